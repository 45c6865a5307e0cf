// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpRules.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace steadfeed::http {
namespace {

using std::chrono::seconds;

constexpr seconds kLongestWait{300};

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t\r\n");
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

/// Where the first of several values ends: at a comma that no quotes hold.
std::size_t firstComma(std::string_view text)
{
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"')
            quoted = !quoted;
        else if (quoted && text[i] == '\\')
            ++i;
        else if (!quoted && text[i] == ',')
            return i;
    }
    return text.size();
}

std::string oneEssence(std::string_view value)
{
    const std::string_view essence = trimmed(value.substr(0, value.find(';')));
    const auto slash = essence.find('/');
    if (slash == std::string_view::npos || !isToken(essence.substr(0, slash)) ||
        !isToken(essence.substr(slash + 1)))
        return {};
    std::string out(essence);
    std::ranges::transform(out, out.begin(), lower);
    return out;
}

/// Seconds since 1970 of an HTTP date.
std::optional<seconds> httpDate(const std::string &text)
{
    using namespace std::chrono;
    static constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    int y = 0;
    unsigned d = 0;
    unsigned h = 0;
    unsigned m = 0;
    unsigned s = 0;
    std::array<char, 4> name{};
    char *const month = name.data();
    // "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"
    const char *const plain = text.c_str();
    if (std::sscanf(plain, "%*3[A-Za-z], %2u %3s %4d %2u:%2u:%2u GMT", &d, month, &y, &h, &m, &s) != 6) {
        if (std::sscanf(plain, "%*9[A-Za-z], %2u-%3[A-Za-z]-%2d %2u:%2u:%2u GMT", &d, month, &y, &h, &m,
                        &s) == 6)
            y += y < 70 ? 2000 : 1900;
        else if (std::sscanf(plain, "%*3[A-Za-z] %3s %2u %2u:%2u:%2u %4d", month, &d, &h, &m, &s, &y) != 6)
            return std::nullopt;
    }
    const auto at = std::ranges::find(months, std::string_view(month));
    const year_month_day day{year{y}, std::chrono::month{static_cast<unsigned>(at - months.begin()) + 1},
                             std::chrono::day{d}};
    if (at == months.end() || !day.ok() || h > 23 || m > 59 || s > 60)
        return std::nullopt;
    return sys_days{day}.time_since_epoch() + hours{h} + minutes{m} + seconds{s};
}

} // namespace

bool isToken(std::string_view name)
{
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !name.empty() && std::ranges::all_of(name, [&](char c) {
        return isDigit(c) || (lower(c) >= 'a' && lower(c) <= 'z') || marks.find(c) != std::string_view::npos;
    });
}

bool isHeaderValue(std::string_view value)
{
    return std::ranges::none_of(value, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7F;
    });
}

bool sameName(std::string_view one, std::string_view other)
{
    return std::ranges::equal(one, other, {}, lower, lower);
}

std::string mimeEssence(std::string_view contentType)
{
    std::string essence;
    while (!contentType.empty()) {
        const std::size_t comma = firstComma(contentType);
        std::string one = oneEssence(contentType.substr(0, comma));
        if (!one.empty() && one != "*/*")
            essence = std::move(one);
        contentType.remove_prefix(std::min(comma + 1, contentType.size()));
    }
    return essence;
}

std::optional<seconds> retryAfter(std::string_view value, WallMicros now)
{
    value = trimmed(value);
    if (value.empty())
        return std::nullopt;
    if (std::ranges::all_of(value, isDigit)) {
        const auto significant = value.substr(std::min(value.find_first_not_of('0'), value.size()));
        const seconds asked{significant.size() > 4 ? 9999 : std::atoi(std::string(significant).c_str())};
        return std::min(asked, kLongestWait);
    }
    const auto date = httpDate(std::string(value));
    if (!date || now == kNoTime)
        return std::nullopt;
    return std::clamp(*date - seconds{now / 1'000'000}, seconds{0}, kLongestWait);
}

} // namespace steadfeed::http
