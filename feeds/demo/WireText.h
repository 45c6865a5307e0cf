// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Instrument.h"
#include "Market.h"
#include "Time.h"

#include <cstdint>
#include <string>
#include <string_view>

/*!
 * Writes the pieces of the native protocol (docs/protocol.md) to the end of a string. Texts handed in need no
 * JSON escaping: they are the demo's own, or were checked.
 */
namespace steadfeed::demo {

void appendNumber(std::string &out, std::uint64_t value);
/// `value` times 10^-decimals, with exactly that many decimals.
void appendFixed(std::string &out, std::int64_t value, int decimals);

/// {"t":"tick",...}. Bid, ask and previous close are sent with the first and then every 16th tick of a
/// symbol.
void appendTick(std::string &out, const Market &market, const MarketTick &tick, WallMicros now);

/// One SSE event without an id: event, data, blank line.
void appendSseEvent(std::string &out, std::string_view event, std::string_view data);

/// One chunk of HTTP/1.1's chunked coding.
void appendChunk(std::string &out, std::string_view text);
/// The line before a chunk of this size.
void appendChunkSize(std::string &out, std::size_t size);

} // namespace steadfeed::demo
