// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Built without STEADFEED_CRASH_POINTS, as what users run: the places where tests kill the program are
// nothing at all. A call would not be a constant, and a definition in CrashPoints.cpp would be a second one.
#include "CrashPoints.h"

namespace steadfeed {
void crashPoint(const char *) {}
void crashSoon(const char *) {}
} // namespace steadfeed

namespace {

constexpr bool passesBy()
{
    STEADFEED_CRASH_POINT("before_insert");
    STEADFEED_CRASH_SOON("during_checkpoint");
    return true;
}
static_assert(passesBy());

} // namespace

int main()
{
    return 0;
}
