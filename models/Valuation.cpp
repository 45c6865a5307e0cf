// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Valuation.h"

#include <algorithm>
#include <cmath>

namespace steadfeed {

Valuation valueOf(const Position &position, const PriceEntry *price, const FeedStates &feeds, MonoTime now)
{
    Valuation out;
    const FeedHealth *health = feeds.find(position.feed);
    // A holdings file has no feed that could be stale.
    const bool positionStale = health && FeedStates::stale(*health, position.received, position.restored);
    out.incomplete = health && health->snapshotIncomplete;
    out.freshness = out.basis = positionStale ? Freshness::Stale : Freshness::Fresh;
    out.cut = health && !FeedStates::delivering(health->state);
    if (position.quantity.value == 0.0)
        out.value = out.pnl = 0.0; // flat: neither needs a price
    if (!price)
        return out;
    out.freshness = std::max(out.freshness, PriceBook::freshness(*price, feeds, now));
    if (position.quantity.value == 0.0)
        return out;
    out.basis = out.freshness;
    out.priceFeed = price->feed;
    const FeedHealth *priceFeed = feeds.find(price->feed);
    out.cut = out.cut || !priceFeed || !FeedStates::delivering(priceFeed->state);
    const double size = position.quantity.value * position.multiplier;
    out.value = price->last.value * size;
    out.pnl = (price->last.value - position.averagePrice.value) * size;
    return out;
}

Change changeOf(const Position *position, const PriceEntry &price)
{
    Change out;
    double from = price.previousClose;
    if (!std::isfinite(from) && position)
        from = position->previousClose;
    out.basis = ChangeBasis::PreviousClose;
    if (!std::isfinite(from)) {
        from = price.first;
        out.basis = ChangeBasis::Start;
    }
    if (!std::isfinite(from) || !std::isfinite(price.last.value))
        return {};
    out.absolute = price.last.value - from;
    if (from != 0.0)
        out.ratio = out.absolute / std::abs(from);
    return out;
}

} // namespace steadfeed
