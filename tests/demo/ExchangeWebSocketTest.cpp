// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Exchange.h"
#include "TestWebSocket.h"

#include <QCborArray>
#include <QCborMap>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace steadfeed;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The exchange over WebSocket (docs/protocol.md). What a position means is tested with event streams.
class ExchangeWebSocketTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnWhereTheClientStopped_data();
    void goesOnWhereTheClientStopped();
    void sendsWhatTheEventStreamSends();
    void keepsBatchesSmall();
    void sendsTheSameInCbor_data();
    void sendsTheSameInCbor();
    void sendsASnapshotAsSingleMessages();
    void sendsHeartbeatsInSilence();
    void tellsAnOverrunReaderOfTheGap();
    void goesAsFastAsTheSlowestReaderAtMax();

private:
    void start(ExchangeOptions options);
    std::unique_ptr<TestWebSocket> open(const QByteArray &feed);
    [[nodiscard]] ExchangeFeedStats feed(std::size_t index) { return m_exchange->stats().feeds.at(index); }
    [[nodiscard]] QByteArray token() const { return QByteArray::fromStdString(m_exchange->token()); }

    std::unique_ptr<Exchange> m_exchange;
};

void ExchangeWebSocketTest::start(ExchangeOptions options)
{
    options.epoch = "e";
    m_exchange = std::make_unique<Exchange>(options);
    std::string error;
    QVERIFY2(m_exchange->start(error), error.c_str());
}

std::unique_ptr<TestWebSocket> ExchangeWebSocketTest::open(const QByteArray &feed)
{
    return std::make_unique<TestWebSocket>(m_exchange->port(), token(), feed);
}

void ExchangeWebSocketTest::goesOnWhereTheClientStopped_data()
{
    QTest::addColumn<QByteArray>("epoch"); // empty: no position
    QTest::addColumn<int>("behind");       // of head
    QTest::addColumn<int>("expected");     // behind head; -1: just before the oldest
    QTest::newRow("new client") << QByteArray() << 0 << 0;
    QTest::newRow("at the head") << QByteArray("e") << 0 << 0;
    QTest::newRow("a little behind") << QByteArray("e") << 10 << 10;
    QTest::newRow("too old") << QByteArray("e") << 1'500 << -1;
    QTest::newRow("from the future") << QByteArray("e") << -5 << 0;
    QTest::newRow("other epoch") << QByteArray("then") << 10 << 0;
}

void ExchangeWebSocketTest::goesOnWhereTheClientStopped()
{
    QFETCH(QByteArray, epoch);
    QFETCH(int, behind);
    QFETCH(int, expected);
    start({.rate = 100'000, .historyEvents = 1'000});
    QTRY_VERIFY(feed(0).head > 2'000);
    m_exchange->setPaused(true);
    const auto stats = feed(0);
    const qint64 head = qint64(stats.head);
    const qint64 from = expected < 0 ? qint64(stats.oldest) - 1 : head - expected;

    const auto socket = open("prices");
    socket->subscribe(epoch.isEmpty() ? QByteArray() : epoch + ':' + QByteArray::number(head - behind));
    const WireFrame hello = socket->readFrame();
    QCOMPARE(hello.payload, R"({"t":"hello","v":1,"stream":"prices","epoch":"e","resumed_from":)" +
                                QByteArray::number(from) + R"(,"oldest":)" +
                                QByteArray::number(quint64(stats.oldest)) + R"(,"head":)" +
                                QByteArray::number(head) + R"(,"hb_ms":5000})");
    const auto events = socket->readEvents(head - from);
    QCOMPARE(events.size(), head - from);
    for (qsizetype i = 0; i < events.size(); ++i)
        QCOMPARE(events[i].seq, from + 1 + i);
}

void ExchangeWebSocketTest::sendsWhatTheEventStreamSends()
{
    start({.rate = 50'000});
    QTRY_VERIFY(feed(0).head > 1'000);
    TestClient stream(m_exchange->port());
    stream.get("/v1/feeds/prices/sse", token(), "Last-Event-ID: e:0\r\n");
    QCOMPARE(stream.readStatus(), 200);
    QCOMPARE(stream.readMessage().type, QByteArray("hello"));
    const auto socket = open("prices");
    socket->subscribe("e:0");
    QCOMPARE(socket->readFrame().json()["t"_L1].toString(), u"hello"_s);
    const auto expected = stream.readMessages(20'000);
    const auto events = socket->readEvents(20'000);
    QCOMPARE(expected.size(), 20'000);
    QCOMPARE(events.size(), 20'000);
    for (qsizetype i = 0; i < events.size(); ++i) {
        const QByteArray number = ",\"seq\":" + QByteArray::number(i + 1);
        QCOMPARE(QByteArray(events[i].json).replace(number + ',', ","), expected[i].data);
        QCOMPARE(events[i].seq, expected[i].seq());
    }
}

void ExchangeWebSocketTest::keepsBatchesSmall()
{
    start({.rate = 1'000'000});
    QTRY_VERIFY(feed(0).head > 50'000);
    const auto socket = open("prices");
    socket->subscribe("e:0");
    QCOMPARE(socket->readFrame().json()["t"_L1].toString(), u"hello"_s);
    qint64 last = 0;
    while (last < 50'000) {
        const WireFrame batch = socket->readFrame();
        const auto events = elementsOf(batch.payload);
        QVERIFY(!events.isEmpty() && events.size() <= 1'000);
        QVERIFY(batch.payload.size() <= 64 * 1024);
        QVERIFY(events.size() >= 500 || events.last().seq > 50'000); // not one by one where there are many
        QCOMPARE(events.first().seq, last + 1);
        last = events.last().seq;
    }
}

void ExchangeWebSocketTest::sendsTheSameInCbor_data()
{
    QTest::addColumn<QByteArray>("feed");
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("count");
    QTest::newRow("prices") << QByteArray("prices") << 0 << 5'000;
    QTest::newRow("positions") << QByteArray("positions") << 1 << 100;
    QTest::newRow("notices") << QByteArray("notices") << 2 << 20;
    QTest::newRow("metrics") << QByteArray("metrics") << 3 << 4;
}

void ExchangeWebSocketTest::sendsTheSameInCbor()
{
    QFETCH(QByteArray, feed);
    QFETCH(int, index);
    QFETCH(int, count);
    start({.rate = 50'000, .fillEvery = 2ms, .noticeEvery = 2ms});
    QTRY_VERIFY(this->feed(std::size_t(index)).head > std::uint64_t(count));
    const auto text = open(feed);
    text->subscribe("e:0");
    const auto binary = open(feed);
    binary->subscribe("e:0", "cbor");
    QCOMPARE(text->readFrame().json()["resumed_from"_L1].toInteger(), 0);
    const WireFrame hello = binary->readFrame();
    QCOMPARE(hello.opcode, int(WireFrame::Binary));
    const QCborMap map = QCborValue::fromCbor(hello.payload).toMap();
    QCOMPARE(map[u"t"_s].toString(), u"hello"_s);
    QCOMPARE(map[u"resumed_from"_s], QCborValue(0));
    QCOMPARE(map[u"epoch"_s], QCborValue(u"e"_s));

    QCborArray events;
    while (events.size() < count) {
        const WireFrame frame = binary->readFrame();
        QCOMPARE(frame.opcode, int(WireFrame::Binary));
        QCborParserError error;
        const QCborMap batch = QCborValue::fromCbor(frame.payload, &error).toMap();
        QCOMPARE(error.error, QCborError::NoError);
        QCOMPARE(error.offset, frame.payload.size());
        QCOMPARE(batch[u"t"_s].toString(), u"batch"_s);
        QCOMPARE(batch.size(), 2);
        for (const QCborValue &event : batch[u"events"_s].toArray())
            events.append(event);
    }
    // A number with decimals is text in CBOR, with the very same digits.
    static const QRegularExpression decimals(u":(-?\\d+\\.\\d+)"_s);
    qsizetype i = 0;
    for (const WireElement &element : text->readEvents(count)) {
        const QString json = QString::fromUtf8(element.json).replace(decimals, u":\"\\1\""_s);
        QCOMPARE(events[i].toMap()[u"seq"_s], QCborValue(i + 1));
        QCOMPARE(events[i].toMap().toJsonObject(), WireFrame({1, json.toUtf8()}).json());
        ++i;
    }
    QCOMPARE(i, count);
}

void ExchangeWebSocketTest::sendsASnapshotAsSingleMessages()
{
    start({.fillEvery = 4ms});
    QTRY_VERIFY(feed(1).head > 20);
    const auto socket = open("positions");
    socket->subscribe();
    const QJsonObject hello = socket->readFrame().json();
    QCOMPARE(hello["snapshot"_L1].toBool(), true);
    const QJsonObject begin = socket->readFrame().json();
    QCOMPARE(begin["t"_L1].toString(), u"snapshot_begin"_s);
    QVERIFY(begin["rows"_L1].toInt() > 20);
    for (int i = begin["rows"_L1].toInt(); i > 0; --i) {
        const QJsonObject row = socket->readFrame().json();
        QCOMPARE(row["t"_L1].toString(), u"position"_s);
        QVERIFY(!row.contains("seq"_L1));
    }
    QCOMPARE(socket->readFrame().payload, QByteArray(R"({"t":"snapshot_end"})"));
    QCOMPARE(socket->readEvents(1).value(0).seq, hello["resumed_from"_L1].toInteger() + 1);
}

void ExchangeWebSocketTest::sendsHeartbeatsInSilence()
{
    start({.heartbeat = 200ms});
    const auto socket = open("metrics");
    socket->subscribe();
    QCOMPARE(socket->readFrame().json()["hb_ms"_L1].toInt(), 200);
    (void)socket->readFrame();
    // Between two reports there is a second of silence by the exchange's own clock.
    int heartbeats = 0;
    for (int batches = 0; batches < 4;) {
        const WireFrame frame = socket->readFrame();
        QCOMPARE(frame.opcode, int(WireFrame::Text));
        const bool heartbeat = frame.payload == R"({"t":"hb"})";
        QVERIFY(heartbeat || frame.json()["t"_L1].toString() == u"batch"_s);
        heartbeats += heartbeat ? 1 : 0;
        batches += heartbeat ? 0 : 1;
    }
    QVERIFY2(heartbeats >= 4 && heartbeats <= 30, qPrintable(QString::number(heartbeats)));
}

void ExchangeWebSocketTest::tellsAnOverrunReaderOfTheGap()
{
    start({.rate = 1'000'000, .historyEvents = 20'000});
    const auto socket = open("prices");
    socket->subscribe();
    // Reads nothing while far more is published than the sockets' buffers and history can hold.
    QTRY_VERIFY_WITH_TIMEOUT(feed(0).head > 600'000, 30'000);
    m_exchange->setRate(1'000);
    const auto head = qint64(feed(0).head);
    qint64 last = socket->readFrame().json()["resumed_from"_L1].toInteger();
    qint64 missed = 0;
    while (last < head) {
        const WireFrame frame = socket->readFrame();
        QCOMPARE(frame.opcode, int(WireFrame::Text));
        const QJsonObject message = frame.json();
        if (message["t"_L1].toString() == u"batch"_s) {
            for (const QJsonValue &event : message["events"_L1].toArray())
                QCOMPARE(event["seq"_L1].toInteger(), ++last);
            continue;
        }
        QCOMPARE(message["t"_L1].toString(), u"hello"_s);
        const qint64 from = message["resumed_from"_L1].toInteger();
        QVERIFY(from > last);
        QCOMPARE(message["head"_L1].toInteger(), from); // prices: only the newest counts
        missed += from - last;
        last = from;
    }
    QVERIFY(missed > 20'000);
    QVERIFY(feed(0).overruns >= 1);
}

void ExchangeWebSocketTest::goesAsFastAsTheSlowestReaderAtMax()
{
    start({.maxRate = true, .historyEvents = 4'000});
    const auto socket = open("prices");
    socket->subscribe("e:0");
    QCOMPARE(socket->readFrame().json()["resumed_from"_L1].toInteger(), 0);
    // Nobody reads: the buffers fill, and the market stands still.
    std::uint64_t before = 0;
    const auto standsStill = [&] {
        const std::uint64_t head = feed(0).head;
        return head > 4'000 && std::exchange(before, head) == head;
    };
    QTRY_VERIFY(standsStill());
    const auto events = socket->readEvents(qsizetype(before) + 50'000);
    QCOMPARE(events.size(), qsizetype(before) + 50'000);
    for (qsizetype i = 0; i < events.size(); ++i)
        QCOMPARE(events[i].seq, i + 1);
    QCOMPARE(feed(0).overruns, 0U);
}

QTEST_GUILESS_MAIN(ExchangeWebSocketTest)
#include "ExchangeWebSocketTest.moc"
