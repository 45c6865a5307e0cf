// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed::demo {

/// Whose token it is, and what that person may do.
struct AuditGrant
{
    std::string subject;
    std::string role;
    std::vector<std::string> may; ///< kinds of actions
};

/*!
 * The roles of the exchange: "viewer" only has recorded what was done at the client (transport, settings,
 * faults), "operator" also acknowledges, flags and writes notes, "trader" may do everything. Nothing for
 * another name.
 */
[[nodiscard]] std::optional<AuditGrant> grantOf(std::string_view subject, std::string_view role);

} // namespace steadfeed::demo
