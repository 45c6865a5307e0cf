// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/*!
 * Places where a program of a test build kills itself with SIGKILL, to show that nothing is lost there:
 * STEADFEED_CRASH_AT=NAME, or NAME:N for the N-th time that it comes by. In a build without
 * STEADFEED_CRASH_POINTS they are nothing at all.
 *
 * Threading: any.
 */
#ifdef STEADFEED_CRASH_POINTS

namespace steadfeed {
/// Does not return where this is the place and the time.
void crashPoint(const char *name);
/// Returns, and kills a moment later, in the middle of what follows.
void crashSoon(const char *name);
} // namespace steadfeed
#define STEADFEED_CRASH_POINT(name) ::steadfeed::crashPoint(name)
#define STEADFEED_CRASH_SOON(name) ::steadfeed::crashSoon(name)

#else

#define STEADFEED_CRASH_POINT(name) static_cast<void>(0)
#define STEADFEED_CRASH_SOON(name) static_cast<void>(0)

#endif
