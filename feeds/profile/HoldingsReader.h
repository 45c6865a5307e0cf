// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Reason.h"
#include "Values.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed {

/// One row of a holdings file.
struct Holding
{
    std::string symbol;
    Number quantity; ///< negative: short
    Number averagePrice;
    std::string account;  ///< may be empty
    std::string currency; ///< may be empty
    double multiplier = 1.0;
    double previousClose = kNoNumber;
};

/*!
 * Reads positions from a CSV file: a header line with symbol, quantity and average_price, optionally account,
 * currency, multiplier and previous_close, in any order; then a row each. RFC 4180 with quotes, LF or CRLF,
 * an optional byte order mark; numbers as JSON writes them, exactly. Blank lines are skipped.
 *
 * Errors are reasons: HoldingsInvalid (file, line, what was expected). Lines count from 1.
 *
 * Threading: reentrant; reads the file in the calling thread (at most 16 MiB).
 */
class HoldingsReader
{
public:
    struct Result
    {
        std::vector<Holding> holdings;
        Reason error; ///< none where the file was read
    };
    [[nodiscard]] static Result readFile(const std::string &path);
    [[nodiscard]] static Result read(std::string_view csv, const std::string &file);
};

} // namespace steadfeed
