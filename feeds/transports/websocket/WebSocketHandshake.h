// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <steadfeed/TransportTypes.h>

#include <QNetworkRequest>
#include <QWebSocketHandshakeOptions>

#include <optional>

namespace steadfeed {

/*!
 * The handshake of one attempt of a WebSocketTransport: the caller's URL and headers in Qt's terms, once they
 * are fit to be sent. Qt would write a line end in a header through to the wire (qt-facts W13), and would
 * send a header that is its own business twice.
 *
 * Pure, but for QUrl; lives in the feed thread.
 */
class WebSocketHandshake
{
public:
    explicit WebSocketHandshake(const OpenRequest &request);

    /// What forbids sending it at all: URL, headers or subprotocols. Permanent.
    [[nodiscard]] std::optional<Closed> whyUnsendable() const;
    [[nodiscard]] QNetworkRequest request() const;
    /// The option `subprotocol`: one name, or several with commas between, the preferred first.
    [[nodiscard]] QWebSocketHandshakeOptions options() const;
    [[nodiscard]] const QUrl &url() const { return m_url; }
    /// Whether the cursor goes to the server: in the URL, or in what is sent once the connection is open.
    [[nodiscard]] bool sendsCursor() const;

private:
    const OpenRequest &m_request;
    QUrl m_url;
    QStringList m_subprotocols;
};

} // namespace steadfeed
