// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultLog.h"

#include "JsonLine.h"

#include <algorithm>
#include <array>

namespace steadfeed {
namespace {

constexpr std::array<std::string_view, 3> kPhases{"struck", "began", "ended"};

} // namespace

std::string toLine(const FaultLogEntry &entry)
{
    JsonLine line;
    line.add("us", static_cast<std::uint64_t>(std::max<std::int64_t>(entry.since.count(), 0)));
    if (entry.number > 0)
        line.add("n", entry.number);
    if (!entry.feed.empty())
        line.add("feed", entry.feed);
    line.add("fault", name(entry.kind));
    line.add("phase", kPhases[static_cast<std::size_t>(entry.phase)]);
    if (isEventFault(entry.kind)) {
        line.add("event", entry.offset);
        line.add("events", entry.events);
        return line.take();
    }
    line.add("direction", name(entry.direction));
    if (entry.connection > 0) {
        line.add("connection", entry.connection);
        line.add("byte", entry.offset);
    }
    return line.take();
}

} // namespace steadfeed
