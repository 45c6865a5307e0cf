// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultPlan.h"

#include <cstdint>
#include <functional>
#include <string>

namespace steadfeed {

/// How a FaultProxy is to be. A plain value.
struct FaultProxyOptions
{
    std::uint16_t port = 0; ///< of 127.0.0.1, plain mode; 0: any free one
    std::string targetHost = "127.0.0.1";
    std::uint16_t targetPort = 0; ///< 0: no plain mode, tunnels only
    std::uint64_t seed = 1;       ///< for jitter and junk until a plan brings its own
    /// Told of faults that are not the proxy's to do (FaultDirector says which, and when); in its thread,
    /// where nothing may be asked of the proxy.
    std::function<void(const PlannedFault &)> eventFault = {};
};

} // namespace steadfeed
