// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of ConnectionMachine that looks at the clock: what passes by itself, and when to look again.
#include "ConnectionMachine.h"

#include <algorithm>
#include <utility>

namespace steadfeed {

using namespace std::chrono_literals;

namespace {

std::chrono::nanoseconds times(std::chrono::nanoseconds interval, double factor)
{
    return std::chrono::nanoseconds{
        static_cast<std::int64_t>(static_cast<double>(interval.count()) * factor)};
}

std::string wholeSeconds(std::chrono::nanoseconds d)
{
    return std::to_string(std::chrono::round<std::chrono::seconds>(d).count());
}

} // namespace

void ConnectionMachine::tick(MonoTime now, LinkActions &actions)
{
    switch (m_state) {
    case LinkState::Connecting:
        if (m_waitsForGate) {
            if (now >= m_gate->retryAt(m_options.host, now))
                connect(now, actions);
        } else if (now - m_openedAt >= m_options.connectBudget) {
            leaveGate();
            actions.closeTransport = true;
            Reason cause{ReasonCode::NoAnswer, {wholeSeconds(m_options.connectBudget)}};
            if (++m_unanswered >= kStrikes && m_options.stream)
                cause.args.emplace_back("stream");
            wait(now, std::move(cause));
        }
        break;
    case LinkState::Resuming:
    case LinkState::Live:
        if (m_state == LinkState::Resuming && !m_helloSeen && now - m_openedAt >= kHelloBudget) {
            actions.closeTransport = true;
            const bool buffers = ++m_muteStrikes >= kStrikes;
            wait(now, {buffers ? ReasonCode::ProxyBuffers : ReasonCode::NoHello, {}});
            break;
        }
        if (m_state == LinkState::Live && !m_stable && now - m_since >= kStable) {
            m_stable = true;
            m_backoff.reset();
        }
        if (m_heartbeat > 0ns && !m_paused && now - m_lastByte >= times(m_heartbeat, kStaleAfter)) {
            m_beforeStale = m_state;
            enter(LinkState::Stale, now,
                  {ReasonCode::Silence, {wholeSeconds(times(m_heartbeat, kStaleAfter))}});
        }
        checkPing(now, actions);
        break;
    case LinkState::Stale:
        if (m_paused)
            break;
        checkPing(now, actions);
        if (m_state != LinkState::Stale)
            break;
        if (now - m_lastByte >= times(m_heartbeat, kDeadAfter)) {
            actions.closeTransport = true;
            const bool mute = m_options.native && !m_helloSeen;
            if (mute && ++m_muteStrikes >= kStrikes)
                wait(now, {ReasonCode::ProxyBuffers, {}});
            else
                wait(now, {ReasonCode::Silence, {wholeSeconds(times(m_heartbeat, kDeadAfter))}});
        }
        break;
    case LinkState::Backoff:
    case LinkState::Offline:
    case LinkState::Failed:
        if (now >= m_tryAt)
            connect(now, actions);
        else if (m_state == LinkState::Backoff && now - m_lastLive >= kOfflineAfter)
            enter(LinkState::Offline, now, m_cause);
        break;
    case LinkState::Idle:
    case LinkState::AuthRequired:
    case LinkState::Stopped:
    case LinkState::Replaying:
        break;
    }
}

void ConnectionMachine::checkPing(MonoTime now, LinkActions &actions)
{
    if (!m_options.pings || m_paused || !isOpen())
        return;
    if (m_pongDue && now - m_lastPing >= kPongBudget) {
        m_pongDue = false;
        actions.closeTransport = true;
        wait(now, {ReasonCode::NoPong, {wholeSeconds(kPongBudget)}});
    } else if (!m_pongDue && now - m_lastPing >= pingEvery()) {
        m_pongDue = true;
        m_lastPing = now;
        actions.ping = true;
    }
}

std::optional<MonoTime> ConnectionMachine::nextTry() const
{
    if (m_state == LinkState::Backoff || m_state == LinkState::Offline || m_state == LinkState::Failed)
        return m_tryAt;
    return std::nullopt;
}

std::optional<MonoTime> ConnectionMachine::deadline() const
{
    std::optional<MonoTime> next;
    const auto consider = [&next](MonoTime t) { next = next ? std::min(*next, t) : t; };
    const auto considerPing = [&] {
        if (m_options.pings && !m_paused)
            consider(m_lastPing + (m_pongDue ? kPongBudget : pingEvery()));
    };
    switch (m_state) {
    case LinkState::Connecting:
        // Asked anew each time: whoever leaves the gate opens it for those who wait.
        consider(m_waitsForGate ? m_gate->retryAt(m_options.host, MonoTime{})
                                : m_openedAt + m_options.connectBudget);
        break;
    case LinkState::Resuming:
    case LinkState::Live:
        if (m_state == LinkState::Resuming && !m_helloSeen)
            consider(m_openedAt + kHelloBudget);
        if (m_state == LinkState::Live && !m_stable)
            consider(m_since + kStable);
        if (m_heartbeat > 0ns && !m_paused)
            consider(m_lastByte + times(m_heartbeat, kStaleAfter));
        considerPing();
        break;
    case LinkState::Stale:
        if (!m_paused)
            consider(m_lastByte + times(m_heartbeat, kDeadAfter));
        considerPing();
        break;
    case LinkState::Backoff:
        consider(m_tryAt);
        consider(m_lastLive + kOfflineAfter);
        break;
    case LinkState::Offline:
    case LinkState::Failed:
        consider(m_tryAt);
        break;
    case LinkState::Idle:
    case LinkState::AuthRequired:
    case LinkState::Stopped:
    case LinkState::Replaying:
        break;
    }
    return next;
}

} // namespace steadfeed
