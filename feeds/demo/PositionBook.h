// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Market.h"
#include "Random.h"
#include "Time.h"

#include <cstdint>
#include <string>
#include <vector>

namespace steadfeed::demo {

/// One row of the demo's account.
struct DemoPosition
{
    std::uint32_t symbol = 0; ///< index into Market::instruments()
    std::string account;
    std::int64_t quantity = 0; ///< negative: short
    std::int64_t average = 0;  ///< in units of 10^-(decimals + 2) of the instrument: finer than the tick size
    WallMicros changed = 0;
    bool removed = false;
};

/*!
 * The positions of the demo's account: long and short, in several currencies and two accounts. Fills change
 * one now and then; a row is sometimes closed (quantity 0), later opened again or taken away.
 *
 * Which row changes and by how much depends on the seed alone; the price of a fill is the market's of the
 * moment, so averages differ between runs.
 *
 * Threading: a plain value, used in the demo thread.
 */
class PositionBook
{
public:
    PositionBook(std::uint64_t seed, const Market &market, WallMicros now);

    /// One fill or removal; returns the row that changed.
    const DemoPosition &step(const Market &market, WallMicros now);

    /// Brings a row (its index) to 0 by a fill at the market's price; returns it.
    const DemoPosition &flatten(std::size_t index, const Market &market, WallMicros now);
    /// What is said about a row (its index) changed, not the position.
    const DemoPosition &touch(std::size_t index, WallMicros now);

    /// All rows, removed ones too.
    [[nodiscard]] const std::vector<DemoPosition> &rows() const { return m_rows; }
    /// How many rows a client sees.
    [[nodiscard]] std::size_t visible() const;

private:
    void fill(DemoPosition &row, std::int64_t quantity, std::int64_t price);
    std::int64_t lots(std::uint32_t symbol, const Market &market);

    std::vector<DemoPosition> m_rows;
    Random m_random;
};

/// {"t":"position",...}
void appendPosition(std::string &out, const Instrument &instrument, const DemoPosition &row);

} // namespace steadfeed::demo
