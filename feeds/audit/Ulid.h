// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace steadfeed {

/// A ULID (github.com/ulid/spec): 26 characters of Crockford's base 32, 48 bits of \a ms since 1970 UTC and
/// 80 random bits, of which \a high are the upper 16 and \a low the others. Pure.
[[nodiscard]] std::string ulid(std::int64_t ms, std::uint16_t high, std::uint64_t low);

} // namespace steadfeed
