// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ReasonCode.h>

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/*!
 * The plain values that cross the transport boundary. Standard library only.
 */
namespace steadfeed {

/// Of everything under steadfeed/. A plug-in names the version it was built for in its metadata, and is
/// loaded only where the program has the same.
inline constexpr int kTransportApiVersion = 1;

/// One header of a request. Values with bytes below 0x20 or 0x7F are refused by the transport
/// (ReasonCode::InvalidHeader), never sent.
struct Header
{
    std::string name;
    std::string value;
    bool secret = false; ///< dropped on a redirect to another origin
};

/// Whom to trust and as whom to appear, beyond what the system says. Paths of PEM files; empty: none.
struct TlsOptions
{
    std::string caFile;          ///< trusted besides the system's authorities
    std::string certificateFile; ///< of the client, with its chain
    std::string keyFile;         ///< its key, without a passphrase
};

/// The proxy to go through. Never taken from the environment.
struct ProxyOptions
{
    std::string url; ///< http://host:port or socks5://host:port; empty: none
    std::string user;
    std::string password;
};

/// What to open. Strings are UTF-8.
struct OpenRequest
{
    std::string url; ///< placeholders are filled in
    std::string method = "GET";
    std::optional<std::string> body; ///< sent again on each attempt
    std::vector<Header> headers;     ///< replace the transport's own of the same name
    std::string cursor;              ///< resume after this id; empty: none. Opaque
    std::vector<std::string> onOpen; ///< messages to send once open, where the transport can send
    std::size_t maxEventBytes = 16u << 20;
    bool deliverUnfinished = false; ///< also deliver an event that the end of the stream cut (one-shot use)
    TlsOptions tls;
    ProxyOptions proxy;
    bool http2 = false; ///< allow HTTP/2, where back-pressure does not work (qt-facts N10)
    /// The transport's own options (TransportDescription::options), checked against their descriptions; what
    /// nobody set has its default here.
    std::map<std::string, std::string> options;
};

/// What a transport that asks again and again asks next (TransportSink::nextRequest()).
struct NextRequest
{
    std::string url;                    ///< with the cursor filled in where the address has a place for it
    std::string cursor;                 ///< resume after this id; empty: none. Opaque
    std::chrono::milliseconds delay{0}; ///< wait this long before asking
};

struct Opened
{
    int httpStatus = 0; ///< 0 where the transport has none
    std::string finalUrl;
    std::vector<Header> responseHeaders;
    bool cursorSent = false;          ///< false too where the id holds bytes that no header may carry
    bool redirectedElsewhere = false; ///< to another origin: secrets were not sent there
};

/// One event, as views that are valid only during TransportSink::frame().
struct Frame
{
    std::string_view data; ///< UTF-8 text (already repaired with U+FFFD), or bytes where `binary`
    std::string_view id;   ///< the id to resume after; an SSE event inherits the last one
    std::string_view type; ///< event name; empty where the transport has none
    bool hasOwnId = false; ///< false where `id` is only inherited: such an event is never a duplicate. Own
                           ///< and empty: the position was taken away
    bool badText = false;  ///< the text had bytes that are not UTF-8 (replaced)
    bool binary = false;
};

/// How an attempt ended. The transport knows the cause, so it decides whether trying again can help.
struct Closed
{
    ReasonCode reason = ReasonCode::ConnectionLost;
    std::vector<std::string> args; ///< as listed at the reason
    bool permanent = false;        ///< retrying the same request cannot help
    int httpStatus = 0;
    std::optional<std::chrono::seconds> retryAfter; ///< the server's Retry-After, clamped to 0..300 s
    bool complete = false; ///< the body ended as its own framing says; Qt takes a broken chunk for that too
};

/// Counted by each transport, for the health page and the report.
struct TransportCounters
{
    std::uint64_t bytes = 0;      ///< of bodies
    std::uint64_t events = 0;     ///< frames delivered
    std::uint64_t comments = 0;   ///< comments and pings
    std::uint64_t attempts = 0;   ///< open() calls
    std::uint64_t oversize = 0;   ///< events above the limit
    std::uint64_t badText = 0;    ///< events with U+FFFD put in for bytes that are not UTF-8
    std::uint64_t ignoredIds = 0; ///< ids not taken over or not sent back (NUL, control bytes, above 4 KiB)
};

/// What a transport can do; a column of the contract table.
struct TransportCapabilities
{
    bool pausesReading = false;   ///< setReading(false) holds the peer back
    bool responseHeaders = false; ///< Opened and Closed carry status, headers and Retry-After
    bool redirects = false;
    bool sends = false;  ///< onOpen messages are sent
    bool binary = false; ///< frames may be binary (CBOR)
    bool pings = false;  ///< ping() is answered by TransportSink::pong()
    bool polls = false;  ///< asks again and again: uses TransportSink::nextRequest()
};

/// An option that one transport has and others do not, described so that a settings page can offer it.
struct TransportOption
{
    enum class Type : std::uint8_t {
        Text,
        Flag,   ///< "true" or "false"
        Number, ///< an integer from `from` to `to`
        Choice, ///< one of `choices`
    };
    std::string name;       ///< key in the profile: [a-z0-9_]{1,32}
    std::string label = {}; ///< English, a few words, for people
    std::string help = {};  ///< English, a sentence
    Type type = Type::Text;
    std::string defaultValue = {};
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::vector<std::string> choices = {};
};

/// What a transport says of itself.
struct TransportDescription
{
    std::string name;                 ///< in profiles and --transport: [a-z0-9_-]{1,32}
    std::string label;                ///< English, for people: "Server-Sent Events"
    std::vector<std::string> schemes; ///< of its addresses, lower case: "https"
    TransportCapabilities capabilities;
    std::vector<TransportOption> options;
};

} // namespace steadfeed
