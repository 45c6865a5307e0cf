// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FieldValues.h"

#include "IsoTime.h"
#include "StreamPosition.h"

#include <array>
#include <limits>

namespace steadfeed {
namespace {

constexpr std::array<std::uint64_t, 20> kPowers = [] {
    std::array<std::uint64_t, 20> powers{};
    std::uint64_t power = 1;
    for (auto &entry : powers) {
        entry = power;
        power *= 10; // the last, unused product wraps
    }
    return powers;
}();

ReasonCode decimalOf(const Captured &value, Decimal &decimal)
{
    if (value.type == JsonType::Number) {
        decimal = value.number;
        return ReasonCode::None;
    }
    if (!value.known() || (value.type == JsonType::Text && value.text.empty()))
        return ReasonCode::MissingField;
    const bool isNumber = value.type == JsonType::Text && Decimal::parse(value.text, decimal);
    return isNumber ? ReasonCode::None : ReasonCode::ValueNotANumber;
}

/// Decimal digits behind the microsecond: 10^n of the unit are one microsecond.
int microsExponent(TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Seconds:
        return 6;
    case TimeUnit::Millis:
        return 3;
    case TimeUnit::Nanos:
        return -3;
    case TimeUnit::Micros:
    case TimeUnit::Iso8601:
        break;
    }
    return 0;
}

} // namespace

ReasonCode readNumber(const Captured &value, NumberView &number, double limit)
{
    Decimal decimal;
    if (const ReasonCode reason = decimalOf(value, decimal); reason != ReasonCode::None)
        return reason;
    return decimal.toNumber(value.text, limit, number);
}

ReasonCode readNumber(const Captured &value, double &number)
{
    NumberView view;
    const ReasonCode reason = readNumber(value, view);
    if (reason == ReasonCode::None)
        number = view.value;
    return reason;
}

ReasonCode readSequence(const Captured &value, std::uint64_t &sequence)
{
    if (!value.known())
        return ReasonCode::MissingField;
    if (value.type != JsonType::Number && value.type != JsonType::Text)
        return ReasonCode::InvalidEventId;
    switch (StreamPosition::parseSequence(value.text, sequence)) {
    case StreamPosition::Error::None:
        return ReasonCode::None;
    case StreamPosition::Error::OutOfRange:
        return ReasonCode::EventNumberOutOfRange;
    case StreamPosition::Error::Malformed:
        break;
    }
    return ReasonCode::InvalidEventId;
}

ReasonCode readTime(const Captured &value, TimeUnit unit, WallMicros &time)
{
    if (unit == TimeUnit::Iso8601) {
        if (!value.known() || (value.type == JsonType::Text && value.text.empty()))
            return ReasonCode::MissingField;
        const bool isTime = value.type == JsonType::Text && parseIsoTime(value.text, time);
        return isTime ? ReasonCode::None : ReasonCode::ValueNotANumber;
    }
    Decimal decimal;
    if (const ReasonCode reason = decimalOf(value, decimal); reason != ReasonCode::None)
        return reason;
    // In integers: seconds with six decimals are beyond what a double holds.
    const int shift = decimal.exponent + microsExponent(unit);
    std::uint64_t size = decimal.mantissa;
    if (shift <= -static_cast<int>(kPowers.size()))
        size = 0;
    else if (shift < 0)
        size /= kPowers[static_cast<std::size_t>(-shift)];
    else if (size != 0 && (decimal.truncated || shift >= static_cast<int>(kPowers.size()) ||
                           __builtin_mul_overflow(size, kPowers[static_cast<std::size_t>(shift)], &size)))
        return ReasonCode::ValueOutOfRange;
    if (size > static_cast<std::uint64_t>(std::numeric_limits<WallMicros>::max()))
        return ReasonCode::ValueOutOfRange;
    time = decimal.negative ? -static_cast<WallMicros>(size) : static_cast<WallMicros>(size);
    return ReasonCode::None;
}

ReasonCode readText(const Captured &value, std::string_view &text)
{
    if (!value.known())
        return ReasonCode::MissingField;
    if (value.type != JsonType::Number && value.type != JsonType::Text)
        return ReasonCode::UnreadableEvent;
    text = value.text;
    return ReasonCode::None;
}

ReasonCode readKey(const Captured &value, std::string_view &key)
{
    std::string_view text;
    if (const ReasonCode reason = readText(value, text); reason != ReasonCode::None)
        return reason;
    if (text.empty())
        return ReasonCode::MissingField;
    if (text.size() > kMaxKeyBytes)
        return ReasonCode::ValueOutOfRange;
    key = text;
    return ReasonCode::None;
}

NoticeLevel noticeLevel(std::string_view word)
{
    if (word == "info")
        return NoticeLevel::Info;
    return word == "critical" ? NoticeLevel::Critical : NoticeLevel::Warning;
}

} // namespace steadfeed
