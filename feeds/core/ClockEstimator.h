// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ClockOffset.h"
#include "Time.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace steadfeed {

/*!
 * By how much a server's clock is ahead of ours, out of questions for its time, as NTP does it: the server
 * looked at its clock somewhere between question and answer, so half of the round trip bounds the error. Of
 * the last questions the one with the smallest bound counts; a bound grows with its age, because clocks
 * drift.
 *
 * It asks nothing itself. Threading: a plain value.
 */
class ClockEstimator
{
public:
    static constexpr std::size_t kKept = 8;                 ///< questions
    static constexpr std::int64_t kDriftPerMillion = 50;    ///< what an ordinary quartz may be off
    static constexpr std::chrono::seconds kLongestTrip{10}; ///< an answer that took longer says nothing

    /// One answer; \a server is the time that it gave. An answer around which our clock was set is left out.
    void add(const Now &sent, WallMicros server, const Now &received);
    /// Our clock was set: what is known is about the old one.
    void forget();

    [[nodiscard]] ClockOffset offset(MonoTime now) const;

private:
    struct Sample
    {
        std::int64_t micros = 0; ///< server minus ours
        std::int64_t bound = 0;  ///< ±
        MonoTime at{};
    };
    [[nodiscard]] static std::int64_t boundAt(const Sample &sample, MonoTime now);

    std::array<Sample, kKept> m_samples{};
    std::size_t m_count = 0; ///< ever; the newest is at (m_count - 1) % kKept
};

} // namespace steadfeed
