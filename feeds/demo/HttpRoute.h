// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace steadfeed::demo {

/// What a request target asks for.
struct HttpRoute
{
    enum class Kind { Unknown, Time, FeedSse };

    Kind kind = Kind::Unknown;
    std::string feed;                       ///< of FeedSse
    std::optional<std::string> lastEventId; ///< of the query, percent-decoded
};

/// Reads a request target: /v1/time, /v1/feeds/{name}/sse with an optional ?last_event_id=. Pure.
[[nodiscard]] HttpRoute parseRoute(std::string_view target);

} // namespace steadfeed::demo
