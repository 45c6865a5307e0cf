// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LatencyHistogram.h"
#include "LatestCells.h"

namespace steadfeed {

/*!
 * The prices of one feed between two frames. Ticks that are replaced still count in open, high, low, volume
 * and the number of updates.
 *
 * Threading: a plain value in the feed thread.
 */
class PriceCells
{
public:
    PriceCells(FeedIndex feed, KeyTable &keys) : m_cells(feed, keys) {}

    using Cells = LatestCells<PriceUpdate>;

    void beginEvent() { m_cells.beginEvent(); }
    /// What a tick turned out to be, where its sequence counts per key.
    enum class TickVerdict : std::uint8_t { New, Repeat, Late };
    /// Whether \a tick repeats or comes late by its own sequence. Changes nothing.
    [[nodiscard]] TickVerdict verdict(const TickView &tick);
    /// \a order: the event's sequence, 0 where it has none.
    void apply(const TickView &tick, std::uint64_t order, const Now &now);
    void endEvent() { m_cells.endEvent(); }

    /// Moves the changed prices into the batch and records their latency.
    void takeFrame(FrameBatch &batch, LatencyHistogram &latency);
    /// A value from the stored state, shown until the feed says otherwise.
    void restore(std::string_view symbol, const PriceUpdate &value);

    [[nodiscard]] Cells &cells() { return m_cells; }
    [[nodiscard]] const Cells &cells() const { return m_cells; }

private:
    static TickVerdict judge(const TickView &tick, const Cells::Entry &entry);

    Cells m_cells;
    std::vector<PriceUpdate> m_restored; ///< not shown yet
};

} // namespace steadfeed
