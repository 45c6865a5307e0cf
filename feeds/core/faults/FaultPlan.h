// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Fault.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace steadfeed {

/// When a planned fault strikes. All counts begin with the run of the plan.
struct FaultTrigger
{
    enum class Type : std::uint8_t {
        Time,  ///< at `at`
        Byte,  ///< on connection `connection` of the feed, before byte `offset` of its direction
        Event, ///< at event number `offset`
    };
    Type type = Type::Time;
    std::chrono::microseconds at{0};
    std::uint32_t connection = 0; ///< Byte: the k-th of this feed since the start, from 1
    std::uint64_t offset = 0;     ///< Byte: from 0, the head of the answer included. Event: the n-th event
                                  ///< published since the start, from 1
    friend bool operator==(const FaultTrigger &, const FaultTrigger &) = default;
};

struct PlannedFault
{
    std::uint32_t number = 0; ///< its place in the plan, from 1
    std::string feed = {};    ///< name; empty: every feed
    FaultTrigger trigger = {};
    Fault fault = {};
    friend bool operator==(const PlannedFault &, const PlannedFault &) = default;
};

/*!
 * What a script comes to with one seed: every fault with its exact time, byte or event. Two equal plans are
 * equal to the byte in toText(). Sorted by trigger type, then time or (connection, offset), then number.
 *
 * Threading: a plain value.
 */
struct FaultPlan
{
    std::string script; ///< its name
    std::uint64_t seed = 0;
    std::chrono::microseconds duration{0}; ///< of the run; 0: until stopped
    std::vector<PlannedFault> faults;

    /// JSON Lines: a header object, then one object per fault.
    [[nodiscard]] std::string toText() const;
    friend bool operator==(const FaultPlan &, const FaultPlan &) = default;
};

} // namespace steadfeed
