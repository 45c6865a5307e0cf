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

/// PEM files beside what the system trusts; absolute paths, empty: none. There is no "ignore errors".
struct TlsSpec
{
    std::string caFile;
    std::string certificateFile; ///< of the client
    std::string keyFile;
    bool operator==(const TlsSpec &) const = default;
};

/// The proxy of a feed. The environment is not asked.
struct ProxySpec
{
    std::string url;    ///< http://host:port or socks5://host:port; empty: none
    std::string user;   ///< empty: it asks for none
    std::string source; ///< of the password, as CredentialSpec::source
    bool operator==(const ProxySpec &) const = default;
};

struct FeedProfile
{
    std::string name; ///< [A-Za-z0-9_.-]{1,64}, unique in the profile
    FeedKind kind = FeedKind::Prices;
    FeedProtocol protocol = FeedProtocol::Native;

    /// Transport name -> absolute URLs, the primary first, then its backups. A native feed's `base` is
    /// already expanded to all of them.
    std::map<std::string, std::vector<std::string>> endpoints;
    std::string transport = "sse"; ///< the one to use unless --transport says otherwise
    std::vector<std::string>
        fallback; ///< transports to go on to, in this order, where it does not get through
    /// Transport name -> its options; what is not set has the default of the transport's description.
    std::map<std::string, std::map<std::string, std::string>> transportOptions;

    std::string method = "GET";
    std::optional<std::string> body;
    std::vector<std::pair<std::string, std::string>> headers;
    std::vector<std::string> onOpen;  ///< what to send once open; may hold {cursor}, {seq}, {symbols}
    std::vector<std::string> symbols; ///< fills {symbols}
    CredentialSpec credentials;
    TlsSpec tls;
    ProxySpec proxy;
    bool http2 = false;                      ///< allow HTTP/2, where nothing can be held back (qt-facts N10)
    std::chrono::seconds connectTimeout{10}; ///< budget of one attempt until it is open

    std::chrono::seconds heartbeat{
        0}; ///< 0: none promised, then silence only means age. Native: told by hello
    std::size_t maxEventBytes = 16u << 20;
    bool snapshot = false; ///< the feed sends snapshot_begin, rows, snapshot_end to a client without a cursor
    bool oneShot = false; ///< a stream that ends is done: no reconnect; an unfinished last event is delivered
    std::optional<TradingHours> tradingHours;
    MappingSpec mapping; ///< plain feeds; native ones have a built-in mapping

    bool operator==(const FeedProfile &) const = default;
};

/// Whether both mean the same events, however they are fetched: then cursor and ledger of one hold for the
/// other.
[[nodiscard]] inline bool isSameFeed(const FeedProfile &one, const FeedProfile &other)
{
    return one.name == other.name && one.kind == other.kind && one.protocol == other.protocol &&
           one.symbols == other.symbols && one.snapshot == other.snapshot && one.oneShot == other.oneShot &&
           one.mapping == other.mapping;
}

/// Where the actions of people go; without it there are none.
struct AuditProfile
{
    std::string url; ///< ws:// or wss://
    CredentialSpec credentials;
    TlsSpec tls;
    ProxySpec proxy;
    bool operator==(const AuditProfile &) const = default;
};

struct Profile
{
    std::string name;
    std::string about;  ///< a sentence for people; may be empty
    std::string source; ///< the JSON it was read from
    std::string file;   ///< where it came from; empty for the demo
    std::vector<FeedProfile> feeds;
    std::string holdingsFile; ///< absolute path of a CSV with positions; empty: none
    std::optional<AuditProfile> audit;
};

} // namespace steadfeed
