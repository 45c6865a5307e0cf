// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedEndpoints.h"

#include "ProfileJson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace steadfeed::endpoints {
namespace {

const QStringList &nativeTransports()
{
    static const QStringList kNames{u"sse"_s, u"websocket"_s, u"longpoll"_s};
    return kNames;
}

QStringList oneOrMore(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList texts;
    for (const QJsonValue &element : value.toArray())
        texts.append(element.toString());
    return texts;
}

bool hasBase(const QJsonObject &feed)
{
    return feed.value(u"protocol"_s) == u"native"_s && feed.contains(u"base"_s);
}

} // namespace

QString transportOf(const QJsonObject &feed)
{
    const QString named = feed.value(u"transport"_s).toString();
    if (!named.isEmpty())
        return named;
    const QStringList keys = feed.value(u"endpoints"_s).toObject().keys();
    return hasBase(feed) || keys.isEmpty() || keys.contains(u"sse"_s) ? u"sse"_s : keys.constFirst();
}

bool offers(const QJsonObject &feed, const QString &transport)
{
    return feed.value(u"endpoints"_s).toObject().contains(transport) ||
           (hasBase(feed) && nativeTransports().contains(transport));
}

QString placeOf(const QJsonObject &feed, const QString &transport)
{
    const QString own = u"/endpoints/"_s + transport;
    const bool based = hasBase(feed) && nativeTransports().contains(transport);
    return based && jsonAt(feed, own).isUndefined() ? u"/base"_s : own;
}

QStringList addresses(const QJsonObject &feed, const QString &transport)
{
    return oneOrMore(jsonAt(feed, placeOf(feed, transport)));
}

QStringList fallback(const QJsonObject &feed)
{
    return oneOrMore(feed.value(u"fallback"_s));
}

QJsonObject withAddresses(QJsonObject feed, const QString &transport, const QStringList &addresses)
{
    QJsonValue value(QJsonValue::Undefined);
    if (addresses.size() == 1)
        value = addresses.constFirst();
    else if (!addresses.isEmpty())
        value = QJsonArray::fromStringList(addresses);
    const QString place = placeOf(feed, transport);
    return withJsonAt(std::move(feed), place, value);
}

QJsonObject withTransport(QJsonObject feed, const QString &transport)
{
    if (transportOf(feed) == transport)
        return feed;
    QStringList others = fallback(feed);
    others.removeAll(transport);
    feed = withFallback(std::move(feed), others);
    if (!offers(feed, transport))
        feed = withJsonAt(std::move(feed), u"/endpoints/"_s + transport, QString());
    feed.insert(u"transport"_s, transport);
    return feed;
}

QJsonObject withFallback(QJsonObject feed, const QStringList &transports)
{
    const QJsonValue value = transports.isEmpty() ? QJsonValue(QJsonValue::Undefined)
                                                  : QJsonValue(QJsonArray::fromStringList(transports));
    return withJsonAt(std::move(feed), u"/fallback"_s, value);
}

} // namespace steadfeed::endpoints
