// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PositionBook.h"
#include "PriceBook.h"

namespace steadfeed {

/// What a position is worth, and how far that can be trusted. Numbers that cannot be known are NaN.
struct Valuation
{
    double pnl = kNoNumber;                 ///< (last - average) x quantity x multiplier
    double value = kNoNumber;               ///< last x quantity x multiplier
    Freshness freshness = Freshness::Stale; ///< of the row: the worse of price and position
    Freshness basis = Freshness::Stale;     ///< of what pnl and value are made of: none of a flat one's price
    FeedIndex priceFeed = kHoldingsFeed;    ///< that gave the price in pnl and value
    bool incomplete = false;                ///< its feed's snapshot has not come to its end
    bool cut = false; ///< an outage, or a value of an earlier run: a curve has a gap here
};

/// What a change is counted from.
enum class ChangeBasis : std::uint8_t { None, PreviousClose, Start };

/// A change of price against the previous close where one is known, else against the first price of this run.
struct Change
{
    double absolute = kNoNumber;
    double ratio = kNoNumber; ///< NaN where the basis is 0; its sign follows the change, for negative prices
    ChangeBasis basis = ChangeBasis::None;
};

/*!
 * The arithmetic of a row (docs/architecture.md). Short positions, zero and negative prices are
 * ordinary. Pure; the price may be null.
 */
[[nodiscard]] Valuation valueOf(const Position &position, const PriceEntry *price, const FeedStates &feeds,
                                MonoTime now);
[[nodiscard]] Change changeOf(const Position *position, const PriceEntry &price);

} // namespace steadfeed
