// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AccountChecker.h"

#include <deque>
#include <string_view>

namespace steadfeed {

/*!
 * What became of each number of one feed, by epoch: the sets that a verdict compares with what the server
 * published. SequenceTracker tells it what it decided; it decides nothing.
 *
 * Memory is bounded: beyond kMostEpochs or kMostIntervals the oldest goes, and complete() is false from then
 * on.
 *
 * Threading: a plain value in the feed thread.
 */
class EpochAccounts
{
public:
    static constexpr std::size_t kMostEpochs = 64;
    static constexpr std::size_t kMostIntervals = 65'536; ///< of the past; and of each set of the present

    /// An epoch begins behind \a from. The one before it ends with \a last and what was \a declared missing.
    void begin(std::string_view epoch, std::uint64_t from, std::uint64_t last, const IntervalSet &declared);
    [[nodiscard]] bool begun() const { return m_begun; }

    /// False where the number was accepted before: then it is doubled.
    bool accept(std::uint64_t number);
    /// An accepted number whose event turned out to be of no use.
    void refuse(std::uint64_t number) { judge(m_present.refused, number); }
    void ignore(std::uint64_t number) { judge(m_present.ignored, number); }
    /// \a numbers are not going to come one by one: a snapshot was announced. One that is cut begins anew,
    /// and stands for what the first one did as well.
    void snapshotFollows(const IntervalSet &numbers) { m_awaited = m_awaited.united(numbers); }
    void snapshotCame();

    /// Numbers that came and were taken, of the present epoch.
    [[nodiscard]] const IntervalSet &taken() const { return m_present.accepted; }
    [[nodiscard]] bool complete() const { return m_complete; }
    [[nodiscard]] std::uint64_t doubled() const { return m_doubled; }
    /// All epochs; the present one with its \a last and \a declared.
    [[nodiscard]] std::vector<AccountedEpoch> epochs(std::uint64_t last, const IntervalSet &declared) const;

private:
    void judge(IntervalSet &set, std::uint64_t number);
    void bound(IntervalSet &set);
    [[nodiscard]] AccountedEpoch ended(std::uint64_t last, const IntervalSet &declared) const;

    AccountedEpoch m_present; ///< its accepted holds refused and ignored ones too
    std::deque<AccountedEpoch> m_past;
    std::size_t m_pastIntervals = 0;
    IntervalSet m_awaited; ///< numbers that a snapshot under way stands for
    bool m_begun = false;
    bool m_complete = true;
    std::uint64_t m_doubled = 0;
};

} // namespace steadfeed
