// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Random.h"
#include "Time.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace steadfeed::demo {

/// What the exchange knows about itself when it reports.
struct ExchangeLoad
{
    std::uint64_t ticks = 0; ///< since the start
    std::size_t connections = 0;
    std::size_t historyBytes = 0; ///< of the prices
    std::size_t historyLimit = 1;
};

/// One metric: its name, its value as on the wire, and the whole event.
struct Metric
{
    std::string_view key;
    std::string digits;
    std::string json;
};

/*!
 * The metrics feed, once a second: real figures of the exchange, and an order rate that is made up.
 *
 * Threading: a plain value, used in the demo thread.
 */
class MetricSource
{
public:
    MetricSource(std::uint64_t seed, MonoTime start);

    /// Calls `send` with each metric.
    void report(const ExchangeLoad &load, const Now &now, const std::function<void(const Metric &)> &send);

private:
    Random m_random;
    std::int64_t m_orders = 1250; ///< a second, in tenths
    std::uint64_t m_ticks = 0;
    MonoTime m_last;
};

} // namespace steadfeed::demo
