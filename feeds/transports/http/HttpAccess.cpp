// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpAccess.h"

#include "Descriptors.h"
#include "ProxySetup.h"
#include "TlsSetup.h"

#include <QThreadPool>

namespace steadfeed {
namespace {

/// The feed thread has other feeds to serve, so somebody else waits for the manager's thread.
void retire(QNetworkAccessManager *manager)
{
    manager->moveToThread(nullptr);
    QThreadPool::globalInstance()->start([manager] { delete manager; });
}

} // namespace

std::optional<Closed> HttpAccess::prepare(const OpenRequest &request)
{
    if (auto closed = whyNoDescriptors())
        return closed;
    auto tls = TlsSetup::from(request.tls);
    if (tls.problem)
        return tls.problem;
    auto proxy = ProxySetup::from(request.proxy);
    if (proxy.problem)
        return proxy.problem;
    if (m_manager && tls.configuration == m_tls && proxy.proxy == m_proxy)
        return std::nullopt;
    m_tls = tls.configuration;
    m_proxy = proxy.proxy;
    m_manager.reset(new QNetworkAccessManager, retire);
    m_manager->setProxy(m_proxy);
    return std::nullopt;
}

ProxyWay HttpAccess::wayTo(const QUrl &url) const
{
    if (m_proxy.type() == QNetworkProxy::NoProxy)
        return ProxyWay::None;
    return m_proxy.type() == QNetworkProxy::HttpProxy && url.scheme() == u"http" ? ProxyWay::Forwards
                                                                                 : ProxyWay::Tunnels;
}

} // namespace steadfeed
