// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RatePacer.h"

#include <algorithm>

namespace steadfeed::demo {

RatePacer::RatePacer(double rate, MonoTime now) : m_rate(rate), m_last(now) {}

void RatePacer::setRate(double rate, MonoTime now)
{
    advance(now);
    m_rate = rate;
}

void RatePacer::restart(MonoTime now)
{
    m_due = 0;
    m_last = now;
}

std::uint64_t RatePacer::take(MonoTime now, std::uint64_t limit)
{
    advance(now);
    const std::uint64_t taken = std::min(static_cast<std::uint64_t>(m_due), limit);
    m_due -= static_cast<double>(taken);
    return taken;
}

std::chrono::nanoseconds RatePacer::slice() const
{
    using namespace std::chrono;
    const auto one = nanoseconds(static_cast<std::int64_t>(1e9 / m_rate));
    return std::clamp<nanoseconds>(one, milliseconds(5), seconds(1));
}

void RatePacer::advance(MonoTime now)
{
    const std::chrono::duration<double> passed = now - m_last;
    m_last = now;
    // Not below two, or the fraction behind a tick that is due would be cut off at slow rates.
    m_due = std::min(m_due + m_rate * passed.count(), std::max(m_rate, 2.0));
}

} // namespace steadfeed::demo
