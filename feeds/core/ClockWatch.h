// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Time.h"

#include <chrono>
#include <cstdint>

namespace steadfeed {

/*!
 * Looks at the clocks once a second and tells sleep from a wall clock that somebody set (connection.md
 * section 4). Back from sleep: the time that counts while the computer sleeps ran ahead of the one that does
 * not, or two looks were too far apart (a process that was stopped shows only there). A clock that was set:
 * wall and steady time moved apart, and it was no sleep. One that is slewed, as NTP does, is neither.
 *
 * Threading: a plain value; reads no clock itself.
 */
class ClockWatch
{
public:
    static constexpr std::chrono::seconds kSleepBy{2};
    static constexpr std::chrono::seconds kLooksApart{3};
    static constexpr std::chrono::seconds kSetBy{2};

    struct Seen
    {
        bool woke = false;
        std::int64_t setBySeconds = 0; ///< the wall clock; 0: it was not set
    };

    /// \a slept: how long the computer slept since it was started.
    void start(const Now &now, std::chrono::nanoseconds slept);
    Seen look(const Now &now, std::chrono::nanoseconds slept);

private:
    Now m_last;
    std::chrono::nanoseconds m_slept{0};
};

} // namespace steadfeed
