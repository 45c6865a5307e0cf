// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace steadfeed {

/// Appends \a text, which must be UTF-8, as a JSON string. Any thread.
void appendQuoted(std::string &out, std::string_view text);

/*!
 * Writes a JSON object in one line: members stand in the order in which they are added, without spaces and
 * with integers only, so that the same content is the same bytes everywhere. Text must be UTF-8.
 *
 * Threading: a plain value.
 */
class JsonLine
{
public:
    void add(std::string_view member, std::uint64_t number);
    void add(std::string_view member, std::string_view text);
    void addTrue(std::string_view member);
    /// \a json as it is.
    void addJson(std::string_view member, std::string_view json);
    /// Closes the object; the line has no line break.
    [[nodiscard]] std::string take();

private:
    void key(std::string_view member);

    std::string m_text = "{";
};

} // namespace steadfeed
