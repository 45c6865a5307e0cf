// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MessageTable.h"

#include <string>

namespace steadfeed {

/// Pointers; empty: not found.
struct PositionalPrices
{
    std::string price;
    std::string bid;
    std::string ask;
};

/*!
 * Finds prices in messages whose numbers have no names but stand in order, from their sizes alone. Prices of
 * one symbol lie close together, so the columns that stay within a factor of each other are prices. Of these
 * the one that is the largest in every record is the day's high, the smallest its low. Of the rest, the pair
 * that is never out of order is bid and ask, and what is left is the last price.
 *
 * Nothing where that does not give one answer. A pure function; any thread.
 */
[[nodiscard]] PositionalPrices findPositionalPrices(const MessageTable &table);

} // namespace steadfeed
