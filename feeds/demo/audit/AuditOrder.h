// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace steadfeed::demo {

/// What the body of an action asks for, read. Members that its kind does not have are empty.
struct AuditOrder
{
    std::string kind;
    std::string symbol;
    std::string account;
    std::string reason;
    std::string alert;
    std::int64_t quantity = 0;         ///< of flatten: what the person saw
    std::optional<std::int64_t> limit; ///< of set_limit; none: no limit any more
    bool operator==(const AuditOrder &) const = default;
};

/// A text in a body, in bytes.
inline constexpr std::size_t kAuditTextMax = 1'000;

/// Reads the body of an action of a known kind (docs/protocol.md); nothing where it does not fit. Members
/// that are not known are ignored; of members that are there twice the last one counts. Pure.
[[nodiscard]] std::optional<AuditOrder> readAuditOrder(std::string_view kind, std::string_view body);

} // namespace steadfeed::demo
