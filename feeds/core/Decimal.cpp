// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace steadfeed {
namespace {

constexpr std::uint16_t kMantissaDigits = 19; // 10^19 - 1 fits in 64 bits
constexpr int kMaxWrittenExponent = 100000;   // far outside of every double, far inside of an int
// More digits are not safe in a double, so their text is kept.
constexpr std::uint16_t kDigitsOfDouble = std::numeric_limits<double>::digits10;
constexpr std::uint64_t kExactInDouble = std::uint64_t{1} << 53;

// Powers of ten that a double holds exactly: with a mantissa below 2^53 one multiplication or division gives
// the correctly rounded result (Clinger 1990), which is nearly every price.
constexpr std::array<double, 23> kPowersOfTen{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                              1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                              1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

constexpr bool isDigit(char c)
{
    return static_cast<unsigned char>(c - '0') < 10;
}

} // namespace

const char *Decimal::scan(const char *begin, const char *end, Decimal &decimal)
{
    const char *at = begin;
    const bool negative = at != end && *at == '-';
    at += negative ? 1 : 0;
    if (at == end || !isDigit(*at))
        return nullptr;

    std::uint64_t mantissa = 0;
    std::uint32_t digits = 0;
    std::int32_t exponent = 0;
    const auto take = [&](char c) {
        if (digits < kMantissaDigits)
            mantissa = mantissa * 10 + static_cast<std::uint64_t>(c - '0');
        else
            ++exponent;
        digits += digits != 0 || c != '0' ? 1 : 0;
    };

    if (*at == '0') {
        if (++at != end && isDigit(*at))
            return nullptr;
    } else {
        for (; at != end && isDigit(*at); ++at)
            take(*at);
    }
    std::int32_t written = 0;
    if (at != end && *at == '.') {
        const char *fraction = ++at;
        for (; at != end && isDigit(*at); ++at)
            take(*at);
        if (at == fraction)
            return nullptr;
        written = static_cast<std::int32_t>(std::min<std::ptrdiff_t>(at - fraction, kMaxWrittenExponent));
    }
    exponent -= written;
    if (at != end && (*at == 'e' || *at == 'E')) {
        ++at;
        const bool down = at != end && *at == '-';
        at += at != end && (*at == '-' || *at == '+') ? 1 : 0;
        if (at == end || !isDigit(*at))
            return nullptr;
        std::int32_t power = 0;
        for (; at != end && isDigit(*at); ++at)
            power = std::min(power * 10 + (*at - '0'), kMaxWrittenExponent);
        exponent += down ? -power : power;
        written -= down ? -power : power;
    }

    decimal.mantissa = mantissa;
    decimal.exponent = exponent;
    decimal.digits = static_cast<std::uint16_t>(std::min<std::uint32_t>(digits, 0xFFFF));
    decimal.decimals = static_cast<std::int8_t>(std::clamp(written, 0, 127));
    decimal.negative = negative;
    decimal.truncated = digits > kMantissaDigits;
    return at;
}

bool Decimal::parse(std::string_view text, Decimal &decimal)
{
    const char *end = text.data() + text.size();
    return scan(text.data(), end, decimal) == end && !text.empty();
}

bool Decimal::toDouble(std::string_view text, double &value) const
{
    if (mantissa == 0) {
        value = 0.0;
        return true;
    }
    const std::uint32_t shift = static_cast<std::uint32_t>(exponent < 0 ? -exponent : exponent);
    if (!truncated && mantissa <= kExactInDouble && shift < kPowersOfTen.size()) {
        const double whole = static_cast<double>(mantissa);
        const double size = exponent < 0 ? whole / kPowersOfTen[shift] : whole * kPowersOfTen[shift];
        value = negative ? -size : size;
        return true;
    }
    double nearest = 0.0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), nearest);
    if (result.ec != std::errc() || !std::isfinite(nearest) || nearest == 0.0)
        return false;
    value = nearest;
    return true;
}

ReasonCode Decimal::toNumber(std::string_view text, double limit, NumberView &number) const
{
    double nearest = 0.0;
    if (!toDouble(text, nearest) || nearest > limit || nearest < -limit)
        return ReasonCode::ValueOutOfRange;
    number.value = nearest;
    number.decimals = decimals;
    number.exact = digits > kDigitsOfDouble ? text : std::string_view();
    return ReasonCode::None;
}

} // namespace steadfeed
