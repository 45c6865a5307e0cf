// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

/*!
 * The small enumerations that everything to the right of core speaks in, with the words that the report and
 * the profile use for them (contract: docs/report.md). Words for people stand in models/.
 */
namespace steadfeed {

enum class FeedKind : std::uint8_t { Prices, Positions, Notices, Metrics };

/// Native: our numbered protocol (docs/protocol.md). Plain: anybody else's stream, read by a mapping.
enum class FeedProtocol : std::uint8_t { Native, Plain };

/// Latest: only the newest value counts, so frames conflate. Ordered: every event is shown, in order.
enum class DeliveryPolicy : std::uint8_t { Latest, Ordered };

[[nodiscard]] constexpr DeliveryPolicy policyOf(FeedKind kind)
{
    return kind == FeedKind::Prices || kind == FeedKind::Metrics ? DeliveryPolicy::Latest
                                                                 : DeliveryPolicy::Ordered;
}

/// Can bytes flow? (connection.md section 2)
enum class LinkState : std::uint8_t {
    Idle,         ///< configured, not started
    Connecting,   ///< name, TCP, TLS, headers: one budget of 10 s
    Resuming,     ///< native: open, waiting for hello, then replaying up to its head
    Live,         ///< at the head, bytes fresh
    Stale,        ///< open, but no byte for 1.2 heartbeats
    Backoff,      ///< waiting for the next try
    Offline,      ///< 120 s without success; still tries
    AuthRequired, ///< refused after one refresh of the credentials; waits for new ones
    Failed,       ///< needs a person; still probes once a minute
    Stopped,      ///< by the user, or by the server's 204
    Replaying,    ///< a recording plays; never Live
};

/// Is the data complete? Always shown beside the link state: connected never implies complete.
enum class Continuity : std::uint8_t {
    Unknown,    ///< the feed has no numbers, or nothing was received yet
    Continuous, ///< every number from the first cursor on is accounted for
    Gap,        ///< numbers are missing: open (may still come) or permanent
    EpochBreak, ///< the server's history began anew; how much is missing is unknown
};

[[nodiscard]] std::string_view name(FeedKind kind);
[[nodiscard]] std::string_view name(LinkState state);
[[nodiscard]] std::string_view name(Continuity continuity);
[[nodiscard]] std::optional<FeedKind> feedKind(std::string_view name);

} // namespace steadfeed
