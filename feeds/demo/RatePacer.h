// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Time.h"

#include <chrono>
#include <cstdint>

namespace steadfeed::demo {

/*!
 * How many ticks are due: the rate times the time that passed, fractions carried over.
 *
 * Debt above one second is forgiven: after a suspended machine the market goes on, it does not race.
 *
 * Threading: a plain value; the time is handed in.
 */
class RatePacer
{
public:
    /// `rate` in ticks per second, above 0.
    RatePacer(double rate, MonoTime now);

    /// What is due by the old rate stays due.
    void setRate(double rate, MonoTime now);
    /// Forgets what is due, as after a pause.
    void restart(MonoTime now);
    /// What is due and not yet taken, at most `limit`; the rest stays due.
    [[nodiscard]] std::uint64_t take(MonoTime now, std::uint64_t limit);
    /// How long to wait between two looks: one tick, but between 5 ms and 1 s.
    [[nodiscard]] std::chrono::nanoseconds slice() const;

private:
    void advance(MonoTime now);

    double m_rate;
    double m_due = 0;
    MonoTime m_last;
};

} // namespace steadfeed::demo
