// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

namespace steadfeed::test {

/// A feed of which nothing is wrong, for so long: never stale, never connected twice. \a eventsPerSecond: 0,
/// and heartbeats alone tell that it lives. Returns what is wrong; empty: nothing is.
[[nodiscard]] std::string watchHealthy(const std::string &transport, std::chrono::seconds heartbeat,
                                       double eventsPerSecond, std::chrono::seconds time);

/// A plain feed on which nothing happens at all, and no heartbeat is promised: silence is only age.
[[nodiscard]] std::string watchPlain(const std::string &transport, std::chrono::seconds time);

struct HalfOpen
{
    std::string wrong;  ///< noticed too late, or not at all
    double beats = 0.0; ///< from the last byte until it was noticed
};

/// A link of which nothing comes any more though it stays open. It is to be noticed within 2.4 heartbeats + 1
/// s; where pages are asked for, a heartbeat is the time that one may be held, and 2 s.
[[nodiscard]] HalfOpen watchHalfOpen(const std::string &transport, std::chrono::seconds heartbeat);

} // namespace steadfeed::test
