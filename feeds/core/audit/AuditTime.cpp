// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditTime.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace steadfeed::audittime {
namespace {

using namespace std::chrono;

constexpr std::string_view kPattern = "dddd-dd-ddTdd:dd:dd.dddZ";
constexpr sys_days kFirst = sys_days(year{0} / January / 1);
constexpr sys_days kBehind = sys_days(year{10'000} / January / 1);

int number(std::string_view digits)
{
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

} // namespace

std::string toText(std::int64_t ms)
{
    const milliseconds first = sys_time<milliseconds>(kFirst).time_since_epoch();
    const milliseconds last = sys_time<milliseconds>(kBehind).time_since_epoch() - milliseconds{1};
    const sys_time<milliseconds> time{std::clamp(milliseconds{ms}, first, last)};
    const sys_days day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{time - day};
    std::array<char, 32> text{};
    const int length = std::snprintf(
        text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
        static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
        static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
    return {text.data(), static_cast<std::size_t>(length)};
}

std::optional<std::int64_t> fromText(std::string_view text)
{
    const auto fits = [](char c, char place) { return place == 'd' ? c >= '0' && c <= '9' : c == place; };
    if (!std::ranges::equal(text, kPattern, fits))
        return std::nullopt;
    const year_month_day date = year{number(text.substr(0, 4))} /
                                month{static_cast<unsigned>(number(text.substr(5, 2)))} /
                                day{static_cast<unsigned>(number(text.substr(8, 2)))};
    const int hour = number(text.substr(11, 2));
    const int minute = number(text.substr(14, 2));
    const int second = number(text.substr(17, 2));
    if (!date.ok() || hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    const sys_time<milliseconds> time = sys_days(date) + hours{hour} + minutes{minute} + seconds{second} +
                                        milliseconds{number(text.substr(20, 3))};
    return time.time_since_epoch().count();
}

} // namespace steadfeed::audittime
