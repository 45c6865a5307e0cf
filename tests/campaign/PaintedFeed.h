// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FrameBatch.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace steadfeed::test {

/// What the frames of a run said, gathered.
struct PaintedFeed
{
    struct Price
    {
        double value = 0.0;
        int decimals = 0;
        MonoTime received{};
    };
    void take(const PositionChange &change);

    std::map<std::string, Price> prices; ///< per symbol, the newest
    std::uint64_t updates = 0; ///< price values, conflated ones included; changes of rows outside snapshots
    std::map<std::string, std::string> rows; ///< positions by account and symbol: quantity and average
    std::set<std::string> awaited;           ///< rows that the snapshot under way has not had
    bool inSnapshot = false;
    std::vector<std::string> notices; ///< ids, in order
};

} // namespace steadfeed::test
