// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FrameBatch.h"

#include <map>
#include <utility>
#include <vector>

namespace steadfeed {

/*!
 * Keeps the event log readable while a link flaps (faults F11): the first few losses of a kind are told as
 * they come; from then on those of one feed are counted, and told together every few seconds, until it has
 * been calm for a while. What is said when it is back (connected, resumed) is left out while it is lost again
 * and again, but for the last of it.
 *
 * What concerns the data (gaps, events that could not be read) is never left out; only what is equal to the
 * letter, and near, becomes one line. Memory is bounded, also where nobody takes the lines.
 *
 * Threading: a plain value in the feed thread.
 */
class LogDamper
{
public:
    static constexpr std::uint32_t kToldSingly = 3;
    static constexpr std::chrono::seconds kCalm{60}; ///< a storm is over; longer than any wait for a try
    static constexpr std::chrono::seconds kTellEvery{5};
    static constexpr std::size_t kMostWaiting = 2000;

    void add(LogEntry entry, MonoTime now);
    /// What is to be told by now.
    [[nodiscard]] std::vector<LogEntry> take(MonoTime now);
    /// And what would have waited: the run ends.
    [[nodiscard]] std::vector<LogEntry> takeAll() { return take(MonoTime::max()); }

private:
    struct Kind
    {
        std::uint32_t count = 0; ///< since it was calm
        MonoTime last{};
        MonoTime told{};
        LogEntry held = {}; ///< counts in its repeats
        bool holds = false;
    };

    void push(LogEntry entry);

    std::map<std::pair<FeedIndex, ReasonCode>, Kind> m_kinds; ///< of links, that came within kCalm
    std::vector<LogEntry> m_waiting;
};

} // namespace steadfeed
