// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultedPipe.h"

#include <cstdint>
#include <string>

namespace steadfeed::demo {

/*!
 * One connection of a feed: a pipe each way. Made and owned by FaultDirector, which does things to it; the
 * owner of the sockets pushes bytes in and takes them out through the director.
 *
 * Threading: a plain value.
 */
struct FaultedLink
{
    FaultedLink(std::string feedName, std::uint32_t ordinal, std::uint64_t seed)
        : feed(std::move(feedName))
        , connection(ordinal)
        , down(Random(seed, "faults/" + feed + "/" + std::to_string(ordinal) + "/down"))
        , up(Random(seed, "faults/" + feed + "/" + std::to_string(ordinal) + "/up"))
    {
    }
    [[nodiscard]] FaultedPipe &pipe(FaultDirection direction)
    {
        return direction == FaultDirection::Up ? up : down;
    }

    std::string feed;
    std::uint32_t connection; ///< the k-th of the feed since the start of the plan, from 1
    FaultedPipe down;
    FaultedPipe up;
    std::uint64_t downStart = 0; ///< byte of down.received() that is byte 0 of the plan
    std::uint64_t upStart = 0;
};

} // namespace steadfeed::demo
