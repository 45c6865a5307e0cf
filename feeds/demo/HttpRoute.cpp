// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpRoute.h"

#include <charconv>

namespace steadfeed::demo {
namespace {

constexpr std::string_view kFeeds = "/v1/feeds/";
constexpr std::string_view kSse = "/sse";
constexpr std::string_view kLastEventId = "last_event_id=";

/// The text as it is where a percent sign is not followed by two digits.
std::string percentDecoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        unsigned value = 0;
        const std::string_view digits = text.substr(i + 1, 2);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
        if (error != std::errc{} || end != digits.data() + 2)
            return std::string(text);
        out += static_cast<char>(value);
        i += 2;
    }
    return out;
}

std::optional<std::string> lastEventIdOf(std::string_view query)
{
    while (!query.empty()) {
        const std::string_view item = query.substr(0, query.find('&'));
        if (item.starts_with(kLastEventId))
            return percentDecoded(item.substr(kLastEventId.size()));
        query.remove_prefix(item.size() < query.size() ? item.size() + 1 : query.size());
    }
    return std::nullopt;
}

} // namespace

HttpRoute parseRoute(std::string_view target)
{
    const std::size_t mark = target.find('?');
    const std::string_view path = target.substr(0, mark);
    if (path == "/v1/time")
        return {HttpRoute::Kind::Time, {}, {}};
    if (!path.starts_with(kFeeds) || !path.ends_with(kSse) || path.size() <= kFeeds.size() + kSse.size())
        return {};
    HttpRoute route{HttpRoute::Kind::FeedSse, {}, {}};
    route.feed = path.substr(kFeeds.size(), path.size() - kFeeds.size() - kSse.size());
    if (mark != std::string_view::npos)
        route.lastEventId = lastEventIdOf(target.substr(mark + 1));
    return route;
}

} // namespace steadfeed::demo
