// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Real messages of five exchanges (environment variable STEADFEED_CAPTURES), served as an event stream and
// shown with the shipped profiles. What is right is computed here with QJsonDocument, in the order of the
// file, and shares nothing with the decoder.
#include "HubRun.h"
#include "NativeStream.h"
#include "ProfileReader.h"
#include "ScriptServer.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <functional>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace Qt::StringLiterals;

class CapturesOverSseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyMessageIsReadAndTheLastPricesAreRight_data();
    void everyMessageIsReadAndTheLastPricesAreRight();
};

namespace {

constexpr int kPatience = 60'000;

using Prices = HubRun::Prices;

double number(const QJsonValue &value)
{
    return value.isString() ? value.toString().toDouble() : value.toDouble();
}

/// Puts the prices of one message into \a last; false where it holds none for the profile.
using Reading = std::function<bool(const QJsonDocument &message, Prices &last)>;

void put(Prices &last, const QJsonValue &symbol, double price)
{
    last[symbol.toString().toStdString()] = price;
}

Reading binance(const QString &event)
{
    return [event](const QJsonDocument &message, Prices &last) {
        const QJsonValue data = message["data"_L1];
        if (data["e"_L1].toString() != event)
            return false;
        const double price =
            event == u"bookTicker" ? (number(data["b"_L1]) + number(data["a"_L1])) / 2 : number(data["p"_L1]);
        put(last, data["s"_L1], price);
        return true;
    };
}

Reading coinbase(const QString &type)
{
    return [type](const QJsonDocument &message, Prices &last) {
        if (message["type"_L1].toString() != type)
            return false;
        put(last, message["product_id"_L1], number(message["price"_L1]));
        return true;
    };
}

Reading bitstamp()
{
    return [](const QJsonDocument &message, Prices &last) {
        if (message["event"_L1].toString() != u"trade")
            return false;
        put(last, message["channel"_L1].toString().section(u'_', 2), number(message["data"_L1]["price"_L1]));
        return true;
    };
}

Reading okx(const QString &channel, const QString &field)
{
    return [channel, field](const QJsonDocument &message, Prices &last) {
        if (message["arg"_L1]["channel"_L1].toString() != channel)
            return false;
        const QJsonArray rows = message["data"_L1].toArray();
        for (const QJsonValue row : rows)
            put(last, row["instId"_L1], number(row[field]));
        return !rows.isEmpty();
    };
}

Reading bitfinex()
{
    return [symbols = QMap<qint64, QString>()](const QJsonDocument &message, Prices &last) mutable {
        if (message["event"_L1].toString() == u"subscribed")
            symbols[message["chanId"_L1].toInteger()] = message["symbol"_L1].toString().mid(1);
        const QJsonArray parts = message.array();
        const QJsonArray ticker = parts.at(1).toArray();
        if (!symbols.contains(parts.at(0).toInteger()) || ticker.size() != 10)
            return false;
        put(last, symbols[parts.at(0).toInteger()], number(ticker.at(6)));
        return true;
    };
}

struct Case
{
    const char *profile;
    const char *capture;
    Reading reading;
};

std::vector<Case> cases()
{
    return {{"binance-futures-bookticker", "binance-futures", binance(u"bookTicker"_s)},
            {"binance-futures-aggtrade", "binance-futures", binance(u"aggTrade"_s)},
            {"coinbase-ticker", "coinbase", coinbase(u"ticker"_s)},
            {"coinbase-match", "coinbase", coinbase(u"match"_s)},
            {"bitstamp-trade", "bitstamp", bitstamp()},
            {"okx-tickers", "okx", okx(u"tickers"_s, u"last"_s)},
            {"okx-trades", "okx", okx(u"trades"_s, u"px"_s)},
            {"bitfinex-ticker", "bitfinex", bitfinex()}};
}

QList<QByteArray> messagesOf(const char *capture)
{
    QFile file(
        QDir(qEnvironmentVariable("STEADFEED_CAPTURES")).filePath(QLatin1String(capture) + u".jsonl"_s));
    QList<QByteArray> messages;
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd())
            messages << QJsonDocument::fromJson(file.readLine())["m"_L1].toString().toUtf8();
    }
    return messages;
}

/// As a server would: a line break in a message needs another data line.
QByteArray asEvent(QByteArray message)
{
    return "data: " + message.replace('\n', "\ndata: ") + "\n\n";
}

} // namespace

void CapturesOverSseTest::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("STEADFEED_CAPTURES"))
        QSKIP("STEADFEED_CAPTURES names no folder with captures");
}

void CapturesOverSseTest::everyMessageIsReadAndTheLastPricesAreRight_data()
{
    QTest::addColumn<int>("index");
    const auto all = cases();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].profile) << int(i);
}

void CapturesOverSseTest::everyMessageIsReadAndTheLastPricesAreRight()
{
    QFETCH(int, index);
    Case chosen = cases()[std::size_t(index)];
    const QList<QByteArray> messages = messagesOf(chosen.capture);
    QVERIFY(messages.size() > 100);
    QByteArray body;
    Prices expected;
    std::uint64_t withPrices = 0;
    for (const QByteArray &message : messages) {
        body += asEvent(message);
        withPrices += chosen.reading(QJsonDocument::fromJson(message), expected);
    }
    QVERIFY(!expected.empty());

    ScriptServer server({ScriptServerScript().waitForRequest().send(streamHead() + body)});
    const std::string file = STEADFEED_PROFILES "/" + std::string(chosen.profile) + ".json";
    auto read = ProfileReader::readFile(file);
    QVERIFY(read.profile);
    QCOMPARE(read.profile->feeds.size(), std::size_t(1));
    FeedProfile &feed = read.profile->feeds[0];
    feed.endpoints["sse"] = {server.url("/stream")};
    feed.transport = "sse";
    HubRun run(*read.profile);
    const auto total = std::uint64_t(messages.size());
    const auto seen = [&run] { return run.health().counts.received + run.health().counts.control; };
    QTRY_COMPARE_WITH_TIMEOUT(seen(), total, kPatience);
    QCOMPARE(run.state(), LinkState::Live);

    const FeedReport report = run.stop().feeds[0];
    const LedgerCounts &counts = report.health.counts;
    QVERIFY(run.prices() == expected);
    QVERIFY(counts.balanced());
    QCOMPARE(counts.refused, std::uint64_t(0));
    QCOMPARE(counts.duplicates, std::uint64_t(0));
    QCOMPARE(counts.pending, std::uint64_t(0));
    QCOMPARE(counts.applied + counts.conflated, withPrices);
    QCOMPARE(counts.ignored + counts.control, total - withPrices);
    QCOMPARE(report.health.missing, std::uint64_t(0));
    QVERIFY(!run.noted(ReasonCode::UnreadableEvent));
}

QTEST_GUILESS_MAIN(CapturesOverSseTest)
#include "CapturesOverSseTest.moc"
