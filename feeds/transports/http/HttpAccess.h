// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "NetworkFailure.h"

#include <steadfeed/TransportTypes.h>

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QUrl>

#include <memory>
#include <optional>

namespace steadfeed {

/*!
 * The QNetworkAccessManager of one transport, set up as its requests want TLS and proxy. One manager has six
 * connections per host (qt-facts N6), so transports share none. It is kept from one request to the next, with
 * its open connections; where the setup has changed a new one takes its place, because Qt would go on using
 * connections that were opened under the old one.
 *
 * Deleting it never holds up the feed thread, though Qt waits for the manager's thread, up to 5 s where that
 * is busy with endless headers (N24).
 *
 * Threading: lives in the feed thread.
 */
class HttpAccess
{
public:
    /// Makes ready for \a request. What it returns ends the attempt: a file or an address that is no use,
    /// or no descriptors left.
    [[nodiscard]] std::optional<Closed> prepare(const OpenRequest &request);

    /// As of the last prepare() that went well.
    [[nodiscard]] QNetworkAccessManager &manager() const { return *m_manager; }
    [[nodiscard]] const QSslConfiguration &tls() const { return m_tls; }
    /// How a request to \a url travels.
    [[nodiscard]] ProxyWay wayTo(const QUrl &url) const;

private:
    std::shared_ptr<QNetworkAccessManager> m_manager; ///< made in the feed thread, by the first attempt
    QSslConfiguration m_tls;
    QNetworkProxy m_proxy{QNetworkProxy::NoProxy};
};

} // namespace steadfeed
