// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedTypes.h"

#include <array>

namespace steadfeed {
namespace {

constexpr std::array<std::string_view, 4> kKinds{"prices", "positions", "notices", "metrics"};
constexpr std::array<std::string_view, 11> kStates{"idle",   "connecting", "resuming", "live",
                                                   "stale",  "backoff",    "offline",  "auth_required",
                                                   "failed", "stopped",    "replaying"};
constexpr std::array<std::string_view, 4> kContinuities{"unknown", "continuous", "gap", "epoch_break"};

} // namespace

std::string_view name(FeedKind kind)
{
    return kKinds[static_cast<std::size_t>(kind)];
}
std::string_view name(LinkState state)
{
    return kStates[static_cast<std::size_t>(state)];
}
std::string_view name(Continuity continuity)
{
    return kContinuities[static_cast<std::size_t>(continuity)];
}

std::optional<FeedKind> feedKind(std::string_view name)
{
    for (std::size_t i = 0; i < kKinds.size(); ++i) {
        if (kKinds[i] == name)
            return static_cast<FeedKind>(i);
    }
    return std::nullopt;
}

} // namespace steadfeed
