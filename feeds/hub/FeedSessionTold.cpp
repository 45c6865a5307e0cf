// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FeedSession that tells how the feed is: what goes into a frame.
#include "FeedSession.h"

#include "UrlText.h"

namespace steadfeed {

LinkState FeedSession::shownState() const
{
    const LinkState state = m_lane->state();
    return m_options.replay && state == LinkState::Live ? LinkState::Replaying : state;
}

void FeedSession::tellLink(MonoTime now)
{
    const LinkState state = shownState();
    if (m_toldState == state)
        return;
    m_toldState = state;
    if (m_links.size() == kMostLinkChanges)
        m_links.erase(m_links.begin());
    m_links.push_back({m_index, now, state, m_intake.continuity(), m_lane->machine().cause()});
}

void FeedSession::takeFrame(FrameBatch &batch)
{
    m_intake.takeFrame(batch);
    tellLink(batch.now.mono); // a first state, or one that came without a step
    batch.links.insert(batch.links.end(), m_links.begin(), m_links.end());
    m_links.clear();
    for (const auto &[number, outage] : m_outages.takeChanged())
        batch.outages.push_back({m_index, number, outage});
    batch.health.push_back(health(batch.now.mono));
    m_lane->readOn();
    if (m_joining)
        m_joining->readOn();
}

FeedHealth FeedSession::health(MonoTime now)
{
    const ConnectionMachine &machine = m_lane->machine();
    FeedHealth health;
    health.feed = m_index;
    health.name = m_feed.name;
    health.kind = m_feed.kind;
    health.protocol = m_feed.protocol;
    health.transport = m_lane->route().transport;
    health.url = redactedUrl(m_lane->route().url);
    health.wantedTransport = m_feed.transport;
    health.fallbackCause = m_routes.leftBecause();
    if (m_joining)
        health.changingTo = m_joining->route().transport;
    m_intake.describe(health, now);
    health.state = shownState();
    health.cause = machine.cause();
    health.since = machine.since();
    health.nextTry = machine.nextTry().value_or(MonoTime{});
    health.attempt = machine.attempt();
    health.connects = m_connects;
    health.reconnects = m_reconnects;
    health.resumes = m_resumes;
    health.lastByte = m_lane->lastByte();
    health.lastHeartbeat = m_lane->lastHeartbeat();
    health.clock = m_host.clockOffset(m_index, now);
    if (m_options.replay)
        health.lag.reset(); // its stamps are of another day
    else if (health.lag && health.clock.known)
        *health.lag += health.clock.micros;
    health.stale = health.state != LinkState::Live || health.gapsOpen > 0;
    if (m_feed.tradingHours)
        health.quietExpected = !m_feed.tradingHours->isOpen(m_host.now().wall);
    return health;
}

} // namespace steadfeed
