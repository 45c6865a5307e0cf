// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProfileProposal.h"

#include "FeedTypes.h"
#include "NativeTrace.h"
#include "ProfileReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <array>

namespace steadfeed {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array<std::string_view, 4> kSchemes{"", "bearer", "basic", "header"};
constexpr std::uint64_t kSureBeats = 2;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// A name that a feed may have.
QString feedName(const QString &wish)
{
    QString name;
    for (const QChar c : wish) {
        const bool plain = (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') ||
                           c == u'.' || c == u'-' || c == u'_';
        name += plain ? c : QChar(u'-');
    }
    return name.isEmpty() ? u"feed"_s : name.left(64);
}

QJsonObject credentials(const CredentialSpec &spec)
{
    QJsonObject json{{u"type"_s, text(kSchemes[static_cast<std::size_t>(spec.scheme)])},
                     {u"from"_s, text(spec.source)}};
    if (spec.scheme == CredentialSpec::Scheme::Basic)
        json.insert(u"user"_s, text(spec.user));
    if (spec.scheme == CredentialSpec::Scheme::Header)
        json.insert(u"header"_s, text(spec.headerName));
    return json;
}

void nativeFeed(const ProbeReport &seen, const NativeAddress &address, QJsonObject &feed)
{
    const auto kind = feedKind(address.feed);
    feed.insert(u"name"_s, text(address.feed));
    feed.insert(u"kind"_s, text(name(kind.value_or(FeedKind::Prices))));
    feed.insert(u"protocol"_s, u"native"_s);
    feed.insert(u"base"_s, text(address.base));
    if (kind == FeedKind::Positions && seen.native.snapshot)
        feed.insert(u"snapshot"_s, true);
}

void plainFeed(const ProbeReport &seen, const ProbeRequest &request, const std::string &url,
               QJsonObject &feed)
{
    feed.insert(u"name"_s, feedName(QUrl(text(url)).host()));
    feed.insert(u"kind"_s, u"prices"_s);
    feed.insert(u"protocol"_s, u"plain"_s);
    feed.insert(u"endpoints"_s, QJsonObject{{text(seen.advice.transport), text(url)}});
    if (request.method != "GET")
        feed.insert(u"method"_s, text(request.method));
    if (request.body)
        feed.insert(u"body"_s, text(*request.body));
    QJsonArray onOpen;
    for (const std::string &message : request.onOpen)
        onOpen.append(text(message));
    if (!onOpen.isEmpty())
        feed.insert(u"on_open"_s, onOpen);
    if (seen.heartbeat.seen >= kSureBeats && seen.heartbeat.interval > Millis{0})
        feed.insert(
            u"heartbeat_s"_s,
            static_cast<qint64>(std::chrono::ceil<std::chrono::seconds>(seen.heartbeat.interval).count()));
    if (!seen.mappings.empty())
        feed.insert(
            u"mapping"_s,
            QJsonDocument::fromJson(QByteArray::fromStdString(seen.mappings.front().mapping)).object());
}

} // namespace

std::string proposeProfile(const ProbeReport &seen, const ProbeRequest &request, const std::string &url)
{
    const auto address = NativeAddress::of(url);
    const bool native = seen.nature == FeedNature::Native;
    if (!seen.found() || seen.advice.transport.empty() || (native && !address))
        return {};
    QJsonObject feed;
    if (native)
        nativeFeed(seen, *address, feed);
    else
        plainFeed(seen, request, url, feed);
    feed.insert(u"transport"_s, text(seen.advice.transport));
    QJsonObject headers;
    for (const Header &header : request.headers) {
        if (!header.secret)
            headers.insert(text(header.name), text(header.value));
    }
    if (!headers.isEmpty())
        feed.insert(u"headers"_s, headers);
    if (request.credentials.scheme != CredentialSpec::Scheme::None)
        feed.insert(u"credentials"_s, credentials(request.credentials));
    const QJsonObject profile{
        {u"format"_s, 1}, {u"name"_s, QUrl(text(url)).host()}, {u"feeds"_s, QJsonArray{feed}}};
    const std::string json = QJsonDocument(profile).toJson().toStdString();
    return ProfileReader::read(json, "proposed.json").profile ? json : std::string();
}

} // namespace steadfeed
