// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Decoder.h"

#include <cstdint>
#include <string>

namespace steadfeed {

/*!
 * What the intake knows of one connection, as against the feed: what the decoder learned from it, what its
 * hello announced, how far it has come. Two of them may carry one feed for a while, where a new connection
 * joins before the old one ends (connection.md section 6, lanes).
 *
 * Threading: a plain value in the feed thread.
 */
struct IntakeLane
{
    explicit IntakeLane(const FeedProfile &feed) : decoder(feed) {}

    Decoder decoder;
    /// Another lane carries the feed: this one must prove that it goes on without a gap, and changes nothing
    /// about the order of things until it does.
    bool joining = false;
    bool over = false;           ///< its connection was closed: what else lies in a frame is not taken
    std::string cursorSpace;     ///< whose ids its cursors are; a cursor of another space means nothing here
    std::uint64_t askedFrom = 0; ///< native: the number that the connection resumed after

    // Of the current connection
    bool helloSeen = false;
    bool numbered = false; ///< the first number of a connection-scoped sequence was seen
    bool catchingUp = false;
    std::uint64_t caughtUpAt = 0; ///< the head that hello announced
    std::uint64_t catchUpFrom = 0;
    std::uint64_t highest = 0; ///< newest number that came, or that hello goes on behind

    void connectionOpened()
    {
        decoder.connectionOpened();
        over = helloSeen = numbered = catchingUp = false;
        caughtUpAt = catchUpFrom = highest = 0;
    }
};

} // namespace steadfeed
