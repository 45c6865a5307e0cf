// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <steadfeed/TransportTypes.h>

#include <cstdint>
#include <string_view>

namespace steadfeed {

/*!
 * Where an SseParser tells what it found. Every call comes from inside SseParser::feed() or finish(), and
 * every view is valid only during its call.
 */
class SseParserSink
{
public:
    virtual ~SseParserSink() = default;

    /// One event. Its type is "message" where the stream gave none.
    virtual void event(const Frame &frame) = 0;
    /// An id without an event (a block with `id` and no `data`): from now on the one to resume after.
    virtual void idMoved(std::string_view id) = 0;
    /// An `id` field was passed over because it holds U+0000.
    virtual void idIgnored() = 0;
    /// A valid `retry` field, as it stood; above 2^64-1 it is that.
    virtual void retry(std::uint64_t milliseconds) = 0;
    /// A comment without its colon and one space, cut at SseParser::kCommentBytes.
    virtual void comment(std::string_view text) = 0;
};

} // namespace steadfeed
