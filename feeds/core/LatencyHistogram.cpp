// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LatencyHistogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace steadfeed {
namespace {

constexpr std::uint64_t kHour = 3'600'000'000ULL;

} // namespace

void LatencyHistogram::record(std::int64_t micros, std::uint64_t count)
{
    if (count == 0)
        return;
    if (micros < 0) {
        m_negatives += count;
        micros = 0;
    }
    m_buckets[bucket(static_cast<std::uint64_t>(micros))] += count;
    m_count += count;
    m_max = std::max(m_max, micros);
}

void LatencyHistogram::merge(const LatencyHistogram &other)
{
    for (std::size_t i = 0; i < m_buckets.size(); ++i)
        m_buckets[i] += other.m_buckets[i];
    m_count += other.m_count;
    m_negatives += other.m_negatives;
    m_max = std::max(m_max, other.m_max);
}

LatencySummary LatencyHistogram::summary() const
{
    return {m_count, percentile(0.50), percentile(0.90), percentile(0.95), percentile(0.99), m_max};
}

std::int64_t LatencyHistogram::percentile(double share) const
{
    const double exactRank = std::ceil(std::clamp(share, 0.0, 1.0) * static_cast<double>(m_count));
    const auto rank = std::max<std::uint64_t>(static_cast<std::uint64_t>(exactRank), 1);
    std::uint64_t seen = 0;
    for (std::size_t i = 0; i < m_buckets.size(); ++i) {
        seen += m_buckets[i];
        if (seen >= rank)
            return std::min(middle(i), m_max);
    }
    return m_max;
}

std::size_t LatencyHistogram::bucket(std::uint64_t micros)
{
    micros = std::min(micros, kHour);
    if (micros < kExact)
        return static_cast<std::size_t>(micros);
    // Shift until eight bits are left; the top one of them is set, so 128 buckets follow per shift.
    const auto shift = static_cast<std::size_t>(std::bit_width(micros)) - 8;
    return kExact + (shift - 1) * kPerOctave + static_cast<std::size_t>(micros >> shift) - kPerOctave;
}

std::int64_t LatencyHistogram::middle(std::size_t bucket)
{
    if (bucket < kExact)
        return static_cast<std::int64_t>(bucket);
    const std::size_t shift = (bucket - kExact) / kPerOctave + 1;
    const std::size_t top = (bucket - kExact) % kPerOctave + kPerOctave;
    return (static_cast<std::int64_t>(top) << shift) + (std::int64_t{1} << (shift - 1));
}

} // namespace steadfeed
