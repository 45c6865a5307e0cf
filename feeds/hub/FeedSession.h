// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FeedLane.h"
#include "OutageTracker.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace steadfeed {

/*!
 * One feed: the intake with its cursor and ledger, which outlast every connection, the lane that carries it,
 * and, while it changes to another route, a second lane that joins.
 *
 * A change of the way to a feed (a person's, or back to the preferred route) opens the new connection first,
 * lets it catch up, and then ends the old one: nothing is lost, what both delivered counts as duplicates. If
 * the new one is not level within 10 s, or would leave a gap, it ends and the old one stays. Where events of
 * two lanes cannot be compared, the old one ends first, and the session says so. A route that does not get
 * through is left for the next one of the profile (RoutePlan), never silently.
 *
 * It owns no timer: the host looks at deadline() and calls tick().
 *
 * Threading: lives in the feed thread.
 */
class FeedSession final : private LaneOwner, private IntakeListener
{
public:
    /// connection.md section 6: a joining lane has this long to become level.
    static constexpr std::chrono::seconds kJoinWithin{10};
    /// Changes of state that wait for a frame; beyond it the oldest go (nobody takes frames).
    static constexpr std::size_t kMostLinkChanges = 1000;

    struct Options
    {
        bool replay = false; ///< a recording plays: never Live
        std::chrono::nanoseconds heartbeatMin = std::chrono::seconds{1};
        Random random{0}; ///< for the backoff
    };

    /// \a transports, \a keys, \a gate and \a host must outlive the session. The feed has at least one route.
    FeedSession(FeedProfile feed, FeedIndex index, Options options, const TransportRegistry &transports,
                KeyTable &keys, HostGate &gate, SessionHost &host);
    ~FeedSession() override;

    void start();
    /// Ends at once; the cursor stays for a later start().
    void stop();
    void reconnectNow();
    void newSecret();
    void sleepNoticed();
    void tick();
    [[nodiscard]] std::optional<MonoTime> deadline() const;
    /// Another way to the same feed: whatever makes it that feed (kind, protocol, mapping ...) is as before.
    void changeWay(FeedProfile feed);

    /// Moves what is new into the batch, health included, and lets a paused transport read on.
    void takeFrame(FrameBatch &batch);
    [[nodiscard]] FeedHealth health(MonoTime now);
    [[nodiscard]] LinkState state() const { return m_lane->state(); }

    [[nodiscard]] FeedIntake &intake() { return m_intake; }
    [[nodiscard]] FeedIndex index() const { return m_index; }
    [[nodiscard]] const FeedProfile &feed() const { return m_feed; }
    /// The way that it takes.
    [[nodiscard]] const Route &route() const { return m_lane->route(); }
    [[nodiscard]] const OutageTracker &outages() const { return m_outages; }
    [[nodiscard]] const Reason &lastError() const { return m_lastError; }
    [[nodiscard]] bool wasLive() const { return m_wasLive; }
    /// Nothing more will come by itself: stopped, or a recording that cannot be read on.
    [[nodiscard]] bool isOver() const;

private:
    void laneOpened(FeedLane &lane, const Opened &opened) override;
    void laneFrame(FeedLane &lane, const Frame &frame, const Now &readAt) override;
    void laneBytes(FeedLane &lane) override;
    void laneStepped(FeedLane &lane, LinkState before) override;

    void helloRead(const Hello &hello) override;
    void heartbeatRead() override;
    void caughtUp() override;
    void streamBroken(const Reason &reason) override;
    void resumeWanted(const Reason &reason) override;
    void joinRefused(const Reason &reason) override;
    void note(LogLevel level, const Reason &reason) override;

    [[nodiscard]] std::unique_ptr<FeedLane> makeLane(const Route &route);
    void takeRoute(const Route &route);
    void join(const Route &route);
    void dropJoining();
    void giveUpJoining(Reason reason);
    void takeOver();
    void noteTransition(LinkState before, MonoTime now);
    void tellLink(MonoTime now);
    [[nodiscard]] LinkState shownState() const;
    void considerNextRoute(LinkState before, MonoTime now);
    [[nodiscard]] bool canDeliver() const;
    [[nodiscard]] FeedLane &speaker() { return m_speaking ? *m_speaking : *m_lane; }

    FeedProfile m_feed;
    const FeedIndex m_index;
    Options m_options;
    const TransportRegistry &m_transports;
    HostGate &m_gate;
    SessionHost &m_host;
    FeedIntake m_intake;
    RoutePlan m_routes;
    std::unique_ptr<FeedLane> m_lane;    ///< carries the feed
    std::unique_ptr<FeedLane> m_joining; ///< wants to
    std::unique_ptr<FeedLane> m_retired; ///< shut; goes when nothing of it is on the stack
    FeedLane *m_speaking = nullptr;      ///< whose frame the intake is taking
    MonoTime m_joinUntil{};
    OutageTracker m_outages;
    std::optional<LinkState> m_toldState; ///< the newest in m_links, ever
    std::vector<LinkChange> m_links;      ///< since the last frame

    Reason m_lastError;
    std::uint32_t m_connects = 0;
    std::uint32_t m_reconnects = 0;
    std::uint32_t m_resumes = 0;
    std::uint32_t m_lanes = 0; ///< made so far: each has a randomness of its own
    bool m_wasLive = false;
};

} // namespace steadfeed
