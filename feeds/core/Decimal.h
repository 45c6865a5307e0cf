// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ReasonCode.h"
#include "Values.h"

#include <cstdint>
#include <string_view>

namespace steadfeed {

/// Prices and quantities: above, no market is that large, and sums of products could overflow.
inline constexpr double kMaxMagnitude = 1e18;

/*!
 * A decimal number taken apart: what was written, before a double rounds it. One scan checks the grammar of
 * JSON (RFC 8259 section 6: no leading zeros, no plus, no nan or inf, no locale) and finds value and digits.
 *
 * A plain value; numbers in texts ("189.32") follow the same grammar as bare ones.
 */
struct Decimal
{
    std::uint64_t mantissa = 0; ///< the digits without leading zeros, as far as 19 go
    std::int32_t exponent = 0;  ///< value = +-mantissa x 10^exponent, exactly, unless truncated
    std::uint16_t digits = 0;   ///< significant ones: from the first that is not 0, trailing zeros included
    std::int8_t decimals = 0;   ///< digits behind the point as written, an exponent taken into account
    bool negative = false;
    bool truncated = false; ///< more than 19 significant digits

    /// Scans a number that begins at \a begin. Gives where it ends, or null where none stands there.
    [[nodiscard]] static const char *scan(const char *begin, const char *end, Decimal &decimal);
    /// Reads a text that is a number and nothing else.
    [[nodiscard]] static bool parse(std::string_view text, Decimal &decimal);

    /// The nearest double (-0 gives 0); \a text is what was scanned. False where no finite double is near:
    /// 1e999, and 1e-999, which is not 0 either.
    [[nodiscard]] bool toDouble(std::string_view text, double &value) const;
    /// The same with the digits seen, which keeps the text where a double cannot hold all of them. Gives
    /// ValueOutOfRange, and leaves \a number alone, where it is no finite double or above \a limit.
    [[nodiscard]] ReasonCode toNumber(std::string_view text, double limit, NumberView &number) const;

private:
    void takeSignificant(const char *begin, const char *end);
};

} // namespace steadfeed
