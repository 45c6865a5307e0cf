// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EndpointReader.h"

#include "Placeholders.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>
#include <span>

namespace steadfeed {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::size_t kMaxAddresses = 8;
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

/// The addresses at \a node: one, or a list with the preferred one first.
std::vector<JsonNode> addresses(const JsonNode &node)
{
    std::vector<JsonNode> nodes = node.oneOrMore();
    if (nodes.empty() || nodes.size() > kMaxAddresses)
        node.fail("an address, or a list of 1 to " + std::to_string(kMaxAddresses));
    return nodes;
}

/// Where the native protocol keeps its feeds (docs/protocol.md).
void expandBase(const JsonNode &node, FeedProfile &feed)
{
    for (const JsonNode &address : addresses(node)) {
        const QUrl url = readUrl(address);
        checkScheme(address, url, "sse");
        if (url.hasQuery() || url.hasFragment())
            address.fail("an address without ? and #");
        std::string base = url.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash).toStdString();
        base += "/v1/feeds/" + feed.name;
        feed.endpoints["sse"].push_back(base + "/sse");
        feed.endpoints["longpoll"].push_back(base + "/poll");
        feed.endpoints["websocket"].push_back("ws" + base.substr(4) + "/ws");
    }
}

bool isTransportName(std::string_view name)
{
    return !name.empty() && name.size() <= 32 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

bool isOptionName(std::string_view name)
{
    return !name.empty() && name.size() <= 32 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

void readEndpoints(const JsonNode &endpoints, FeedProfile &feed)
{
    if (endpoints.keys().empty())
        endpoints.fail("at least one transport with its address");
    for (const std::string &transport : endpoints.keys()) {
        const JsonNode endpoint = endpoints.at(transport);
        if (!isTransportName(transport))
            endpoint.fail("the name of a transport", "the key " + JsonNode::shown(transport));
        std::vector<std::string> urls;
        for (const JsonNode &address : addresses(endpoint)) {
            checkScheme(address, readUrl(address), transport);
            urls.push_back(address.text());
        }
        feed.endpoints[transport] = std::move(urls);
    }
}

void readFallback(const JsonNode &node, Names offered, FeedProfile &feed)
{
    for (const JsonNode &step : node.elements()) {
        const std::string transport(offered[step.choice(offered)]);
        const auto &taken = feed.fallback;
        if (transport == feed.transport || std::find(taken.begin(), taken.end(), transport) != taken.end())
            step.fail("a transport that is not tried before");
        feed.fallback.push_back(transport);
    }
}

void readOptions(const JsonNode &node, Names offered, FeedProfile &feed)
{
    for (const std::string &transport : node.keys()) {
        const JsonNode options = node.at(transport);
        if (std::find(offered.begin(), offered.end(), transport) == offered.end())
            options.fail("options of one of " + JsonNode::quoted(offered),
                         "the key " + JsonNode::shown(transport));
        for (const std::string &name : options.keys()) {
            const JsonNode option = options.at(name);
            if (!isOptionName(name))
                option.fail("the name of an option: 1 to 32 of a-z 0-9 _",
                            "the key " + JsonNode::shown(name));
            if (std::find(kSecretNames.begin(), kSecretNames.end(), name) != kSecretNames.end())
                option.fail("an option without secrets (they belong into \"credentials\")",
                            "the option \"" + name + '"');
            feed.transportOptions[transport][name] = option.scalar();
        }
    }
}

} // namespace

std::string EndpointReader::webSocketAddress(const JsonNode &node)
{
    const QUrl url = readUrl(node);
    checkScheme(node, url, "websocket");
    if (node.text().find('{') != std::string::npos)
        node.fail("an address without {cursor}, {seq} and {symbols}");
    return node.text();
}

void EndpointReader::read(const JsonNode &node, FeedProfile &feed)
{
    const JsonNode base = node.at("base");
    const JsonNode endpoints = node.at("endpoints");
    if (base.exists()) {
        if (feed.protocol != FeedProtocol::Native)
            base.fail("\"endpoints\": only a native feed has a base");
        expandBase(base, feed);
    }
    if (endpoints.exists() || !base.exists())
        readEndpoints(endpoints, feed);

    std::vector<std::string_view> offered;
    for (const auto &endpoint : feed.endpoints)
        offered.push_back(endpoint.first);
    if (const JsonNode transport = node.at("transport"); transport.exists())
        feed.transport = offered[transport.choice(offered)];
    else if (!feed.endpoints.contains("sse"))
        feed.transport = feed.endpoints.begin()->first;
    if (const JsonNode fallback = node.at("fallback"); fallback.exists())
        readFallback(fallback, offered, feed);
    if (const JsonNode options = node.at("options"); options.exists())
        readOptions(options, offered, feed);
}

} // namespace steadfeed
