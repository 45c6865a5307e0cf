// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FrameBatch.h"

#include <deque>

namespace steadfeed {

/*!
 * Whether one feed keeps up: how late its data are, whether they grow later, and how many updates it takes
 * for one that is shown.
 *
 * Late is a matter of seconds that last; a burst or one old event is not told. Without a stamp or a known
 * difference of clocks there is nothing to judge by (FeedHealth::lag), and then nothing is late.
 *
 * Pure; a plain value of the GUI thread. Time comes with note().
 */
class FeedPace
{
public:
    enum class Delay : std::uint8_t { None, Late, FallingBehind };

    static constexpr std::int64_t kLateMicros = 2'000'000; ///< what a person takes for "at once"
    static constexpr std::chrono::seconds kLasting{3};
    /// Growing: by so much within this time.
    static constexpr std::chrono::seconds kLookBack{5};
    static constexpr std::int64_t kGrowthMicros = 500'000;
    /// A lag is that of the newest value; an older one says nothing about now.
    static constexpr std::chrono::seconds kNews{10};
    /// From so many updates for one that is shown on, a person should know.
    static constexpr std::uint64_t kWorthTelling = 4;

    /// The health of the feed as of then.
    void note(const FeedHealth &health, MonoTime now);

    [[nodiscard]] Delay delay() const { return m_delay; }
    /// Microseconds; 0 where nothing is late.
    [[nodiscard]] std::int64_t lag() const { return m_lag; }
    /// Of how many updates one is shown, over the last seconds; 1 where all are, or nearly.
    [[nodiscard]] std::uint64_t oneOf() const { return m_oneOf; }

private:
    struct Sample
    {
        MonoTime at{};
        std::int64_t lag = 0; ///< microseconds
        std::uint64_t shown = 0;
        std::uint64_t conflated = 0;
    };
    void judgeDelay(bool late);
    void judgeShare();

    std::deque<Sample> m_samples; ///< at most one each half second, kLookBack long
    MonoTime m_lateSince{};       ///< MonoTime{}: not late
    Delay m_delay = Delay::None;
    std::int64_t m_lag = 0;
    std::uint64_t m_oneOf = 1;
};

} // namespace steadfeed
