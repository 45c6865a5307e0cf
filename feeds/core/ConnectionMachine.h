// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Backoff.h"
#include "FeedTypes.h"
#include "HostGate.h"
#include "Reason.h"
#include "Time.h"

#include <optional>
#include <string>

namespace steadfeed {

/// What happened, told to the machine.
struct LinkEvent
{
    enum class Type : std::uint8_t {
        Start,        ///< by the user or at program start
        Stop,         ///< by the user
        ReconnectNow, ///< by the user, or the session asks to resume anew (a gap)
        Opened,       ///< the transport accepted the response
        Bytes,        ///< any body bytes: proof of life
        Pong,         ///< a ping was answered
        Hello,        ///< the native hello was read and accepted
        CaughtUp,     ///< the newest event that hello announced was applied (snapshot included)
        Closed,       ///< the transport's attempt is over
        Broken,       ///< the session refuses the stream: limit, protocol error; the machine closes it
        Tick,         ///< the deadline passed, or nothing special: look at the clock
        SleepNoticed, ///< the computer slept
        NewSecret,    ///< there are new credentials
        Paused,       ///< we stopped reading: silence is our own doing
        Resumed,      ///< reading goes on
    };
    Type type = Type::Tick;
    std::uint64_t generation =
        0;              ///< Opened, Bytes, Pong, Hello, CaughtUp, Closed, Broken: of the attempt it is about
    Reason reason = {}; ///< Closed, Broken, ReconnectNow
    bool permanent = false;                              ///< Closed
    std::optional<std::chrono::seconds> retryAfter = {}; ///< Closed
};

/// What the session has to do, in this order.
struct LinkActions
{
    bool closeTransport = false;
    bool refreshSecret = false;
    bool openTransport = false; ///< as attempt number ConnectionMachine::generation()
    bool ping = false;
};

/*!
 * The life of one connection: states, transitions and timers of connection.md sections 2 to 4.
 *
 * It knows no socket, clock or protocol: step() is told what happened and when, and answers what to do. The
 * session carries that out, asks for deadline() and comes back with a Tick. Whether the data is complete is
 * not its business (that is Continuity).
 *
 * Every attempt has a generation; events of an older one are ignored, so late signals of an aborted reply
 * cannot touch the new one.
 *
 * Threading: a plain value in the feed thread.
 */
class ConnectionMachine
{
public:
    struct Options
    {
        bool native = true;   ///< waits for a hello; a plain feed is Live once open
        bool oneShot = false; ///< an end after opening is the end: Stopped
        std::chrono::nanoseconds heartbeat{
            0}; ///< promised by the profile, or by polling; 0 none (native: hello tells)
        std::chrono::nanoseconds heartbeatMin = std::chrono::seconds{1}; ///< clamp of what hello tells
        std::string host = {};                                           ///< key of the gate
        std::chrono::nanoseconds connectBudget = kConnectBudget;         ///< until Opened
        bool pings = false;  ///< the transport can ask the peer for a sign of life
        bool stream = false; ///< an answer without an end, of which a proxy may hold back even the head
    };

    // connection.md section 4
    static constexpr std::chrono::seconds kConnectBudget{10};
    static constexpr std::chrono::seconds kHelloBudget{5};
    static constexpr std::chrono::seconds kPongBudget{5};
    static constexpr std::chrono::seconds kPingEvery{15}; ///< where no heartbeat is promised
    static constexpr std::chrono::seconds kStable{10};
    static constexpr std::chrono::seconds kOfflineAfter{120};
    static constexpr std::chrono::seconds kProbeEvery{60};
    static constexpr std::chrono::seconds kProbeSpread{10};
    static constexpr std::chrono::seconds kLimitFloor{5};
    static constexpr std::chrono::seconds kHeartbeatMax{60};
    static constexpr double kStaleAfter = 1.2; ///< heartbeats
    static constexpr double kDeadAfter = 2.4;
    static constexpr int kStrikes = 3;      ///< wrong type, mute, protocol error or limit in a row
    static constexpr int kSplitStrikes = 2; ///< characters cut by frames: it will not get better (faults F49)

    /// \a gate may be null; otherwise it must outlive the machine.
    ConnectionMachine(Options options, Backoff backoff, HostGate *gate);

    [[nodiscard]] LinkActions step(const LinkEvent &event, MonoTime now);

    /// The heartbeat that hello promised; clamped to heartbeatMin..60 s.
    void setHeartbeat(std::chrono::nanoseconds interval);
    /// Another way to the same feed: what is counted and waited for goes on. Where it had given up it tries
    /// again soon.
    void reroute(Options options, MonoTime now);
    void setServerDelay(std::chrono::milliseconds delay) { m_backoff.setServerDelay(delay); }
    /// An event was applied: strikes for broken limits and protocol errors start anew.
    void progress() { m_brokenStrikes = 0; }

    [[nodiscard]] LinkState state() const { return m_state; }
    [[nodiscard]] const Reason &cause() const { return m_cause; }
    [[nodiscard]] MonoTime since() const { return m_since; }
    [[nodiscard]] std::uint64_t generation() const { return m_generation; }
    [[nodiscard]] std::uint32_t attempt() const { return m_backoff.failures(); }
    [[nodiscard]] std::chrono::nanoseconds heartbeat() const { return m_heartbeat; }
    /// When the next try starts: Backoff, Offline, Failed; nothing otherwise.
    [[nodiscard]] std::optional<MonoTime> nextTry() const;
    /// When to come back with a Tick; nothing while there is nothing to wait for.
    [[nodiscard]] std::optional<MonoTime> deadline() const;

private:
    void leaveLive(MonoTime now);
    void enter(LinkState state, MonoTime now, Reason cause = {});
    void connect(MonoTime now, LinkActions &actions);
    void closed(const LinkEvent &event, MonoTime now, LinkActions &actions);
    void wait(MonoTime now, Reason cause, std::optional<std::chrono::seconds> retryAfter = {},
              std::chrono::nanoseconds floor = {});
    void fail(MonoTime now, Reason cause);
    void tick(MonoTime now, LinkActions &actions);
    void becomeLive(MonoTime now);
    void leaveGate();
    void takeOwnHeartbeat();
    void checkPing(MonoTime now, LinkActions &actions);
    void strike(int &strikes, int limit, MonoTime now, const LinkEvent &event);
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] std::chrono::nanoseconds pingEvery() const;

    Options m_options;
    Backoff m_backoff;
    HostGate *m_gate = nullptr;
    HostGate::Ticket m_ticket = 0;

    LinkState m_state = LinkState::Idle;
    Reason m_cause;
    MonoTime m_since{};
    std::uint64_t m_generation = 0;
    std::chrono::nanoseconds m_heartbeat{0};

    MonoTime m_lastLive{}; ///< when it was; or the start, while it never was
    MonoTime m_lastByte{};
    MonoTime m_lastPing{};  ///< or when it opened
    bool m_pongDue = false; ///< one ping at a time
    MonoTime m_tryAt{};     ///< Backoff, Offline, Failed
    MonoTime m_openedAt{};  ///< Connecting: when the transport was opened; Resuming: when it answered
    LinkState m_beforeStale = LinkState::Live;
    bool m_waitsForGate = false;
    bool m_helloSeen = false;
    bool m_stable = false;
    bool m_paused = false;
    bool m_refreshed = false; ///< credentials were refreshed once since the last good connection
    int m_wrongTypeStrikes = 0;
    int m_muteStrikes = 0;
    int m_unanswered = 0; ///< attempts in a row that ended by the budget
    int m_brokenStrikes = 0;
};

} // namespace steadfeed
