// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConnectionMachine.h"
#include "FeedIntake.h"
#include "OutageTracker.h"
#include "SessionHost.h"

#include <steadfeed/Transport.h>

#include <memory>
#include <string>

namespace steadfeed {

/*!
 * One feed: joins the connection machine (when to connect), a transport (how) and the intake (what arrives).
 * The cursor and the ledger live in the intake and outlast every connection.
 *
 * It owns no timer: the host looks at deadline() and calls tick(). Opening is always done from tick(), never
 * from inside a transport's callback.
 *
 * Threading: lives in the feed thread.
 */
class FeedSession final : private TransportSink, private IntakeListener
{
public:
    struct Options
    {
        std::string transportName;
        std::string url;     ///< endpoint of that transport
        bool replay = false; ///< a recording plays: never Live
        std::chrono::nanoseconds heartbeatMin = std::chrono::seconds{1};
        Random random{0}; ///< for the backoff
    };

    /// \a keys, \a gate and \a host must outlive the session.
    FeedSession(FeedProfile feed, FeedIndex index, Options options, std::unique_ptr<Transport> transport,
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

    /// Moves what is new into the batch, health included, and lets a paused transport read on.
    void takeFrame(FrameBatch &batch);
    [[nodiscard]] FeedHealth health(MonoTime now);
    [[nodiscard]] LinkState state() const { return m_machine.state(); }

    [[nodiscard]] FeedIntake &intake() { return m_intake; }
    [[nodiscard]] FeedIndex index() const { return m_index; }
    [[nodiscard]] const FeedProfile &feed() const { return m_feed; }
    [[nodiscard]] const OutageTracker &outages() const { return m_outages; }
    [[nodiscard]] const Reason &lastError() const { return m_lastError; }
    [[nodiscard]] bool wasLive() const { return m_wasLive; }
    /// Nothing more will come by itself: stopped, or a recording that cannot be read on.
    [[nodiscard]] bool isOver() const;

private:
    void opened(const Opened &opened) override;
    void frame(const Frame &frame) override;
    void bytesArrived(std::size_t bytes) override;
    void reconnectDelay(std::chrono::milliseconds delay) override;
    void comment(std::string_view text) override;
    void idMoved(std::string_view id) override;
    void closed(const Closed &closed) override;

    void helloRead(const Hello &hello) override;
    void caughtUp() override;
    void streamBroken(const Reason &reason) override;
    void resumeWanted(const Reason &reason) override;
    void note(LogLevel level, const Reason &reason) override;

    void step(LinkEvent event);
    void step(LinkEvent::Type type) { step({.type = type, .generation = m_machine.generation()}); }
    void openNow();
    [[nodiscard]] bool canDeliver() const;
    void noteTransition(LinkState before, MonoTime now);

    const FeedProfile m_feed;
    const FeedIndex m_index;
    Options m_options;
    SessionHost &m_host;
    std::unique_ptr<Transport> m_transport;
    FeedIntake m_intake;
    ConnectionMachine m_machine;
    OutageTracker m_outages;

    Reason m_lastError;
    Now m_readAt; ///< one moment for all frames of one read
    MonoTime m_lastByte{};
    MonoTime m_lastHeartbeat{};
    std::uint32_t m_connects = 0;
    std::uint32_t m_resumes = 0;
    bool m_openPending = false;
    bool m_cursorSent = false;
    bool m_paused = false;
    bool m_wasLive = false;
};

} // namespace steadfeed
