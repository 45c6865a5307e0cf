// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConnectionBook.h"

#include <algorithm>

namespace steadfeed {
namespace {

/// The time of day of a moment before now, as the clock stands now.
WallMicros wallAt(MonoTime then, Now now)
{
    using std::chrono::microseconds;
    return now.wall == kNoTime ? kNoTime
                               : now.wall - std::chrono::duration_cast<microseconds>(now.mono - then).count();
}

} // namespace

const ConnectionBook::Entry &ConnectionBook::find(FeedIndex feed) const
{
    static const Entry kNone;
    const auto it = m_feeds.find(feed);
    return it == m_feeds.end() ? kNone : it->second;
}

void ConnectionBook::apply(const OutageChange &change, Now now)
{
    auto &outages = m_feeds[change.feed].outages;
    const auto known = std::ranges::find(outages, change.number, &OutageRecord::number);
    if (known != outages.end()) {
        known->outage = change.outage;
        return;
    }
    outages.push_back({change.number, wallAt(change.outage.start, now), change.outage});
    if (outages.size() > OutageTracker::kKept)
        outages.pop_front();
}

void ConnectionBook::apply(const FrameBatch &batch)
{
    for (const FeedIndex feed : batch.removedFeeds)
        m_feeds.erase(feed);
    for (const LinkChange &change : batch.links)
        m_feeds[change.feed].links.note(change.at, wallAt(change.at, batch.now), change.state,
                                        change.continuity, change.cause);
    // Continuity changes without the link, and whatever stays makes its span longer.
    for (const FeedHealth &health : batch.health)
        m_feeds[health.feed].links.note(batch.now.mono, batch.now.wall, health.state, health.continuity,
                                        health.cause);
    for (const OutageChange &change : batch.outages)
        apply(change, batch.now);
    for (const GapNames &gaps : batch.gaps) {
        Entry &entry = m_feeds[gaps.feed];
        entry.gaps = gaps;
        ++entry.gapsVersion;
    }
}

} // namespace steadfeed
