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
    enum class Kind { Unknown, Time, Audit, FeedSse, FeedWs, FeedPoll };

    Kind kind = Kind::Unknown;
    std::string feed;  ///< of the three Feed kinds
    std::string query; ///< as it came, without the question mark
};

/// Reads a request target: /v1/time, /v1/audit, /v1/feeds/{name}/sse, .../ws or .../poll, with an optional
/// query. Pure.
[[nodiscard]] HttpRoute parseRoute(std::string_view target);

/// The first value of this name in a query, percent-decoded. Pure.
[[nodiscard]] std::optional<std::string> queryValue(std::string_view query, std::string_view name);

} // namespace steadfeed::demo
