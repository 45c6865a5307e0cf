// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Exchange.h"
#include "TestClient.h"

#include <QTest>

#include <memory>

using namespace steadfeed;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How events go out once a stream is open.
class ExchangeStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsHeartbeatsInSilence();
    void sendsTheSameBytesToEveryClient();
    void sendsTheSameTicksAtAnyRate();
    void sendsTheLastPriceThatItReports();
    void endsWithTheConnectionForOldClients();
    void tellsAnOverrunReaderOfTheGap();
    void sendsASnapshotToAnOverrunReaderOfPositions();
    void goesAsFastAsTheSlowestReaderAtMax();
    void changesItsRateWhileItRuns();
    void reportsMetricsEachSecond();
    void servesManyStreamsAtOnce();

private:
    void start(ExchangeOptions options);
    std::unique_ptr<TestClient> open(const QByteArray &feed, const QByteArray &lines = {});
    [[nodiscard]] ExchangeFeedStats feed(std::size_t index) { return m_exchange->stats().feeds.at(index); }

    std::unique_ptr<Exchange> m_exchange;
};

namespace {

QByteArray withoutTime(const QByteArray &data)
{
    return data.left(data.lastIndexOf(",\"ts\":"));
}

} // namespace

void ExchangeStreamTest::start(ExchangeOptions options)
{
    options.epoch = "e";
    m_exchange = std::make_unique<Exchange>(options);
    std::string error;
    QVERIFY2(m_exchange->start(error), error.c_str());
}

std::unique_ptr<TestClient> ExchangeStreamTest::open(const QByteArray &feed, const QByteArray &lines)
{
    auto client = std::make_unique<TestClient>(m_exchange->port());
    client->get("/v1/feeds/" + feed + "/sse", QByteArray::fromStdString(m_exchange->token()), lines);
    if (client->readStatus() != 200)
        qWarning("no stream");
    return client;
}

void ExchangeStreamTest::sendsHeartbeatsInSilence()
{
    start({.heartbeat = 200ms});
    const auto client = open("metrics");
    const WireEvent hello = client->readEvent();
    QCOMPARE(hello.json()["hb_ms"_L1].toInt(), 200);
    while (client->readEvent().type != "metric") {
    }
    // Between two reports there is a second of silence by the exchange's own clock: some heartbeats, not
    // many.
    int heartbeats = 0;
    for (int metrics = 1; metrics < 5;) {
        const WireEvent event = client->readEvent();
        QVERIFY(!event.text.isEmpty());
        metrics += event.comment ? 0 : 1;
        heartbeats += event.comment ? 1 : 0;
        if (event.comment)
            QCOMPARE(event.text, QByteArray(": hb\n\n"));
    }
    QVERIFY2(heartbeats >= 1 && heartbeats <= 6, qPrintable(QString::number(heartbeats)));
}

void ExchangeStreamTest::sendsTheSameBytesToEveryClient()
{
    start({.rate = 50'000});
    QTRY_VERIFY(feed(0).head > 1'000);
    const auto one = open("prices", "Last-Event-ID: e:0\r\n");
    const auto other = open("prices", "Last-Event-ID: e:0\r\n");
    QCOMPARE(one->readMessage().type, QByteArray("hello"));
    QCOMPARE(other->readMessage().type, QByteArray("hello"));
    const auto first = one->readMessages(20'000);
    const auto second = other->readMessages(20'000);
    QCOMPARE(first.size(), 20'000);
    QCOMPARE(second.size(), 20'000);
    for (qsizetype i = 0; i < first.size(); ++i) {
        QCOMPARE(first[i].seq(), i + 1);
        QCOMPARE(first[i].text, second[i].text);
    }
}

void ExchangeStreamTest::sendsTheSameTicksAtAnyRate()
{
    QList<QByteArray> runs[2];
    for (const int run : {0, 1}) {
        start({.rate = run == 0 ? 20'000.0 : 1'000'000.0, .seed = 42});
        const auto client = open("prices", "Last-Event-ID: e:0\r\n");
        QCOMPARE(client->readMessage().type, QByteArray("hello"));
        const auto events = client->readMessages(5'000);
        for (const WireEvent &event : events)
            runs[run].append(withoutTime(event.data));
    }
    QCOMPARE(runs[0].size(), 5'000);
    QVERIFY(runs[0] == runs[1]);
}

void ExchangeStreamTest::sendsTheLastPriceThatItReports()
{
    start({.rate = 100'000});
    QTRY_VERIFY(feed(0).head > 5'000);
    m_exchange->setPaused(true);
    const ExchangeStats stats = m_exchange->stats();
    const auto client = open("prices", "Last-Event-ID: e:0\r\n");
    QCOMPARE(client->readMessage().type, QByteArray("hello"));
    std::map<std::string, double> last;
    const auto events = client->readMessages(int(stats.feeds.at(0).head));
    QCOMPARE(events.size(), qsizetype(stats.feeds.at(0).head));
    for (const WireEvent &event : events)
        last[event.json()["s"_L1].toString().toStdString()] = event.json()["p"_L1].toDouble();
    QVERIFY(last == stats.lastPrices); // exactly: both are the double nearest to the text
}

void ExchangeStreamTest::endsWithTheConnectionForOldClients()
{
    start({.rate = 1'000});
    TestClient client(m_exchange->port());
    client.expectNoChunks();
    client.get("/v1/feeds/prices/sse", QByteArray::fromStdString(m_exchange->token()), {}, "1.0");
    const QByteArray header = client.readHeader();
    QVERIFY(header.startsWith("HTTP/1.1 200 "));
    QVERIFY(!header.contains("chunked"));
    QVERIFY(header.contains("\r\nConnection: close"));
    QCOMPARE(client.readMessage().type, QByteArray("hello"));
    const auto events = client.readMessages(10);
    QCOMPARE(events.size(), 10);
    QCOMPARE(events.last().seq(), events.first().seq() + 9);
    m_exchange->stop();
    (void)client.readToEnd();
    QVERIFY(client.closed());
}

void ExchangeStreamTest::tellsAnOverrunReaderOfTheGap()
{
    start({.rate = 1'000'000, .historyEvents = 20'000});
    const auto client = open("prices");
    // Reads nothing while far more is published than the sockets' buffers and history can hold.
    QTRY_VERIFY_WITH_TIMEOUT(feed(0).head > 600'000, 30'000);
    m_exchange->setRate(1'000);
    const auto head = qint64(feed(0).head);
    qint64 last = client->readMessage().json()["resumed_from"_L1].toInteger();
    qint64 missed = 0;
    while (last < head) {
        const WireEvent event = client->readMessage();
        if (event.type == "tick") {
            QCOMPARE(event.seq(), ++last);
            continue;
        }
        QCOMPARE(event.type, QByteArray("hello"));
        QVERIFY(event.id.isEmpty());
        QVERIFY(!event.text.contains("retry"));
        const qint64 from = event.json()["resumed_from"_L1].toInteger();
        QVERIFY(from > last);
        QCOMPARE(event.json()["head"_L1].toInteger(), from); // prices: only the newest counts
        missed += from - last;
        last = from;
    }
    QVERIFY(missed > 20'000);
    QVERIFY(feed(0).overruns >= 1);
}

void ExchangeStreamTest::sendsASnapshotToAnOverrunReaderOfPositions()
{
    start({.fillEvery = 2ms, .historyEvents = 5});
    QTRY_VERIFY(feed(1).head > 50);
    // Too old when it asks: the same answer as for one that became too old on the way.
    const auto client = open("positions", "Last-Event-ID: e:3\r\n");
    const WireEvent hello = client->readMessage();
    QCOMPARE(hello.json()["snapshot"_L1].toBool(), true);
    QVERIFY(hello.json()["resumed_from"_L1].toInteger() >= 50);
    QCOMPARE(client->readMessage().type, QByteArray("snapshot_begin"));
}

void ExchangeStreamTest::goesAsFastAsTheSlowestReaderAtMax()
{
    start({.maxRate = true, .historyEvents = 4'000});
    const auto client = open("prices", "Last-Event-ID: e:0\r\n");
    QCOMPARE(client->readMessage().json()["resumed_from"_L1].toInteger(), 0);
    // Nobody reads: the buffers fill, and the market stands still.
    std::uint64_t before = 0;
    const auto standsStill = [&] {
        const std::uint64_t head = feed(0).head;
        return head > 4'000 && std::exchange(before, head) == head;
    };
    QTRY_VERIFY(standsStill());
    const qint64 count = qint64(before) + 50'000;
    for (qint64 i = 1; i <= count; ++i)
        QCOMPARE(client->readMessage().seq(), i);
    QCOMPARE(feed(0).overruns, 0U);
}

void ExchangeStreamTest::changesItsRateWhileItRuns()
{
    start({.rate = 1});
    m_exchange->setRate(100'000);
    QTRY_VERIFY(feed(0).head > 10'000);
    m_exchange->setPaused(true);
    const std::uint64_t head = feed(0).head;
    const auto metrics = open("metrics"); // something that takes a second and needs no sleep
    QCOMPARE(metrics->readMessages(5).size(), 5);
    QCOMPARE(feed(0).head, head);
    m_exchange->setPaused(false);
    QTRY_VERIFY(feed(0).head > head);
    m_exchange->setMaxRate();
    const auto client = open("prices");
    QCOMPARE(client->readMessages(100'000).size(), 100'000);
}

void ExchangeStreamTest::reportsMetricsEachSecond()
{
    start({.rate = 1'000});
    const auto client = open("metrics");
    QCOMPARE(client->readMessage().type, QByteArray("hello"));
    QStringList keys;
    for (const WireEvent &event : client->readMessages(4)) {
        QCOMPARE(event.type, QByteArray("metric"));
        QVERIFY(event.json()["v"_L1].isDouble());
        QVERIFY(event.json()["unit"_L1].isString());
        QVERIFY(event.json()["ts"_L1].toInteger() > 1'600'000'000'000'000);
        keys << event.json()["k"_L1].toString();
    }
    QCOMPARE(keys, QStringList({u"orders_per_s"_s, u"ticks_per_s"_s, u"clients"_s, u"history_fill"_s}));
}

void ExchangeStreamTest::servesManyStreamsAtOnce()
{
    start({.rate = 10'000});
    std::vector<std::unique_ptr<TestClient>> clients;
    for (int i = 0; i < 50; ++i)
        clients.push_back(open("prices"));
    QCOMPARE(feed(0).connections, 50U);
    for (const auto &client : clients) {
        qint64 last = client->readMessage().json()["resumed_from"_L1].toInteger();
        for (const WireEvent &event : client->readMessages(500))
            QCOMPARE(event.seq(), ++last);
    }
    clients.clear();
    QTRY_COMPARE(feed(0).connections, 0U);
}

QTEST_GUILESS_MAIN(ExchangeStreamTest)
#include "ExchangeStreamTest.moc"
