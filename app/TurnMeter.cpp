// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TurnMeter.h"

#include <algorithm>

#include <time.h>

namespace steadfeed {
namespace {

std::chrono::nanoseconds clockTime(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return std::chrono::seconds{now.tv_sec} + std::chrono::nanoseconds{now.tv_nsec};
}

} // namespace

void TurnMeter::eventBegins()
{
    if (m_depth++ == 0)
        m_eventBegan = {clockTime(CLOCK_MONOTONIC), clockTime(CLOCK_THREAD_CPUTIME_ID)};
}

void TurnMeter::eventEnds()
{
    if (--m_depth > 0)
        return;
    m_current.wall += clockTime(CLOCK_MONOTONIC) - m_eventBegan.wall;
    m_current.cpu += clockTime(CLOCK_THREAD_CPUTIME_ID) - m_eventBegan.cpu;
}

void TurnMeter::turnEnds()
{
    if (m_depth > 0)
        return; // a loop inside of an event: the outer one goes on
    m_longest.wall = std::max(m_longest.wall, m_current.wall);
    m_longest.cpu = std::max(m_longest.cpu, m_current.cpu);
    m_current = {};
}

void TurnMeter::restart()
{
    m_longest = {};
    m_current = {};
    m_eventBegan = {clockTime(CLOCK_MONOTONIC),
                    clockTime(CLOCK_THREAD_CPUTIME_ID)}; // called inside of an event
}

} // namespace steadfeed
