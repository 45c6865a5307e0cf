// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PublishedHistory.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <simdjson.h>

#include <cstdlib>

namespace steadfeed::test {
namespace {

std::string digitsOf(simdjson::ondemand::value value)
{
    std::string_view digits = value.raw_json_token();
    return std::string(digits.substr(0, digits.find_last_not_of(" \n") + 1));
}

PublishedEvent eventOf(simdjson::ondemand::object object)
{
    PublishedEvent event;
    event.number = object["seq"].get_uint64();
    const std::string_view type = object["t"].get_string();
    event.key = std::string_view(object[type == "notice" ? "id" : type == "metric" ? "k" : "s"].get_string());
    if (type == "tick") {
        event.value = digitsOf(object["p"]);
        event.size = object["q"].get_double();
    } else if (type == "position") {
        event.value = digitsOf(object["qty"]);
    }
    return event;
}

} // namespace

double PublishedEvent::number64() const
{
    return std::strtod(value.c_str(), nullptr);
}

int PublishedEvent::decimals() const
{
    const std::size_t point = value.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(value.size() - point - 1);
}

PublishedHistory::PublishedHistory(const std::string &base, const std::string &token)
    : m_base(base)
    , m_token(token)
{
}

std::vector<PublishedEvent> PublishedHistory::read(const std::string &feed, const std::string &epoch,
                                                   std::uint64_t after, std::uint64_t last)
{
    std::vector<PublishedEvent> events;
    simdjson::ondemand::parser parser;
    while (after < last) {
        const std::uint64_t before = after;
        simdjson::padded_string json(page(feed, epoch + ':' + std::to_string(after)).toStdString());
        try {
            simdjson::ondemand::document page = parser.iterate(json);
            for (simdjson::ondemand::object object : page["events"]) {
                PublishedEvent event = eventOf(object);
                if (event.number != after + 1)
                    m_problem = feed + ": " + std::to_string(after + 1) + " is not in the history";
                after = event.number;
                if (event.number <= last)
                    events.push_back(std::move(event));
            }
        } catch (const simdjson::simdjson_error &error) {
            m_problem = feed + ": " + error.what();
        }
        if (m_problem.empty() && after == before)
            m_problem = feed + ": the history ends at " + std::to_string(after);
        if (!m_problem.empty())
            return {};
    }
    return events;
}

QByteArray PublishedHistory::page(const std::string &feed, const std::string &after)
{
    QNetworkAccessManager manager;
    QNetworkRequest request(
        QUrl(QString::fromStdString(m_base + "/v1/feeds/" + feed + "/poll?limit=10000&after=" + after)));
    request.setRawHeader("Authorization", "Bearer " + QByteArray::fromStdString(m_token));
    const std::unique_ptr<QNetworkReply> reply(manager.get(request));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    if (reply->error() != QNetworkReply::NoError)
        m_problem = feed + ": " + reply->errorString().toStdString();
    return reply->readAll();
}

} // namespace steadfeed::test
