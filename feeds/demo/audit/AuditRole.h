// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed::demo {

/// What a person may do, by its token. Each may do what those before it may. Everything here is pure.
enum class AuditRole : std::uint8_t {
    Viewer,   ///< records of what was done at the client
    Operator, ///< alerts, notes, flags
    Trader,   ///< all
};

/// "viewer", "operator", "trader".
[[nodiscard]] std::string_view name(AuditRole role);
[[nodiscard]] std::optional<AuditRole> auditRole(std::string_view name);

/// The kinds of actions, as auditkind has them.
[[nodiscard]] bool mayDo(AuditRole role, std::string_view kind);
[[nodiscard]] std::vector<std::string> kindsOf(AuditRole role);
[[nodiscard]] bool isKnownKind(std::string_view kind);

} // namespace steadfeed::demo
