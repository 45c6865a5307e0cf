// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedRequest.h"

#include "Placeholders.h"

#include <charconv>
#include <utility>

namespace steadfeed {
namespace {

std::int64_t numberOf(const std::string &text)
{
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace

FeedRequest::FeedRequest(const FeedProfile &feed, Route route, const TransportEntry &entry)
    : m_feed(feed)
    , m_route(std::move(route))
    , m_capabilities(entry.capabilities)
{
    for (const TransportOption &option : entry.options)
        m_options[option.name] = option.defaultValue;
    if (const auto given = feed.transportOptions.find(m_route.transport);
        given != feed.transportOptions.end()) {
        for (const auto &[name, value] : given->second)
            m_options[name] = value;
    }
    if (m_capabilities.polls) {
        m_interval = std::chrono::milliseconds{numberOf(option("interval_ms"))};
        if (m_interval.count() == 0)
            m_hold = std::chrono::seconds{numberOf(option("hold_s"))};
    }
}

std::string FeedRequest::option(const std::string &name) const
{
    const auto it = m_options.find(name);
    return it != m_options.end() ? it->second : std::string();
}

std::string FeedRequest::cursorSpace() const
{
    if (m_feed.mapping.cursor)
        return "mapping"; // the same message says it, whatever carries it
    return m_capabilities.polls && option("cursor") == "headers" ? "validators" : "ids";
}

std::string FeedRequest::url(const Position &position, std::chrono::seconds hold) const
{
    const bool page = m_feed.protocol == FeedProtocol::Native && m_capabilities.polls;
    const std::string address = !page
                                    ? m_route.url
                                    : m_route.url + (m_route.url.find('?') == std::string::npos ? '?' : '&') +
                                          "after={cursor}&wait=" + std::to_string(hold.count());
    return expandUrl(address, {position.cursor, position.number, m_feed.symbols});
}

std::string FeedRequest::address(const Position &position) const
{
    // Nothing waits for the first page: whether the address works must show at once.
    return url(position, std::chrono::seconds{0});
}

OpenRequest FeedRequest::aside(const FeedProfile &feed, std::string url, Access access)
{
    OpenRequest request;
    request.url = std::move(url);
    for (const auto &[name, value] : feed.headers)
        request.headers.push_back({name, value, false});
    for (Header &header : access.headers)
        request.headers.push_back(std::move(header));
    request.tls = {feed.tls.caFile, feed.tls.certificateFile, feed.tls.keyFile};
    request.proxy = std::move(access.proxy);
    return request;
}

OpenRequest FeedRequest::open(const Position &position, Access access) const
{
    const PlaceholderValues values{position.cursor, position.number, m_feed.symbols};
    OpenRequest request = aside(m_feed, address(position), std::move(access));
    request.method = m_feed.method;
    request.body = m_feed.body;
    request.cursor = position.cursor;
    for (const std::string &message : m_feed.onOpen)
        request.onOpen.push_back(expandMessage(message, values));
    if (m_feed.protocol == FeedProtocol::Native && m_capabilities.sends) {
        const std::string format = option("encoding") == "cbor" ? "cbor" : "json";
        request.onOpen.push_back(
            expandMessage(R"({"t":"subscribe","after":"{cursor}","format":")" + format + R"("})", values));
    }
    request.maxEventBytes = m_feed.maxEventBytes;
    request.deliverUnfinished = m_feed.oneShot;
    request.http2 = m_feed.http2;
    request.options = m_options;
    return request;
}

NextRequest FeedRequest::next(const Position &position, std::chrono::seconds hold) const
{
    return {url(position, hold), position.cursor, {}};
}

std::vector<Route> FeedRequest::routesOf(const FeedProfile &feed, const TransportRegistry &registry)
{
    std::vector<std::string> transports{feed.transport};
    transports.insert(transports.end(), feed.fallback.begin(), feed.fallback.end());
    std::vector<Route> routes;
    for (const std::string &transport : transports) {
        const auto addresses = feed.endpoints.find(transport);
        if (!registry.find(transport) || addresses == feed.endpoints.end())
            continue;
        for (const std::string &address : addresses->second)
            routes.push_back({transport, address});
    }
    return routes;
}

} // namespace steadfeed
