// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Market.h"

#include "InstrumentTable.h"

#include <algorithm>
#include <array>
#include <bit>

namespace steadfeed::demo {
namespace {

constexpr int kFineBits = 16;
// Pull towards the anchor per tick: 2^-16 of the distance. With steps of about one basis point the price then
// strays some 2 % (one deviation), however long the market runs.
constexpr int kPullBits = 16;
constexpr std::array<std::uint32_t, 4> kLots{1, 10, 25, 100};

std::vector<std::uint64_t> activity(std::uint64_t seed, std::uint32_t symbols)
{
    Random random(seed, "market/activity");
    std::vector<std::uint64_t> weights(symbols);
    for (auto &weight : weights)
        weight = 20 + 1000 / (1 + random.below(50));
    return weights;
}

} // namespace

Market::Market(std::uint64_t seed, std::uint32_t symbols)
    : m_instruments(instrumentTable(symbols))
    , m_walks(symbols)
    , m_activity(activity(seed, symbols))
    , m_random(seed, "market/ticks")
{
    Random random(seed, "market/start");
    for (std::uint32_t i = 0; i < symbols; ++i) {
        Walk &walk = m_walks[i];
        walk.anchor = m_instruments[i].price << kFineBits;
        // Opens up to 1.5 % from yesterday's close.
        walk.fine = walk.anchor + walk.anchor / 10'000 * (static_cast<std::int64_t>(random.below(301)) - 150);
        // next() draws whole numbers of deviation 2.83; times this step they are 0.5 to 2 basis points.
        walk.step = walk.anchor / 28'300 * static_cast<std::int64_t>(50 + random.below(151)) / 100;
        walk.halfSpread = std::max<std::int64_t>(1, m_instruments[i].price / 10'000);
        walk.lot = kLots[random.below(kLots.size())];
    }
}

MarketTick Market::next()
{
    const std::uint32_t symbol = m_activity.pick(m_random.next());
    const std::uint64_t word = m_random.next();
    Walk &walk = m_walks[symbol];
    const std::int64_t deviation =
        std::popcount(static_cast<std::uint32_t>(word)) - 16; // binomial, nearly normal
    walk.fine += deviation * walk.step + ((walk.anchor - walk.fine) >> kPullBits);
    walk.fine = std::max(walk.fine, std::int64_t{1} << kFineBits); // a price of 0 is never traded here
    const auto size = static_cast<std::uint32_t>(1 + (word >> 59)) * walk.lot;
    return {symbol, price(symbol), size, walk.ticks++};
}

std::int64_t Market::price(std::uint32_t symbol) const
{
    return (m_walks[symbol].fine + (std::int64_t{1} << (kFineBits - 1))) >> kFineBits;
}

} // namespace steadfeed::demo
