// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Fault.h"
#include "Random.h"
#include "Time.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace steadfeed::demo {

/*!
 * What lasts on one direction, and what it comes to: when bytes may go on, and how many at once. Several
 * faults at a time add up: delays are summed, the narrowest throttle and slice hold. Silent is a Hole here.
 *
 * Threading: a plain value; time is handed in.
 */
class FaultedPace
{
public:
    using Key = std::uint32_t; ///< the caller's name for one fault

    /// \a random gives jitter.
    explicit FaultedPace(Random random) : m_random(random) {}

    void begin(Key key, const Fault &fault, MonoTime now);
    [[nodiscard]] bool lift(Key key, MonoTime now); ///< whether it was in force

    [[nodiscard]] bool holds() const { return m_hole; }            ///< nothing goes on
    [[nodiscard]] bool slices() const { return m_sliceBytes > 0; } ///< no two in one go
    /// How much later bytes go that come now.
    [[nodiscard]] std::chrono::microseconds delay();
    /// The longest that it can be without jitter.
    [[nodiscard]] std::chrono::milliseconds plainDelay() const;
    /// Bytes that may go now, and when there are some.
    [[nodiscard]] std::size_t allowance(MonoTime now) const;
    [[nodiscard]] MonoTime next() const; ///< in the past: at once
    void spend(std::size_t bytes, MonoTime now);

private:
    void recount();

    Random m_random;
    std::vector<std::pair<Key, Fault>> m_inForce;
    MonoTime m_nextThrottled{};
    MonoTime m_nextSlice{};
    // What m_inForce comes to, delays apart.
    std::uint64_t m_bytesPerSecond = 0; ///< 0: no limit
    std::uint32_t m_sliceBytes = 0;     ///< 0: no slices
    std::chrono::milliseconds m_sliceEvery{0};
    bool m_hole = false;
};

} // namespace steadfeed::demo
