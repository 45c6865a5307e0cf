// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <limits>

/*!
 * The two clocks of the program, as plain values. Rules never read a clock: they are handed these, so a
 * test can let ten hours pass in a millisecond.
 */
namespace steadfeed {

/// Steady time: intervals, ages, timers. Never jumps when somebody sets the wall clock.
using MonoTime = std::chrono::steady_clock::time_point;

/// Wall time in microseconds since 1970 UTC: only for showing and for latency against a server's stamp.
using WallMicros = std::int64_t;

/// No time known. Not 0: 1970 is a time that a server can send.
inline constexpr WallMicros kNoTime = std::numeric_limits<WallMicros>::min();

/// One moment on both clocks.
struct Now
{
    MonoTime mono{};
    WallMicros wall = kNoTime;
};

/// Reads both clocks. Called at the edges only (timers and sockets), never inside a rule.
[[nodiscard]] inline Now readClocks()
{
    using namespace std::chrono;
    return {steady_clock::now(), duration_cast<microseconds>(system_clock::now().time_since_epoch()).count()};
}

} // namespace steadfeed
