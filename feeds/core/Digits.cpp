// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Digits.h"

#include <array>
#include <charconv>

namespace steadfeed {

std::string digitsOf(const Number &number)
{
    if (!number.known())
        return {};
    if (!number.exact.empty())
        return number.exact;
    std::array<char, 512> text{}; // any double and 127 decimals
    char *const end = text.data() + text.size();
    const auto result = number.decimals >= 0 ? std::to_chars(text.data(), end, number.value,
                                                             std::chars_format::fixed, number.decimals)
                                             : std::to_chars(text.data(), end, number.value);
    return {text.data(), result.ptr};
}

} // namespace steadfeed
