// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/*!
 * Times of the audit log as text: ISO 8601 in UTC with three decimals, "2026-05-01T12:00:00.123Z", and no
 * other form, so that text and number are one to one. Years 0000 to 9999.
 *
 * Pure; any thread.
 */
namespace steadfeed::audittime {

/// \a ms since 1970 UTC. Outside of the years it is cut to the nearest one.
[[nodiscard]] std::string toText(std::int64_t ms);
[[nodiscard]] std::optional<std::int64_t> fromText(std::string_view text);

} // namespace steadfeed::audittime
