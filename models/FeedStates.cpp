// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedStates.h"

#include <algorithm>

namespace steadfeed {

void FeedStates::apply(const FrameBatch &batch)
{
    if (batch.health.empty())
        return;
    m_health = batch.health;
    for (const FeedHealth &health : m_health) {
        if (health.feed >= m_lastStale.size())
            m_lastStale.resize(health.feed + 1u);
        if (health.stale)
            m_lastStale[health.feed] = batch.now.mono;
    }
}

const FeedHealth *FeedStates::find(FeedIndex feed) const
{
    // Profile order is the rule; the search is for a batch that breaks it.
    if (feed < m_health.size() && m_health[feed].feed == feed)
        return &m_health[feed];
    const auto it = std::ranges::find(m_health, feed, &FeedHealth::feed);
    return it == m_health.end() ? nullptr : &*it;
}

bool FeedStates::stale(const FeedHealth &health)
{
    const bool sound = health.state == LinkState::Live || health.state == LinkState::Stale;
    return health.stale && !(health.quietExpected && sound);
}

bool FeedStates::stale(const FeedHealth &health, MonoTime received)
{
    return stale(health) || received < health.trustFrom;
}

bool FeedStates::delivering(const FeedHealth &health)
{
    return health.state == LinkState::Live || health.state == LinkState::Replaying;
}

MonoTime FeedStates::lastStale(FeedIndex feed) const
{
    return feed < m_lastStale.size() ? m_lastStale[feed] : MonoTime{};
}

int FeedStates::count(FeedKind kind) const
{
    return int(std::ranges::count(m_health, kind, &FeedHealth::kind));
}

} // namespace steadfeed
