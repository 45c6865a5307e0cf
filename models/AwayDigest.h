// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RowOrder.h"

#include <map>
#include <utility>

namespace steadfeed {

/// One row of the table at one moment.
struct AwayRow
{
    QString symbol;
    QString account;  ///< empty where nobody holds it
    Number last = {}; ///< not finite where there was no price
    double quantity = kNoNumber;
    double pnl = kNoNumber;
};

/// What the table and its sums said at one moment.
struct AwaySnapshot
{
    Now at = {};
    std::map<QString, AwayRow> rows =
        {};                             ///< by what they are: feed, symbol and account, or the key of a price
    std::map<QString, double> pnl = {}; ///< by currency
};

/// A row whose price is another one.
struct AwayMove
{
    QString symbol;
    QString account;
    Number from = {};
    Number to = {};
    double ratio = kNoNumber;     ///< of the price; its sign follows the change, for negative prices
    double pnlChange = kNoNumber; ///< NaN where nobody holds it
};

/// What differs between two snapshots.
struct AwayDigest
{
    int changed = 0; ///< rows that were there and have another price or quantity now
    int appeared = 0;
    int gone = 0;
    std::vector<AwayMove> moves;                      ///< the biggest first, by ratio; at most kMoves
    std::map<QString, std::pair<double, double>> pnl; ///< before and now, of currencies that are in both

    static constexpr std::size_t kMoves = 5;

    [[nodiscard]] bool nothing() const { return changed + appeared + gone == 0; }
};

/*!
 * Takes down the books, and compares what was taken down at two moments. Exact: a row is in the digest if and
 * only if it differs. Pure.
 */
[[nodiscard]] AwaySnapshot snapshotOf(const Books &books, Now now);
[[nodiscard]] AwayDigest digestOf(const AwaySnapshot &before, const AwaySnapshot &after);

} // namespace steadfeed
