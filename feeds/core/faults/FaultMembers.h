// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultScript.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace steadfeed {

/// A member of an object of a script, as it stood there.
struct FaultMember
{
    enum class Type : std::uint8_t { Number, Range, Text, Flag };

    std::uint64_t line = 0;
    Type type = Type::Number;
    FaultRange range = {}; ///< Number: both ends alike
    std::string text = {};
    bool flag = false;
};

/// What a number may be.
struct FaultLimits
{
    double from = 0.0;
    double to = 0.0;
    bool whole = true;
    bool fixed = false; ///< a range is not allowed
};

/*!
 * The members of one object of a script, taken out one by one by those who know them; what is left at the
 * end nobody knows. The first thing that is wrong is kept, what comes later is not.
 *
 * Threading: a plain value.
 */
class FaultMembers
{
public:
    /// The object begins at this line.
    explicit FaultMembers(std::uint64_t line) : m_line(line) {}

    /// False where there is one of this name already.
    bool add(const std::string &name, FaultMember member);

    [[nodiscard]] bool has(std::string_view name) const { return m_members.contains(name); }
    [[nodiscard]] std::optional<FaultRange> takeNumber(std::string_view name, const FaultLimits &limits);
    [[nodiscard]] std::optional<std::string> takeText(std::string_view name);
    [[nodiscard]] bool takeFlag(std::string_view name);
    void require(std::string_view name);
    /// Every member must have been taken; \a owner is the one that does not know it.
    void finish(std::string_view owner);

    [[nodiscard]] bool ok() const { return m_error.what.empty(); }
    [[nodiscard]] const FaultScript::Error &error() const { return m_error; }
    void fail(std::uint64_t line, std::string what);
    void failHere(std::string what) { fail(m_line, std::move(what)); }
    [[nodiscard]] std::uint64_t line() const { return m_line; }

private:
    std::optional<FaultMember> take(std::string_view name);

    std::uint64_t m_line;
    std::map<std::string, FaultMember, std::less<>> m_members;
    FaultScript::Error m_error;
};

} // namespace steadfeed
