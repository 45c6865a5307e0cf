// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StreamPosition.h"

#include <algorithm>

namespace steadfeed {
namespace {

// Not the functions of <cctype>: they ask the locale.
constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
constexpr bool isEpochCharacter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || isDigit(c) || c == '_' || c == '-';
}

} // namespace

bool StreamPosition::isEpoch(std::string_view text)
{
    return !text.empty() && text.size() <= kMaxEpoch &&
           std::all_of(text.begin(), text.end(), isEpochCharacter);
}

StreamPosition::Error StreamPosition::parseSequence(std::string_view text, std::uint64_t &sequence)
{
    // One pass: this is done for every event. 19 digits fit; more are out of range, however many.
    constexpr std::size_t kMostDigits = 19;
    if (text.empty() || text.size() > kMaxText || (text.front() == '0' && text.size() > 1))
        return Error::Malformed;
    std::uint64_t number = 0;
    for (const char c : text) {
        if (!isDigit(c))
            return Error::Malformed;
        number = number * 10 + static_cast<std::uint64_t>(c - '0');
    }
    if (text.size() > kMostDigits || number > kMaxSequence)
        return Error::OutOfRange;
    sequence = number;
    return Error::None;
}

StreamPosition::Error StreamPosition::parse(std::string_view text, StreamPosition &position)
{
    const auto colon = text.find(':');
    if (text.size() > kMaxText || colon == std::string_view::npos || !isEpoch(text.substr(0, colon)))
        return Error::Malformed;
    std::uint64_t sequence = 0;
    if (const Error error = parseSequence(text.substr(colon + 1), sequence); error != Error::None)
        return error;
    position = {text.substr(0, colon), sequence};
    return Error::None;
}

std::string StreamPosition::text() const
{
    std::string text(epoch);
    text += ':';
    text += std::to_string(sequence);
    return text;
}

} // namespace steadfeed
