// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

/*!
 * Where a feed is and by which ways, in the JSON of a profile: `base`, `endpoints`, `transport`, `fallback`
 * (docs/profiles.md). Pure; what is not valid there may come out, and ProfileReader says so.
 */
namespace steadfeed::endpoints {

/// The transport that the feed uses: the one it names, else sse where it has an address for it, else its
/// first.
[[nodiscard]] QString transportOf(const QJsonObject &feed);
/// Has the feed an address for it? A native feed's base serves sse, websocket and longpoll.
[[nodiscard]] bool offers(const QJsonObject &feed, const QString &transport);
/// JSON Pointer of the addresses of that transport: "/base" or "/endpoints/NAME".
[[nodiscard]] QString placeOf(const QJsonObject &feed, const QString &transport);
/// The preferred address first, then its backups.
[[nodiscard]] QStringList addresses(const QJsonObject &feed, const QString &transport);
[[nodiscard]] QStringList fallback(const QJsonObject &feed);

/// No addresses: the transport is not offered any more.
[[nodiscard]] QJsonObject withAddresses(QJsonObject feed, const QString &transport,
                                        const QStringList &addresses);
/// Uses \a transport, which must not stand among the ways to fall back to then. Where the feed has no address
/// for it, an empty one is put there, for somebody to fill in.
[[nodiscard]] QJsonObject withTransport(QJsonObject feed, const QString &transport);
[[nodiscard]] QJsonObject withFallback(QJsonObject feed, const QStringList &transports);

} // namespace steadfeed::endpoints
