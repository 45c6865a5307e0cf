// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditRole.h"

#include "AuditTypes.h"

#include <algorithm>
#include <array>

namespace steadfeed::demo {
namespace {

constexpr std::array<std::string_view, 3> kNames{"viewer", "operator", "trader"};

struct Permit
{
    std::string_view kind;
    AuditRole least;
};

constexpr std::array<Permit, 9> kPermits{{{auditkind::kSetTransport, AuditRole::Viewer},
                                          {auditkind::kSetSetting, AuditRole::Viewer},
                                          {auditkind::kInjectFault, AuditRole::Viewer},
                                          {auditkind::kAckAlert, AuditRole::Operator},
                                          {auditkind::kNote, AuditRole::Operator},
                                          {auditkind::kFlag, AuditRole::Operator},
                                          {auditkind::kUnflag, AuditRole::Operator},
                                          {auditkind::kFlatten, AuditRole::Trader},
                                          {auditkind::kSetLimit, AuditRole::Trader}}};

} // namespace

std::string_view name(AuditRole role)
{
    return kNames[static_cast<std::size_t>(role)];
}

std::optional<AuditRole> auditRole(std::string_view name)
{
    const auto it = std::ranges::find(kNames, name);
    if (it == kNames.end())
        return std::nullopt;
    return static_cast<AuditRole>(it - kNames.begin());
}

bool mayDo(AuditRole role, std::string_view kind)
{
    const auto it = std::ranges::find(kPermits, kind, &Permit::kind);
    return it != kPermits.end() && role >= it->least;
}

std::vector<std::string> kindsOf(AuditRole role)
{
    std::vector<std::string> kinds;
    for (const Permit &permit : kPermits) {
        if (role >= permit.least)
            kinds.emplace_back(permit.kind);
    }
    return kinds;
}

bool isKnownKind(std::string_view kind)
{
    return std::ranges::find(kPermits, kind, &Permit::kind) != kPermits.end();
}

} // namespace steadfeed::demo
