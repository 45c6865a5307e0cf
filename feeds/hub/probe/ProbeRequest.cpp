// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProbeRequest.h"

#include "Placeholders.h"
#include "Profile.h"

namespace steadfeed {

ProbeRequest probeRequest(const FeedProfile &feed, std::vector<Header> credentials)
{
    ProbeRequest request;
    const PlaceholderValues values{{}, {}, feed.symbols};
    const auto endpoint = feed.endpoints.find(feed.transport);
    if (endpoint != feed.endpoints.end() && !endpoint->second.empty())
        request.url = expandUrl(endpoint->second.front(), values);
    request.method = feed.method;
    request.body = feed.body;
    for (const auto &[name, value] : feed.headers)
        request.headers.push_back({name, value, false});
    for (Header &header : credentials)
        request.headers.push_back(std::move(header));
    for (const std::string &message : feed.onOpen)
        request.onOpen.push_back(expandMessage(message, values));
    request.tls = {feed.tls.caFile, feed.tls.certificateFile, feed.tls.keyFile};
    request.proxy.url = feed.proxy.url;
    request.proxy.user = feed.proxy.user;
    request.maxEventBytes = feed.maxEventBytes;
    request.credentials = feed.credentials;
    return request;
}

} // namespace steadfeed
