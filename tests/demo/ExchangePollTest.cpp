// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Exchange.h"
#include "TestWebSocket.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace steadfeed;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The exchange in pages (docs/protocol.md).
class ExchangePollTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesAPageOfWhatIsNew();
    void goesOnWhereTheClientStopped_data();
    void goesOnWhereTheClientStopped();
    void sendsWhatTheEventStreamSends();
    void putsASnapshotOnOnePage();
    void holdsTheAnswerUntilSomethingComes();
    void endsAHeldAnswerWithAnEmptyPage();
    void holdsNothingThatTheClientMustKnow_data();
    void holdsNothingThatTheClientMustKnow();
    void takesTheNextRequestWhileOneIsHeld();
    void forgetsAClientThatGoesAway();
    void makesTicksForAHeldAnswerAtMax();
    void answersHeldRequestsWhenItStops();

private:
    void start(ExchangeOptions options);
    [[nodiscard]] ExchangeFeedStats feed(std::size_t index) { return m_exchange->stats().feeds.at(index); }
    [[nodiscard]] QByteArray head(std::size_t index)
    {
        return "e:" + QByteArray::number(quint64(feed(index).head));
    }
    [[nodiscard]] QByteArray token() const { return QByteArray::fromStdString(m_exchange->token()); }
    void ask(TestClient &client, const QByteArray &feed, const QByteArray &query);
    /// The text of the page that answers.
    [[nodiscard]] QByteArray readPage(TestClient &client);
    [[nodiscard]] QByteArray page(const QByteArray &feed, const QByteArray &query);

    std::unique_ptr<Exchange> m_exchange;
};

namespace {

QJsonObject object(const QByteArray &page)
{
    return QJsonDocument::fromJson(page).object();
}

qint64 resumedFrom(const QByteArray &page)
{
    return object(page)["hello"_L1]["resumed_from"_L1].toInteger(-1);
}

QByteArray nextOf(const QByteArray &page)
{
    return object(page)["next"_L1].toString().toLatin1();
}

} // namespace

void ExchangePollTest::start(ExchangeOptions options)
{
    options.epoch = "e";
    m_exchange = std::make_unique<Exchange>(options);
    std::string error;
    QVERIFY2(m_exchange->start(error), error.c_str());
}

/// Prices stand still behind more of them than history holds.
void ExchangePollTest::init()
{
    start({.rate = 100'000, .historyEvents = 1'000});
    QTRY_VERIFY(feed(0).head > 2'000);
    m_exchange->setPaused(true);
}

void ExchangePollTest::ask(TestClient &client, const QByteArray &feed, const QByteArray &query)
{
    client.get("/v1/feeds/" + feed + "/poll?" + query, token());
}

QByteArray ExchangePollTest::readPage(TestClient &client)
{
    const QByteArray header = client.readHeader();
    if (!header.startsWith("HTTP/1.1 200 ") || !header.contains("\r\nContent-Type: application/json") ||
        !header.contains("\r\nCache-Control: no-store"))
        return {};
    return client.readBody(header);
}

QByteArray ExchangePollTest::page(const QByteArray &feed, const QByteArray &query)
{
    TestClient client(m_exchange->port());
    ask(client, feed, query);
    return readPage(client);
}

void ExchangePollTest::makesAPageOfWhatIsNew()
{
    const auto stats = feed(0);
    const qint64 head = qint64(stats.head);
    const QByteArray text = page("prices", "after=e:" + QByteArray::number(head - 2) + "&wait=60");
    const QByteArray start = R"({"hello":{"t":"hello","v":1,"stream":"prices","epoch":"e","resumed_from":)" +
                             QByteArray::number(head - 2) + R"(,"oldest":)" +
                             QByteArray::number(quint64(stats.oldest)) + R"(,"head":)" +
                             QByteArray::number(head) + R"(,"hb_ms":5000},"events":[{"t":"tick","seq":)" +
                             QByteArray::number(head - 1) + R"(,"s":")";
    QCOMPARE(text.left(start.size()), start);
    QVERIFY(text.endsWith("}],\"next\":\"e:" + QByteArray::number(head) + "\"}"));
    QCOMPARE(elementsOf(text).size(), 2);
    QCOMPARE(object(text).keys(), QStringList({u"events"_s, u"hello"_s, u"next"_s}));
}

void ExchangePollTest::goesOnWhereTheClientStopped_data()
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

void ExchangePollTest::goesOnWhereTheClientStopped()
{
    QFETCH(QByteArray, epoch);
    QFETCH(int, behind);
    QFETCH(int, expected);
    const auto stats = feed(0);
    const qint64 head = qint64(stats.head);
    const qint64 from = expected < 0 ? qint64(stats.oldest) - 1 : head - expected;
    const QByteArray text =
        page("prices", epoch.isEmpty() ? "" : "after=" + epoch + "%3A" + QByteArray::number(head - behind));
    QCOMPARE(resumedFrom(text), from);
    const auto events = elementsOf(text);
    QCOMPARE(events.size(), head - from);
    for (qsizetype i = 0; i < events.size(); ++i)
        QCOMPARE(events[i].seq, from + 1 + i);
    QCOMPARE(nextOf(text), "e:" + QByteArray::number(head));
}

void ExchangePollTest::sendsWhatTheEventStreamSends()
{
    start({.rate = 50'000});
    QTRY_VERIFY(feed(0).head > 1'000);
    TestClient stream(m_exchange->port());
    stream.get("/v1/feeds/prices/sse", token(), "Last-Event-ID: e:0\r\n");
    QCOMPARE(stream.readStatus(), 200);
    QCOMPARE(stream.readMessage().type, QByteArray("hello"));

    TestClient client(m_exchange->port());
    QByteArray next = "e:0";
    qint64 last = 0;
    for (int pages = 0; last < 20'000; ++pages) {
        const int limit = pages % 3 == 0 ? 10'000 : 777;
        ask(client, "prices", "after=" + next + "&wait=5&limit=" + QByteArray::number(limit));
        const QByteArray text = readPage(client);
        QCOMPARE(resumedFrom(text), last);
        const auto events = elementsOf(text);
        QVERIFY(!events.isEmpty() && events.size() <= limit);
        for (const WireElement &event : events) {
            const WireEvent expected = stream.readMessage();
            QCOMPARE(event.seq, ++last);
            QCOMPARE(QByteArray(event.json).replace(",\"seq\":" + QByteArray::number(last) + ',', ","),
                     expected.data);
        }
        next = nextOf(text);
        QCOMPARE(next, "e:" + QByteArray::number(last));
    }
}

void ExchangePollTest::putsASnapshotOnOnePage()
{
    const QByteArray text = page("positions", "wait=60&limit=1");
    QCOMPARE(object(text)["hello"_L1]["snapshot"_L1].toBool(), true);
    const QJsonArray events = object(text)["events"_L1].toArray();
    QCOMPARE(events.first()["t"_L1].toString(), u"snapshot_begin"_s);
    QCOMPARE(events.first()["rows"_L1].toInt(), events.size() - 2);
    for (qsizetype i = 1; i + 1 < events.size(); ++i) {
        QCOMPARE(events[i]["t"_L1].toString(), u"position"_s);
        QVERIFY(!events[i].toObject().contains("seq"_L1));
    }
    QCOMPARE(events.last()["t"_L1].toString(), u"snapshot_end"_s);
    QCOMPARE(nextOf(text), head(1));
    // With its position there is no snapshot any more.
    QVERIFY(elementsOf(page("positions", "after=" + nextOf(text))).isEmpty());
}

void ExchangePollTest::holdsTheAnswerUntilSomethingComes()
{
    TestClient client(m_exchange->port());
    for (int i = 0; i < 3; ++i) { // on one connection
        const QByteArray position = head(0);
        ask(client, "prices", "after=" + position + "&wait=60");
        QTRY_COMPARE(feed(0).connections, 1U); // held, and counted
        m_exchange->setPaused(false);
        const QByteArray text = readPage(client);
        m_exchange->setPaused(true);
        QCOMPARE("e:" + QByteArray::number(resumedFrom(text)), position);
        QVERIFY(!elementsOf(text).isEmpty());
        QCOMPARE(feed(0).connections, 0U);
    }
}

void ExchangePollTest::endsAHeldAnswerWithAnEmptyPage()
{
    QElapsedTimer time;
    time.start();
    const QByteArray text = page("prices", "after=" + head(0) + "&wait=1");
    QVERIFY(time.elapsed() >= 990);
    QVERIFY(text.contains(",\"events\":[],"));
    QCOMPARE(nextOf(text), head(0));
}

void ExchangePollTest::holdsNothingThatTheClientMustKnow_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("new client") << QByteArray("wait=60");
    QTest::newRow("other epoch, same number") << QByteArray("after=then:HEAD&wait=60");
    QTest::newRow("from the future") << QByteArray("after=e:99999999&wait=60");
    QTest::newRow("no wait") << QByteArray("after=e:HEAD");
    QTest::newRow("wait of nothing") << QByteArray("after=e:HEAD&wait=0");
}

void ExchangePollTest::holdsNothingThatTheClientMustKnow()
{
    QFETCH(QByteArray, query);
    const QByteArray text = page("prices", query.replace("HEAD", head(0).mid(2)));
    QVERIFY(!text.isEmpty()); // held, it would not have come within the client's patience
    QVERIFY(elementsOf(text).isEmpty());
    QCOMPARE(nextOf(text), head(0));
}

void ExchangePollTest::takesTheNextRequestWhileOneIsHeld()
{
    TestClient client(m_exchange->port());
    ask(client, "prices", "after=" + head(0) + "&wait=1");
    QTRY_COMPARE(feed(0).connections, 1U);
    ask(client, "prices", "limit=7");
    QVERIFY(!readPage(client).isEmpty());
    QVERIFY(!readPage(client).isEmpty());
    client.get("/v1/time", token());
    QCOMPARE(client.readStatus(), 200);
}

void ExchangePollTest::forgetsAClientThatGoesAway()
{
    TestClient client(m_exchange->port());
    ask(client, "prices", "after=" + head(0) + "&wait=60");
    QTRY_COMPARE(feed(0).connections, 1U);
    client.disconnect();
    QTRY_COMPARE(feed(0).connections, 0U);
}

void ExchangePollTest::makesTicksForAHeldAnswerAtMax()
{
    start({.maxRate = true});
    TestClient client(m_exchange->port());
    QByteArray next = "e:0";
    qint64 last = 0;
    while (last < 50'000) {
        ask(client, "prices", "after=" + next + "&wait=60");
        const QByteArray text = readPage(client);
        QCOMPARE(resumedFrom(text), last);
        last += elementsOf(text).size();
        next = nextOf(text);
        QCOMPARE(next, "e:" + QByteArray::number(last));
    }
}

void ExchangePollTest::answersHeldRequestsWhenItStops()
{
    TestClient client(m_exchange->port());
    const QByteArray position = head(0);
    ask(client, "prices", "after=" + position + "&wait=60");
    QTRY_COMPARE(feed(0).connections, 1U);
    m_exchange->stop();
    const QByteArray text = readPage(client);
    QVERIFY(text.contains(",\"events\":[],"));
    QCOMPARE(nextOf(text), position);
}

QTEST_GUILESS_MAIN(ExchangePollTest)
#include "ExchangePollTest.moc"
