// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RowOrder.h"

#include <QString>

#include <map>
#include <vector>

namespace steadfeed {

/// Sum over all positions of one currency. Currencies are never mixed (docs/profiles.md).
struct Total
{
    double pnl = 0.0;
    double value = 0.0;
    int positions = 0;
    int unpriced = 0;             ///< not in the sums, because price or average is not known
    int stale = 0;                ///< in the sums, but stale
    int cut = 0;                  ///< in the sums, but not delivered now: the curve has a gap
    bool incomplete = false;      ///< the snapshot has not come to its end: rows are missing
    std::vector<FeedIndex> feeds; ///< that the sums are made of; a holdings file is none

    /// May the sum be read as what it says?
    [[nodiscard]] bool sound() const { return stale == 0 && unpriced == 0 && !incomplete; }
    friend bool operator==(const Total &, const Total &) = default;
};

/// Sums by currency; the key "" holds positions that name none. Pure. Quiet prices do not mark a sum.
[[nodiscard]] std::map<QString, Total> totalsOf(const Books &books, MonoTime now);

} // namespace steadfeed
