// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EndpointReader.h"

#include "Placeholders.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace steadfeed {
namespace {

constexpr std::array<std::string_view, 2> kHttp{"http", "https"};
constexpr std::array<std::string_view, 2> kWebSocket{"ws", "wss"};
// Names under which services take tokens in an address. There they end up in logs of proxies and servers.
constexpr std::array<std::string_view, 9> kSecretNames{
    "token", "access_token", "auth", "apikey", "api_key", "secret", "password", "api-key", "signature"};

QUrl readUrl(const JsonNode &node)
{
    const std::string text = node.text();
    if (const auto unknown = unknownPlaceholder(text))
        node.fail("only {cursor}, {seq} and {symbols} in braces", JsonNode::shown(*unknown));
    const QUrl url(QString::fromStdString(expandUrl(text, {"0", "0", {"0"}})), QUrl::StrictMode);
    if (!url.userInfo().isEmpty())
        node.fail("an address without user and password (they belong into \"credentials\")",
                  "an address with user or password");
    for (const auto &[name, value] : QUrlQuery(url).queryItems()) {
        const std::string key = name.toLower().toStdString();
        if (std::find(kSecretNames.begin(), kSecretNames.end(), key) != kSecretNames.end())
            node.fail("an address without secrets (they belong into \"credentials\")",
                      "the query parameter \"" + key + '"');
    }
    if (!url.isValid() || url.isRelative() || url.host().isEmpty())
        node.fail("an absolute address");
    return url;
}

void checkScheme(const JsonNode &node, const QUrl &url, std::string_view transport)
{
    const std::string scheme = url.scheme().toStdString();
    const auto among = [&](const auto &schemes) {
        if (std::find(schemes.begin(), schemes.end(), scheme) == schemes.end())
            node.fail("an address that begins with " + std::string(schemes[0]) + ":// or " +
                      std::string(schemes[1]) + "://");
    };
    if (transport == "sse" || transport == "longpoll")
        among(kHttp);
    else if (transport == "websocket")
        among(kWebSocket);
}

/// Where the native protocol keeps its feeds (docs/protocol.md).
void expandBase(const JsonNode &node, FeedProfile &feed)
{
    const QUrl url = readUrl(node);
    checkScheme(node, url, "sse");
    if (url.hasQuery() || url.hasFragment())
        node.fail("an address without ? and #");
    std::string base = url.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash).toStdString();
    base += "/v1/feeds/" + feed.name;
    feed.endpoints = {{"sse", {base + "/sse"}},
                      {"longpoll", {base + "/poll"}},
                      {"websocket", {"ws" + base.substr(4) + "/ws"}}};
}

bool isTransportName(std::string_view name)
{
    return !name.empty() && name.size() <= 32 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

} // namespace

void EndpointReader::read(const JsonNode &node, FeedProfile &feed)
{
    const JsonNode base = node.at("base");
    const JsonNode endpoints = node.at("endpoints");
    if (base.exists()) {
        if (feed.protocol != FeedProtocol::Native)
            base.fail("\"endpoints\": only a native feed has a base");
        expandBase(base, feed);
    }
    if (endpoints.exists() || !base.exists()) {
        if (endpoints.keys().empty())
            endpoints.fail("at least one transport with its address");
        for (const std::string &transport : endpoints.keys()) {
            const JsonNode endpoint = endpoints.at(transport);
            if (!isTransportName(transport))
                endpoint.fail("the name of a transport", "the key " + JsonNode::shown(transport));
            checkScheme(endpoint, readUrl(endpoint), transport);
            feed.endpoints[transport] = {endpoint.text()};
        }
    }

    if (const JsonNode transport = node.at("transport"); transport.exists()) {
        std::vector<std::string_view> offered;
        for (const auto &endpoint : feed.endpoints)
            offered.push_back(endpoint.first);
        feed.transport = offered[transport.choice(offered)];
    } else if (!feed.endpoints.contains("sse")) {
        feed.transport = feed.endpoints.begin()->first;
    }
}

} // namespace steadfeed
