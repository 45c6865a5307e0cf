// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HttpLook.h"

#include <cstdint>

namespace steadfeed {

/// What the answer to a first request is.
struct LookVerdict
{
    enum class Kind : std::uint8_t {
        EventStream,
        Document,    ///< JSON
        MaybeSocket, ///< an error that a server gives which only speaks WebSocket at this address; reason
                     ///< says which
        Nothing,     ///< reason
    };
    Kind kind = Kind::Nothing;
    Reason reason;
};

/// A pure rule; any thread.
[[nodiscard]] LookVerdict judgeLook(const LookResult &look);

} // namespace steadfeed
