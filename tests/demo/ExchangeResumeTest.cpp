// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Exchange.h"
#include "TestClient.h"

#include <QMap>
#include <QTest>

#include <memory>

using namespace steadfeed;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What a client is told at the start of a stream, and that the events fit it (docs/protocol.md, "Resuming").
class ExchangeResumeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void beginsWithOneHello();
    void goesOnWhereTheClientStopped_data();
    void goesOnWhereTheClientStopped();
    void sendsNoticesFromTheirBeginning();
    void sendsASnapshotWhereThereIsNoPosition_data();
    void sendsASnapshotWhereThereIsNoPosition();
    void snapshotAndChangesMakeTheSameBook();

private:
    [[nodiscard]] QByteArray token() const { return QByteArray::fromStdString(m_exchange->token()); }
    [[nodiscard]] ExchangeFeedStats feed(std::size_t index) { return m_exchange->stats().feeds.at(index); }

    std::unique_ptr<Exchange> m_exchange;
};

namespace {

using Book = QMap<QString, QByteArray>; // symbol/account -> row as it came

void applyRow(Book &book, const WireEvent &event)
{
    const QJsonObject row = event.json();
    const QString key = row["s"_L1].toString() + u'/' + row["acct"_L1].toString();
    if (row["removed"_L1].toBool())
        book.remove(key);
    else
        book.insert(key, event.data);
}

/// Reads hello, snapshot_begin, rows, snapshot_end; returns S, or -1 where the stream is anything else.
qint64 readSnapshot(TestClient &client, Book &book)
{
    const QJsonObject hello = client.readMessage().json();
    const WireEvent begin = client.readMessage();
    if (!hello["snapshot"_L1].toBool() || begin.type != "snapshot_begin" || !begin.id.isEmpty())
        return -1;
    for (int i = begin.json()["rows"_L1].toInt(); i > 0; --i) {
        const WireEvent row = client.readMessage();
        if (row.type != "position" || !row.id.isEmpty())
            return -1;
        applyRow(book, row);
    }
    const WireEvent end = client.readMessage();
    return end.type == "snapshot_end" && end.id.isEmpty() ? hello["resumed_from"_L1].toInteger() : -1;
}

} // namespace

void ExchangeResumeTest::initTestCase()
{
    // Prices stand still once there are more than history holds; fills and notices are frequent.
    m_exchange = std::make_unique<Exchange>(ExchangeOptions{
        .rate = 100'000, .epoch = "now", .fillEvery = 4ms, .noticeEvery = 20ms, .historyEvents = 1'000});
    std::string error;
    QVERIFY2(m_exchange->start(error), error.c_str());
    QTRY_VERIFY(feed(0).head > 2'000 && feed(1).head > 20 && feed(2).head > 5);
    m_exchange->setPaused(true);
}

void ExchangeResumeTest::beginsWithOneHello()
{
    TestClient client(m_exchange->port());
    client.get("/v1/feeds/prices/sse", token());
    const QByteArray header = client.readHeader();
    QVERIFY(header.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(header.contains("\r\nContent-Type: text/event-stream"));
    QVERIFY(header.contains("\r\nTransfer-Encoding: chunked"));
    QVERIFY(header.contains("\r\nX-Accel-Buffering: no"));
    const auto stats = feed(0);
    const QByteArray head = QByteArray::number(quint64(stats.head));
    QCOMPARE(client.readEvent().text,
             "retry: 500\nevent: hello\ndata: "
             R"({"t":"hello","v":1,"stream":"prices","epoch":"now","resumed_from":)" +
                 head + R"(,"oldest":)" + QByteArray::number(quint64(stats.oldest)) + R"(,"head":)" + head +
                 R"(,"hb_ms":5000})"
                 "\n\n");
}

void ExchangeResumeTest::goesOnWhereTheClientStopped_data()
{
    QTest::addColumn<QByteArray>("epoch");
    QTest::addColumn<QByteArray>("from"); // head, oldest or 0, and an offset
    QTest::addColumn<int>("offset");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<int>("expectedOffset");
    const auto row = [](const char *name, const QByteArray &epoch, const QByteArray &from, int offset,
                        const QByteArray &expected, int expectedOffset) {
        QTest::newRow(name) << epoch << from << offset << expected << expectedOffset;
    };
    row("at the head", "now", "head", 0, "head", 0);
    row("a little behind", "now", "head", -10, "head", -10);
    row("at the oldest", "now", "oldest", 0, "oldest", 0);
    row("just before the oldest", "now", "oldest", -1, "oldest", -1);
    row("too old", "now", "oldest", -2, "oldest", -1);
    row("far too old", "now", "0", 0, "oldest", -1);
    row("from the future", "now", "head", 1, "head", 0);
    row("other epoch", "then", "head", -10, "head", 0);
}

void ExchangeResumeTest::goesOnWhereTheClientStopped()
{
    QFETCH(QByteArray, epoch);
    QFETCH(QByteArray, from);
    QFETCH(int, offset);
    QFETCH(QByteArray, expected);
    QFETCH(int, expectedOffset);
    const auto stats = feed(0);
    const QMap<QByteArray, qint64> points{{"head", stats.head}, {"oldest", stats.oldest}, {"0", 0}};
    const qint64 start = points.value(expected) + expectedOffset;
    const qint64 head = points.value("head");

    TestClient client(m_exchange->port());
    client.get("/v1/feeds/prices/sse", token(),
               "Last-Event-ID: " + epoch + ':' + QByteArray::number(points.value(from) + offset) + "\r\n");
    QCOMPARE(client.readStatus(), 200);
    const WireEvent hello = client.readEvent();
    QCOMPARE(hello.type, QByteArray("hello"));
    QVERIFY(hello.id.isEmpty());
    QCOMPARE(hello.json()["epoch"_L1].toString(), u"now"_s);
    QCOMPARE(hello.json()["resumed_from"_L1].toInteger(), start);
    QCOMPARE(hello.json()["head"_L1].toInteger(), head);
    QVERIFY(!hello.json().contains("snapshot"_L1));
    const QList<WireEvent> events = client.readMessages(int(head - start));
    QCOMPARE(events.size(), head - start);
    for (qsizetype i = 0; i < events.size(); ++i) {
        QCOMPARE(events[i].id, "now:" + QByteArray::number(start + 1 + i));
        QCOMPARE(events[i].type, QByteArray("tick"));
        QCOMPARE(events[i].json()["t"_L1].toString(), u"tick"_s);
    }
}

void ExchangeResumeTest::sendsNoticesFromTheirBeginning()
{
    TestClient client(m_exchange->port());
    client.get("/v1/feeds/notices/sse", token());
    QCOMPARE(client.readStatus(), 200);
    QCOMPARE(client.readMessage().json()["resumed_from"_L1].toInteger(), 0);
    for (int i = 1; i <= 5; ++i) {
        const WireEvent notice = client.readMessage();
        QCOMPARE(notice.id, "now:" + QByteArray::number(i));
        QCOMPARE(notice.json()["id"_L1].toString(), u"n-now-%1"_s.arg(i));
    }
}

void ExchangeResumeTest::sendsASnapshotWhereThereIsNoPosition_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("snapshot");
    QTest::newRow("new client") << QByteArray() << true;
    QTest::newRow("other epoch") << QByteArray("Last-Event-ID: then:1\r\n") << true;
    QTest::newRow("from the future") << QByteArray("Last-Event-ID: now:999999\r\n") << true;
    QTest::newRow("position in history") << QByteArray("Last-Event-ID: now:5\r\n") << false;
}

void ExchangeResumeTest::sendsASnapshotWhereThereIsNoPosition()
{
    QFETCH(QByteArray, header);
    QFETCH(bool, snapshot);
    TestClient client(m_exchange->port());
    client.get("/v1/feeds/positions/sse", token(), header);
    QCOMPARE(client.readStatus(), 200);
    if (snapshot) {
        Book book;
        QCOMPARE(readSnapshot(client, book), qint64(feed(1).head));
        QVERIFY(book.size() > 20);
        return;
    }
    const WireEvent hello = client.readMessage();
    QVERIFY(!hello.json().contains("snapshot"_L1));
    QCOMPARE(client.readMessage().id, QByteArray("now:6"));
}

void ExchangeResumeTest::snapshotAndChangesMakeTheSameBook()
{
    m_exchange->setPaused(false);
    TestClient early(m_exchange->port());
    early.get("/v1/feeds/positions/sse", token());
    QCOMPARE(early.readStatus(), 200);
    Book book;
    const qint64 start = readSnapshot(early, book);
    QVERIFY(start >= 0);
    QTRY_VERIFY(qint64(feed(1).head) > start + 200);

    TestClient late(m_exchange->port());
    late.get("/v1/feeds/positions/sse", token());
    QCOMPARE(late.readStatus(), 200);
    Book expected;
    const qint64 end = readSnapshot(late, expected);
    QVERIFY(end > start + 200);
    for (qint64 seq = start + 1; seq <= end; ++seq) {
        const WireEvent change = early.readMessage();
        QCOMPARE(change.seq(), seq);
        applyRow(book, change);
    }
    QCOMPARE(book, expected);
    m_exchange->setPaused(true);
}

QTEST_GUILESS_MAIN(ExchangeResumeTest)
#include "ExchangeResumeTest.moc"
