// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AliasTable.h"
#include "Instrument.h"
#include "Random.h"

#include <cstdint>
#include <vector>

namespace steadfeed::demo {

/// One trade of the demo market. Prices are in units of 10^-decimals of the instrument.
struct MarketTick
{
    std::uint32_t symbol = 0; ///< index into Market::instruments()
    std::int64_t price = 0;
    std::uint32_t size = 0;
    std::uint64_t number = 0; ///< of this symbol, from 0
};

/*!
 * The seeded market: an endless row of ticks that depends on seed and number of symbols alone, not on time,
 * rate or readers. Integers only, so every platform computes the same row.
 *
 * Each symbol walks at random around its previous close and is pulled back a little with each tick, so that
 * prices stay plausible after a billion of them. Some symbols are busy, some quiet (about 25 to 1).
 *
 * Threading: a plain value, used in the demo thread. No clock, no socket.
 */
class Market
{
public:
    Market(std::uint64_t seed, std::uint32_t symbols);

    [[nodiscard]] MarketTick next();

    [[nodiscard]] const std::vector<Instrument> &instruments() const { return m_instruments; }
    /// The newest price; before the first tick, the one that the walk starts from.
    [[nodiscard]] std::int64_t price(std::uint32_t symbol) const;
    /// How many ticks this symbol has had.
    [[nodiscard]] std::uint64_t ticks(std::uint32_t symbol) const { return m_walks[symbol].ticks; }
    /// Half of the distance between bid and ask, in the units of the price; at least 1.
    [[nodiscard]] std::int64_t halfSpread(std::uint32_t symbol) const { return m_walks[symbol].halfSpread; }

private:
    struct Walk
    {
        std::int64_t fine = 0; ///< price times 2^16: steps are often smaller than one unit of the price
        std::int64_t anchor = 0;
        std::int64_t step = 0;
        std::int64_t halfSpread = 1;
        std::uint64_t ticks = 0;
        std::uint32_t lot = 1;
    };

    std::vector<Instrument> m_instruments;
    std::vector<Walk> m_walks;
    AliasTable m_activity;
    Random m_random;
};

} // namespace steadfeed::demo
