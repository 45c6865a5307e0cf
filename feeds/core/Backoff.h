// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Random.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace steadfeed {

/*!
 * How long to wait before the next try (connection.md section 4): exponential with full jitter.
 *
 *   window = min(20 s, 0.5 s * 2^n)                 n = failed tries since the last stable Live, from 0
 *   delay  = base + U(0, window)                    base 0.1 s, or the server's retry: (0.1..60 s)
 *   delay  = h + U(0, max(5 s, window))             with Retry-After h (0..300 s)
 *
 * Full jitter keeps 1,000 clients that lost one server below 30 connects in any 100 ms.
 *
 * Threading: a plain value. Randomness comes in from outside, time is not needed.
 */
class Backoff
{
public:
    using Duration = std::chrono::nanoseconds;

    explicit Backoff(Random random) : m_random(random) {}

    /// The delay before the next try; counts the failed one. \a floor is a lower bound (a broken limit: 5 s).
    [[nodiscard]] Duration next(std::optional<std::chrono::seconds> retryAfter = {}, Duration floor = {});
    /// The server's retry: takes the place of the base from now on; any magnitude, clamped.
    void setServerDelay(std::chrono::milliseconds delay);
    /// The link proved healthy: counting starts anew. The server's delay stays.
    void reset() { m_failures = 0; }

    [[nodiscard]] std::uint32_t failures() const { return m_failures; }
    /// Uniform in [0, width): for slow probes and for coming back from sleep.
    [[nodiscard]] Duration spread(Duration width);

private:
    Random m_random;
    std::chrono::milliseconds m_base{100};
    std::uint32_t m_failures = 0;
};

} // namespace steadfeed
