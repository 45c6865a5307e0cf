// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpRoute.h"

#include <charconv>

namespace steadfeed::demo {
namespace {

constexpr std::string_view kFeeds = "/v1/feeds/";

HttpRoute::Kind kindOf(std::string_view transport)
{
    if (transport == "sse")
        return HttpRoute::Kind::FeedSse;
    if (transport == "ws")
        return HttpRoute::Kind::FeedWs;
    return transport == "poll" ? HttpRoute::Kind::FeedPoll : HttpRoute::Kind::Unknown;
}

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

} // namespace

HttpRoute parseRoute(std::string_view target)
{
    const std::size_t mark = target.find('?');
    const std::string_view path = target.substr(0, mark);
    if (path == "/v1/time")
        return {HttpRoute::Kind::Time, {}, {}};
    if (path == "/v1/audit")
        return {HttpRoute::Kind::Audit, {}, {}};
    if (!path.starts_with(kFeeds))
        return {};
    const std::size_t slash = path.rfind('/');
    if (slash <= kFeeds.size())
        return {};
    const HttpRoute::Kind kind = kindOf(path.substr(slash + 1));
    if (kind == HttpRoute::Kind::Unknown)
        return {};
    HttpRoute route{kind, std::string(path.substr(kFeeds.size(), slash - kFeeds.size())), {}};
    if (mark != std::string_view::npos)
        route.query = target.substr(mark + 1);
    return route;
}

std::optional<std::string> queryValue(std::string_view query, std::string_view name)
{
    while (!query.empty()) {
        const std::string_view item = query.substr(0, query.find('&'));
        if (item.size() > name.size() && item.starts_with(name) && item[name.size()] == '=')
            return percentDecoded(item.substr(name.size() + 1));
        query.remove_prefix(item.size() < query.size() ? item.size() + 1 : query.size());
    }
    return std::nullopt;
}

} // namespace steadfeed::demo
