// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Time.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace steadfeed::test {

/// How a server that went away asks its clients to come back.
struct StormRules
{
    std::size_t clients = 1000;
    std::uint64_t seed = 1;
    std::chrono::seconds outage{60};
    std::optional<std::chrono::seconds> retryAfter = {}; ///< while it is away a proxy answers 503 with it
    std::optional<std::chrono::milliseconds> retry = {}; ///< of the stream, before it went away
};

struct StormResult
{
    std::size_t connects = 0;        ///< attempts from the end of the outage on
    std::size_t mostIn100Ms = 0;     ///< of them, in any 100 ms
    std::chrono::nanoseconds p50{0}; ///< from the end of the outage until Live
    std::chrono::nanoseconds p99{0};
    std::size_t back = 0; ///< clients that were Live in the end
};

/*!
 * Many clients lose one server at the same moment and come back when it does (faults.md 17): real connection
 * machines, backoff and gates, each client on a computer of its own, on a virtual clock.
 *
 * The same rules give the same result.
 */
[[nodiscard]] StormResult runStorm(const StormRules &rules);

} // namespace steadfeed::test
