// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "JsonNode.h"
#include "Profile.h"

namespace steadfeed {

/*!
 * Reads where a feed is and by which way it is to be reached: `endpoints`, or `base` of a native feed,
 * `transport`, `fallback` and `options`. Addresses are absolute, hold neither user nor password nor a secret
 * in their query, and fit their transport. Endpoints of transports that this build does not have are kept;
 * the hub does not offer them. Which options a transport has is not known here: TransportOptions checks them.
 * Throws ProfileProblem.
 */
class EndpointReader
{
public:
    /// \a feed has its name and protocol already.
    static void read(const JsonNode &node, FeedProfile &feed);
    /// One address of a WebSocket, without placeholders.
    [[nodiscard]] static std::string webSocketAddress(const JsonNode &node);
};

} // namespace steadfeed
