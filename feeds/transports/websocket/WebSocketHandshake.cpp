// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WebSocketHandshake.h"

#include "HttpRules.h"

#include <algorithm>
#include <array>

namespace steadfeed {
namespace {

Closed ends(ReasonCode reason, std::string arg)
{
    Closed closed;
    closed.reason = reason;
    closed.args = {std::move(arg)};
    closed.permanent = true;
    return closed;
}

/// Headers that make the handshake, or say how long a body is: two voices on them are one too many.
bool isOurs(const std::string &name)
{
    constexpr std::array<std::string_view, 9> ours{"Host",
                                                   "Upgrade",
                                                   "Connection",
                                                   "Sec-WebSocket-Key",
                                                   "Sec-WebSocket-Version",
                                                   "Sec-WebSocket-Protocol",
                                                   "Sec-WebSocket-Extensions",
                                                   "Content-Length",
                                                   "Transfer-Encoding"};
    return std::ranges::any_of(ours, [&](auto one) { return http::sameName(one, name); });
}

QStringList subprotocols(const OpenRequest &request)
{
    const auto option = request.options.find("subprotocol");
    QStringList names;
    if (option != request.options.end()) {
        for (const QString &name : QString::fromStdString(option->second).split(u',')) {
            if (!name.trimmed().isEmpty())
                names += name.trimmed();
        }
    }
    return names;
}

} // namespace

WebSocketHandshake::WebSocketHandshake(const OpenRequest &request)
    : m_request(request)
    , m_url(QString::fromStdString(request.url), QUrl::StrictMode)
    , m_subprotocols(subprotocols(request))
{
}

std::optional<Closed> WebSocketHandshake::whyUnsendable() const
{
    if (!http::isHeaderValue(m_request.url))
        return ends(ReasonCode::InvalidUrl, "control bytes");
    if (!m_url.isValid() && !m_url.isEmpty())
        return ends(ReasonCode::InvalidUrl, m_url.errorString().section(u';', 0, 0).toStdString());
    if ((m_url.scheme() != u"ws" && m_url.scheme() != u"wss") || m_url.host().isEmpty() || m_url.port() == 0)
        return ends(ReasonCode::InvalidUrl, "ws:// or wss:// and a host expected");
    if (!m_url.userInfo().isEmpty()) // they would go to logs
        return ends(ReasonCode::InvalidUrl, "credentials in the URL");
    for (const Header &header : m_request.headers) {
        if (!http::isToken(header.name) || !http::isHeaderValue(header.value) || isOurs(header.name))
            return ends(ReasonCode::InvalidHeader, header.name);
    }
    for (const QString &name : m_subprotocols) {
        if (!http::isToken(name.toStdString()))
            return ends(ReasonCode::InvalidHeader, "Sec-WebSocket-Protocol");
    }
    return std::nullopt;
}

QNetworkRequest WebSocketHandshake::request() const
{
    QNetworkRequest request(m_url);
    request.setRawHeader("User-Agent", "Steadfeed");
    for (const Header &header : m_request.headers)
        request.setRawHeader(QByteArray::fromStdString(header.name), QByteArray::fromStdString(header.value));
    return request;
}

QWebSocketHandshakeOptions WebSocketHandshake::options() const
{
    QWebSocketHandshakeOptions options;
    options.setSubprotocols(m_subprotocols);
    return options;
}

bool WebSocketHandshake::sendsCursor() const
{
    const std::string &cursor = m_request.cursor;
    return !cursor.empty() && (!m_request.onOpen.empty() || m_request.url.find(cursor) != std::string::npos);
}

} // namespace steadfeed
