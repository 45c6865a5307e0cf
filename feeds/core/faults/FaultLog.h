// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Fault.h"
#include "Time.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace steadfeed {

/// Something was done on purpose. What a plan says will happen, and this says did.
struct FaultLogEntry
{
    enum class Phase : std::uint8_t {
        Struck, ///< once, now
        Began,
        Ended,
    };
    std::chrono::microseconds since{0}; ///< since the start of the run of the plan, or of the lab
    MonoTime at{};                      ///< the same moment on the program's clock; not in the file
    std::uint32_t number = 0;           ///< of the plan; 0: somebody pressed a button
    FaultKind kind = FaultKind::Reset;
    FaultDirection direction = FaultDirection::Both;
    Phase phase = Phase::Struck;
    std::string feed;             ///< empty: every feed
    std::uint32_t connection = 0; ///< the k-th of the feed; 0: none in particular
    std::uint64_t offset = 0;     ///< byte of the connection, or first event concerned
    std::uint64_t events = 0;     ///< how many events are concerned
};

/// One line of the log file, without line break: JSON, members in a fixed order.
[[nodiscard]] std::string toLine(const FaultLogEntry &entry);

} // namespace steadfeed
