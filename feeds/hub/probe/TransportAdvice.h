// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ProbeReport.h"

#include <vector>

namespace steadfeed {

/*!
 * Which transport fits, and the numbers that say so.
 *
 * Where there is a choice: an event stream, because data goes one way and plain HTTP carries that through
 * every proxy; unless it was seen to be held back or mute, or the data is binary, or there is more of it than
 * one carries. Then a WebSocket, and long-polling where that is not there either.
 *
 * A pure function of what was seen; any thread.
 */
[[nodiscard]] Advice adviseTransport(const ProbeReport &seen);

} // namespace steadfeed
