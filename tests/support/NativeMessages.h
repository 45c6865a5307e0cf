// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Profile.h"

#include <string>

namespace steadfeed::test {

/// Messages of the native protocol, as docs/protocol.md has them.
inline std::string hello(std::uint64_t resumedFrom, std::uint64_t head, const std::string &epoch = "e1",
                         bool snapshot = false, std::uint64_t oldest = 1)
{
    return R"({"t":"hello","v":1,"stream":"prices","epoch":")" + epoch + R"(","resumed_from":)" +
           std::to_string(resumedFrom) + R"(,"oldest":)" + std::to_string(oldest) + R"(,"head":)" +
           std::to_string(head) + R"(,"hb_ms":5000)" + (snapshot ? R"(,"snapshot":true)" : "") + "}";
}

inline std::string tick(const std::string &symbol, double price)
{
    return R"({"t":"tick","s":")" + symbol + R"(","p":)" + std::to_string(price) +
           R"(,"q":1,"ts":1700000000000000})";
}

inline std::string position(const std::string &symbol, double quantity)
{
    return R"({"t":"position","s":")" + symbol + R"(","name":"N","acct":"main","qty":)" +
           std::to_string(quantity) + R"(,"avg":10.5,"ccy":"USD","mult":1,"pc":10,"ts":1700000000000000})";
}

inline std::string id(std::uint64_t number, const std::string &epoch = "e1")
{
    return epoch + ':' + std::to_string(number);
}

inline FeedProfile nativeFeed(FeedKind kind)
{
    FeedProfile feed;
    feed.name = name(kind);
    feed.kind = kind;
    feed.protocol = FeedProtocol::Native;
    feed.snapshot = kind == FeedKind::Positions;
    feed.endpoints["sse"] = {"http://127.0.0.1:1/v1/feeds/" + feed.name + "/sse"};
    return feed;
}

} // namespace steadfeed::test
