// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

/*!
 * The fields of an event stream that have a meaning, and how a line names one (HTML 9.2.6). Pure functions;
 * any thread.
 */
namespace steadfeed::sse {

inline constexpr std::string_view kData = "data";
inline constexpr std::string_view kEvent = "event";
inline constexpr std::string_view kId = "id";
inline constexpr std::string_view kRetry = "retry";
inline constexpr std::string_view kDefaultType = "message";

/// The name of a field is exact, and ends at the colon or at the end of the line.
/// Always inlined: with a name known at compile time the comparison is one or two instructions, for every
/// line.
[[nodiscard, gnu::always_inline]] inline bool isField(std::string_view line, std::string_view name)
{
    return line.size() >= name.size() && std::memcmp(line.data(), name.data(), name.size()) == 0 &&
           (line.size() == name.size() || line[name.size()] == ':');
}

/// What stands behind the colon, without one space.
[[nodiscard]] inline std::string_view valueOf(std::string_view line, std::size_t nameSize)
{
    line.remove_prefix(std::min(line.size(), nameSize + 1));
    if (line.starts_with(' '))
        line.remove_prefix(1);
    return line;
}

/// Whether a line that begins so can still become a field that has a meaning.
[[nodiscard]] inline bool mayBeField(std::string_view begin)
{
    return std::ranges::any_of(std::array{kData, kEvent, kId, kRetry}, [&](std::string_view name) {
        return begin.size() <= name.size() ? name.starts_with(begin) : isField(begin, name);
    });
}

} // namespace steadfeed::sse
