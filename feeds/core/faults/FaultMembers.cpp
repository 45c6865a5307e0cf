// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultMembers.h"

#include <array>
#include <charconv>
#include <cmath>

namespace steadfeed {
namespace {

std::string inQuotes(std::string_view name)
{
    return '\'' + std::string(name) + '\'';
}

std::string digits(double number)
{
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), number).ptr};
}

std::string wanted(const FaultLimits &limits)
{
    std::string text = limits.whole ? "a whole number from " : "a number from ";
    text += digits(limits.from) + " to " + digits(limits.to);
    if (!limits.fixed)
        text += ", or two of them in order as [least, most]";
    return text;
}

bool within(double number, const FaultLimits &limits)
{
    return number >= limits.from && number <= limits.to && (!limits.whole || std::floor(number) == number);
}

} // namespace

bool FaultMembers::add(const std::string &name, FaultMember member)
{
    return m_members.emplace(name, std::move(member)).second;
}

std::optional<FaultMember> FaultMembers::take(std::string_view name)
{
    const auto it = m_members.find(name);
    if (it == m_members.end())
        return std::nullopt;
    std::optional<FaultMember> member = std::move(it->second);
    m_members.erase(it);
    return member;
}

std::optional<FaultRange> FaultMembers::takeNumber(std::string_view name, const FaultLimits &limits)
{
    const auto member = take(name);
    if (!member)
        return std::nullopt;
    const FaultRange &range = member->range;
    const bool number = member->type == FaultMember::Type::Number ||
                        (member->type == FaultMember::Type::Range && !limits.fixed);
    if (number && range.from <= range.to && within(range.from, limits) && within(range.to, limits))
        return range;
    fail(member->line, inQuotes(name) + " must be " + wanted(limits));
    return std::nullopt;
}

std::optional<std::string> FaultMembers::takeText(std::string_view name)
{
    const auto member = take(name);
    if (!member)
        return std::nullopt;
    if (member->type == FaultMember::Type::Text)
        return member->text;
    fail(member->line, inQuotes(name) + " must be a text");
    return std::nullopt;
}

bool FaultMembers::takeFlag(std::string_view name)
{
    const auto member = take(name);
    if (member && member->type != FaultMember::Type::Flag)
        fail(member->line, inQuotes(name) + " must be true or false");
    return member && member->flag;
}

void FaultMembers::require(std::string_view name)
{
    if (!has(name))
        failHere(inQuotes(name) + " is missing");
}

void FaultMembers::finish(std::string_view owner)
{
    if (!m_members.empty()) {
        const auto &[name, member] = *m_members.begin();
        fail(member.line, inQuotes(name) + " is not a member of " + std::string(owner));
    }
}

void FaultMembers::fail(std::uint64_t line, std::string what)
{
    if (ok())
        m_error = {line, std::move(what)};
}

} // namespace steadfeed
