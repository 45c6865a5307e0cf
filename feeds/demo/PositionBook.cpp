// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PositionBook.h"

#include "WireText.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace steadfeed::demo {
namespace {

constexpr std::size_t kMaxRows = 40;
constexpr std::int64_t kAverageScale = 100; // two decimals more than the price

} // namespace

PositionBook::PositionBook(std::uint64_t seed, const Market &market, WallMicros now)
    : m_random(seed, "positions")
{
    const std::size_t count = std::min(market.instruments().size(), kMaxRows);
    for (std::uint32_t i = 0; i < count; ++i) {
        DemoPosition row{i, i % 7 == 5 ? "hedge" : "main", 0, 0, now, false};
        const std::int64_t side = i % 4 == 2 ? -1 : 1;
        // Bought within 3 % of today's price.
        const std::int64_t price =
            market.price(i) * (9'700 + static_cast<std::int64_t>(m_random.below(601))) / 10'000;
        fill(row, side * lots(i, market) * static_cast<std::int64_t>(2 + m_random.below(9)), price);
        m_rows.push_back(std::move(row));
    }
}

const DemoPosition &PositionBook::step(const Market &market, WallMicros now)
{
    DemoPosition &row = m_rows[m_random.below(m_rows.size())];
    const std::uint64_t dice = m_random.below(10);
    std::int64_t trade = lots(row.symbol, market) * static_cast<std::int64_t>(1 + m_random.below(3));
    row.changed = now;
    if (row.quantity == 0 && !row.removed && dice < 4) {
        row.removed = true;
        return row;
    }
    row.removed = false;
    if (row.quantity != 0 && dice == 0)
        trade = -row.quantity;
    else if (m_random.below(2) == 0)
        trade = -trade;
    fill(row, trade, market.price(row.symbol));
    return row;
}

const DemoPosition &PositionBook::flatten(std::size_t index, const Market &market, WallMicros now)
{
    DemoPosition &row = m_rows.at(index);
    row.changed = now;
    fill(row, -row.quantity, market.price(row.symbol));
    return row;
}

const DemoPosition &PositionBook::touch(std::size_t index, WallMicros now)
{
    DemoPosition &row = m_rows.at(index);
    row.changed = now;
    return row;
}

std::size_t PositionBook::visible() const
{
    return static_cast<std::size_t>(std::ranges::count(m_rows, false, &DemoPosition::removed));
}

void PositionBook::fill(DemoPosition &row, std::int64_t quantity, std::int64_t price)
{
    const std::int64_t before = row.quantity;
    const std::int64_t after = before + quantity;
    const std::int64_t fine = price * kAverageScale;
    if (after == 0)
        row.average = 0;
    else if (before == 0 || (before < 0) != (after < 0))
        row.average = fine; // opened, or turned from long to short
    else if (std::abs(after) > std::abs(before))
        row.average = std::llround((static_cast<double>(before) * static_cast<double>(row.average) +
                                    static_cast<double>(quantity) * static_cast<double>(fine)) /
                                   static_cast<double>(after));
    row.quantity = after;
}

/// A lot worth about 20,000 of the instrument's money, in round numbers; contracts by the piece.
std::int64_t PositionBook::lots(std::uint32_t symbol, const Market &market)
{
    const Instrument &instrument = market.instruments()[symbol];
    if (instrument.multiplier > 1)
        return 1;
    double price = static_cast<double>(instrument.price) / std::pow(10.0, instrument.decimals);
    if (instrument.currency == "JPY")
        price /= 150;
    const auto wanted = static_cast<std::int64_t>(20'000 / price);
    return wanted >= 100 ? wanted / 100 * 100 : std::max<std::int64_t>(wanted, 1);
}

void appendPosition(std::string &out, const Instrument &instrument, const DemoPosition &row)
{
    out += R"({"t":"position","s":")";
    out += instrument.symbol;
    out += R"(","name":")";
    out += instrument.name;
    out += R"(","acct":")";
    out += row.account;
    out += R"(","qty":)";
    appendFixed(out, row.quantity, 0);
    out += R"(,"avg":)";
    appendFixed(out, row.average, instrument.decimals + 2);
    out += R"(,"ccy":")";
    out += instrument.currency;
    out += R"(","mult":)";
    appendFixed(out, instrument.multiplier, 0);
    out += R"(,"pc":)";
    appendFixed(out, instrument.price, instrument.decimals);
    if (row.removed)
        out += R"(,"removed":true)";
    out += R"(,"ts":)";
    appendFixed(out, row.changed, 0);
    out += '}';
}

} // namespace steadfeed::demo
