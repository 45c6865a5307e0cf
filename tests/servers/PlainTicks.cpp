// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlainTicks.h"

#include "ProfileReader.h"

#include <QNetworkReply>
#include <QTest>

#include <memory>

namespace steadfeed::test {

namespace {

constexpr int kPatience = 20'000;
constexpr std::uint64_t kSymbols = 7;

} // namespace

bool PlainTicks::publish(int count)
{
    for (int i = 0; i < count; ++i) {
        const std::uint64_t number = ++m_number;
        const std::string symbol = "S" + std::to_string(number % kSymbols);
        const double price = 100 + static_cast<double>(number) / 4; // exact in binary too
        const QByteArray text = "{\"n\":" + QByteArray::number(qulonglong(number)) + ",\"s\":\"" +
                                QByteArray::fromStdString(symbol) + "\",\"p\":" + QByteArray::number(price) +
                                '}';
        m_last[symbol] = price;
        if (!post(m_url, text))
            return false;
    }
    return true;
}

bool PlainTicks::post(const std::string &url, const QByteArray &body)
{
    QNetworkRequest request(QUrl(QString::fromStdString(url)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    const std::unique_ptr<QNetworkReply> reply(m_access.post(request, body));
    return QTest::qWaitFor([&] { return reply->isFinished(); }, kPatience) &&
           reply->error() == QNetworkReply::NoError;
}

std::optional<Profile> PlainTicks::profile(const QByteArray &more, const QByteArray &mapping)
{
    const QByteArray json =
        R"({"format": 1, "name": "plain", "feeds": [{"name": "ticks", "kind": "prices", "protocol": "plain", )" +
        more + ", \"mapping\": " + mapping + "}]}";
    auto read = ProfileReader::read(json.toStdString(), "plain.json");
    for (const std::string &argument : read.error.args)
        qWarning("%s", argument.c_str());
    return std::move(read.profile);
}

} // namespace steadfeed::test
