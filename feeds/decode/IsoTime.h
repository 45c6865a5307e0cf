// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Time.h"

#include <string_view>

namespace steadfeed {

/*!
 * Reads a time as ISO 8601 / RFC 3339 write it: 2021-04-17T16:43:37.075687Z, with T or a blank, a fraction of
 * any length (cut to microseconds), and Z, +hh:mm, +hhmm or nothing, which is taken as UTC. False where the
 * text is not such a time or names a day or hour that does not exist; a leap second counts as the second
 * after it.
 */
[[nodiscard]] bool parseIsoTime(std::string_view text, WallMicros &time);

} // namespace steadfeed
