// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedStates.h"

#include <algorithm>

namespace steadfeed {

void FeedStates::apply(const FrameBatch &batch)
{
    if (batch.health.empty())
        return;
    if (!std::ranges::equal(m_health, batch.health, {}, &FeedHealth::feed, &FeedHealth::feed)) {
        ++m_orderVersion;
        for (const FeedHealth &health : batch.health)
            m_names[health.feed] = health.name;
    }
    std::vector<FeedHealth> next = batch.health;
    for (FeedHealth &health : next) {
        if (health.feed >= m_habitBroken.size())
            m_habitBroken.resize(health.feed + 1u);
        if (health.stale || health.quietExpected)
            m_habitBroken[health.feed] = batch.now.mono;
        if (health.stale && excused(health))
            health.stale = false;
        m_paces[health.feed].note(health, batch.now.mono);
    }
    m_health = std::move(next);
}

bool FeedStates::excused(const FeedHealth &health) const
{
    if (!health.quietExpected || health.gapsOpen > 0 || health.state == LinkState::Replaying)
        return false;
    const FeedHealth *before = find(health.feed);
    return before && !before->stale;
}

const FeedHealth *FeedStates::find(FeedIndex feed) const
{
    // Place and number are the same until feeds go or are moved.
    if (feed < m_health.size() && m_health[feed].feed == feed)
        return &m_health[feed];
    const auto it = std::ranges::find(m_health, feed, &FeedHealth::feed);
    return it == m_health.end() ? nullptr : &*it;
}

const std::string &FeedStates::nameOf(FeedIndex feed) const
{
    static const std::string kNone;
    const auto it = m_names.find(feed);
    return it == m_names.end() ? kNone : it->second;
}

std::size_t FeedStates::place(FeedIndex feed) const
{
    return std::size_t(std::ranges::find(m_health, feed, &FeedHealth::feed) - m_health.begin());
}

bool FeedStates::stale(const FeedHealth &health, MonoTime received, bool restored)
{
    return health.stale || received < health.trustFrom ||
           (restored && health.continuity == Continuity::Unknown);
}

bool FeedStates::delivering(LinkState state)
{
    return state == LinkState::Live || state == LinkState::Replaying;
}

MonoTime FeedStates::habitBroken(FeedIndex feed) const
{
    return feed < m_habitBroken.size() ? m_habitBroken[feed] : MonoTime{};
}

const FeedPace &FeedStates::pace(FeedIndex feed) const
{
    static const FeedPace kOnTime;
    const auto it = m_paces.find(feed);
    return it == m_paces.end() ? kOnTime : it->second;
}

int FeedStates::count(FeedKind kind) const
{
    return int(std::ranges::count(m_health, kind, &FeedHealth::kind));
}

} // namespace steadfeed
