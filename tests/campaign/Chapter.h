// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FeedTypes.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <string>

namespace steadfeed::test {

struct ChapterRules
{
    std::uint64_t seed = 1;
    std::string transport = "sse";
    std::chrono::seconds duration{800}; ///< of the plan
    double eventsPerSecond = 7.0;
    bool keepLog = false;
};

struct ChapterResult
{
    std::string wrong; ///< empty: everything holds
    std::string plan;  ///< its text, where something is wrong
    std::string log;   ///< where it is kept
    FeedKind kind = FeedKind::Prices;
    std::uint64_t flaps = 0;
    std::uint64_t faults = 0;
    std::uint64_t events = 0; ///< published
    std::uint64_t accepted = 0;
    std::uint64_t declared = 0; ///< missing, each injected
    std::uint64_t duplicates = 0;
    std::uint64_t connects = 0;
    std::uint64_t breaks = 0;             ///< of epochs, told
    std::map<int, std::uint64_t> answers; ///< of HTTP, by status
    std::chrono::seconds time{0};
};

/*!
 * One feed through one plan of flaps, from its first connection until it has caught up with an exchange that
 * stands still, and the comparison of what was published with what was accounted for and shown. Kind of feed,
 * plan, events and backoff follow from the seed.
 */
[[nodiscard]] ChapterResult runChapter(const ChapterRules &rules);

} // namespace steadfeed::test
