// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NetworkFailure.h"

#include "Descriptors.h"

#include <QUrl>

namespace steadfeed {
namespace {

bool isProxys(QNetworkReply::NetworkError error, ProxyWay way)
{
    switch (error) {
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return true;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
        return way == ProxyWay::Forwards;
    case QNetworkReply::UnknownNetworkError: // what Qt 6.4 makes of a proxy that is not there or says no
        return way != ProxyWay::None;
    default:
        return false;
    }
}

} // namespace

Closed networkFailure(const QNetworkReply &reply, const QStringList &tlsErrors, ProxyWay way)
{
    if (const auto closed = whyNoDescriptors())
        return *closed;
    Closed closed;
    const std::string text = reply.errorString().toStdString();
    if (isProxys(reply.error(), way)) {
        closed.reason = ReasonCode::ProxyFailed;
        closed.args = {text};
        // It wants a password, and a person has to give it.
        closed.permanent = reply.error() == QNetworkReply::ProxyAuthenticationRequiredError;
        return closed;
    }
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        closed.reason = ReasonCode::ConnectionRefused;
        break;
    case QNetworkReply::HostNotFoundError:
        closed.reason = ReasonCode::HostNotFound;
        closed.args = {reply.url().host().toStdString()};
        break;
    case QNetworkReply::SslHandshakeFailedError:
        closed.reason = ReasonCode::TlsFailed;
        closed.args = {tlsErrors.isEmpty() ? text : tlsErrors.join(QLatin1String("; ")).toStdString()};
        closed.permanent = true;
        break;
    case QNetworkReply::TimeoutError: // the system's own, after minutes
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        closed.reason = ReasonCode::NetworkUnreachable;
        closed.args = {text};
        break;
    default: // closed without an answer, or with one that is no HTTP
        break;
    }
    return closed;
}

} // namespace steadfeed
