// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaintedFeed.h"

#include "Digits.h"

#include <utility>

namespace steadfeed::test {

void PaintedFeed::take(const PositionChange &change)
{
    const std::string key = change.account + '/' + change.symbol;
    updates +=
        !inSnapshot && (change.op == PositionChange::Op::Row || change.op == PositionChange::Op::Remove);
    switch (change.op) {
    case PositionChange::Op::SnapshotBegin:
        inSnapshot = true;
        awaited.clear();
        for (const auto &[known, text] : rows)
            awaited.insert(known);
        break;
    case PositionChange::Op::Row:
        rows[key] = digitsOf(change.quantity) + " at " + digitsOf(change.averagePrice);
        awaited.erase(key);
        break;
    case PositionChange::Op::Remove:
        rows.erase(key);
        break;
    case PositionChange::Op::SnapshotEnd:
        inSnapshot = false;
        for (const std::string &gone : std::exchange(awaited, {}))
            rows.erase(gone);
        break;
    }
}

} // namespace steadfeed::test
