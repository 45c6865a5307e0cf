// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClockWatch.h"

namespace steadfeed {

using namespace std::chrono_literals;

void ClockWatch::start(const Now &now, std::chrono::nanoseconds slept)
{
    m_last = now;
    m_slept = slept;
}

ClockWatch::Seen ClockWatch::look(const Now &now, std::chrono::nanoseconds slept)
{
    const auto passed = now.mono - m_last.mono;
    const auto asleep = slept - m_slept;
    const auto onWall = std::chrono::microseconds{now.wall - m_last.wall};
    start(now, slept);
    Seen seen;
    seen.woke = asleep > kSleepBy || passed > kLooksApart;
    if (seen.woke) // the wall clock may be corrected then; nobody set it
        return seen;
    const auto apart = onWall - passed - asleep;
    if (apart > kSetBy || apart < -kSetBy)
        seen.setBySeconds = std::chrono::round<std::chrono::seconds>(apart).count();
    return seen;
}

} // namespace steadfeed
