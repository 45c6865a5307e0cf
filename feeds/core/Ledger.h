// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LedgerCounts.h"

#include <cstdint>

namespace steadfeed {

/*!
 * The account of one feed: each event is received once and settled once (docs/architecture.md).
 *
 *   received = applied + conflated + duplicates + refused + ignored + pending
 *
 * It counts; which class an event belongs to is decided by SequenceTracker, the decoder and the conflator.
 *
 * Threading: a plain value in the feed thread.
 */
class Ledger
{
public:
    /// An event came; it is pending until one of the four below, or settle(), takes it on.
    void received()
    {
        ++m_counts.received;
        ++m_counts.pending;
    }
    void duplicate() { take(m_counts.duplicates); }
    void refused() { take(m_counts.refused); }
    void ignored() { take(m_counts.ignored); }
    /// A frame was made: of the accepted events so many reached it, so many were replaced before.
    void settle(std::uint64_t applied, std::uint64_t conflated)
    {
        m_counts.applied += applied;
        m_counts.conflated += conflated;
        m_counts.pending -= applied + conflated;
    }
    /// Hello, heartbeat, subscription answer, snapshot frame: beside the sum.
    void control() { ++m_counts.control; }

    [[nodiscard]] const LedgerCounts &counts() const { return m_counts; }

private:
    void take(std::uint64_t &counter)
    {
        ++counter;
        --m_counts.pending;
    }

    LedgerCounts m_counts;
};

} // namespace steadfeed
