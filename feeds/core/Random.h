// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace steadfeed {

/*!
 * A small seeded generator (xoshiro256**, seeded by SplitMix64) with named sub-streams.
 *
 * The same seed and name give the same numbers on every platform and library, which std::*_distribution
 * does not promise. One seed serves a whole run: Random(seed, "market") and Random(seed, "faults") are
 * independent, so drawing more from one does not shift the other.
 *
 * Threading: a plain value; each owner has its own.
 */
class Random
{
public:
    explicit Random(std::uint64_t seed, std::string_view stream = {});

    /// Uniform over all 64-bit values.
    [[nodiscard]] std::uint64_t next();
    /// Uniform in [0, 1), 53 bits.
    [[nodiscard]] double unit();
    /// Uniform in [0, bound), without bias; bound 0 gives 0.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound);
    /// Normal distribution, mean 0, deviation 1.
    [[nodiscard]] double normal();

private:
    std::array<std::uint64_t, 4> m_state{};
};

} // namespace steadfeed
