// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Time.h"

#include <chrono>
#include <cstdint>

namespace steadfeed {

/*!
 * How often one symbol usually ticks, and so: when its silence is worth showing (docs/architecture.md,
 * "quiet").
 *
 * An exponentially weighted mean of the interval between ticks. Each symbol is judged by its own habit, so a
 * bond that trades once a minute is not marked beside a future that trades ten times a second. What may not
 * be judged (a feed that is not live, hours without trading) is decided by the caller.
 *
 * Threading: a plain value; the models keep one per symbol in the GUI thread. No clock of its own.
 */
class Cadence
{
public:
    using Seconds = std::chrono::duration<double>;

    /// Nothing is quiet sooner: below this, conflation and scheduling look like silence.
    static constexpr Seconds kFloor{2.0};
    /// How many usual intervals without a tick make a symbol quiet.
    static constexpr double kPatience = 5.0;
    /// Before this many ticks there is no habit to judge by.
    static constexpr std::uint32_t kNeeded = 3;

    /// `ticks` ticks came since the last call, the newest of them at `when`. Times that go back are ignored.
    void note(MonoTime when, std::uint32_t ticks = 1);
    /// The stream was cut: the interval to the next tick says nothing about the habit.
    void interrupt() { m_hasLast = false; }

    /// Usual interval; zero while unknown.
    [[nodiscard]] Seconds interval() const { return m_mean; }
    /// Would a value of this age be quiet?
    [[nodiscard]] bool quiet(Seconds age) const;

private:
    MonoTime m_last{};
    Seconds m_mean{0};
    std::uint32_t m_ticks = 0; ///< saturates at kNeeded
    bool m_hasLast = false;
};

} // namespace steadfeed
