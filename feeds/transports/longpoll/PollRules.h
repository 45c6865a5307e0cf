// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <steadfeed/TransportTypes.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/*!
 * What polling adds to the rules of HTTP: where a feed goes on, and which answers are none. Pure functions;
 * any thread.
 */
namespace steadfeed::poll {

inline constexpr std::size_t kLongestCursor = 512;

/// At most 512 bytes and no control bytes. What is not is never sent (faults.md 61).
[[nodiscard]] bool isSendable(std::string_view cursor);

/// The text that stands for the two headers with which Nchan and plain HTTP servers say where an answer ends:
/// "lm=DATE;et=TAG", or one of the two alone; empty where an answer has neither. Nothing where what it has
/// could not be sent back.
[[nodiscard]] std::optional<std::string> fromHeaders(std::string_view lastModified, std::string_view etag);

/// The conditional headers that ask for what came after such a text; nothing where it is of another form.
[[nodiscard]] std::optional<std::vector<Header>> toHeaders(std::string_view cursor);

/// Whether an answer of this media type (lower case, without parameters) is read: JSON by any of its names,
/// or plain text, which small servers call it. A login page is HTML.
[[nodiscard]] bool isPageType(std::string_view essence);

/// Whether the status alone says that there is nothing new: 204, 304, and 408 as the end of a hold. \a held
/// is how long the answer took; a 408 that comes within a second is a server that does not want to listen.
[[nodiscard]] bool saysNothingNew(int status, std::chrono::milliseconds held);

} // namespace steadfeed::poll
