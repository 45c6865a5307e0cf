// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Ulid.h"

#include <string_view>

namespace steadfeed {
namespace {

constexpr std::string_view kDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

void append(std::string &out, std::uint64_t value, int digits)
{
    for (int shift = 5 * (digits - 1); shift >= 0; shift -= 5)
        out += kDigits[(value >> shift) & 31];
}

} // namespace

std::string ulid(std::int64_t ms, std::uint16_t high, std::uint64_t low)
{
    std::string out;
    out.reserve(26);
    append(out, static_cast<std::uint64_t>(ms) & 0xffff'ffff'ffffu, 10);
    append(out, (std::uint64_t{high} << 24) | (low >> 40), 8); // 40 bits
    append(out, low & 0xff'ffff'ffffu, 8);
    return out;
}

} // namespace steadfeed
