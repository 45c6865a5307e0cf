// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cadence.h"

#include <algorithm>
#include <cmath>

namespace steadfeed {
namespace {

/// Weight of one tick: about the last eight intervals count.
constexpr double kWeight = 0.125;

} // namespace

void Cadence::note(MonoTime when, std::uint32_t ticks)
{
    if (ticks == 0 || (m_hasLast && when < m_last))
        return;
    if (m_hasLast) {
        const Seconds each = Seconds(when - m_last) / ticks;
        // A conflated update stands for several ticks and weighs as much as they would have one by one.
        const double keep = m_mean.count() > 0.0 ? std::pow(1.0 - kWeight, std::min(ticks, 64u)) : 0.0;
        m_mean = m_mean * keep + each * (1.0 - keep);
    }
    m_last = when;
    m_hasLast = true;
    m_ticks = std::min(kNeeded, m_ticks + std::min(ticks, kNeeded));
}

bool Cadence::quiet(Seconds age) const
{
    return m_ticks >= kNeeded && m_mean.count() > 0.0 && age > std::max(kFloor, m_mean * kPatience);
}

} // namespace steadfeed
