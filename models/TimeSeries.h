// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace steadfeed {

/// What happened in one stretch of time. Empty stretches have no bucket.
struct Bucket
{
    std::int64_t slot = 0; ///< its number: begins at slot * width
    double open = 0.0;
    double high = 0.0;
    double low = 0.0;
    double close = 0.0;
};

/*!
 * The history of one figure in a bounded number of buckets, each with open, high, low and close: no spike is
 * ever averaged away. When it is full it either grows coarser (buckets of twice the width, whole history) or
 * forgets its oldest part.
 *
 * Times are seconds from any fixed origin and must not go back by more than a bucket. Pure; the owner's
 * thread.
 */
class TimeSeries
{
public:
    enum class WhenFull : std::uint8_t { Coarsen, DropOldest };

    TimeSeries(double width, std::size_t capacity, WhenFull whenFull);

    void add(double time, double open, double high, double low, double close);
    void add(double time, double value) { add(time, value, value, value, value); }
    /// Halves resolution and capacity until at most this many buckets fit.
    void limit(std::size_t capacity);

    [[nodiscard]] const std::vector<Bucket> &buckets() const { return m_buckets; }
    [[nodiscard]] double width() const { return m_width; }
    [[nodiscard]] std::size_t capacity() const { return m_capacity; }
    /// Middle of a bucket, in seconds.
    [[nodiscard]] double timeOf(const Bucket &bucket) const { return (double(bucket.slot) + 0.5) * m_width; }

private:
    void coarsen();

    std::vector<Bucket> m_buckets;
    double m_width;
    std::size_t m_capacity;
    WhenFull m_whenFull;
};

} // namespace steadfeed
