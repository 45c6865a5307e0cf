// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultLog.h"
#include "FrameBatch.h"

#include <deque>
#include <map>
#include <string>
#include <vector>

namespace steadfeed {

/// A fault as the time line shows it: a stretch, or a strike (then both times are equal).
struct LabSpan
{
    static constexpr MonoTime kOpen = MonoTime::max();
    MonoTime from{};
    MonoTime to = kOpen; ///< kOpen: not over yet
    FaultKind kind = FaultKind::Reset;
    FaultDirection direction = FaultDirection::Both;
    std::uint32_t number = 0; ///< of the plan; 0: a button
    std::uint32_t connection = 0;
    std::string feed; ///< empty: every feed
};

/// How one feed was in one second.
struct LabSample
{
    MonoTime at{};
    double ageMs = 0.0; ///< of the newest value; NaN: none came yet
    double lagMs = 0.0; ///< from the server's stamp to receipt; NaN: not known
    double perSecond = 0.0;
};

/// What the program noticed of one feed.
struct LabLane
{
    FeedHealth health; ///< the newest
    std::deque<LinkChange> links;
    std::deque<OutageChange> outages; ///< each once, as it was last told
    GapNames gaps;
    std::deque<LabSample> samples;
    MonoTime nextSample{};
};

/*!
 * Everything that was done to the feeds and that the program noticed of it since restart(): what the time
 * line shows and the report holds. Bounded; where something had to go, the oldest went.
 *
 * Threading: GUI thread; a plain value.
 */
class LabRecord
{
public:
    static constexpr std::size_t kMostEntries = 200'000; ///< a plan of the greatest length, begins and ends
    static constexpr std::size_t kMostSpans = 20'000;
    static constexpr std::size_t kMostLinks = 10'000;  ///< a feed
    static constexpr std::size_t kMostOutages = 1'000; ///< a feed
    static constexpr std::size_t kMostSamples = 7'200; ///< a feed: two hours

    /// Forgets the past but for the present state of each feed, with which the new record begins.
    void restart(Now now);
    /// Other feeds come.
    void clear(Now now);
    void apply(const FrameBatch &batch);
    void add(const FaultLogEntry &entry);

    [[nodiscard]] Now origin() const { return m_origin; }
    [[nodiscard]] MonoTime newest() const { return m_newest; }
    /// Seconds since the origin.
    [[nodiscard]] double seconds(MonoTime at) const;
    [[nodiscard]] MonoTime fromWall(WallMicros wall) const;
    [[nodiscard]] const std::vector<LabLane> &lanes() const { return m_lanes; } ///< in profile order
    /// Empty for a feed that is not there.
    [[nodiscard]] std::string nameOf(FeedIndex feed) const;
    [[nodiscard]] const std::deque<LabSpan> &spans() const { return m_spans; }
    [[nodiscard]] const std::vector<FaultLogEntry> &entries() const { return m_entries; }

private:
    void takeHealth(const FrameBatch &batch);
    LabLane *find(FeedIndex feed);

    Now m_origin;
    MonoTime m_newest{};
    std::vector<LabLane> m_lanes;
    std::deque<LabSpan> m_spans;
    std::vector<FaultLogEntry> m_entries;
};

} // namespace steadfeed
