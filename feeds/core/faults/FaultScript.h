// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultPlan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed {

/// A number of a script: fixed, or drawn uniformly from a range for each use.
struct FaultRange
{
    double from = 0.0;
    double to = 0.0;
};

/// One step of a script, before the seed decides.
struct FaultStep
{
    std::string feed = {};
    Fault fault = {};
    FaultTrigger::Type trigger = FaultTrigger::Type::Time;
    FaultRange at{};                      ///< seconds, bytes or events; the first time
    std::optional<FaultRange> every = {}; ///< again after so much; none: once
    std::uint32_t times = 0;              ///< with `every`: how often in all; 0: until the script ends
    std::uint32_t firstConnection = 1;    ///< Byte: applies to each connection from..to
    std::uint32_t lastConnection = 1;
    // Measures of `fault` that are drawn anew for each strike; none: as they stand there.
    std::optional<FaultRange> duration = {}; ///< seconds
    std::optional<FaultRange> delay = {};    ///< seconds
    std::optional<FaultRange> jitter = {};   ///< seconds
    std::optional<FaultRange> bytesPerSecond = {};
    std::optional<FaultRange> sliceBytes = {};
    std::optional<FaultRange> sliceEvery = {}; ///< seconds
    std::optional<FaultRange> size = {};
    std::optional<FaultRange> events = {};
};

/*!
 * A fault script as read from its file (JSON; schema in resources/schema/faults.schema.json, examples in
 * resources/faults). With a seed it becomes a plan; it does nothing by itself.
 *
 * Threading: a plain value; pure.
 */
class FaultScript
{
public:
    struct Error
    {
        std::uint64_t line = 0; ///< from 1; 0: the file as a whole
        std::string what;       ///< in English, for the one who wrote the script
    };
    /// Most faults that one plan may hold; a script that may come to more is refused.
    static constexpr std::size_t kMostFaults = 100'000;
    /// A script is written by hand: a larger text is refused.
    static constexpr std::size_t kMostBytes = 1024 * 1024;

    /// Unknown members, wrong types and impossible ranges are errors.
    [[nodiscard]] static std::optional<FaultScript> parse(std::string_view json, Error &error);

    /// Each step draws from a sub-stream of its own, named by its fault, its feed and how many of the same
    /// stand before it: changing, adding or removing another kind of step does not shift it.
    [[nodiscard]] FaultPlan plan(std::uint64_t seed) const;

    std::string name;
    std::string title;       ///< for people, English
    std::string description; ///< for people, English
    std::chrono::microseconds duration{0};
    std::vector<FaultStep> steps;
};

} // namespace steadfeed
