// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ReasonCode.h"

#include <string>
#include <string_view>
#include <vector>

namespace steadfeed {

/// A reason with its arguments, still without words. A plain value.
struct Reason
{
    ReasonCode code = ReasonCode::None;
    std::vector<std::string> args;

    [[nodiscard]] explicit operator bool() const { return code != ReasonCode::None; }
    friend bool operator==(const Reason &, const Reason &) = default;
};

/// The identifier that recordings use: "connection_lost".
[[nodiscard]] std::string_view name(ReasonCode code);

} // namespace steadfeed
