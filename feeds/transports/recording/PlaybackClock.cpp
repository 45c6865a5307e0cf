// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlaybackClock.h"

#include <algorithm>
#include <limits>

namespace steadfeed {
namespace {

using Micros = std::chrono::duration<double, std::micro>;

/// Bounds what a damaged time can make of the clock; ten years wait as long as a hundred.
constexpr double kLongest = 10.0 * 365 * 24 * 3600 * 1e6;

/// Behind every line of that time.
constexpr PlaybackMark endOf(std::int64_t micros)
{
    return {micros, std::numeric_limits<std::uint64_t>::max()};
}

} // namespace

void PlaybackClock::start(MonoTime now)
{
    if (m_started)
        return;
    m_started = true;
    if (runs())
        run(now);
}

void PlaybackClock::setSpeed(double speed, MonoTime now)
{
    const bool running = runs();
    if (running)
        stand(now);
    m_speed = speed;
    if (running)
        run(now);
}

void PlaybackClock::pause(MonoTime now)
{
    if (runs())
        stand(now);
    m_paused = true;
}

void PlaybackClock::resume(MonoTime now)
{
    const bool running = runs();
    m_paused = false;
    if (runs() && !running)
        run(now);
}

void PlaybackClock::seek(std::int64_t micros)
{
    m_held = true;
    m_gate = endOf(micros);
}

void PlaybackClock::release(MonoTime now)
{
    const bool running = runs();
    m_held = false;
    if (runs() && !running)
        run(now);
}

void PlaybackClock::stepTo(const PlaybackMark &mark)
{
    m_gate = mark;
}

std::int64_t PlaybackClock::position(MonoTime now) const
{
    return gate(now).micros;
}

/// What lies up to here is due, but for unbounded speed, where it is what was delivered.
PlaybackMark PlaybackClock::gate(MonoTime now) const
{
    if (!runs())
        return m_gate;
    if (m_speed == kUnboundedPlayback)
        return std::max(m_delivered, endOf(m_anchor));
    const double played = Micros(now - m_anchoredAt).count() * m_speed;
    return endOf(m_anchor + static_cast<std::int64_t>(std::clamp(played, 0.0, kLongest)));
}

std::optional<std::chrono::nanoseconds> PlaybackClock::untilDue(const PlaybackMark &mark, MonoTime now) const
{
    using std::chrono::nanoseconds;
    if (!runs())
        return mark <= m_gate ? std::optional(nanoseconds(0)) : std::nullopt;
    if (m_speed == kUnboundedPlayback)
        return nanoseconds(0);
    const double micros = static_cast<double>(mark.micros) - static_cast<double>(m_anchor);
    const Micros due(std::min(micros / m_speed, kLongest));
    const auto wait = std::chrono::ceil<nanoseconds>(due) - (now - m_anchoredAt);
    return std::max(wait, nanoseconds(0));
}

void PlaybackClock::stand(MonoTime now)
{
    m_gate = gate(now);
}

void PlaybackClock::run(MonoTime now)
{
    m_anchor = m_gate.micros;
    m_anchoredAt = now;
}

} // namespace steadfeed
