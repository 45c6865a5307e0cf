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

constexpr std::size_t kMantissaDigits = 19; // 10^19 - 1 fits in 64 bits
constexpr int kMaxWrittenExponent = 100000; // far outside of every double, far inside of an int
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

constexpr std::uint64_t digit(char c)
{
    return static_cast<std::uint64_t>(c - '0');
}

const char *scanExponent(const char *at, const char *end, std::int32_t &power)
{
    const bool down = at != end && *at == '-';
    at += at != end && (*at == '-' || *at == '+') ? 1 : 0;
    if (at == end || !isDigit(*at))
        return nullptr;
    for (; at != end && isDigit(*at); ++at)
        power = std::min(power * 10 + (*at - '0'), kMaxWrittenExponent);
    power = down ? -power : power;
    return at;
}

} // namespace

const char *Decimal::scan(const char *begin, const char *end, Decimal &decimal)
{
    const char *at = begin;
    const bool negative = at != end && *at == '-';
    at += negative ? 1 : 0;

    const char *whole = at;
    std::uint64_t mantissa = 0; // wraps above 19 digits; taken anew then
    for (; at != end && isDigit(*at); ++at)
        mantissa = mantissa * 10 + digit(*at);
    const std::ptrdiff_t wholeDigits = at - whole;
    if (wholeDigits == 0 || (*whole == '0' && wholeDigits > 1))
        return nullptr;
    std::ptrdiff_t fractionDigits = 0;
    if (at != end && *at == '.') {
        const char *fraction = ++at;
        for (; at != end && isDigit(*at); ++at)
            mantissa = mantissa * 10 + digit(*at);
        fractionDigits = at - fraction;
        if (fractionDigits == 0)
            return nullptr;
    }
    const char *digitsEnd = at;
    std::int32_t power = 0;
    if (at != end && (*at == 'e' || *at == 'E')) {
        at = scanExponent(at + 1, end, power);
        if (at == nullptr)
            return nullptr;
    }

    const auto written =
        static_cast<std::int32_t>(std::min<std::ptrdiff_t>(fractionDigits, kMaxWrittenExponent));
    decimal.mantissa = mantissa;
    decimal.exponent = power - written;
    decimal.decimals = static_cast<std::int8_t>(std::clamp(written - power, 0, 127));
    decimal.negative = negative;
    decimal.truncated = false;
    decimal.digits = static_cast<std::uint16_t>(wholeDigits + fractionDigits);
    if (*whole == '0' || static_cast<std::size_t>(wholeDigits + fractionDigits) > kMantissaDigits)
        decimal.takeSignificant(whole, digitsEnd);
    return at;
}

// Leading zeros do not count, and of a long number only the first digits fit.
void Decimal::takeSignificant(const char *begin, const char *end)
{
    std::size_t count = 0;
    mantissa = 0;
    for (const char *at = begin; at != end; ++at) {
        if (*at == '.' || (count == 0 && *at == '0'))
            continue;
        if (count++ < kMantissaDigits)
            mantissa = mantissa * 10 + digit(*at);
        else
            ++exponent;
    }
    digits = static_cast<std::uint16_t>(std::min<std::size_t>(count, 0xFFFF));
    truncated = count > kMantissaDigits;
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
