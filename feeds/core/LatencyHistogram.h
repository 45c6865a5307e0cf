// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LatencySummary.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace steadfeed {

/*!
 * A histogram of latencies in fixed memory (26 KiB), after HdrHistogram: exact below 256 µs, above that 128
 * buckets per power of two, so a percentile is at most 0.4 % off. Values above one hour count into the last
 * bucket; the maximum is kept exactly.
 *
 * A negative latency (the server's clock is ahead of ours) counts as 0 and is also counted apart, because
 * then the whole distribution is not to be believed.
 *
 * Unit: microseconds. record() is O(1). Threading: a plain value of its owner.
 */
class LatencyHistogram
{
public:
    void record(std::int64_t micros, std::uint64_t count = 1);
    void merge(const LatencyHistogram &other);
    void reset() { *this = LatencyHistogram(); }

    [[nodiscard]] LatencySummary summary() const;
    /// The value that \a share (0..1) of the recorded ones do not exceed; 0 while nothing is recorded.
    [[nodiscard]] std::int64_t percentile(double share) const;
    [[nodiscard]] std::uint64_t count() const { return m_count; }
    [[nodiscard]] std::uint64_t negatives() const { return m_negatives; }

private:
    static constexpr std::size_t kExact = 256;     ///< values below it have a bucket each
    static constexpr std::size_t kPerOctave = 128; ///< half of kExact: the upper half of each power of two
    static constexpr std::size_t kOctaves = 24;    ///< 2^8 .. 2^32 µs; an hour is below 2^32

    [[nodiscard]] static std::size_t bucket(std::uint64_t micros);
    [[nodiscard]] static std::int64_t middle(std::size_t bucket);

    std::array<std::uint64_t, kExact + kPerOctave * kOctaves> m_buckets{};
    std::uint64_t m_count = 0;
    std::uint64_t m_negatives = 0;
    std::int64_t m_max = 0;
};

} // namespace steadfeed
