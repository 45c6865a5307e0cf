// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProfileSource.h"

#include "ProfileReader.h"
#include "RecordingReader.h"
#include "RecordingUrl.h"
#include "TransportOptions.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace steadfeed {

using namespace Qt::StringLiterals;

namespace {

Reason offered(const FeedProfile &feed, const std::string &transport, const TransportRegistry &transports)
{
    if (!transports.find(transport))
        return {ReasonCode::TransportUnknown, {transport, transports.names()}};
    if (!feed.endpoints.contains(transport))
        return {ReasonCode::TransportNotOffered, {transport, feed.name}};
    return {};
}

/// The address without what could hold a secret: user, password, query and fragment.
QJsonValue bare(const QJsonValue &address)
{
    QUrl url(address.toString());
    url.setQuery(QString());
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
}

/// One address or a list of them.
QJsonValue bareAll(const QJsonValue &addresses)
{
    if (!addresses.isArray())
        return bare(addresses);
    QJsonArray all;
    for (const QJsonValue &address : addresses.toArray())
        all.append(bare(address));
    return all;
}

} // namespace

Reason chooseTransport(Profile &profile, const QString &transport, const TransportRegistry &transports)
{
    const std::string wanted = transport.toStdString();
    for (FeedProfile &feed : profile.feeds) {
        if (!wanted.empty()) {
            feed.transport = wanted;
            std::erase(feed.fallback, wanted);
        }
        if (Reason error = offered(feed, feed.transport, transports))
            return error;
        for (const std::string &next : feed.fallback) {
            if (Reason error = offered(feed, next, transports))
                return error;
        }
        for (const auto &[name, options] : feed.transportOptions) {
            const TransportEntry *entry = transports.find(name);
            if (!entry)
                continue;
            if (ResolvedOptions resolved = resolvedOptions(*entry, options); resolved.error)
                return resolved.error;
        }
    }
    return {};
}

OpenedProfile openProfileFile(const QString &file, const QString &transport,
                              const TransportRegistry &transports)
{
    auto read = ProfileReader::readFile(QFileInfo(file).absoluteFilePath().toStdString());
    if (!read.profile)
        return {{}, read.error};
    Reason error = chooseTransport(*read.profile, transport, transports);
    return {std::move(*read.profile), std::move(error)};
}

std::string profileForRecording(const Profile &profile)
{
    QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(profile.source)).object();
    json.remove(u"holdings"_s); // a local file
    QJsonArray feeds = json.value(u"feeds"_s).toArray();
    for (qsizetype i = 0; i < feeds.size(); ++i) {
        QJsonObject feed = feeds.at(i).toObject();
        for (const auto &key : {u"credentials"_s, u"headers"_s, u"body"_s, u"method"_s, u"on_open"_s,
                                u"options"_s, u"tls"_s, u"proxy"_s})
            feed.remove(key);
        QJsonObject endpoints = feed.value(u"endpoints"_s).toObject();
        for (const QString &transport : endpoints.keys())
            endpoints.insert(transport, bareAll(endpoints.value(transport)));
        if (!endpoints.isEmpty())
            feed.insert(u"endpoints"_s, endpoints);
        feeds.replace(i, feed);
    }
    json.insert(u"feeds"_s, feeds);
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

OpenedProfile openRecording(const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    RecordingReader reader;
    if (!reader.open(path.toStdString()))
        return {{}, {ReasonCode::RecordingUnreadable, {file.toStdString(), reader.error().what}}};
    auto read = ProfileReader::read(reader.header().profile, file.toStdString());
    if (!read.profile)
        return {{}, read.error};
    for (FeedProfile &feed : read.profile->feeds) {
        feed.transport = "recording";
        feed.fallback.clear();
        feed.endpoints["recording"] = {RecordingUrl{path.toStdString(), feed.name}.text()};
        feed.credentials = {};
        feed.heartbeat = {};
    }
    return {std::move(*read.profile), {}};
}

} // namespace steadfeed
