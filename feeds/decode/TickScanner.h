// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Values.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace steadfeed {

/// A tick and its place in the stream, where it says one.
struct ScannedTick
{
    TickView tick;
    std::uint64_t sequence = 0;
    bool hasSequence = false;
    std::string_view text; ///< its JSON
};

/*!
 * The short way for the message that comes most: a native tick as our exchange writes it, one flat object
 * without blanks, escapes or fields beyond the known ones, in any order, in ASCII; numbers may be texts, as
 * CBOR brings them. Read where it lies, without a copy and without simdjson; about twice as fast as the
 * general way (docs/performance.md).
 *
 * False for everything else, bad JSON and bad values included: the caller then goes the general way, which
 * also knows why. What this accepts, the general way reads alike; a test compares them on mutated messages.
 */
[[nodiscard]] bool scanTick(std::string_view data, ScannedTick &tick);

/// The same for a batch or page in which all events are such ticks, at most \a most of them. \a hello is the
/// JSON of a page's hello, of which only the end was looked for; empty in a batch.
[[nodiscard]] bool scanTicks(std::string_view data, std::size_t most, std::string_view &hello,
                             std::vector<ScannedTick> &ticks);

} // namespace steadfeed
