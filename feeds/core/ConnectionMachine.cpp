// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConnectionMachine.h"

#include <algorithm>

namespace steadfeed {

using namespace std::chrono_literals;
using Type = LinkEvent::Type;

ConnectionMachine::ConnectionMachine(Options options, Backoff backoff, HostGate *gate)
    : m_options(std::move(options))
    , m_backoff(backoff)
    , m_gate(gate)
{
    takeOwnHeartbeat();
}

/// What the profile or the rhythm of polling promises may be longer than what a hello is believed.
void ConnectionMachine::takeOwnHeartbeat()
{
    m_heartbeat = m_options.heartbeat > 0ns ? std::max(m_options.heartbeat, m_options.heartbeatMin) : 0ns;
}

void ConnectionMachine::setHeartbeat(std::chrono::nanoseconds interval)
{
    m_heartbeat = std::clamp<std::chrono::nanoseconds>(interval, m_options.heartbeatMin, kHeartbeatMax);
}

bool ConnectionMachine::isOpen() const
{
    return m_state == LinkState::Resuming || m_state == LinkState::Live || m_state == LinkState::Stale;
}

void ConnectionMachine::reroute(Options options, MonoTime now)
{
    leaveGate();
    m_options = std::move(options);
    takeOwnHeartbeat();
    m_wrongTypeStrikes = m_muteStrikes = m_brokenStrikes = m_unanswered = 0;
    if (m_state == LinkState::Failed || m_state == LinkState::Backoff || m_state == LinkState::Offline) {
        if (m_state == LinkState::Failed)
            enter(now - m_lastLive >= kOfflineAfter ? LinkState::Offline : LinkState::Backoff, now, m_cause);
        m_tryAt = std::min(m_tryAt, now + m_backoff.spread(1s));
    }
}

std::chrono::nanoseconds ConnectionMachine::pingEvery() const
{
    return m_heartbeat > 0ns ? m_heartbeat : kPingEvery;
}

LinkActions ConnectionMachine::step(const LinkEvent &event, MonoTime now)
{
    LinkActions actions;
    const bool aboutAttempt = event.type == Type::Opened || event.type == Type::Bytes ||
                              event.type == Type::Pong || event.type == Type::Hello ||
                              event.type == Type::CaughtUp || event.type == Type::Closed ||
                              event.type == Type::Broken;
    if (aboutAttempt && (event.generation != m_generation || (!isOpen() && m_state != LinkState::Connecting)))
        return actions; // of an attempt that is over

    switch (event.type) {
    case Type::Start:
        if (m_state == LinkState::Idle || m_state == LinkState::Stopped) {
            m_lastLive = now;
            m_backoff.reset();
            connect(now, actions);
        }
        break;
    case Type::Stop:
        actions.closeTransport = isOpen() || m_state == LinkState::Connecting;
        leaveGate();
        enter(LinkState::Stopped, now, {ReasonCode::UserStop, {}});
        break;
    case Type::ReconnectNow:
        actions.closeTransport = isOpen() || m_state == LinkState::Connecting;
        connect(now, actions);
        m_cause = event.reason;
        break;
    case Type::Opened:
        leaveGate();
        m_lastByte = m_lastPing = now;
        m_openedAt = now;
        m_pongDue = false;
        m_wrongTypeStrikes = m_unanswered = 0;
        m_helloSeen = false;
        if (m_options.native)
            enter(LinkState::Resuming, now);
        else
            becomeLive(now);
        break;
    case Type::Pong:
        m_pongDue = false;
        [[fallthrough]];
    case Type::Bytes:
        m_lastByte = now;
        if (m_state == LinkState::Stale)
            enter(m_beforeStale, now);
        break;
    case Type::Hello:
        m_helloSeen = true;
        m_muteStrikes = 0;
        m_refreshed = false;
        break;
    case Type::CaughtUp:
        if (m_state == LinkState::Stale)
            m_beforeStale = LinkState::Live;
        else if (m_state == LinkState::Resuming)
            becomeLive(now);
        break;
    case Type::Closed:
        leaveGate();
        closed(event, now, actions);
        break;
    case Type::Broken:
        leaveGate();
        actions.closeTransport = true;
        strike(m_brokenStrikes, kStrikes, now, event);
        break;
    case Type::Tick:
        tick(now, actions);
        break;
    case Type::SleepNoticed:
        // Whatever the sockets say: a peer that closed while we slept does not tell. Failed keeps its probe.
        if (isOpen() || m_state == LinkState::Connecting || m_state == LinkState::Backoff ||
            m_state == LinkState::Offline) {
            actions.closeTransport = isOpen() || m_state == LinkState::Connecting;
            leaveGate();
            leaveLive(now);
            m_tryAt = now + m_backoff.spread(1s);
            enter(LinkState::Backoff, now, {ReasonCode::SleepNoticed, {}});
        }
        break;
    case Type::NewSecret:
        if (m_state == LinkState::AuthRequired || m_state == LinkState::Failed ||
            m_state == LinkState::Backoff || m_state == LinkState::Offline) {
            m_refreshed = true; // these are the fresh ones
            connect(now, actions);
        }
        break;
    case Type::Paused:
        m_paused = true;
        break;
    case Type::Resumed:
        m_paused = false;
        m_pongDue = false;
        m_lastByte = m_lastPing = now;
        break;
    }
    return actions;
}

/// Before it leaves Live, or a silence that began there.
void ConnectionMachine::leaveLive(MonoTime now)
{
    if (m_state == LinkState::Live || (m_state == LinkState::Stale && m_beforeStale == LinkState::Live))
        m_lastLive = now;
}

void ConnectionMachine::enter(LinkState state, MonoTime now, Reason cause)
{
    if (state != m_state)
        m_since = now;
    m_state = state;
    m_cause = std::move(cause);
}

void ConnectionMachine::connect(MonoTime now, LinkActions &actions)
{
    leaveGate();
    leaveLive(now);
    if (m_state != LinkState::Connecting)
        enter(LinkState::Connecting, now, m_cause);
    m_paused = false;
    m_stable = false;
    if (m_gate) {
        m_ticket = m_gate->enter(m_options.host, now);
        m_waitsForGate = m_ticket == 0;
        if (m_waitsForGate)
            return;
    }
    m_waitsForGate = false;
    ++m_generation;
    m_openedAt = now;
    actions.openTransport = true;
}

void ConnectionMachine::leaveGate()
{
    if (m_gate && m_ticket != 0)
        m_gate->leave(m_ticket);
    m_ticket = 0;
    m_waitsForGate = false;
}

void ConnectionMachine::becomeLive(MonoTime now)
{
    enter(LinkState::Live, now);
    m_refreshed = false;
    m_stable = false;
}

void ConnectionMachine::closed(const LinkEvent &event, MonoTime now, LinkActions &actions)
{
    const ReasonCode code = event.reason.code;
    m_unanswered = 0;
    if (code == ReasonCode::EndedByServer || code == ReasonCode::ReplayFinished) {
        enter(LinkState::Stopped, now, event.reason);
        return;
    }
    if (m_options.oneShot && isOpen() && !event.permanent) {
        enter(LinkState::Stopped, now, {ReasonCode::EndedByServer, {}});
        return;
    }
    if (code == ReasonCode::Unauthorized) {
        if (m_refreshed) {
            enter(LinkState::AuthRequired, now, event.reason);
        } else {
            m_refreshed = true;
            actions.refreshSecret = true;
            connect(now, actions);
        }
        return;
    }
    if (code == ReasonCode::SecretAsk || code == ReasonCode::SecretMissing ||
        code == ReasonCode::SecretOtherOrigin || code == ReasonCode::SecretPending) {
        enter(LinkState::AuthRequired, now, event.reason);
        return;
    }
    if (code == ReasonCode::WrongContentType || code == ReasonCode::WrongPageType) {
        // The first two may be a captive portal that goes away.
        if (++m_wrongTypeStrikes >= kStrikes)
            fail(now, event.reason);
        else
            wait(now, event.reason, event.retryAfter);
        return;
    }
    if (code == ReasonCode::EventTooLarge || code == ReasonCode::BrokenWebSocket) {
        strike(m_brokenStrikes, kStrikes, now, event);
        return;
    }
    if (code == ReasonCode::SplitCharacters) {
        strike(m_brokenStrikes, kSplitStrikes, now, event);
        return;
    }
    if (code == ReasonCode::ServerRestarting) { // it asks for nothing but that not all come at once
        wait(now, event.reason, event.retryAfter);
        m_tryAt = now + m_backoff.spread(1s);
        return;
    }
    if (event.permanent)
        fail(now, event.reason);
    else
        wait(now, event.reason, event.retryAfter);
}

void ConnectionMachine::wait(MonoTime now, Reason cause, std::optional<std::chrono::seconds> retryAfter,
                             std::chrono::nanoseconds floor)
{
    leaveLive(now);
    m_tryAt = now + m_backoff.next(retryAfter, floor);
    enter(now - m_lastLive >= kOfflineAfter ? LinkState::Offline : LinkState::Backoff, now, std::move(cause));
}

/// Broken limits and protocols: soon but not at once again, and a person's business when it goes on.
void ConnectionMachine::strike(int &strikes, int limit, MonoTime now, const LinkEvent &event)
{
    if (++strikes >= limit)
        fail(now, event.reason);
    else
        wait(now, event.reason, {}, kLimitFloor);
}

void ConnectionMachine::fail(MonoTime now, Reason cause)
{
    leaveLive(now);
    (void)m_backoff.next(); // counts the try; the probe has an interval of its own
    m_tryAt = now + kProbeEvery + m_backoff.spread(kProbeSpread);
    enter(LinkState::Failed, now, std::move(cause));
}

} // namespace steadfeed
