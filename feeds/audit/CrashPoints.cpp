// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CrashPoints.h"

#ifdef STEADFEED_CRASH_POINTS

#include <charconv>
#include <csignal>
#include <cstdlib>
#include <string_view>
#include <thread>

namespace steadfeed {
namespace {

struct Wanted
{
    std::string_view name;
    int passes = 1; ///< left
};

Wanted wanted()
{
    const char *const text = std::getenv("STEADFEED_CRASH_AT");
    if (!text)
        return {};
    const std::string_view all = text;
    const std::size_t colon = all.find(':');
    Wanted wanted{all.substr(0, colon), 1};
    if (colon != std::string_view::npos)
        std::from_chars(all.data() + colon + 1, all.data() + all.size(), wanted.passes);
    return wanted;
}

bool isThere(std::string_view name)
{
    static Wanted place = wanted(); // all of them lie in the audit thread
    return place.name == name && --place.passes <= 0;
}

} // namespace

void crashPoint(const char *name)
{
    if (isThere(name))
        std::raise(SIGKILL);
}

void crashSoon(const char *name)
{
    if (isThere(name))
        std::thread([] { std::raise(SIGKILL); }).detach();
}

} // namespace steadfeed

#endif
