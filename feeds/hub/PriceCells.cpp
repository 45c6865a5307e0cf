// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PriceCells.h"

#include <algorithm>
#include <chrono>

namespace steadfeed {
namespace {

void startWindow(PriceUpdate &cell)
{
    cell.open = cell.high = cell.low = kNoNumber;
    cell.volume = 0.0;
    cell.updates = 0;
}

std::int64_t latencyMicros(const PriceUpdate &cell, const Now &now)
{
    if (cell.serverTime != kNoTime)
        return now.wall - cell.serverTime;
    return std::chrono::duration_cast<std::chrono::microseconds>(now.mono - cell.received).count();
}

} // namespace

PriceCells::TickVerdict PriceCells::verdict(const TickView &tick)
{
    return tick.hasSequence ? judge(tick, m_cells.find(tick.symbol)) : TickVerdict::New;
}

PriceCells::TickVerdict PriceCells::judge(const TickView &tick, const Cells::Entry &entry)
{
    if (entry.order == 0 || tick.sequence > entry.order)
        return TickVerdict::New;
    if (tick.sequence == entry.order)
        return TickVerdict::Repeat;
    // A lower number with a later stamp: the server began to count anew.
    const bool newer = tick.serverTime != kNoTime && entry.cell.serverTime != kNoTime &&
                       tick.serverTime > entry.cell.serverTime;
    return newer ? TickVerdict::New : TickVerdict::Late;
}

void PriceCells::apply(const TickView &tick, std::uint64_t order, const Now &now)
{
    auto &entry = m_cells.find(tick.symbol);
    PriceUpdate &cell = entry.cell;
    const std::uint64_t number = tick.hasSequence ? tick.sequence : order;
    const bool late =
        tick.hasSequence ? judge(tick, entry) == TickVerdict::Late : number != 0 && number < entry.order;
    const double price = tick.last.value;
    if (cell.updates == 0) {
        cell.open = cell.high = cell.low = price;
        cell.volume = 0.0;
    } else {
        cell.high = std::max(cell.high, price);
        cell.low = std::min(cell.low, price);
    }
    ++cell.updates;
    if (tick.size > 0.0)
        cell.volume += tick.size;
    if (late)
        return; // counted above, but the newer value stays
    m_cells.touch(entry);
    entry.order = number;
    cell.last.assign(tick.last);
    cell.bid.assign(tick.bid);
    cell.ask.assign(tick.ask);
    cell.lastIsMid = tick.lastIsMid;
    cell.restored = false;
    if (tick.previousClose == tick.previousClose) // known: not every tick repeats it
        cell.previousClose = tick.previousClose;
    cell.serverTime = tick.serverTime;
    cell.receivedWall = now.wall;
    cell.received = now.mono;
}

void PriceCells::takeFrame(FrameBatch &batch, LatencyHistogram &latency)
{
    batch.prices.insert(batch.prices.end(), m_restored.begin(), m_restored.end());
    m_restored.clear();
    m_cells.takeFrame([&](Cells::Entry &entry) {
        entry.cell.key = entry.key;
        latency.record(latencyMicros(entry.cell, batch.now));
        batch.prices.push_back(entry.cell);
        startWindow(entry.cell);
    });
}

void PriceCells::restore(std::string_view symbol, const PriceUpdate &value)
{
    auto &entry = m_cells.find(symbol);
    entry.cell = value;
    entry.cell.key = entry.key;
    entry.cell.restored = true;
    startWindow(entry.cell);
    m_restored.push_back(entry.cell);
}

} // namespace steadfeed
