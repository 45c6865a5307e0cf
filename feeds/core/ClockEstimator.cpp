// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClockEstimator.h"

#include <algorithm>
#include <cstdlib>

namespace steadfeed {

using std::chrono::duration_cast;
using std::chrono::microseconds;

namespace {

/// Two readings of both clocks are never exactly at the same time; a clock that was set is off by more.
constexpr std::int64_t kSameMicros = 20'000;

} // namespace

void ClockEstimator::add(const Now &sent, WallMicros server, const Now &received)
{
    const std::int64_t trip = duration_cast<microseconds>(received.mono - sent.mono).count();
    const std::int64_t onWall = received.wall - sent.wall;
    if (trip < 0 || received.mono - sent.mono > kLongestTrip || std::abs(onWall - trip) > kSameMicros)
        return;
    m_samples[m_count++ % kKept] = {server - (sent.wall + trip / 2), trip / 2 + 1, received.mono};
}

void ClockEstimator::forget()
{
    m_count = 0;
}

std::int64_t ClockEstimator::boundAt(const Sample &sample, MonoTime now)
{
    return sample.bound + duration_cast<microseconds>(now - sample.at).count() * kDriftPerMillion / 1'000'000;
}

ClockOffset ClockEstimator::offset(MonoTime now) const
{
    if (m_count == 0)
        return {};
    const auto end = m_samples.begin() + static_cast<std::ptrdiff_t>(std::min(m_count, kKept));
    const auto best = std::min_element(m_samples.begin(), end, [now](const Sample &a, const Sample &b) {
        return boundAt(a, now) < boundAt(b, now);
    });
    return {true, best->micros, boundAt(*best, now), static_cast<std::uint32_t>(std::min(m_count, kKept))};
}

} // namespace steadfeed
