// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ReasonCode.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/*!
 * The plain values that cross the transport boundary. Standard library only.
 */
namespace steadfeed {

/// One header of a request. Values with bytes below 0x20 or 0x7F are refused by the transport
/// (ReasonCode::InvalidHeader), never sent.
struct Header
{
    std::string name;
    std::string value;
    bool secret = false; ///< dropped on a redirect to another origin
};

/// What to open. Strings are UTF-8.
struct OpenRequest
{
    std::string url;
    std::string method = "GET";
    std::optional<std::string> body; ///< sent again on each attempt
    std::vector<Header> headers;     ///< replace the transport's own of the same name
    std::string cursor;              ///< resume after this id; empty: none. Opaque
    std::vector<std::string> onOpen; ///< messages to send once open, where the transport can send
    std::size_t maxEventBytes = 16u << 20;
    bool deliverUnfinished = false; ///< also deliver an event that the end of the stream cut (one-shot use)
};

struct Opened
{
    int httpStatus = 0; ///< 0 where the transport has none
    std::string finalUrl;
    std::vector<Header> responseHeaders;
    bool cursorSent = false;          ///< false too where the id holds bytes that no header may carry
    bool redirectedElsewhere = false; ///< to another origin: secrets were not sent there
};

/// One event, as views that are valid only during TransportSink::frame().
struct Frame
{
    std::string_view data; ///< UTF-8 text (already repaired with U+FFFD), or bytes where `binary`
    std::string_view id;   ///< the id to resume after; an SSE event inherits the last one
    std::string_view type; ///< event name; empty where the transport has none
    bool hasOwnId = false; ///< false where `id` is only inherited: such an event is never a duplicate
    bool badText = false;  ///< the text had bytes that are not UTF-8 (replaced)
    bool binary = false;
};

/// How an attempt ended. The transport knows the cause, so it decides whether trying again can help.
struct Closed
{
    ReasonCode reason = ReasonCode::ConnectionLost;
    std::vector<std::string> args; ///< as listed at the reason
    bool permanent = false;        ///< retrying the same request cannot help
    int httpStatus = 0;
    std::optional<std::chrono::seconds> retryAfter; ///< the server's Retry-After, clamped to 0..300 s
    bool complete = false; ///< the body ended as its own framing says; Qt takes a broken chunk for that too
};

/// Counted by each transport, for the health page and the report.
struct TransportCounters
{
    std::uint64_t bytes = 0;      ///< of bodies
    std::uint64_t events = 0;     ///< frames delivered
    std::uint64_t comments = 0;   ///< comments and pings
    std::uint64_t attempts = 0;   ///< open() calls
    std::uint64_t oversize = 0;   ///< events above the limit
    std::uint64_t badText = 0;    ///< events with U+FFFD put in for bytes that are not UTF-8
    std::uint64_t ignoredIds = 0; ///< ids not taken over or not sent back (NUL, control bytes, above 4 KiB)
};

/// What a transport can do; a column of the contract table.
struct TransportCapabilities
{
    bool pausesReading = false;   ///< setReading(false) holds the peer back
    bool responseHeaders = false; ///< Opened and Closed carry status, headers and Retry-After
    bool redirects = false;
    bool sends = false; ///< onOpen messages are sent
    bool binary = false;
};

} // namespace steadfeed
