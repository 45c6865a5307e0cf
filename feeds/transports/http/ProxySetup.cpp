// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProxySetup.h"

#include <QUrl>

namespace steadfeed {

ProxySetup ProxySetup::from(const ProxyOptions &options)
{
    ProxySetup setup;
    if (options.url.empty())
        return setup;
    const QUrl url(QString::fromStdString(options.url), QUrl::StrictMode);
    const bool http = url.scheme() == u"http";
    const bool more =
        !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment() || url.path().size() > 1;
    if (!url.isValid() || (!http && url.scheme() != u"socks5") || url.host().isEmpty() || url.port(0) <= 0 ||
        more) {
        Closed closed;
        closed.reason = ReasonCode::ProxyFailed;
        closed.args = {"http://host:port or socks5://host:port expected"};
        closed.permanent = true;
        setup.problem = closed;
        return setup;
    }
    setup.proxy = QNetworkProxy(http ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy, url.host(),
                                static_cast<quint16>(url.port()), QString::fromStdString(options.user),
                                QString::fromStdString(options.password));
    return setup;
}

} // namespace steadfeed
