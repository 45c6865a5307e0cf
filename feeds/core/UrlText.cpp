// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "UrlText.h"

#include <QString>
#include <QUrl>
#include <QUrlQuery>

namespace steadfeed {
namespace {

QUrl parsed(std::string_view url)
{
    return QUrl(QString::fromUtf8(url.data(), static_cast<qsizetype>(url.size())));
}

int defaultPort(const QString &scheme)
{
    return scheme == QLatin1StringView("https") || scheme == QLatin1StringView("wss") ? 443 : 80;
}

/// WebSocket begins as HTTP, at the same server.
QString httpScheme(const QString &scheme)
{
    if (scheme == QLatin1StringView("ws"))
        return QStringLiteral("http");
    return scheme == QLatin1StringView("wss") ? QStringLiteral("https") : scheme;
}

} // namespace

std::string originOf(std::string_view url)
{
    // Strict: a lenient reader takes https://a\\@b for a host that no server connects to.
    const QUrl parts(QString::fromUtf8(url.data(), static_cast<qsizetype>(url.size())), QUrl::StrictMode);
    QString host = parts.host(QUrl::FullyEncoded);
    if (!parts.isValid() || parts.scheme().isEmpty() || host.isEmpty())
        return {};
    if (host.contains(QLatin1Char(':')))
        host = QLatin1Char('[') + host + QLatin1Char(']');
    const std::string scheme = httpScheme(parts.scheme()).toStdString();
    const int ownPort = scheme == "https" ? 443 : scheme == "http" ? 80 : -1;
    const int port = parts.port(ownPort);
    return scheme + "://" + host.toStdString() + (port < 0 ? "" : ':' + std::to_string(port));
}

std::string hostOf(std::string_view url)
{
    const QUrl parts = parsed(url);
    const QString host = parts.host(QUrl::FullyEncoded).toLower();
    if (host.isEmpty())
        return {};
    const bool ip6 = host.contains(QLatin1Char(':'));
    return (ip6 ? QLatin1Char('[') + host + QLatin1Char(']') : host).toStdString() + ':' +
           std::to_string(parts.port(defaultPort(parts.scheme())));
}

std::string redactedUrl(std::string_view url)
{
    QUrl parts = parsed(url);
    parts.setUserInfo({});
    parts.setFragment({});
    if (parts.hasQuery()) {
        QUrlQuery shown;
        const auto items = QUrlQuery(parts).queryItems();
        for (const auto &item : items)
            shown.addQueryItem(item.first, QStringLiteral("…"));
        parts.setQuery(shown);
    }
    return parts.toString(QUrl::PrettyDecoded).toStdString();
}

} // namespace steadfeed
