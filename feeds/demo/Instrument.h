// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace steadfeed::demo {

/// What the demo market knows about one symbol before the first tick. Texts are UTF-8 and need no JSON
/// escaping (a test holds the table to that).
struct Instrument
{
    std::string symbol;
    std::string name;
    std::string currency;   ///< ISO 4217
    std::int64_t price = 0; ///< previous close, in units of 10^-decimals; above 0
    int decimals = 2;       ///< 0..5; one unit of the last decimal is the tick size
    int multiplier = 1;     ///< contract size
};

} // namespace steadfeed::demo
