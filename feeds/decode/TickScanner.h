// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Values.h"

#include <string_view>

namespace steadfeed {

/*!
 * The short way for the message that comes most: a native tick as our exchange writes it, one flat object
 * without blanks, escapes or fields beyond the known ones, in any order, in ASCII. Read where it lies,
 * without a copy and without simdjson; about twice as fast as the general way (docs/performance.md).
 *
 * False for everything else, bad JSON and bad values included: the caller then goes the general way, which
 * also knows why. What this accepts, the general way reads alike; a test compares them on mutated messages.
 */
[[nodiscard]] bool scanTick(std::string_view data, TickView &tick);

} // namespace steadfeed
