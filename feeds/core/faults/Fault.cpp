// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fault.h"

#include <algorithm>
#include <array>

namespace steadfeed {
namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, 19> kKinds{
    "delay",   "throttle", "slice",        "hole",   "fin",    "half_close", "reset",
    "corrupt", "insert",   "repeat",       "refuse", "silent", "answer",     "duplicate",
    "reorder", "skip",     "epoch_change", "forget", "go_back"};
static_assert(kKinds.size() == static_cast<std::size_t>(FaultKind::GoBack) + 1);
constexpr std::array<std::string_view, 3> kDirections{"both", "down", "up"};

template <typename Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N> &names, std::string_view name)
{
    const auto it = std::ranges::find(names, name);
    if (it == names.end())
        return std::nullopt;
    return static_cast<Enum>(it - names.begin());
}

} // namespace

std::string_view name(FaultKind kind)
{
    return kKinds[static_cast<std::size_t>(kind)];
}

std::string_view name(FaultDirection direction)
{
    return kDirections[static_cast<std::size_t>(direction)];
}

std::optional<FaultKind> faultKind(std::string_view name)
{
    return find<FaultKind>(kKinds, name);
}

std::optional<FaultDirection> faultDirection(std::string_view name)
{
    return find<FaultDirection>(kDirections, name);
}

} // namespace steadfeed
