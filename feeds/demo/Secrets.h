// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace steadfeed::demo {

/// `length` random characters of [A-Za-z0-9] from the system's generator (about 6 bits each).
[[nodiscard]] std::string randomText(std::size_t length);

/// Compares without telling by its duration where the first difference is; only the lengths show.
[[nodiscard]] bool equalInConstantTime(std::string_view a, std::string_view b);

/// Whether `text` may be a bearer token: 1 to 256 characters of RFC 6750's b64token.
[[nodiscard]] bool isToken(std::string_view text);

} // namespace steadfeed::demo
