// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SleptTime.h"

#include <time.h>

namespace steadfeed {

/// Time that counts while the computer sleeps, against a clock that does not: their difference is sleep.
std::chrono::nanoseconds sleptSoFar()
{
    timespec boot{};
    timespec mono{};
    clock_gettime(CLOCK_BOOTTIME, &boot);
    clock_gettime(CLOCK_MONOTONIC, &mono);
    return std::chrono::seconds{boot.tv_sec - mono.tv_sec} +
           std::chrono::nanoseconds{boot.tv_nsec - mono.tv_nsec};
}

} // namespace steadfeed
