// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Totals.h"

#include <cmath>

namespace steadfeed {

std::map<QString, Total> totalsOf(const Books &books, MonoTime now)
{
    std::map<QString, Total> totals;
    for (const auto &position : books.positions.rows()) {
        if (position->removed)
            continue;
        const PriceEntry *price = RowOrder::priceOf({position.get(), kNoKey}, books);
        const Valuation valuation = valueOf(*position, price, books.feeds, now);
        Total &total = totals[position->currency];
        ++total.positions;
        total.incomplete = total.incomplete || valuation.incomplete;
        if (!std::isfinite(valuation.pnl) || !std::isfinite(valuation.value)) {
            ++total.unpriced;
            continue;
        }
        total.pnl += valuation.pnl;
        total.value += valuation.value;
        if (valuation.basis == Freshness::Stale)
            ++total.stale;
        if (valuation.cut)
            ++total.cut;
    }
    return totals;
}

} // namespace steadfeed
