// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RowOrder.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace steadfeed {
namespace {

const QString &symbolOf(const RowRef &row, const Books &books)
{
    return row.position ? row.position->symbol : books.prices.entries()[row.key].symbol;
}

} // namespace

const PriceEntry *RowOrder::priceOf(const RowRef &row, const Books &books)
{
    if (!row.position)
        return books.prices.find(row.key);
    const auto key = books.prices.keyOf(row.position->symbol);
    return key ? books.prices.find(*key) : nullptr;
}

double RowOrder::figure(const RowRef &row, const Books &books, MonoTime now) const
{
    using C = PositionColumns;
    const PriceEntry *price = priceOf(row, books);
    switch (column) {
    case C::Symbol:
        break;
    case C::Quantity:
        return row.position ? row.position->quantity.value : kNoNumber;
    case C::Average:
        return row.position ? row.position->averagePrice.value : kNoNumber;
    case C::Last:
        return price ? price->last.value : kNoNumber;
    case C::Change:
        return price ? changeOf(row.position, *price).absolute : kNoNumber;
    case C::ChangePercent:
        return price ? changeOf(row.position, *price).ratio : kNoNumber;
    case C::Pnl:
        return row.position ? valueOf(*row.position, price, books.feeds, now).pnl : kNoNumber;
    case C::Value:
        return row.position ? valueOf(*row.position, price, books.feeds, now).value : kNoNumber;
    case C::Age:
        return price ? PriceBook::age(*price, now).count() : kNoNumber;
    }
    return kNoNumber;
}

std::vector<RowRef> RowOrder::sorted(const std::vector<RowRef> &rows, const Books &books, MonoTime now) const
{
    const bool down = order == Qt::DescendingOrder;
    std::vector<std::uint32_t> index(rows.size());
    std::iota(index.begin(), index.end(), 0u);
    if (column == PositionColumns::Symbol) {
        std::ranges::stable_sort(index, [&](std::uint32_t a, std::uint32_t b) {
            const int c = QString::compare(symbolOf(rows[a], books), symbolOf(rows[b], books));
            return down ? c > 0 : c < 0;
        });
    } else {
        std::vector<double> figures(rows.size());
        std::ranges::transform(rows, figures.begin(), [&](const RowRef &r) { return figure(r, books, now); });
        std::ranges::stable_sort(index, [&](std::uint32_t a, std::uint32_t b) {
            const bool unknownA = std::isnan(figures[a]);
            const bool unknownB = std::isnan(figures[b]);
            if (unknownA || unknownB)
                return !unknownA && unknownB;
            return down ? figures[a] > figures[b] : figures[a] < figures[b];
        });
    }
    std::vector<RowRef> out(rows.size());
    std::ranges::transform(index, out.begin(), [&](std::uint32_t i) { return rows[i]; });
    return out;
}

} // namespace steadfeed
