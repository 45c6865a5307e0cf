// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FrameBatch.h"
#include "LinkHistory.h"

#include <deque>
#include <map>

namespace steadfeed {

/// An outage, with the time of day at which it began.
struct OutageRecord
{
    std::uint32_t number = 0; ///< of its feed, from 1
    WallMicros startWall = kNoTime;
    Outage outage;

    [[nodiscard]] bool underWay() const { return outage.fresh == MonoTime{}; }
    /// How long it took, or takes so far.
    [[nodiscard]] MonoTime::duration total(MonoTime now) const
    {
        return std::max((underWay() ? now : outage.fresh) - outage.start, MonoTime::duration::zero());
    }
};

/*!
 * What is remembered of the connections: the states of each feed, its outages and its named gaps. Bounded;
 * not stored, so it begins with the program.
 *
 * Threading: GUI thread; a plain value.
 */
class ConnectionBook
{
public:
    void apply(const FrameBatch &batch);

    /// Empty for a feed that was never there.
    [[nodiscard]] const LinkHistory &links(FeedIndex feed) const { return find(feed).links; }
    /// The oldest first.
    [[nodiscard]] const std::deque<OutageRecord> &outages(FeedIndex feed) const { return find(feed).outages; }
    [[nodiscard]] const GapNames &gaps(FeedIndex feed) const { return find(feed).gaps; }
    /// Rises with each change of its gaps.
    [[nodiscard]] std::uint64_t gapsVersion(FeedIndex feed) const { return find(feed).gapsVersion; }

private:
    struct Entry
    {
        LinkHistory links;
        std::deque<OutageRecord> outages;
        GapNames gaps;
        std::uint64_t gapsVersion = 0;
    };
    [[nodiscard]] const Entry &find(FeedIndex feed) const;
    void apply(const OutageChange &change, Now now);

    std::map<FeedIndex, Entry> m_feeds;
};

} // namespace steadfeed
