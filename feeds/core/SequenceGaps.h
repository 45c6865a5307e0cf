// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "IntervalSet.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace steadfeed {

/// One named gap, for the report. Closed gaps are only counted.
struct SequenceGap
{
    std::uint64_t from = 0;
    std::uint64_t to = 0; ///< inclusive
    bool permanent = false;

    friend bool operator==(const SequenceGap &, const SequenceGap &) = default;
};

/*!
 * The numbers that are missing, by name. A number leaves only when its own event comes (connection.md
 * section 6), even from a permanent gap: late is better than never. But not from a sealed one.
 *
 * Memory is bounded: above kMaxIntervals further gaps are counted, but not named (more()).
 *
 * Threading: a plain value in the feed thread.
 */
class SequenceGaps
{
public:
    static constexpr std::size_t kMaxIntervals = 4096;

    void open(std::uint64_t from, std::uint64_t to);
    void addPermanent(std::uint64_t from, std::uint64_t to);
    /// The event itself came. False where it was not missing.
    bool fill(std::uint64_t number);
    /// Whatever is open, up to this number, will not come any more. Returns how many numbers that were.
    std::uint64_t giveUp(std::uint64_t upTo = std::numeric_limits<std::uint64_t>::max());

    /// Whatever is missing stays so, by name: what came now would be older than what is there.
    void seal();
    /// They leave without having come: something else stands for them.
    [[nodiscard]] IntervalSet takeOpen();

    [[nodiscard]] bool hasOpen() const { return !m_open.empty(); }
    [[nodiscard]] const IntervalSet &openNumbers() const { return m_open; }
    [[nodiscard]] IntervalSet permanentNumbers() const { return m_permanent.united(m_sealed); }
    [[nodiscard]] std::uint64_t openCount() const { return m_open.size(); }
    /// Open and permanent together.
    [[nodiscard]] std::uint64_t missing() const
    {
        return m_open.size() + m_permanent.size() + m_sealed.size() + m_more;
    }
    /// Numbers that came after all.
    [[nodiscard]] std::uint64_t filled() const { return m_filled; }
    /// Missing numbers that are not in gaps().
    [[nodiscard]] std::uint64_t more() const { return m_more; }
    /// Other whenever something else is missing.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    /// Too many gaps at once for all to be named.
    [[nodiscard]] bool overflowed() const { return m_overflowed; }
    /// In ascending order.
    [[nodiscard]] std::vector<SequenceGap> gaps() const;
    /// A new epoch: numbers start anew. What was missing before stays counted in missing(), unnamed.
    void forgetNumbers();

private:
    void bound();

    IntervalSet m_open;
    IntervalSet m_permanent;
    IntervalSet m_sealed; ///< permanent too, and does not close any more
    std::uint64_t m_filled = 0;
    std::uint64_t m_more = 0;
    std::uint64_t m_revision = 0;
    bool m_overflowed = false;
};

} // namespace steadfeed
