// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultPlan.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace steadfeed::test {

struct FlapPlanRules
{
    std::uint64_t seed = 1;
    std::string feed;
    std::chrono::seconds duration{800};
    std::uint64_t events = 5000; ///< about so many will be published
};

/*!
 * A plan of everything that can happen to a link and an exchange without falsifying a byte: most connections
 * come to an end at a byte drawn by seed, most often soon; between, by the clock, the server is away, silent,
 * busy or slow; and events are doubled, moved, left out, forgotten, and numbered anew. The same rules, the
 * same plan.
 */
[[nodiscard]] FaultPlan flapPlan(const FlapPlanRules &rules);

} // namespace steadfeed::test
