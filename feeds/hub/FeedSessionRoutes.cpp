// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FeedSession that changes the way to a feed: lanes that join, other routes.
#include "FeedSession.h"

#include "UrlText.h"

#include <utility>

namespace steadfeed {

using Type = LinkEvent::Type;

namespace {

/// What leads to a feed. What it is stays where it is: the intake and its decoders refer to it.
void takeWay(FeedProfile &feed, FeedProfile &&from)
{
    feed.endpoints = std::move(from.endpoints);
    feed.transport = std::move(from.transport);
    feed.fallback = std::move(from.fallback);
    feed.transportOptions = std::move(from.transportOptions);
    feed.method = std::move(from.method);
    feed.body = std::move(from.body);
    feed.headers = std::move(from.headers);
    feed.onOpen = std::move(from.onOpen);
    feed.credentials = std::move(from.credentials);
    feed.tls = std::move(from.tls);
    feed.proxy = std::move(from.proxy);
    feed.http2 = from.http2;
    feed.connectTimeout = from.connectTimeout;
    feed.heartbeat = from.heartbeat;
    feed.maxEventBytes = from.maxEventBytes;
    feed.tradingHours = std::move(from.tradingHours);
}

} // namespace

void FeedSession::considerNextRoute(LinkState before, MonoTime now)
{
    const Reason cause = m_lane->machine().cause();
    const bool forGood = state() == LinkState::Failed;
    // Backoff and Offline follow each other without an attempt between; a loss after a stable time is no
    // failed attempt.
    if (before == LinkState::Backoff || before == LinkState::Offline)
        return;
    if (before == LinkState::Live && !forGood && m_lane->machine().attempt() <= 1) {
        m_routes.live();
        return;
    }
    const Route from = m_lane->route();
    if (!m_routes.failed(forGood, cause, now))
        return;
    const Route to = *m_routes.current();
    if (from.transport != to.transport)
        m_host.note(m_index, LogLevel::Warning, {ReasonCode::FellBack, {from.transport, to.transport}});
    else
        m_host.note(m_index, LogLevel::Warning,
                    {ReasonCode::EndpointChanged, {originOf(from.url), originOf(to.url)}});
    m_lane->reroute(to, *m_transports.find(to.transport));
    tellLink(now);
}

void FeedSession::changeWay(FeedProfile feed)
{
    dropJoining();
    const std::string from = m_lane->route().transport;
    FeedProfile before = m_feed;
    before.fallback = feed.fallback;
    before.tradingHours = feed.tradingHours;
    const bool sameConnection = before == feed;
    takeWay(m_feed, std::move(feed));
    m_routes = RoutePlan(FeedRequest::routesOf(m_feed, m_transports));
    if (sameConnection && m_lane->route() == m_routes.preferred())
        return; // only what comes after it changed
    const Route &to = m_routes.preferred();
    const bool flows = state() == LinkState::Live || state() == LinkState::Stale;
    if (flows && FeedIntake::canCompareLanes(m_feed)) {
        join(to);
        return;
    }
    const bool stopped = state() == LinkState::Stopped || state() == LinkState::Idle;
    m_lane->reroute(to, *m_transports.find(to.transport));
    if (stopped)
        return;
    Reason reason{ReasonCode::FeedChanged, {}};
    if (from != to.transport && !FeedIntake::canCompareLanes(m_feed)) {
        reason = {ReasonCode::TransportBreaks, {from, to.transport}};
        m_host.note(m_index, LogLevel::Warning, reason);
    }
    m_lane->step({.type = Type::ReconnectNow, .reason = reason});
}

void FeedSession::join(const Route &route)
{
    m_joining = makeLane(route);
    m_joining->intakeLane().joining = true;
    m_joinUntil = m_host.now().mono + kJoinWithin;
    m_joining->step(Type::Start);
    m_host.deadlineChanged();
}

/// Its end may be told from inside of it: it goes when nothing of it is on the stack.
void FeedSession::dropJoining()
{
    if (!m_joining)
        return;
    m_retired = std::move(m_joining);
    m_retired->shut();
    m_host.deadlineChanged();
}

void FeedSession::giveUpJoining(Reason reason) // by value: it may be the lane's own
{
    dropJoining();
    m_lastError = reason;
    m_host.note(m_index, LogLevel::Warning, reason);
    m_host.note(m_index, LogLevel::Warning,
                {ReasonCode::TransportKept, {m_lane->route().transport, m_retired->route().transport}});
    m_routes.keptOther(reason, m_host.now().mono);
}

void FeedSession::takeOver()
{
    const Route from = m_lane->route();
    const Route to = m_joining->route();
    const bool back = m_routes.current() && !m_routes.onPreferred(); // else it was never there
    m_retired = std::exchange(m_lane, std::move(m_joining));
    m_lane->intakeLane().joining = false;
    m_intake.carry(m_lane->intakeLane());
    m_retired->shut();
    m_routes.tookPreferred();
    const bool other = from.transport != to.transport;
    const std::vector<std::string> names =
        other ? std::vector{from.transport, to.transport} : std::vector{originOf(from.url), originOf(to.url)};
    if (back && from != to)
        m_host.note(m_index, LogLevel::Info, {ReasonCode::CameBack, names});
    else if (other)
        m_host.note(m_index, LogLevel::Info, {ReasonCode::TransportChanged, names});
    else
        m_host.note(m_index, LogLevel::Info, {ReasonCode::FeedChanged, {}});
    const MonoTime now = m_host.now().mono;
    tellLink(now);
    if (m_lane->state() == LinkState::Live)
        m_outages.fresh(now);
    m_host.deadlineChanged();
}

void FeedSession::joinRefused(const Reason &reason)
{
    if (m_joining)
        giveUpJoining(reason);
}

} // namespace steadfeed
