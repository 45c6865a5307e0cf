// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TransportOptions.h"

#include "Utf8.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace steadfeed {
namespace {

constexpr std::size_t kMaxShown = 64;

bool fits(const TransportOption &option, std::string_view value)
{
    switch (option.type) {
    case TransportOption::Type::Text:
        return true;
    case TransportOption::Type::Flag:
        return value == "true" || value == "false";
    case TransportOption::Type::Number: {
        std::int64_t number = 0;
        const char *end = value.data() + value.size();
        const auto [rest, error] = std::from_chars(value.data(), end, number);
        return error == std::errc() && rest == end && number >= option.from && number <= option.to;
    }
    case TransportOption::Type::Choice:
        return std::ranges::find(option.choices, value) != option.choices.end();
    }
    return false;
}

} // namespace

ResolvedOptions resolvedOptions(const TransportDescription &transport,
                                const std::map<std::string, std::string> &given)
{
    ResolvedOptions resolved;
    for (const TransportOption &option : transport.options)
        resolved.options[option.name] = option.defaultValue;
    for (const auto &[name, value] : given) {
        const auto option = std::ranges::find(transport.options, name, &TransportOption::name);
        if (option == transport.options.end() || !fits(*option, value))
            return {{},
                    {ReasonCode::TransportOptionInvalid,
                     {transport.name, name, std::string(utf8::shortened(value, kMaxShown))}}};
        resolved.options[name] = value;
    }
    return resolved;
}

} // namespace steadfeed
