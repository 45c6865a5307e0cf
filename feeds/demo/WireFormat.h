// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FeedHistory.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

/// Frames messages for WebSocket and pages (docs/protocol.md). Pure.
namespace steadfeed::demo {

/// The encodings of a WebSocket's messages.
enum class WireFormat : std::uint8_t { Json, Cbor };

/// Appends one message that is a flat object.
void appendMessage(std::string &out, WireFormat format, std::string_view json);

/// Appends the events of these pieces of history as JSON objects with their numbers, commas between them.
void appendElements(std::string &out, std::span<const HistorySpan> spans);

/// Appends one batch message of these pieces of history, which hold `count` events.
void appendBatch(std::string &out, WireFormat format, std::span<const HistorySpan> spans,
                 std::uint64_t count);

} // namespace steadfeed::demo
