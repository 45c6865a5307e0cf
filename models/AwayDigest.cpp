// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AwayDigest.h"

#include "Totals.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

bool same(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

AwayMove moveOf(const AwayRow &before, const AwayRow &after)
{
    AwayMove move{after.symbol, after.account, before.last, after.last};
    if (before.last.value != 0.0)
        move.ratio = (after.last.value - before.last.value) / std::abs(before.last.value);
    move.pnlChange = after.pnl - before.pnl;
    return move;
}

/// Bigger first; a price that came from zero has no ratio and stands last.
bool bigger(const AwayMove &a, const AwayMove &b)
{
    const auto size = [](const AwayMove &move) {
        return std::isfinite(move.ratio) ? std::abs(move.ratio) : 0.0;
    };
    return size(a) > size(b);
}

} // namespace

AwaySnapshot snapshotOf(const Books &books, Now now)
{
    AwaySnapshot out;
    out.at = now;
    for (const auto &position : books.positions.rows()) {
        if (position->removed)
            continue;
        const PriceEntry *price = RowOrder::priceOf({position.get(), kNoKey}, books);
        AwayRow row{position->symbol, position->account};
        if (price)
            row.last = price->last;
        row.quantity = position->quantity.value;
        row.pnl = valueOf(*position, price, books.feeds, now.mono).pnl;
        out.rows.emplace(u"%1\n%2\n%3"_s.arg(position->feed).arg(position->symbol, position->account), row);
    }
    const auto &prices = books.prices.entries();
    for (KeyIndex key = 0; key < prices.size(); ++key) {
        if (!prices[key].priced || books.positions.holds(prices[key].symbol))
            continue;
        AwayRow row{prices[key].symbol, {}};
        row.last = prices[key].last;
        out.rows.emplace(u"key %1"_s.arg(key), row);
    }
    for (const auto &[currency, total] : totalsOf(books, now.mono))
        out.pnl.emplace(currency, total.pnl);
    return out;
}

AwayDigest digestOf(const AwaySnapshot &before, const AwaySnapshot &after)
{
    AwayDigest out;
    for (const auto &[id, row] : after.rows) {
        const auto old = before.rows.find(id);
        if (old == before.rows.end()) {
            ++out.appeared;
            continue;
        }
        const bool moved = !same(old->second.last.value, row.last.value);
        if (!moved && same(old->second.quantity, row.quantity))
            continue;
        ++out.changed;
        if (moved && std::isfinite(old->second.last.value) && std::isfinite(row.last.value))
            out.moves.push_back(moveOf(old->second, row));
    }
    out.gone = int(
        std::ranges::count_if(before.rows, [&](const auto &row) { return !after.rows.contains(row.first); }));
    std::ranges::stable_sort(out.moves, bigger);
    out.moves.resize(std::min(out.moves.size(), AwayDigest::kMoves));
    for (const auto &[currency, pnl] : after.pnl) {
        if (const auto old = before.pnl.find(currency); old != before.pnl.end())
            out.pnl.emplace(currency, std::pair(old->second, pnl));
    }
    return out;
}

} // namespace steadfeed
