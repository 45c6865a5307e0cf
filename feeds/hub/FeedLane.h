// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConnectionMachine.h"
#include "FeedIntake.h"
#include "FeedRequest.h"
#include "PollPacing.h"
#include "SessionHost.h"

#include <steadfeed/Transport.h>

#include <memory>

namespace steadfeed {

class FeedLane;

/// What a lane tells the session that owns it.
class LaneOwner
{
public:
    virtual ~LaneOwner() = default;
    virtual void laneOpened(FeedLane &lane, const Opened &opened) = 0;
    /// To be handed to the intake.
    virtual void laneFrame(FeedLane &lane, const Frame &frame, const Now &readAt) = 0;
    /// Bytes of the answer's body came; what they mean follows.
    virtual void laneBytes(FeedLane &lane) = 0;
    /// The machine made a step; its state was \a before.
    virtual void laneStepped(FeedLane &lane, LinkState before) = 0;
};

/*!
 * One connection of a feed and its life: joins the connection machine (when to connect) with a transport
 * (how), on one route at a time. A session has one; while it changes to another route it has two, and both
 * feed the one intake (connection.md section 6, lanes).
 *
 * It owns no timer: the session looks at deadline() and calls tick(). Opening is always done from tick(),
 * never from inside a transport's callback.
 *
 * Threading: lives in the feed thread. It may not be deleted from inside laneFrame() and laneStepped() of
 * itself.
 */
class FeedLane final : private TransportSink
{
public:
    struct Options
    {
        bool replay = false;
        std::chrono::nanoseconds heartbeatMin = std::chrono::seconds{1};
        Random random{0}; ///< for the backoff
    };

    /// All references must outlive the lane.
    FeedLane(const FeedProfile &feed, FeedIndex index, Options options, Route route,
             const TransportEntry &entry, FeedIntake &intake, HostGate &gate, SessionHost &host,
             LaneOwner &owner);
    ~FeedLane() override;

    void step(LinkEvent event);
    void step(LinkEvent::Type type) { step({.type = type, .generation = m_machine.generation()}); }
    void tick();
    [[nodiscard]] std::optional<MonoTime> deadline() const;
    /// Goes another way from its next attempt on; one that is open ends. What was counted and waited for goes
    /// on.
    void reroute(Route route, const TransportEntry &entry);
    /// Ends it silently, whatever it does; nothing more is told.
    void shut();
    /// The stream cannot be trusted, and trying again will not help.
    void fail(const Reason &reason);
    /// The consumer caught up: read on, if reading was paused.
    void readOn();

    [[nodiscard]] const Route &route() const { return m_request->route(); }
    [[nodiscard]] IntakeLane &intakeLane() { return m_intakeLane; }
    [[nodiscard]] const ConnectionMachine &machine() const { return m_machine; }
    [[nodiscard]] LinkState state() const { return m_machine.state(); }
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool cursorSent() const { return m_cursorSent; }
    [[nodiscard]] MonoTime lastByte() const { return m_lastByte; }
    [[nodiscard]] MonoTime lastHeartbeat() const { return m_lastHeartbeat; }

    // Told by the session what the intake found in this lane's frames
    void helloRead(const Hello &hello);
    void heartbeatRead();
    void caughtUp();

private:
    void opened(const Opened &opened) override;
    void frame(const Frame &frame) override;
    void bytesArrived(std::size_t bytes) override;
    void reconnectDelay(std::chrono::milliseconds delay) override;
    void comment(std::string_view text) override;
    void idMoved(std::string_view id) override;
    void pong() override;
    NextRequest nextRequest() override;
    void closed(const Closed &closed) override;

    void openNow();
    void notePage(const LedgerCounts &before, bool advanced);
    [[nodiscard]] FeedRequest::Position position() const;
    [[nodiscard]] ConnectionMachine::Options machineOptions() const;
    [[nodiscard]] std::chrono::seconds hold() const;

    const FeedProfile &m_feed;
    const FeedIndex m_index;
    const Options m_options;
    FeedIntake &m_intake;
    SessionHost &m_host;
    LaneOwner &m_owner;
    IntakeLane m_intakeLane;
    std::unique_ptr<FeedRequest> m_request;
    std::unique_ptr<Transport> m_transport;
    ConnectionMachine m_machine;
    PollPacing m_pacing;

    Now m_readAt; ///< one moment for all frames of one read
    MonoTime m_lastByte{};
    MonoTime m_lastHeartbeat{};
    MonoTime m_askedAt{};                 ///< polling: the last request
    std::chrono::milliseconds m_pulse{0}; ///< of the last hello; 0: none
    int m_repeatedPages = 0;              ///< in a row
    bool m_news = false;                  ///< since the last request
    bool m_openPending = false;
    bool m_cursorSent = false;
    bool m_paused = false;
};

} // namespace steadfeed
