// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NativeTrace.h"

#include "StreamPosition.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace steadfeed {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kFeeds = "/v1/feeds/"_L1;

struct Place
{
    std::string_view transport;
    QLatin1StringView ending;
};
constexpr Place kPlaces[] = {{"sse", "/sse"_L1}, {"websocket", "/ws"_L1}, {"longpoll", "/poll"_L1}};

std::uint64_t number(const QJsonValue &value)
{
    return static_cast<std::uint64_t>(std::max<qint64>(0, value.toInteger()));
}

} // namespace

std::optional<NativeAddress> NativeAddress::of(const std::string &url)
{
    QUrl parsed(QString::fromStdString(url));
    const QString path = parsed.path();
    const qsizetype feeds = path.indexOf(kFeeds);
    if (feeds < 0)
        return std::nullopt;
    for (const Place &place : kPlaces) {
        if (!path.endsWith(place.ending))
            continue;
        const qsizetype begin = feeds + kFeeds.size();
        const QString feed = path.mid(begin, path.size() - place.ending.size() - begin);
        if (feed.isEmpty() || feed.contains(u'/'))
            return std::nullopt;
        if (parsed.scheme().startsWith(u"ws"))
            parsed.setScheme(parsed.scheme() == u"wss" ? u"https"_s : u"http"_s);
        parsed.setPath(path.left(feeds));
        parsed.setQuery(QString());
        return NativeAddress{parsed.toString(QUrl::FullyEncoded).toStdString(), feed.toStdString(),
                             std::string(place.transport)};
    }
    return std::nullopt;
}

std::string NativeAddress::urlOf(std::string_view wanted) const
{
    for (const Place &place : kPlaces) {
        if (place.transport != wanted)
            continue;
        const std::string url = wanted == "websocket" ? "ws" + base.substr(4) : base;
        return url + "/v1/feeds/" + feed + place.ending.data();
    }
    return {};
}

void NativeTrace::message(std::string_view data)
{
    const QJsonObject message =
        QJsonDocument::fromJson(QByteArray::fromRawData(data.data(), static_cast<qsizetype>(data.size())))
            .object();
    const QJsonObject hello = message["hello"_L1].isObject() ? message["hello"_L1].toObject() : message;
    const std::string epoch = hello["epoch"_L1].toString().toStdString();
    if (hello["t"_L1].toString() == "hello"_L1 && hello["v"_L1].isDouble() &&
        hello["resumed_from"_L1].isDouble() && StreamPosition::isEpoch(epoch)) {
        NativeFacts facts;
        facts.stream = hello["stream"_L1].toString().toStdString();
        facts.epoch = epoch;
        facts.oldest = number(hello["oldest"_L1]);
        facts.head = number(hello["head"_L1]);
        facts.snapshot = hello["snapshot"_L1].toBool();
        m_heartbeat = Millis(number(hello["hb_ms"_L1]));
        m_resumedFrom = number(hello["resumed_from"_L1]);
        m_newest = std::max(m_newest, facts.head);
        if (!m_facts)
            m_facts = facts;
    }
    if (!m_facts)
        return;
    if (const QJsonArray events = message["events"_L1].toArray(); !events.isEmpty())
        m_newest = std::max(m_newest, number(events.last()["seq"_L1]));
    m_newest = std::max(m_newest, number(message["seq"_L1]));
}

std::string NativeTrace::position() const
{
    return m_facts ? m_facts->epoch + ':' + std::to_string(m_newest) : std::string();
}

std::string NativeTrace::subscription(std::string_view after)
{
    return R"({"t":"subscribe","after":")" + std::string(after) + R"(","format":"json"})";
}

} // namespace steadfeed
