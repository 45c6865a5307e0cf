// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Exchange.h"
#include "TestWebSocket.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QJsonDocument>
#include <QMap>
#include <QMutex>
#include <QTest>

#include <memory>

using namespace steadfeed;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the exchange does wrong on purpose, as clients of each transport meet it, and its own account of it.
class ExchangeFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsEventsWrongly_data();
    void sendsEventsWrongly();
    void startsANewEpoch_data();
    void startsANewEpoch();
    void goesBackInTime_data();
    void goesBackInTime();
    void isSilentUntilItsReadersCameBack();
    void forgetsItsHistory_data();
    void forgetsItsHistory();
    void letsGoOfWaitingReadersWhenHeld();
    void makesNoEventsWhileHeld();
    void knowsTheLastValues();
    void tellsWhenTheEventOfAByteFaultCame();
    void takesThePortOfAProxyInFront();

private:
    void start(ExchangeOptions options = {});
    [[nodiscard]] ExchangeFeedStats prices() { return m_exchange->stats().feeds.at(0); }
    [[nodiscard]] PublishedFeed published() { return m_exchange->published().at(0); }
    [[nodiscard]] QByteArray token() const { return QByteArray::fromStdString(m_exchange->token()); }
    /// The numbers of so many price events from a position on.
    [[nodiscard]] QList<qint64> numbers(const QByteArray &transport, const QByteArray &after,
                                        qsizetype count);
    /// The hello that answers this position.
    [[nodiscard]] QJsonObject hello(const QByteArray &transport, const QByteArray &after);
    [[nodiscard]] QByteArray page(TestClient &client, const QByteArray &query);
    void makeTicks(std::uint64_t count);
    [[nodiscard]] QList<QByteArray> log();

    QMutex m_mutex;
    QList<QByteArray> m_log;
    QList<std::uint32_t> m_told;
    std::unique_ptr<Exchange> m_exchange; // its thread uses the above
};

namespace {

void addTransports()
{
    QTest::addColumn<QByteArray>("transport");
    for (const char *transport : {"sse", "websocket", "cbor", "longpoll"})
        QTest::newRow(transport) << QByteArray(transport);
}

PlannedFault fault(FaultKind kind, std::uint64_t events = 1, bool forGood = false)
{
    PlannedFault planned;
    planned.feed = "prices";
    planned.fault.kind = kind;
    planned.fault.events = events;
    planned.fault.forGood = forGood;
    return planned;
}

PlannedFault atEvent(std::uint64_t event, PlannedFault planned)
{
    planned.trigger = {FaultTrigger::Type::Event, {}, 0, event};
    return planned;
}

} // namespace

void ExchangeFaultsTest::start(ExchangeOptions options)
{
    m_log.clear();
    m_told.clear();
    options.epoch = "e";
    options.faultStruck = [this](const FaultLogEntry &entry) {
        const QMutexLocker lock(&m_mutex);
        m_log << QByteArray::fromStdString(toLine(entry));
    };
    options.eventForBytes = [this](const PlannedFault &planned) {
        const QMutexLocker lock(&m_mutex);
        m_told << planned.number;
    };
    m_exchange = std::make_unique<Exchange>(options);
    std::string error;
    QVERIFY2(m_exchange->start(error), error.c_str());
    m_exchange->setPaused(true);
}

QList<QByteArray> ExchangeFaultsTest::log()
{
    const QMutexLocker lock(&m_mutex);
    return m_log;
}

void ExchangeFaultsTest::makeTicks(std::uint64_t count)
{
    const std::uint64_t wanted = prices().head + count;
    m_exchange->setPaused(false);
    QTRY_VERIFY(prices().head >= wanted);
    m_exchange->setPaused(true);
}

QByteArray ExchangeFaultsTest::page(TestClient &client, const QByteArray &query)
{
    client.get("/v1/feeds/prices/poll?" + query, token());
    return client.readBody(client.readHeader());
}

QList<qint64> ExchangeFaultsTest::numbers(const QByteArray &transport, const QByteArray &after,
                                          qsizetype count)
{
    QList<qint64> numbers;
    if (transport == "sse") {
        TestClient client(m_exchange->port());
        client.get("/v1/feeds/prices/sse", token(), "Last-Event-ID: " + after + "\r\n");
        (void)client.readHeader();
        (void)client.readMessage(); // hello
        for (const WireEvent &event : client.readMessages(int(count)))
            numbers << event.seq();
    } else if (transport == "longpoll") {
        TestClient client(m_exchange->port());
        for (QByteArray next = after; numbers.size() < count;) {
            const QByteArray text = page(client, "wait=5&after=" + next);
            const auto elements = elementsOf(text);
            if (elements.isEmpty())
                break;
            for (const WireElement &element : elements)
                numbers << element.seq;
            next = QJsonDocument::fromJson(text)["next"_L1].toString().toLatin1();
        }
    } else {
        TestWebSocket socket(m_exchange->port(), token(), "prices");
        socket.subscribe(after, transport == "cbor" ? "cbor" : "json");
        (void)socket.readFrame(); // hello
        while (numbers.size() < count) {
            if (transport == "websocket") {
                const auto elements = socket.readEvents(count);
                for (const WireElement &element : elements)
                    numbers << element.seq;
                break;
            }
            const WireFrame frame = socket.readFrame();
            const QCborArray events = QCborValue::fromCbor(frame.payload).toMap()["events"_L1].toArray();
            if (frame.opcode != WireFrame::Binary || events.isEmpty())
                break;
            for (const auto &event : events)
                numbers << event.toMap()["seq"_L1].toInteger();
        }
    }
    return numbers;
}

QJsonObject ExchangeFaultsTest::hello(const QByteArray &transport, const QByteArray &after)
{
    TestClient client(m_exchange->port());
    if (transport == "sse") {
        client.get("/v1/feeds/prices/sse", token(), "Last-Event-ID: " + after + "\r\n");
        (void)client.readHeader();
        return client.readMessage().json();
    }
    if (transport == "longpoll")
        return QJsonDocument::fromJson(page(client, "after=" + after))["hello"_L1].toObject();
    TestWebSocket socket(m_exchange->port(), token(), "prices");
    socket.subscribe(after, transport == "cbor" ? "cbor" : "json");
    const WireFrame frame = socket.readFrame();
    return transport == "cbor" ? QCborValue::fromCbor(frame.payload).toMap().toJsonObject() : frame.json();
}

void ExchangeFaultsTest::sendsEventsWrongly_data()
{
    QTest::addColumn<QByteArray>("transport");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("forGood");
    QTest::addColumn<QList<qint64>>("first");
    QTest::addColumn<QList<qint64>>("second");
    const QList<qint64> all{1, 2, 3, 4, 5, 6, 7, 8, 9};
    for (const QByteArray transport : {"sse", "websocket", "cbor", "longpoll"}) {
        const auto row = [&](const QByteArray &name, FaultKind kind, bool forGood, const QList<qint64> &first,
                             const QList<qint64> &second) {
            QTest::newRow((name + " over " + transport).constData())
                << transport << int(kind) << forGood << first << second;
        };
        row("F65 duplicate", FaultKind::Duplicate, false, {1, 2, 3, 4, 5, 5, 6, 7, 8, 9}, all);
        row("F66 reorder", FaultKind::Reorder, false, {1, 2, 3, 4, 6, 7, 5, 8, 9}, all);
        row("F67 skip", FaultKind::Skip, false, {1, 2, 3, 4, 7, 8, 9}, all);
        row("F67 skip for good", FaultKind::Skip, true, {1, 2, 3, 4, 7, 8, 9}, {1, 2, 3, 4, 7, 8, 9});
    }
}

void ExchangeFaultsTest::sendsEventsWrongly()
{
    QFETCH(QByteArray, transport);
    QFETCH(int, kind);
    QFETCH(bool, forGood);
    QFETCH(QList<qint64>, first);
    QFETCH(QList<qint64>, second);
    start();
    makeTicks(3); // numbers of the feed are not those of the plan
    const auto base = qint64(prices().head);
    m_exchange->restartFaults();
    PlannedFault planned = atEvent(5, fault(static_cast<FaultKind>(kind), 2, forGood));
    planned.number = 1;
    m_exchange->addFault(planned);
    makeTicks(9);
    for (QList<qint64> *expected : {&first, &second}) {
        for (qint64 &number : *expected)
            number += base;
    }
    const QByteArray after = "e:" + QByteArray::number(base);
    QCOMPARE(numbers(transport, after, first.size()).first(first.size()), first);
    // Nobody asks again for a price: until somebody did, it is the client's to name it as missing.
    QCOMPARE(published().epochs.back().withheld.size(), kind == int(FaultKind::Skip) ? 2U : 0U);
    QCOMPARE(numbers(transport, after, second.size()).first(second.size()), second);
    QCOMPARE(log().size(), 1);
    QVERIFY(log().first().startsWith(R"({"us":0,"n":1,"feed":"prices","fault":")"));
    QVERIFY(log().first().contains(R"("event":)" + QByteArray::number(base + 5)));
    const IntervalSet withheld = published().epochs.back().withheld;
    QCOMPARE(withheld.size(), forGood ? 2U : 0U);
    QCOMPARE(withheld.contains(std::uint64_t(base) + 5), forGood);
}

void ExchangeFaultsTest::startsANewEpoch_data()
{
    addTransports();
}

void ExchangeFaultsTest::startsANewEpoch()
{
    QFETCH(QByteArray, transport);
    start();
    makeTicks(20);
    const std::uint64_t head = prices().head;
    TestClient stream(m_exchange->port());
    stream.get("/v1/feeds/prices/sse", token());
    (void)stream.readHeader();
    QCOMPARE(stream.readMessage().type, QByteArray("hello"));
    TestWebSocket socket(m_exchange->port(), token(), "prices");
    socket.subscribe();
    QCOMPARE(socket.readFrame().opcode, int(WireFrame::Text));
    TestClient held(m_exchange->port());
    held.get("/v1/feeds/prices/poll?wait=30&after=e:" + QByteArray::number(quint64(head)), token());
    QTRY_COMPARE(prices().connections, 3U);

    m_exchange->addFault(fault(FaultKind::EpochChange));
    QCOMPARE(socket.readFrame().closeCode(), 1001);
    (void)stream.readToEnd();
    QVERIFY(stream.closed());
    const auto answer = QJsonDocument::fromJson(held.readBody(held.readHeader()))["hello"_L1].toObject();
    QCOMPARE(answer["epoch"_L1].toString(), u"e-2"_s);

    const QJsonObject told = hello(transport, "e:" + QByteArray::number(quint64(head)));
    QCOMPARE(told["epoch"_L1].toString(), u"e-2"_s);
    QCOMPARE(told["head"_L1].toInteger(-1), 0);
    makeTicks(3);
    QCOMPARE(numbers(transport, "e-2:0", 3).first(3), QList<qint64>({1, 2, 3}));
    const auto epochs = published().epochs;
    QCOMPARE(epochs.size(), 2U);
    QCOMPARE(epochs[0].epoch, std::string("e"));
    QCOMPARE(epochs[0].head, head);
    QCOMPARE(epochs[1].epoch, std::string("e-2"));
    QCOMPARE(epochs[1].head, prices().head);
    QCOMPARE(m_exchange->published().at(1).epochs.size(), 1U); // the other feeds go on
}

void ExchangeFaultsTest::goesBackInTime_data()
{
    addTransports();
}

void ExchangeFaultsTest::goesBackInTime()
{
    QFETCH(QByteArray, transport);
    start();
    makeTicks(20);
    const std::uint64_t head = prices().head;
    m_exchange->addFault(fault(FaultKind::GoBack, 5));
    const QJsonObject told = hello(transport, "e:" + QByteArray::number(quint64(head)));
    QCOMPARE(told["epoch"_L1].toString(), u"e"_s);
    QCOMPARE(told["head"_L1].toInteger(), qint64(head) - 5);
    makeTicks(9);
    const auto base = qint64(head) - 5;
    QCOMPARE(numbers(transport, "e:" + QByteArray::number(base), 3).first(3),
             QList<qint64>({base + 1, base + 2, base + 3}));
    const auto epochs = published().epochs;
    QCOMPARE(epochs.size(), 2U);
    QCOMPARE(epochs[0].head, head);
    QCOMPARE(epochs[1].epoch, std::string("e"));
    QCOMPARE(epochs[1].head, prices().head);
    QVERIFY(log().first().contains(R"("fault":"go_back","phase":"struck","event":)" +
                                   QByteArray::number(base + 1) + R"(,"events":5)"));
}

// Else other events would have the numbers by the time a reader comes back, and it could not know.
void ExchangeFaultsTest::isSilentUntilItsReadersCameBack()
{
    start({.rate = 100'000});
    makeTicks(20);
    TestClient stream(m_exchange->port());
    stream.get("/v1/feeds/prices/sse", token());
    (void)stream.readHeader();
    QCOMPARE(stream.readMessage().type, QByteArray("hello"));
    const std::uint64_t head = prices().head;
    m_exchange->addFault(fault(FaultKind::GoBack, 2));
    m_exchange->setPaused(false);
    (void)stream.readToEnd();
    const std::uint64_t metrics = m_exchange->stats().feeds.at(3).head;
    QTRY_VERIFY(m_exchange->stats().feeds.at(3).head > metrics); // a while
    QCOMPARE(prices().head, head - 2);
    QCOMPARE(hello("sse", "e:" + QByteArray::number(quint64(head)))["head"_L1].toInteger(), qint64(head) - 2);
    QTRY_VERIFY(prices().head > head);
}

void ExchangeFaultsTest::forgetsItsHistory_data()
{
    addTransports();
}

void ExchangeFaultsTest::forgetsItsHistory()
{
    QFETCH(QByteArray, transport);
    start();
    makeTicks(20);
    const auto head = qint64(prices().head);
    m_exchange->addFault(fault(FaultKind::Forget));
    QTRY_COMPARE(prices().oldest, std::uint64_t(head));
    QCOMPARE(published().epochs[0].withheld.size(), 0U); // nobody was told yet
    const QByteArray after = "e:" + QByteArray::number(head - 10);
    QCOMPARE(hello(transport, after)["resumed_from"_L1].toInteger(), head - 1);
    QCOMPARE(numbers(transport, after, 1).first(), head);
    const IntervalSet withheld = published().epochs[0].withheld;
    QCOMPARE(withheld.size(), 9U);
    QVERIFY(withheld.contains(std::uint64_t(head) - 9) && withheld.contains(std::uint64_t(head) - 1));
}

// Without more events they would wait for ever, and the last ones would look lost.
void ExchangeFaultsTest::letsGoOfWaitingReadersWhenHeld()
{
    start();
    makeTicks(5);
    const auto head = qint64(prices().head);
    m_exchange->addFault(fault(FaultKind::Reorder, 1'000));
    makeTicks(5);
    TestClient stream(m_exchange->port());
    stream.get("/v1/feeds/prices/sse", token(), "Last-Event-ID: e:" + QByteArray::number(head - 1) + "\r\n");
    (void)stream.readHeader();
    QCOMPARE(stream.readMessages(2).last().seq(), head);
    m_exchange->setHeld(true);
    QCOMPARE(stream.readMessages(3).last().seq(), head + 3);
}

void ExchangeFaultsTest::makesNoEventsWhileHeld()
{
    start({.heartbeat = 500ms, .fillEvery = 2ms, .noticeEvery = 2ms});
    m_exchange->setPaused(false);
    const auto total = [this] {
        std::uint64_t total = 0;
        for (const ExchangeFeedStats &feed : m_exchange->stats().feeds)
            total += feed.head;
        return total;
    };
    const auto all = [this] {
        for (const ExchangeFeedStats &feed : m_exchange->stats().feeds) {
            if (feed.head == 0)
                return false;
        }
        return true;
    };
    QTRY_VERIFY(all());
    m_exchange->setHeld(true);
    const std::uint64_t held = total();
    TestClient metrics(m_exchange->port()); // they would come once a second
    metrics.get("/v1/feeds/metrics/sse", token());
    (void)metrics.readHeader();
    QCOMPARE(metrics.readEvent().type, QByteArray("hello"));
    for (int i = 0; i < 3; ++i)
        QVERIFY(metrics.readEvent().comment);
    QCOMPARE(total(), held);
    m_exchange->setHeld(false);
    QTRY_VERIFY(total() > held + 10);
}

void ExchangeFaultsTest::knowsTheLastValues()
{
    start({.symbols = 5});
    makeTicks(50);
    QTRY_VERIFY(m_exchange->stats().feeds.at(3).head > 0);
    m_exchange->setHeld(true);
    const std::uint64_t head = prices().head;
    TestClient stream(m_exchange->port());
    stream.get("/v1/feeds/prices/sse", token(), "Last-Event-ID: e:0\r\n");
    (void)stream.readHeader();
    QCOMPARE(stream.readMessage().type, QByteArray("hello"));
    QMap<QByteArray, QByteArray> last;
    for (const WireEvent &event : stream.readMessages(int(head))) {
        const qsizetype at = event.data.indexOf("\"p\":") + 4;
        last[event.json()["s"_L1].toString().toLatin1()] =
            event.data.mid(at, event.data.indexOf(',', at) - at);
    }
    const PublishedFeed feed = published();
    QCOMPARE(feed.lastValues.size(), std::size_t(last.size()));
    for (const auto &[symbol, digits] : feed.lastValues)
        QCOMPARE(QByteArray::fromStdString(digits), last[QByteArray::fromStdString(symbol)]);
    const auto metrics = m_exchange->published().at(3);
    QCOMPARE(metrics.lastValues.size(), 4U);
    QVERIFY(metrics.lastValues.at("orders_per_s").find('.') != std::string::npos);
    QVERIFY(m_exchange->published().at(1).lastValues.empty()); // ordered
    // What is of an earlier history nobody needs to show.
    m_exchange->addFault(fault(FaultKind::EpochChange));
    QTRY_VERIFY(published().lastValues.empty());
}

void ExchangeFaultsTest::tellsWhenTheEventOfAByteFaultCame()
{
    start();
    m_exchange->restartFaults();
    PlannedFault reset = atEvent(4, fault(FaultKind::Reset));
    reset.number = 9;
    m_exchange->addFault(reset);
    makeTicks(3);
    makeTicks(3);
    const QMutexLocker lock(&m_mutex);
    QCOMPARE(m_told, QList<std::uint32_t>({9}));
    QVERIFY(m_log.isEmpty()); // it has not struck here
}

void ExchangeFaultsTest::takesThePortOfAProxyInFront()
{
    start();
    const auto status = [this] {
        TestClient client(m_exchange->port());
        client.send("GET /v1/time HTTP/1.1\r\nHost: 127.0.0.1:1\r\nAuthorization: Bearer " + token() +
                    "\r\n\r\n");
        return client.readStatus();
    };
    QCOMPARE(status(), 403);
    m_exchange->setPublicPort(1);
    QCOMPARE(status(), 200);
}

QTEST_GUILESS_MAIN(ExchangeFaultsTest)
#include "ExchangeFaultsTest.moc"
