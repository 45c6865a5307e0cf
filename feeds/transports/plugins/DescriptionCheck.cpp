// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DescriptionCheck.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string_view>

namespace steadfeed {
namespace {

constexpr std::size_t kMaxName = 32;
constexpr std::size_t kMaxLabel = 80;   ///< one line beside an input field
constexpr std::size_t kMaxText = 500;   ///< help, default and choices: a few lines
constexpr std::size_t kMaxMembers = 32; ///< options, choices, schemes: what a page can still show

bool lower(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

bool isName(std::string_view text, char alsoAllowed)
{
    return !text.empty() && text.size() <= kMaxName &&
           std::ranges::all_of(text, [=](char c) { return lower(c) || c == alsoAllowed; });
}

/// RFC 3986, in lower case.
bool isScheme(std::string_view text)
{
    return !text.empty() && text.size() <= kMaxName && text.front() >= 'a' && text.front() <= 'z' &&
           std::ranges::all_of(
               text, [](char c) { return c != '_' && (lower(c) || c == '+' || c == '-' || c == '.'); });
}

bool isText(std::string_view text, std::size_t limit)
{
    return text.size() <= limit && std::ranges::none_of(text, [](char c) {
               return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
           });
}

bool isLabel(std::string_view text)
{
    return !text.empty() && isText(text, kMaxLabel);
}

bool isNumberWithin(const std::string &text, std::int64_t from, std::int64_t to)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number >= from && number <= to;
}

/// Which member of the option is wrong; empty: none.
std::string_view optionFault(const TransportOption &option)
{
    const std::string &value = option.defaultValue;
    if (!isName(option.name, '_'))
        return "name";
    if (!isLabel(option.label))
        return "label";
    if (!isText(option.help, kMaxText))
        return "help";
    if (!isText(value, kMaxText))
        return "default";
    switch (option.type) {
    case TransportOption::Type::Text:
        return "";
    case TransportOption::Type::Flag:
        return value == "true" || value == "false" ? "" : "default";
    case TransportOption::Type::Number:
        if (option.from > option.to)
            return "range";
        return isNumberWithin(value, option.from, option.to) ? "" : "default";
    case TransportOption::Type::Choice: {
        const std::set<std::string> choices(option.choices.begin(), option.choices.end());
        if (choices.empty() || choices.size() != option.choices.size() || choices.size() > kMaxMembers ||
            !std::ranges::all_of(choices, isLabel))
            return "choices";
        return choices.contains(value) ? "" : "default";
    }
    }
    return "type";
}

} // namespace

std::string descriptionFault(const TransportDescription &description)
{
    if (!isName(description.name, '-'))
        return "name";
    if (!isLabel(description.label))
        return "label";
    if (description.schemes.empty() || description.schemes.size() > kMaxMembers ||
        !std::ranges::all_of(description.schemes, isScheme))
        return "schemes";
    if (description.options.size() > kMaxMembers)
        return "options";
    std::set<std::string> names;
    for (const TransportOption &option : description.options) {
        const std::string_view fault = optionFault(option);
        const std::string where = isName(option.name, '_') ? "option " + option.name : "option";
        if (!fault.empty())
            return where + ": " + std::string(fault);
        if (!names.insert(option.name).second)
            return where + ": twice";
    }
    return {};
}

} // namespace steadfeed
