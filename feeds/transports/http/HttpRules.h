// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Time.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

/*!
 * Small rules of HTTP that QNetworkAccessManager leaves to its user. Pure functions; any thread.
 */
namespace steadfeed::http {

/// Whether \a name may be the name of a header or a method (RFC 9110 5.6.2, "token").
[[nodiscard]] bool isToken(std::string_view name);

/// Whether \a value may be sent as the value of a header: no byte below 0x20, no 0x7F. Qt writes a line end
/// through to the wire, which is a header of somebody else's choice (qt-facts N23).
[[nodiscard]] bool isHeaderValue(std::string_view value);

/// Names of headers are compared without case.
[[nodiscard]] bool sameName(std::string_view one, std::string_view other);

/// "type/subtype" in lower case, without parameters; of several the last valid one, as Fetch extracts it.
/// Empty where there is none.
[[nodiscard]] std::string mimeEssence(std::string_view contentType);

/// Retry-After in seconds, clamped to 0..300: a number, or one of the three forms of an HTTP date (RFC 9110
/// 5.6.7), then counted from \a now. Nothing where it is neither.
[[nodiscard]] std::optional<std::chrono::seconds> retryAfter(std::string_view value, WallMicros now);

} // namespace steadfeed::http
