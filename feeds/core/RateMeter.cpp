// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RateMeter.h"

#include <algorithm>

namespace steadfeed {
namespace {

std::int64_t slotNumber(MonoTime time)
{
    return std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch()) / RateMeter::kSlot;
}

std::size_t place(std::int64_t slot)
{
    constexpr auto count = static_cast<std::int64_t>(RateMeter::kSlots);
    return static_cast<std::size_t>((slot % count + count) % count);
}

} // namespace

void RateMeter::add(MonoTime now, std::uint64_t events, std::uint64_t bytes)
{
    if (!m_started) {
        m_started = true;
        m_first = now;
        m_newest = slotNumber(now);
    }
    advance(now);
    Count &slot = m_slots[place(m_newest)];
    slot.events += events;
    slot.bytes += bytes;
    m_sum.events += events;
    m_sum.bytes += bytes;
}

double RateMeter::eventsPerSecond(MonoTime now)
{
    advance(now);
    return static_cast<double>(m_sum.events) / seconds(now);
}

double RateMeter::bytesPerSecond(MonoTime now)
{
    advance(now);
    return static_cast<double>(m_sum.bytes) / seconds(now);
}

void RateMeter::advance(MonoTime now)
{
    if (!m_started)
        return;
    const std::int64_t target = slotNumber(now);
    const std::int64_t steps = std::min<std::int64_t>(target - m_newest, kSlots);
    for (std::int64_t i = 0; i < steps; ++i) {
        Count &slot = m_slots[place(target - i)];
        m_sum.events -= slot.events;
        m_sum.bytes -= slot.bytes;
        slot = {};
    }
    m_newest = std::max(m_newest, target);
}

double RateMeter::seconds(MonoTime now) const
{
    // The newest slot is only partly over: the window is what really lies between its oldest slot and now.
    const MonoTime oldest{(m_newest - static_cast<std::int64_t>(kSlots) + 1) * kSlot};
    const auto span = std::min(now - oldest, now - m_first);
    return std::max(std::chrono::duration<double>(span).count(), 1.0);
}

} // namespace steadfeed
