// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditRoles.h"

#include "AuditTypes.h"

namespace steadfeed::demo {

std::optional<AuditGrant> grantOf(std::string_view subject, std::string_view role)
{
    using namespace auditkind;
    AuditGrant grant{std::string(subject), std::string(role), {}};
    const auto allow = [&grant](std::initializer_list<std::string_view> kinds) {
        grant.may.insert(grant.may.end(), kinds.begin(), kinds.end());
    };
    if (role != "viewer" && role != "operator" && role != "trader")
        return std::nullopt;
    allow({kSetTransport, kSetSetting, kInjectFault});
    if (role != "viewer")
        allow({kAckAlert, kFlag, kUnflag, kNote});
    if (role == "trader")
        allow({kFlatten, kSetLimit});
    return grant;
}

} // namespace steadfeed::demo
