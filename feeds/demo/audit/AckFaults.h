// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Random.h"

#include <chrono>
#include <cstdint>

namespace steadfeed {

/// How often the exchange's answers to actions go astray: probabilities, in all at most 1. For tests and
/// campaigns.
struct AckFaultOptions
{
    double lost = 0;
    double doubled = 0;
    double late = 0; ///< by up to lateBy, so that others overtake it
    std::chrono::milliseconds lateBy{50};

    [[nodiscard]] bool any() const { return lost > 0 || doubled > 0 || late > 0; }
};

namespace demo {

/*!
 * Draws what becomes of each answer to an action.
 *
 * Threading: a plain value, used in the demo thread. No clock.
 */
class AckFaults
{
public:
    enum class Fate : std::uint8_t { Sent, Lost, Doubled, Late };

    AckFaults(std::uint64_t seed, AckFaultOptions options);

    [[nodiscard]] Fate next();
    /// How late the one is that is late.
    [[nodiscard]] std::chrono::milliseconds delay();

private:
    AckFaultOptions m_options;
    Random m_random;
};

} // namespace demo
} // namespace steadfeed
