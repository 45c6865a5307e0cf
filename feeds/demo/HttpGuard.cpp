// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpGuard.h"

#include "Secrets.h"

#include <algorithm>

namespace steadfeed::demo {
namespace {

constexpr std::string_view kBearer = "bearer ";
constexpr std::string_view kHttp = "http://";

std::string lower(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return out;
}

} // namespace

HttpGuard::HttpGuard(std::uint16_t port, std::string token)
{
    addToken(std::move(token));
    allowPort(port);
}

void HttpGuard::addToken(std::string token)
{
    m_tokens.push_back(std::move(token));
}

void HttpGuard::allowPort(std::uint16_t port)
{
    for (const std::string_view host : {"127.0.0.1", "localhost"})
        m_hosts.push_back(std::string(host) + ':' + std::to_string(port));
}

HttpVerdict HttpGuard::check(const HttpCredentials &credentials) const
{
    if (credentials.hosts.size() != 1)
        return {400, "bad_host", "A request needs exactly one Host header."};
    if (!isOurHost(credentials.hosts.front()))
        return {403, "foreign_host", "Host must be 127.0.0.1 or localhost with this server's port."};
    for (const std::string_view origin : credentials.origins) {
        if (!lower(origin).starts_with(kHttp) || !isOurHost(origin.substr(kHttp.size())))
            return {403, "foreign_origin", "Requests from pages of other origins are refused."};
    }
    if (credentials.authorizations.size() != 1)
        return {401, "token_missing", "Send the token as: Authorization: Bearer TOKEN"};
    std::string_view given = credentials.authorizations.front();
    if (!lower(given.substr(0, kBearer.size())).starts_with(kBearer))
        return {401, "token_missing", "Send the token as: Authorization: Bearer TOKEN"};
    given.remove_prefix(kBearer.size());
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        if (equalInConstantTime(given, m_tokens[i]))
            return {0, {}, {}, i};
    }
    return {401, "token_wrong", "The token is not this server's."};
}

bool HttpGuard::isOurHost(std::string_view host) const
{
    return std::ranges::find(m_hosts, lower(host)) != m_hosts.end();
}

} // namespace steadfeed::demo
