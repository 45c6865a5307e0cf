// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultedPace.h"

#include <algorithm>
#include <limits>

namespace steadfeed::demo {
namespace {

using namespace std::chrono_literals;

// A throttled direction lets something go so often, and makes up for a late look by no more than so much.
constexpr std::uint64_t kThrottleSteps = 50;
constexpr auto kThrottleDebt = 100ms;

} // namespace

void FaultedPace::begin(Key key, const Fault &fault, MonoTime now)
{
    m_inForce.emplace_back(key, fault);
    m_nextThrottled = std::max(m_nextThrottled, now);
    m_nextSlice = std::max(m_nextSlice, now);
    recount();
}

bool FaultedPace::lift(Key key, MonoTime now)
{
    if (std::erase_if(m_inForce, [key](const auto &entry) { return entry.first == key; }) == 0)
        return false;
    m_nextThrottled = std::min(m_nextThrottled, now);
    m_nextSlice = std::min(m_nextSlice, now);
    recount();
    return true;
}

std::chrono::microseconds FaultedPace::delay()
{
    std::chrono::microseconds sum{0};
    for (const auto &[key, fault] : m_inForce) {
        if (fault.kind != FaultKind::Delay)
            continue;
        std::chrono::microseconds one = fault.delay;
        if (fault.jitter.count() > 0) {
            const std::chrono::duration<double, std::milli> off =
                fault.jitter * (2.0 * m_random.unit() - 1.0);
            one += std::chrono::duration_cast<std::chrono::microseconds>(off);
        }
        sum += std::max(one, std::chrono::microseconds(0));
    }
    return sum;
}

std::chrono::milliseconds FaultedPace::plainDelay() const
{
    std::chrono::milliseconds sum{0};
    for (const auto &[key, fault] : m_inForce)
        sum += fault.kind == FaultKind::Delay ? fault.delay : 0ms;
    return sum;
}

std::size_t FaultedPace::allowance(MonoTime now) const
{
    if (m_hole || now < next())
        return 0;
    std::size_t bytes = std::numeric_limits<std::size_t>::max();
    if (m_bytesPerSecond > 0)
        bytes = std::max<std::uint64_t>(1, m_bytesPerSecond / kThrottleSteps);
    return m_sliceBytes > 0 ? std::min<std::size_t>(bytes, m_sliceBytes) : bytes;
}

MonoTime FaultedPace::next() const
{
    const MonoTime throttled = m_bytesPerSecond > 0 ? m_nextThrottled : MonoTime{};
    return m_sliceBytes > 0 ? std::max(throttled, m_nextSlice) : throttled;
}

void FaultedPace::spend(std::size_t bytes, MonoTime now)
{
    if (m_bytesPerSecond > 0) {
        const std::chrono::duration<double> time(static_cast<double>(bytes) /
                                                 static_cast<double>(m_bytesPerSecond));
        m_nextThrottled = std::max(m_nextThrottled, now - kThrottleDebt) +
                          std::chrono::duration_cast<MonoTime::duration>(time);
    }
    if (m_sliceBytes > 0)
        m_nextSlice = now + m_sliceEvery;
}

void FaultedPace::recount()
{
    m_bytesPerSecond = 0;
    m_sliceBytes = 0;
    m_hole = false;
    for (const auto &[key, fault] : m_inForce) {
        m_hole = m_hole || fault.kind == FaultKind::Hole || fault.kind == FaultKind::Silent;
        if (fault.kind == FaultKind::Throttle && fault.bytesPerSecond > 0 &&
            (m_bytesPerSecond == 0 || fault.bytesPerSecond < m_bytesPerSecond))
            m_bytesPerSecond = fault.bytesPerSecond;
        if (fault.kind == FaultKind::Slice && fault.sliceBytes > 0 &&
            (m_sliceBytes == 0 || fault.sliceBytes < m_sliceBytes)) {
            m_sliceBytes = fault.sliceBytes;
            m_sliceEvery = fault.sliceEvery;
        }
    }
}

} // namespace steadfeed::demo
