// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultLog.h"
#include "FaultPlan.h"
#include "FeedHistory.h"
#include "IntervalSet.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <vector>

namespace steadfeed::demo {

/// What a reader got of history.
struct FeedRead
{
    std::uint64_t last = 0;   ///< its position now
    std::uint64_t events = 0; ///< how many were read; not last - after where faults are about
};

/*!
 * The faults of one feed's events. Stands between history and its readers: duplicates, reorders and skips
 * strike once, at the first reader that comes to their event. What is skipped for good is skipped for all.
 *
 * A reorder or skip strikes only when the event that goes out next exists; until then its reader waits, so
 * that nobody can have missed the last event there is. Faults of the feed itself (EpochChange, Forget,
 * GoBack) and those of bytes are only counted down here; they are for the caller of due() to do.
 *
 * Numbers are the feed's; they must be in history when they are read. Without faults reading costs two
 * comparisons.
 *
 * Threading: a plain value, in the demo thread. No clock.
 */
class EventFaults
{
public:
    using Log = std::function<void(const FaultLogEntry &)>; ///< without time and feed

    void setLog(Log log) { m_log = std::move(log); }

    /// Counts of events begin here; what has not struck is dropped.
    void restart();
    /// What has not struck is dropped; what is lost stays lost. Readers that waited may go on.
    void clear();

    /// By its event trigger, counted from restart(); one that is past strikes at the next event.
    void plan(const PlannedFault &fault);
    /// Another event was added to history. True: call due().
    [[nodiscard]] bool committed() { return ++m_count >= m_nextDue; }
    /// What strikes at event \a seq, the newest.
    [[nodiscard]] std::vector<PlannedFault> due();
    /// Duplicate, Reorder or Skip, at event \a seq.
    void arm(const PlannedFault &fault, std::uint64_t seq) { m_armed.emplace(seq, fault); }

    /// As FeedHistory::read(), with what strikes on the way.
    FeedRead read(const FeedHistory &history, std::uint64_t after, ReadLimit limit,
                  std::vector<HistorySpan> &out);
    /// Whether a reader here gets nothing though history goes on: something has to come first.
    [[nodiscard]] bool waits(std::uint64_t after, std::uint64_t head) const;

    /// Skipped for good.
    [[nodiscard]] const IntervalSet &lost() const { return m_lost; }
    /// Numbers above \a head are no more; 0 where all numbers begin anew.
    void wentBack(std::uint64_t head);

private:
    using Armed = std::multimap<std::uint64_t, PlannedFault>;

    [[nodiscard]] std::uint64_t behindLost(std::uint64_t after) const;
    [[nodiscard]] FeedRead strike(const FeedHistory &history, Armed::iterator armed,
                                  std::vector<HistorySpan> &out);
    FeedRead readRest(const FeedHistory &history, std::uint64_t after, std::uint64_t to, ReadLimit limit,
                      std::vector<HistorySpan> &out) const;

    Log m_log;
    std::uint64_t m_count = 0;
    std::uint64_t m_nextDue = kNever;
    std::multimap<std::uint64_t, PlannedFault> m_planned; ///< by count
    Armed m_armed;                                        ///< by number
    IntervalSet m_lost;

    static constexpr std::uint64_t kNever = std::numeric_limits<std::uint64_t>::max();
};

} // namespace steadfeed::demo
