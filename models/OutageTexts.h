// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConnectionBook.h"

#include <QString>

#include <vector>

/*!
 * An outage in words: its cause, and its phases with the time from the last byte before it.
 *
 * Plain text; what a feed said goes through displayText(). Thread-safe; no state.
 */
namespace steadfeed::outagetexts {

/// One line of the anatomy: "Noticed", "after 6.0 s".
struct Phase
{
    QString label;
    QString value;
};

/// What ended it, without what was true only then ("reconnecting").
[[nodiscard]] QString cause(const Reason &reason);
/// "12.4 s", "3 min 04 s", "2 h 05 min", "3 d 04 h".
[[nodiscard]] QString duration(MonoTime::duration time);
/// Local: "14:02:31", before today with its date.
[[nodiscard]] QString moment(WallMicros wall, WallMicros now);
/// Begin, noticed, reconnected, first byte, fully fresh, in all; what was not reached says so.
[[nodiscard]] std::vector<Phase> anatomy(const OutageRecord &record, Now now);
/// One line for a chat.
[[nodiscard]] QString line(const OutageRecord &record, Now now);

} // namespace steadfeed::outagetexts
