// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedFields.h"

#include "FeedRows.h"
#include "ProfileJson.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

constexpr qint64 kKiB = 1024;
constexpr qint64 kDefaultEventKiB = 16 * 1024;
constexpr qint64 kDefaultConnectSeconds = 10;

const QString kNone = u"none"_s;
const QString kEventBytes = u"/limits/max_event_bytes"_s;
const QString kConnectTimeout = u"/limits/connect_timeout_s"_s;
const QString kCredentials = u"/credentials"_s;
const QString kCredentialType = u"/credentials/type"_s;
const QString kKind = u"#kind"_s;
const QString kWhere = u"#where"_s;

QJsonValue numberOrText(const QVariant &value)
{
    bool ok = false;
    const qint64 number = value.toString().trimmed().toLongLong(&ok);
    return ok ? QJsonValue(number) : QJsonValue(value.toString());
}

QJsonValue textOrNothing(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

/// "keychain" of "keychain:desk".
QString kindOf(const QString &reference)
{
    return reference.section(u':', 0, 0);
}

/// The reference with one half changed. A keychain entry is named after its feed unless somebody says
/// otherwise.
QString changedReference(const QString &reference, const QString &half, const QString &value,
                         const QString &feed)
{
    if (half == kWhere)
        return kindOf(reference) + u':' + value;
    if (value == kindOf(reference))
        return reference;
    if (value == u"ask"_s)
        return value;
    return value + u':' + (value == u"keychain"_s ? feed : QString());
}

QJsonObject withCredentialType(QJsonObject feed, const QString &type)
{
    if (type == kNone)
        return withJsonAt(std::move(feed), kCredentials, QJsonValue::Undefined);
    QJsonObject credentials = feed.value(u"credentials"_s).toObject();
    credentials.insert(u"type"_s, type);
    if (!credentials.contains(u"from"_s))
        credentials.insert(u"from"_s, u"keychain:"_s + feed.value(u"name"_s).toString());
    if (type != u"basic"_s)
        credentials.remove(u"user"_s);
    if (type != u"header"_s)
        credentials.remove(u"header"_s);
    feed.insert(u"credentials"_s, credentials);
    return feed;
}

} // namespace

QList<QVariantMap> FeedFields::rows(Section section, const QJsonObject &feed)
{
    FeedRows rows(feed);
    switch (section) {
    case Section::Feed:
        rows.feed();
        break;
    case Section::SignIn:
        rows.signIn();
        break;
    case Section::Security:
        rows.security();
        break;
    case Section::Proxy:
        rows.proxy();
        break;
    case Section::Http:
        rows.http();
        break;
    case Section::Limits:
        rows.limits();
        break;
    }
    return rows.take();
}

QList<QVariantMap> FeedFields::options(const QJsonObject &feed, const TransportDescription *transport)
{
    FeedRows rows(feed);
    if (transport)
        rows.options(*transport);
    return rows.take();
}

QJsonObject FeedFields::with(QJsonObject feed, const QString &name, const QVariant &value)
{
    const QString text = value.toString();
    if (name == kCredentialType)
        return withCredentialType(std::move(feed), text);
    if (const QString half = name.mid(name.indexOf(u'#')); name.contains(u'#')) {
        const QString pointer = name.section(u'#', 0, 0);
        const QString reference = jsonAt(feed, pointer).toString();
        const QString feedName = feed.value(u"name"_s).toString();
        if (half == kKind && text == kNone)
            return withJsonAt(std::move(feed), pointer, QJsonValue::Undefined);
        return withJsonAt(std::move(feed), pointer, changedReference(reference, half, text, feedName));
    }
    QJsonValue json = textOrNothing(text);
    if (name == u"/symbols"_s) {
        QJsonArray symbols;
        for (const QString &symbol : text.split(u',', Qt::SkipEmptyParts))
            symbols.append(symbol.trimmed());
        json = symbols.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(symbols);
    } else if (name == kEventBytes) {
        json = numberOrText(value);
        if (!json.isString())
            json = json.toInteger() == kDefaultEventKiB ? QJsonValue(QJsonValue::Undefined)
                                                        : QJsonValue(json.toInteger() * kKiB);
    } else if (name == kConnectTimeout || name == u"/heartbeat_s"_s) {
        json = numberOrText(value);
        const qint64 usual = name == kConnectTimeout ? kDefaultConnectSeconds : 0;
        if (!json.isString() && json.toInteger() == usual)
            json = QJsonValue(QJsonValue::Undefined);
    } else if (name == u"/http2"_s) {
        json = value.toBool() ? QJsonValue(true) : QJsonValue(QJsonValue::Undefined);
    } else if (name == u"/name"_s) {
        json = text; // never left out: the page must be able to say that it lacks
    } else if (name == u"/proxy/url"_s && text.isEmpty()) {
        return withJsonAt(std::move(feed), u"/proxy"_s, QJsonValue::Undefined);
    }
    return withJsonAt(std::move(feed), name, json);
}

QJsonObject FeedFields::withOption(QJsonObject feed, const TransportDescription &transport,
                                   const QString &name, const QVariant &value)
{
    const auto option = std::ranges::find(transport.options, name.toStdString(), &TransportOption::name);
    if (option == transport.options.end())
        return feed;
    const QString pointer = u"/options/%1/%2"_s.arg(QString::fromStdString(transport.name), name);
    const QString text = value.toString();
    QJsonValue json = text;
    if (text.toStdString() == option->defaultValue)
        json = QJsonValue(QJsonValue::Undefined);
    else if (option->type == TransportOption::Type::Flag)
        json = value.toBool();
    else if (option->type == TransportOption::Type::Number)
        json = numberOrText(value);
    return withJsonAt(std::move(feed), pointer, json);
}

} // namespace steadfeed
