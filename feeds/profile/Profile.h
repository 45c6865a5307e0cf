// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CredentialSpec.h"
#include "FeedTypes.h"
#include "MappingSpec.h"
#include "TradingHours.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/*!
 * A profile as read and checked: plain values, immutable once the hub has it. Strings are UTF-8.
 * Made by ProfileReader (JSON) or in code (the demo).
 */
namespace steadfeed {

struct FeedProfile
{
    std::string name; ///< [A-Za-z0-9_.-]{1,64}, unique in the profile
    FeedKind kind = FeedKind::Prices;
    FeedProtocol protocol = FeedProtocol::Native;

    /// Transport name -> absolute URL. A native feed's `base` is already expanded to all of them.
    std::map<std::string, std::string> endpoints;
    std::string transport = "sse"; ///< the one to use unless --transport says otherwise

    std::string method = "GET";
    std::optional<std::string> body;
    std::vector<std::pair<std::string, std::string>> headers;
    std::vector<std::string> onOpen;  ///< what to send once open; may hold {cursor}, {seq}, {symbols}
    std::vector<std::string> symbols; ///< fills {symbols}
    CredentialSpec credentials;

    std::chrono::seconds heartbeat{
        0}; ///< 0: none promised, then silence only means age. Native: told by hello
    std::size_t maxEventBytes = 16u << 20;
    bool snapshot = false; ///< the feed sends snapshot_begin, rows, snapshot_end to a client without a cursor
    bool oneShot = false; ///< a stream that ends is done: no reconnect; an unfinished last event is delivered
    std::optional<TradingHours> tradingHours;
    MappingSpec mapping; ///< plain feeds; native ones have a built-in mapping
};

struct Profile
{
    std::string name;
    std::string about;  ///< a sentence for people; may be empty
    std::string source; ///< the JSON it was read from
    std::string file;   ///< where it came from; empty for the demo
    std::vector<FeedProfile> feeds;
    std::string holdingsFile; ///< absolute path of a CSV with positions; empty: none
};

} // namespace steadfeed
