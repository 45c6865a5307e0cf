// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace steadfeed::demo {

/// One connection that reads a feed, as the feed sees it. Threading: the demo thread.
class FeedReader
{
public:
    virtual ~FeedReader() = default;

    /// There is something new. Must not add or remove readers before it returns.
    virtual void wake() = 0;
    /// The exchange stops: say so now, where the protocol has a word for it. Must not add or remove readers
    /// before it returns.
    virtual void end() = 0;
    /// The number of the last event handed to the connection.
    [[nodiscard]] virtual std::uint64_t position() const = 0;
};

} // namespace steadfeed::demo
