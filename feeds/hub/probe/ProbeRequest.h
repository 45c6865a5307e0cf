// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CredentialSpec.h"
#include "ProbeReport.h"

#include <steadfeed/TransportTypes.h>

#include <optional>
#include <string>
#include <vector>

namespace steadfeed {

/// What to probe, and within which limits.
struct ProbeRequest
{
    std::string url; ///< http, https, ws or wss; placeholders are filled in
    std::string method = "GET";
    std::optional<std::string> body;
    std::vector<Header>
        headers; ///< with the credentials, marked as secret: they go to the origin of url alone
    std::vector<std::string> onOpen; ///< what to send on a WebSocket
    TlsOptions tls;
    ProxyOptions proxy;
    std::size_t maxEventBytes = 16u << 20;
    Millis time{15'000};        ///< for all of it
    int maxRequests = 12;       ///< connections, all together
    CredentialSpec credentials; ///< for the profile that is proposed: where they come from, never a secret
};

struct FeedProfile;

/// The feed of a profile, as it stands in the settings. \a credentials as the broker resolved them.
[[nodiscard]] ProbeRequest probeRequest(const FeedProfile &feed, std::vector<Header> credentials);

} // namespace steadfeed
