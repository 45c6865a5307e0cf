// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LatencyHistogram.h"
#include "LatestCells.h"

namespace steadfeed {

/*!
 * The metrics of one feed between two frames; see PriceCells.
 *
 * Threading: a plain value in the feed thread.
 */
class MetricCells
{
public:
    using Cells = LatestCells<MetricUpdate>;

    MetricCells(FeedIndex feed, KeyTable &keys) : m_cells(feed, keys) {}

    void beginEvent() { m_cells.beginEvent(); }
    void apply(const MetricView &metric, std::uint64_t order, const Now &now);
    void endEvent() { m_cells.endEvent(); }
    void takeFrame(FrameBatch &batch, LatencyHistogram &latency);
    void restore(std::string_view key, const MetricUpdate &value);

    [[nodiscard]] Cells &cells() { return m_cells; }
    [[nodiscard]] const Cells &cells() const { return m_cells; }

private:
    Cells m_cells;
    std::vector<MetricUpdate> m_restored; ///< not shown yet
};

} // namespace steadfeed
