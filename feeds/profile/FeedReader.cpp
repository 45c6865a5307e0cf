// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedReader.h"

#include "CredentialReader.h"
#include "EndpointReader.h"
#include "MappingReader.h"
#include "NetworkReader.h"
#include "ProfileKeys.h"
#include "TradingHoursReader.h"

#include <algorithm>
#include <array>

namespace steadfeed {
namespace {

constexpr std::array<std::string_view, 4> kKinds{"prices", "positions", "notices", "metrics"};
constexpr std::array<std::string_view, 2> kProtocols{"native", "plain"};
constexpr std::array<std::string_view, 2> kMethods{"GET", "POST"};
constexpr std::size_t kMaxName = 64;
constexpr std::int64_t kMaxHeartbeat = 3600;
constexpr std::int64_t kMaxConnectTimeout = 120;
constexpr std::int64_t kMinEventLimit = 1024;
constexpr std::int64_t kMaxEventLimit = 1 << 30;

std::string feedName(const JsonNode &node)
{
    const std::string name = node.text();
    const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '.' || c == '-';
    });
    if (!plain || name.size() > kMaxName)
        node.fail("1 to 64 of the characters A-Z a-z 0-9 _ . -");
    return name;
}

std::vector<std::string> texts(const JsonNode &node, std::string (JsonNode::*read)() const)
{
    std::vector<std::string> texts;
    if (node.exists()) {
        for (const JsonNode &element : node.elements())
            texts.push_back((element.*read)());
    }
    return texts;
}

void readRequest(const JsonNode &node, FeedProfile &feed)
{
    if (const JsonNode method = node.at("method"); method.exists())
        feed.method = kMethods[method.choice(kMethods)];
    if (const JsonNode body = node.at("body"); body.exists()) {
        if (feed.method != "POST")
            body.fail("no body with the method GET");
        feed.body = body.textOrCompact();
    }
    if (const JsonNode headers = node.at("headers"); headers.exists())
        feed.headers = CredentialReader::headers(headers);
    if (const JsonNode credentials = node.at("credentials"); credentials.exists())
        feed.credentials = CredentialReader::read(credentials);
    feed.onOpen = texts(node.at("on_open"), &JsonNode::textOrCompact);
    feed.symbols = texts(node.at("symbols"), &JsonNode::text);
}

void readTiming(const JsonNode &node, FeedProfile &feed)
{
    if (const JsonNode heartbeat = node.at("heartbeat_s"); heartbeat.exists())
        feed.heartbeat = std::chrono::seconds(heartbeat.integer(0, kMaxHeartbeat));
    if (const JsonNode limits = node.at("limits"); limits.exists()) {
        limits.allowKeys(keys::kLimits);
        if (const JsonNode bytes = limits.at("max_event_bytes"); bytes.exists())
            feed.maxEventBytes = static_cast<std::size_t>(bytes.integer(kMinEventLimit, kMaxEventLimit));
        if (const JsonNode connect = limits.at("connect_timeout_s"); connect.exists())
            feed.connectTimeout = std::chrono::seconds(connect.integer(1, kMaxConnectTimeout));
    }
    if (const JsonNode snapshot = node.at("snapshot"); snapshot.exists()) {
        if (snapshot.boolean() && (feed.protocol != FeedProtocol::Native || feed.kind != FeedKind::Positions))
            snapshot.fail("false: only a native feed of positions has a snapshot");
        feed.snapshot = snapshot.boolean();
    }
    if (const JsonNode oneShot = node.at("one_shot"); oneShot.exists())
        feed.oneShot = oneShot.boolean();
    if (const JsonNode hours = node.at("trading_hours"); hours.exists())
        feed.tradingHours = readTradingHours(hours);
}

} // namespace

FeedProfile FeedReader::read(const JsonNode &node, const QDir &folder)
{
    node.allowKeys(keys::kFeed);
    FeedProfile feed;
    feed.name = feedName(node.at("name"));
    feed.kind = static_cast<FeedKind>(node.at("kind").choice(kKinds));
    feed.protocol = static_cast<FeedProtocol>(node.at("protocol").choice(kProtocols));
    EndpointReader::read(node, feed);
    readRequest(node, feed);
    NetworkReader(folder).read(node, feed);
    readTiming(node, feed);

    const JsonNode mapping = node.at("mapping");
    if (feed.protocol == FeedProtocol::Plain)
        feed.mapping = MappingReader(feed.kind).read(mapping);
    else if (mapping.exists())
        mapping.fail("no mapping: the native protocol has its own");
    return feed;
}

} // namespace steadfeed
