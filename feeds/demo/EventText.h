// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/*!
 * Takes the text of history apart, for those who send it in another frame. History keeps each event as an
 * event stream has it ("id: EPOCH:SEQ", "event: TYPE", "data: JSON", blank line), so that the most common way
 * out needs no copy. Pure.
 */
namespace steadfeed::demo {

/// A numbered event in its parts: views into history.
struct NumberedEvent
{
    std::string_view seq; ///< its digits
    std::string_view type;
    std::string_view json; ///< begins with {"t":"TYPE"
};

/// Takes the first event off `text`, which holds whole events as DemoFeed wrote them, at least one.
[[nodiscard]] NumberedEvent takeEvent(std::string_view &text);

/// Appends the event as an element of a batch or page: its JSON, with "seq" behind "t".
void appendElement(std::string &out, const NumberedEvent &event);

} // namespace steadfeed::demo
