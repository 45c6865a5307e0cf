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
