// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Real messages of five exchanges (environment variable STEADFEED_CAPTURES), read by the shipped profiles.
// What is right is found by QJsonDocument and a few lines per profile here, which share nothing with the
// decoder.
#include "Decoder.h"
#include "ProfileReader.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QtTest>

#include <functional>
#include <optional>

using namespace steadfeed;
using namespace Qt::StringLiterals;

namespace {

/// What one message says, as this test understands it.
struct Price
{
    QString symbol;
    double price = 0;
    double size = std::nan("");
    std::optional<qint64> sequence; ///< of the key
};
using Oracle = std::function<QList<Price>(const QJsonDocument &message)>;

struct Exchange
{
    QString profile;
    QString capture;
    Oracle oracle;
};

double number(const QJsonValue &value)
{
    return value.isString() ? value.toString().toDouble() : value.toDouble();
}
qint64 integer(const QJsonValue &value)
{
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

QList<Price> binance(const QJsonDocument &message, const QString &event)
{
    const QJsonObject data = message["data"_L1].toObject();
    if (data["e"_L1].toString() != event)
        return {};
    if (event == "bookTicker"_L1) {
        const double mid = (number(data["b"_L1]) + number(data["a"_L1])) / 2;
        return {{data["s"_L1].toString(), mid, std::nan(""), integer(data["u"_L1])}};
    }
    return {{data["s"_L1].toString(), number(data["p"_L1]), number(data["q"_L1]), integer(data["a"_L1])}};
}

QList<Price> coinbase(const QJsonDocument &message, const QString &type)
{
    if (message["type"_L1].toString() != type)
        return {};
    const QString size = type == "ticker"_L1 ? u"last_size"_s : u"size"_s;
    return {{message["product_id"_L1].toString(), number(message["price"_L1]), number(message[size]),
             integer(message["sequence"_L1])}};
}

QList<Price> bitstamp(const QJsonDocument &message)
{
    if (message["event"_L1].toString() != "trade"_L1)
        return {};
    const QJsonObject data = message["data"_L1].toObject();
    const QString symbol = message["channel"_L1].toString().section(u'_', 2);
    return {{symbol, number(data["price"_L1]), number(data["amount"_L1]), integer(data["id"_L1])}};
}

QList<Price> okx(const QJsonDocument &message, const QString &channel)
{
    QList<Price> prices;
    if (message["arg"_L1]["channel"_L1].toString() != channel)
        return {};
    for (const QJsonValue row : message["data"_L1].toArray()) {
        if (channel == "tickers"_L1)
            prices << Price{row["instId"_L1].toString(), number(row["last"_L1]), number(row["lastSz"_L1]),
                            std::nullopt};
        else
            prices << Price{row["instId"_L1].toString(), number(row["px"_L1]), number(row["sz"_L1]),
                            integer(row["tradeId"_L1])};
    }
    return prices;
}

Oracle bitfinex()
{
    auto symbols = std::make_shared<QMap<qint64, QString>>();
    return [symbols](const QJsonDocument &message) -> QList<Price> {
        if (message["event"_L1].toString() == "subscribed"_L1 &&
            message["channel"_L1].toString() == "ticker"_L1)
            (*symbols)[message["chanId"_L1].toInteger()] = message["symbol"_L1].toString().mid(1);
        const QJsonArray parts = message.array();
        if (!symbols->contains(parts[0].toInteger()) || !parts[1].isArray() ||
            parts[1].toArray().size() != 10)
            return {};
        return {{symbols->value(parts[0].toInteger()), number(parts[1].toArray()[6]), std::nan(""),
                 std::nullopt}};
    };
}

QList<Exchange> exchanges()
{
    return {
        {u"binance-futures-bookticker"_s, u"binance-futures"_s,
         [](const auto &m) { return binance(m, u"bookTicker"_s); }},
        {u"binance-futures-aggtrade"_s, u"binance-futures"_s,
         [](const auto &m) { return binance(m, u"aggTrade"_s); }},
        {u"coinbase-ticker"_s, u"coinbase"_s, [](const auto &m) { return coinbase(m, u"ticker"_s); }},
        {u"coinbase-match"_s, u"coinbase"_s, [](const auto &m) { return coinbase(m, u"match"_s); }},
        {u"bitstamp-trade"_s, u"bitstamp"_s, bitstamp},
        {u"okx-tickers"_s, u"okx"_s, [](const auto &m) { return okx(m, u"tickers"_s); }},
        {u"okx-trades"_s, u"okx"_s, [](const auto &m) { return okx(m, u"trades"_s); }},
        {u"bitfinex-ticker"_s, u"bitfinex"_s, bitfinex()},
    };
}

QList<QByteArray> messagesOf(const QString &capture)
{
    QFile file(QDir(qEnvironmentVariable("STEADFEED_CAPTURES")).filePath(capture + u".jsonl"_s));
    QList<QByteArray> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    while (!file.atEnd())
        messages << QJsonDocument::fromJson(file.readLine())["m"_L1].toString().toUtf8();
    return messages;
}

FeedProfile feedOf(const QString &profile)
{
    const auto result = ProfileReader::readFile(STEADFEED_SOURCE_DIR "/resources/profiles/" +
                                                profile.toStdString() + ".json");
    return result.profile ? result.profile->feeds.front() : FeedProfile();
}

struct Collector : DecodeSink
{
    bool decoded(const DecodedEvent &event) override
    {
        ++classes[int(event.cls)];
        if (event.refusal != ReasonCode::None)
            ++refusals;
        cls = event.cls;
        hasSequence = event.hasSequence;
        sequence = event.sequence;
        prices.clear();
        for (const TickView &tick : event.ticks) {
            const auto symbol = QString::fromUtf8(tick.symbol.data(), qsizetype(tick.symbol.size()));
            prices << Price{symbol, tick.last.value, tick.size,
                            tick.hasSequence ? std::optional(qint64(tick.sequence)) : std::nullopt};
            last[symbol] = tick.last.value;
        }
        return true;
    }
    QMap<int, int> classes;
    QMap<QString, double> last;
    QList<Price> prices;
    EventClass cls{};
    int refusals = 0;
    bool hasSequence = false;
    quint64 sequence = 0;
};

} // namespace

class CaptureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyMessageIsReadRight_data();
    void everyMessageIsReadRight();
    void theNumbersOfABitfinexConnectionHaveNoGap();
    void whatAConnectionTaughtIsForgottenWithIt();
};

void CaptureTest::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("STEADFEED_CAPTURES"))
        QSKIP("STEADFEED_CAPTURES names no folder with captures");
}

void CaptureTest::everyMessageIsReadRight_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < exchanges().size(); ++i)
        QTest::newRow(qPrintable(exchanges()[i].profile)) << i;
}

void CaptureTest::everyMessageIsReadRight()
{
    QFETCH(int, index);
    const Exchange exchange = exchanges()[index];
    const QList<QByteArray> messages = messagesOf(exchange.capture);
    QVERIFY(messages.size() > 100);
    const FeedProfile feed = feedOf(exchange.profile);
    QVERIFY(!feed.name.empty());
    Decoder decoder(feed);
    Collector collector;
    QMap<QString, double> expectedLast;
    QMap<QString, qint64> newest;
    int expected = 0;
    int backwards = 0;

    decoder.connectionOpened();
    for (const QByteArray &message : messages) {
        Frame frame;
        frame.data = {message.constData(), size_t(message.size())};
        decoder.decode(frame, collector);
        const QList<Price> wanted = exchange.oracle(QJsonDocument::fromJson(message));
        expected += wanted.isEmpty() ? 0 : 1;
        QVERIFY2((collector.cls == EventClass::Values) == !wanted.isEmpty(), message);
        QCOMPARE(collector.prices.size(), wanted.size());
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const Price &price = wanted[i];
            QCOMPARE(collector.prices[i].symbol, price.symbol);
            QVERIFY2(collector.prices[i].price == price.price, message);
            QVERIFY2(std::isnan(price.size) || collector.prices[i].size == price.size, message);
            QCOMPARE(collector.prices[i].sequence.value_or(-1), price.sequence.value_or(-1));
            expectedLast[price.symbol] = price.price;
            if (price.sequence && newest.contains(price.symbol) && *price.sequence <= newest[price.symbol])
                ++backwards;
            newest[price.symbol] = price.sequence.value_or(0);
        }
    }

    QVERIFY(expected > 0);
    QCOMPARE(collector.last, expectedLast);
    QCOMPARE(collector.classes[int(EventClass::Values)], expected);
    QCOMPARE(collector.refusals, 0);
    const int others =
        collector.classes[int(EventClass::Ignored)] + collector.classes[int(EventClass::Subscription)];
    QCOMPARE(others, int(messages.size()) - expected);
    QCOMPARE(backwards, 0);
    qInfo("%lld messages: %d values, %d ignored, %d subscription; %lld symbols", qlonglong(messages.size()),
          expected, collector.classes[int(EventClass::Ignored)],
          collector.classes[int(EventClass::Subscription)], qlonglong(expectedLast.size()));
}

void CaptureTest::theNumbersOfABitfinexConnectionHaveNoGap()
{
    Decoder decoder(feedOf(u"bitfinex-ticker"_s));
    Collector collector;
    quint64 last = 0;
    int arrays = 0;
    for (const QByteArray &message : messagesOf(u"bitfinex"_s)) {
        Frame frame;
        frame.data = {message.constData(), size_t(message.size())};
        decoder.decode(frame, collector);
        const bool isArray = QJsonDocument::fromJson(message).isArray();
        QCOMPARE(collector.hasSequence, isArray);
        if (!isArray)
            continue;
        ++arrays;
        QCOMPARE(collector.sequence, ++last);
    }
    QVERIFY(arrays > 1000);
}

void CaptureTest::whatAConnectionTaughtIsForgottenWithIt()
{
    Decoder decoder(feedOf(u"bitfinex-ticker"_s));
    Collector collector;
    for (const QByteArray &message : messagesOf(u"bitfinex"_s)) {
        Frame frame;
        frame.data = {message.constData(), size_t(message.size())};
        decoder.decode(frame, collector);
        if (collector.cls != EventClass::Values)
            continue;
        decoder.connectionOpened();
        decoder.decode(frame, collector);
        QCOMPARE(collector.cls, EventClass::Ignored);
        return;
    }
    QFAIL("no values in the capture");
}

QTEST_APPLESS_MAIN(CaptureTest)
#include "CaptureTest.moc"
