// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ProbeReport.h"

#include <optional>
#include <string>
#include <string_view>

namespace steadfeed {

/// Where the three transports of a native feed are (docs/protocol.md).
struct NativeAddress
{
    std::string base; ///< "https://h:1/x"; http or https
    std::string feed;
    std::string transport; ///< that the address was given for

    /// Nothing where \a url is not /v1/feeds/NAME/sse, ws or poll.
    [[nodiscard]] static std::optional<NativeAddress> of(const std::string &url);
    [[nodiscard]] std::string urlOf(std::string_view transport) const;
};

/*!
 * Listens for our own protocol in the messages of a stream or a page: the hello, and the newest number. Only
 * as much of it as a probe says; the feed's decoder reads the rest.
 *
 * Pure; any thread.
 */
class NativeTrace
{
public:
    void message(std::string_view data);

    [[nodiscard]] bool isNative() const { return m_facts.has_value(); }
    /// Only where isNative().
    [[nodiscard]] const NativeFacts &facts() const { return *m_facts; }
    [[nodiscard]] Millis heartbeat() const { return m_heartbeat; }
    [[nodiscard]] std::uint64_t resumedFrom() const { return m_resumedFrom; }
    /// The place of the newest event, "epoch:seq"; the head of the hello before there is one.
    [[nodiscard]] std::string position() const;
    /// What opens a native feed on a WebSocket.
    [[nodiscard]] static std::string subscription(std::string_view after);

private:
    std::optional<NativeFacts> m_facts;
    Millis m_heartbeat{0};
    std::uint64_t m_resumedFrom = 0;
    std::uint64_t m_newest = 0;
};

} // namespace steadfeed
