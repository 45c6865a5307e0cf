// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProfileDocument.h"

#include "FeedEndpoints.h"
#include "ProfileJson.h"
#include "ProfileReader.h"
#include "TransportOptions.h"
#include "UrlText.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

const QString kFeeds = u"feeds"_s;

QString joinedNames(const std::vector<TransportDescription> &transports)
{
    QStringList names;
    for (const TransportDescription &transport : transports)
        names.append(QString::fromStdString(transport.name));
    return names.join(u", "_s);
}

std::set<std::string> originsOf(const FeedProfile &feed)
{
    std::set<std::string> origins;
    for (const auto &[transport, urls] : feed.endpoints) {
        for (const std::string &url : urls)
            origins.insert(originOf(url));
    }
    return origins;
}

} // namespace

ProfileDocument::ProfileDocument(const Profile &profile)
    : m_root(QJsonDocument::fromJson(QByteArray::fromStdString(profile.source)).object())
    , m_file(profile.file)
{
    for (const FeedProfile &feed : profile.feeds) {
        const int index = indexOf(QString::fromStdString(feed.name));
        if (index < 0)
            continue;
        const QString transport = QString::fromStdString(feed.transport);
        if (transport != endpoints::transportOf(this->feed(index)))
            setFeed(index, endpoints::withTransport(this->feed(index), transport));
        if (feed.credentials.scheme != CredentialSpec::Scheme::None &&
            !this->feed(index).contains(u"credentials"_s))
            m_given.emplace(feed.name, Given{feed.credentials, originsOf(feed)});
    }
}

ProfileDocument::Checked ProfileDocument::check(const std::vector<TransportDescription> &transports) const
{
    const QByteArray text = profileText(m_root);
    const std::string named = m_file.empty() ? name().toStdString() : m_file;
    ProfileReader::Result read = ProfileReader::read({text.data(), std::size_t(text.size())}, named);
    if (!read.profile) {
        const bool placed = read.error.code == ReasonCode::ProfileInvalid && read.error.args.size() > 1;
        return {{}, read.error, placed ? QString::fromStdString(read.error.args[1]) : QString()};
    }
    read.profile->file = m_file;
    for (FeedProfile &feed : read.profile->feeds) {
        if (const CredentialSpec *known = given(feed))
            feed.credentials = *known;
    }
    return checkTransports(std::move(*read.profile), transports);
}

const CredentialSpec *ProfileDocument::given(const FeedProfile &feed) const
{
    if (feed.credentials.scheme != CredentialSpec::Scheme::None)
        return nullptr;
    if (const auto it = m_given.find(feed.name); it != m_given.end())
        return &it->second.credentials;
    const std::set<std::string> origins = originsOf(feed);
    const auto covers = [&origins](const auto &given) {
        return !origins.empty() && std::ranges::includes(given.second.origins, origins);
    };
    const auto it = std::ranges::find_if(m_given, covers);
    return it != m_given.end() ? &it->second.credentials : nullptr;
}

ProfileDocument::Checked
ProfileDocument::checkTransports(Profile profile, const std::vector<TransportDescription> &known) const
{
    if (known.empty())
        return {std::move(profile), {}, {}};
    for (std::size_t i = 0; i < profile.feeds.size(); ++i) {
        const FeedProfile &feed = profile.feeds[i];
        const QString place = u"/feeds/%1"_s.arg(i);
        const auto has = [&feed](const TransportDescription &t) { return t.name == feed.transport; };
        if (std::ranges::none_of(known, has))
            return {{},
                    {ReasonCode::TransportUnknown, {feed.transport, joinedNames(known).toStdString()}},
                    place + u"/transport"_s};
        for (const auto &[name, options] : feed.transportOptions) {
            const auto transport = std::ranges::find(known, name, &TransportDescription::name);
            if (transport == known.end())
                continue; // of a transport that this build does not have
            ResolvedOptions resolved = resolvedOptions(*transport, options);
            if (resolved.error) {
                const QString option = QString::fromStdString(resolved.error.args.at(1));
                return {{},
                        std::move(resolved.error),
                        u"%1/options/%2/%3"_s.arg(place, QString::fromStdString(name), option)};
            }
        }
    }
    return {std::move(profile), {}, {}};
}

QByteArray ProfileDocument::text() const
{
    return profileText(m_root);
}

QString ProfileDocument::name() const
{
    return m_root.value(u"name"_s).toString();
}

QStringList ProfileDocument::feedNames() const
{
    QStringList names;
    for (const QJsonValue &feed : m_root.value(kFeeds).toArray())
        names.append(feed.toObject().value(u"name"_s).toString());
    return names;
}

int ProfileDocument::indexOf(const QString &feed) const
{
    return int(feedNames().indexOf(feed));
}

QJsonObject ProfileDocument::feed(int index) const
{
    return m_root.value(kFeeds).toArray().at(index).toObject();
}

void ProfileDocument::setName(const QString &name)
{
    m_root.insert(u"name"_s, name);
}

void ProfileDocument::setFeed(int index, const QJsonObject &feed)
{
    QJsonArray feeds = m_root.value(kFeeds).toArray();
    feeds.replace(index, feed);
    m_root.insert(kFeeds, feeds);
}

void ProfileDocument::insertFeed(int index, const QJsonObject &feed)
{
    QJsonArray feeds = m_root.value(kFeeds).toArray();
    feeds.insert(index, feed);
    m_root.insert(kFeeds, feeds);
}

void ProfileDocument::removeFeed(int index)
{
    QJsonArray feeds = m_root.value(kFeeds).toArray();
    feeds.removeAt(index);
    m_root.insert(kFeeds, feeds);
}

void ProfileDocument::moveFeed(int from, int to)
{
    QJsonArray feeds = m_root.value(kFeeds).toArray();
    const QJsonValue feed = feeds.takeAt(from);
    feeds.insert(to, feed);
    m_root.insert(kFeeds, feeds);
}

QString ProfileDocument::freeName(const QString &wanted) const
{
    const QStringList taken = feedNames();
    QString name = wanted;
    for (int number = 2; taken.contains(name); ++number)
        name = u"%1-%2"_s.arg(wanted).arg(number);
    return name;
}

} // namespace steadfeed
