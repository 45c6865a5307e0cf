// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace steadfeed {

/*!
 * Writes one line of a plan or a log: a JSON object whose members stand in the order in which they are added,
 * without spaces and with integers only, so that the same content is the same bytes everywhere.
 *
 * Threading: a plain value.
 */
class FaultLine
{
public:
    void add(std::string_view member, std::uint64_t number);
    void add(std::string_view member, std::string_view text);
    void addTrue(std::string_view member);
    /// Closes the object; the line has no line break.
    [[nodiscard]] std::string take();

private:
    void key(std::string_view member);

    std::string m_text = "{";
};

} // namespace steadfeed
