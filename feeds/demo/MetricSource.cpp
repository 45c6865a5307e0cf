// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MetricSource.h"

#include "WireText.h"

#include <algorithm>
#include <chrono>

namespace steadfeed::demo {
namespace {

Metric metric(std::string_view key, std::int64_t value, int decimals, std::string_view unit, WallMicros now)
{
    Metric metric{key, {}, R"({"t":"metric","k":")"};
    appendFixed(metric.digits, value, decimals);
    metric.json += key;
    metric.json += R"(","v":)";
    metric.json += metric.digits;
    metric.json += R"(,"unit":")";
    metric.json += unit;
    metric.json += R"(","ts":)";
    appendNumber(metric.json, static_cast<std::uint64_t>(now));
    metric.json += '}';
    return metric;
}

} // namespace

MetricSource::MetricSource(std::uint64_t seed, MonoTime start) : m_random(seed, "metrics"), m_last(start) {}

void MetricSource::report(const ExchangeLoad &load, const Now &now,
                          const std::function<void(const Metric &)> &send)
{
    const std::chrono::duration<double> passed = now.mono - m_last;
    const auto ticks = static_cast<double>(load.ticks - m_ticks);
    const double rate = passed.count() > 0 ? ticks / passed.count() : 0;
    m_last = now.mono;
    m_ticks = load.ticks;
    m_orders =
        std::clamp<std::int64_t>(m_orders + static_cast<std::int64_t>(m_random.below(201)) - 100, 100, 9'000);

    const auto fill = static_cast<double>(load.historyBytes) / static_cast<double>(load.historyLimit);
    send(metric("orders_per_s", m_orders, 1, "1/s", now.wall));
    send(metric("ticks_per_s", static_cast<std::int64_t>(rate * 10), 1, "1/s", now.wall));
    send(metric("clients", static_cast<std::int64_t>(load.connections), 0, "", now.wall));
    send(metric("history_fill", static_cast<std::int64_t>(fill * 1000), 1, "%", now.wall));
}

} // namespace steadfeed::demo
