// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TimeSeries.h"

#include <algorithm>
#include <cmath>

namespace steadfeed {
namespace {

/// Smallest history that is still a line.
constexpr std::size_t kLeast = 8;

void merge(Bucket &into, const Bucket &later)
{
    into.high = std::max(into.high, later.high);
    into.low = std::min(into.low, later.low);
    into.close = later.close;
}

} // namespace

TimeSeries::TimeSeries(double width, std::size_t capacity, WhenFull whenFull)
    : m_width(width)
    , m_capacity(std::max(capacity, kLeast))
    , m_whenFull(whenFull)
{
}

void TimeSeries::add(double time, double open, double high, double low, double close)
{
    if (!std::isfinite(close))
        return;
    const auto slot = std::int64_t(std::floor(time / m_width));
    const auto or_ = [close](double value) { return std::isfinite(value) ? value : close; };
    const Bucket next{slot, or_(open), std::max(or_(high), close), std::min(or_(low), close), close};
    if (!m_buckets.empty() && slot <= m_buckets.back().slot) {
        merge(m_buckets.back(), next);
        return;
    }
    if (m_buckets.size() == m_capacity) {
        if (m_whenFull == WhenFull::Coarsen) {
            coarsen();
            add(time, open, high, low, close);
            return;
        }
        // A quarter at a time: moving the rest costs little per tick.
        m_buckets.erase(m_buckets.begin(), m_buckets.begin() + std::ptrdiff_t(m_capacity / 4));
    }
    m_buckets.push_back(next);
}

void TimeSeries::coarsen()
{
    m_width *= 2.0;
    std::size_t kept = 0;
    for (Bucket bucket : m_buckets) {
        bucket.slot >>= 1; // an arithmetic shift: rounds down below zero too
        if (kept > 0 && m_buckets[kept - 1].slot == bucket.slot)
            merge(m_buckets[kept - 1], bucket);
        else
            m_buckets[kept++] = bucket;
    }
    m_buckets.resize(kept);
}

void TimeSeries::limit(std::size_t capacity)
{
    capacity = std::max(capacity, kLeast);
    if (m_capacity <= capacity)
        return;
    while (m_capacity > capacity) {
        coarsen();
        m_capacity /= 2;
    }
    if (m_buckets.size() > m_capacity)
        m_buckets.erase(m_buckets.begin(), m_buckets.end() - std::ptrdiff_t(m_capacity));
    m_buckets.shrink_to_fit();
}

} // namespace steadfeed
