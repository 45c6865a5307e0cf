// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MetricCells.h"

namespace steadfeed {

void MetricCells::apply(const MetricView &metric, std::uint64_t order, const Now &now)
{
    auto &entry = m_cells.find(metric.key);
    if (order != 0 && order < entry.order)
        return; // late: a newer value stays
    m_cells.touch(entry);
    entry.order = order;
    MetricUpdate &cell = entry.cell;
    cell.value.assign(metric.value);
    cell.unit.assign(metric.unit);
    cell.restored = false;
    cell.serverTime = metric.serverTime;
    cell.receivedWall = now.wall;
    cell.received = now.mono;
}

void MetricCells::takeFrame(FrameBatch &batch, LatencyHistogram &latency)
{
    batch.metrics.insert(batch.metrics.end(), m_restored.begin(), m_restored.end());
    m_restored.clear();
    m_cells.takeFrame([&](Cells::Entry &entry) {
        entry.cell.key = entry.key;
        if (entry.cell.serverTime != kNoTime)
            latency.record(batch.now.wall - entry.cell.serverTime);
        batch.metrics.push_back(entry.cell);
    });
}

void MetricCells::restore(std::string_view key, const MetricUpdate &value)
{
    auto &entry = m_cells.find(key);
    entry.cell = value;
    entry.cell.key = entry.key;
    entry.cell.restored = true;
    m_restored.push_back(entry.cell);
}

} // namespace steadfeed
