// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Totals.h"

#include <algorithm>
#include <cmath>

namespace steadfeed {
namespace {

void note(std::vector<FeedIndex> &feeds, FeedIndex feed)
{
    if (feed != kHoldingsFeed && !std::ranges::count(feeds, feed))
        feeds.push_back(feed);
}

} // namespace

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
        note(total.feeds, position->feed);
        note(total.feeds, valuation.priceFeed);
    }
    return totals;
}

} // namespace steadfeed
