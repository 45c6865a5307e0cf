// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LongPollSink.h"
#include "LongPollTransport.h"
#include "ScriptServer.h"

#include <QTest>

#include <memory>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;
using Script = ScriptServerScript;

/*!
 * Closing, reopening, deleting and pausing a LongPollTransport, from outside and from inside its callbacks.
 */
class LongPollControlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCallbackMayDoAnythingToTheTransport_data();
    void aCallbackMayDoAnythingToTheTransport();
    void afterCloseNothingComesAndNothingIsAsked();
    void closeEndsAHeldRequest();
    void openStartsAnewAndNothingOldComes();
    void whilePausedNothingIsAsked();
    void whilePausedNothingIsDelivered();
    void aLargePageIsHeldBackWhilePaused();
    void nothingComesFromInsideACall();
    void theDescriptionSaysWhatItCan();
};

namespace {

const QByteArray kAnswering = page("{\"n\":1}");

Script answering()
{
    return Script().waitForRequest().send(kAnswering).waitForRequest().send(kAnswering).waitForRequest();
}

} // namespace

void LongPollControlTest::aCallbackMayDoAnythingToTheTransport_data()
{
    QTest::addColumn<QString>("callback");
    QTest::addColumn<QString>("deed");
    for (const char *callback : {"opened", "bytes", "frame", "ask", "closed"}) {
        for (const char *deed : {"close", "delete", "open"})
            QTest::addRow("%s in %s", deed, callback)
                << QString::fromLatin1(callback) << QString::fromLatin1(deed);
    }
}

void LongPollControlTest::aCallbackMayDoAnythingToTheTransport()
{
    QFETCH(QString, callback);
    QFETCH(QString, deed);
    const bool atEnd = callback == u"closed";
    ScriptServer server({atEnd ? Script().waitForRequest().send(answer("500 No")) : answering()});
    ScriptServer other({Script().waitForRequest()});
    LongPollSink sink;
    LongPollSink otherSink;
    auto transport = std::make_unique<LongPollTransport>();
    bool done = false;
    const auto act = [&] {
        done = true;
        if (deed == u"close")
            transport->close();
        else if (deed == u"delete")
            transport.reset();
        else
            transport->open(pollOf(other.url()), otherSink);
    };
    if (callback == u"opened")
        sink.onOpened = act;
    else if (callback == u"bytes")
        sink.onBytes = act;
    else if (callback == u"frame")
        sink.onFrame = act;
    else if (callback == u"closed")
        sink.onClosed = act;
    else
        sink.onAsk = [&] {
            act();
            return NextRequest{};
        };
    transport->open(pollOf(server.url()), sink);
    QTRY_VERIFY(done);
    if (deed == u"open")
        QTRY_COMPARE(other.requests().size(), 1);
    const std::size_t told = sink.events.size();
    // Another round trip: what would still come of the first has come by then.
    ScriptServer after({Script().waitForRequest().send(kAnswering).waitForRequest()});
    LongPollSink afterSink;
    LongPollTransport afterTransport;
    afterTransport.open(pollOf(after.url()), afterSink);
    QTRY_COMPARE(after.requests().size(), 2);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(sink.events.size(), told);
    QCOMPARE(told, callback == u"frame" || callback == u"ask" ? 1u : 0u);
    QCOMPARE(sink.closes.size(), atEnd ? 1u : 0u);
    QVERIFY(sink.asks == (callback == u"ask" ? 1 : 0));
}

void LongPollControlTest::afterCloseNothingComesAndNothingIsAsked()
{
    ScriptServer server({answering()});
    LongPollSink sink;
    sink.onAsk = [] { return NextRequest{{}, {}, 30ms}; };
    LongPollTransport transport;
    transport.open(pollOf(server.url()), sink);
    QTRY_COMPARE(sink.asks, 1); // it waits for the next one now
    transport.close();
    transport.close();
    LongPollSink later;
    later.onAsk = [] { return NextRequest{{}, {}, 30ms}; };
    LongPollTransport clock;
    ScriptServer other({answering()});
    clock.open(pollOf(other.url()), later);
    QTRY_COMPARE(other.requests().size(), 3);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(sink.closes.empty());
}

void LongPollControlTest::closeEndsAHeldRequest()
{
    ScriptServer server({Script().waitForRequest().hold()});
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(pollOf(server.url()), sink);
    QTRY_COMPARE(server.requests().size(), 1);
    transport.close();
    QTRY_COMPARE(server.openConnections(), 0);
    QVERIFY(sink.closes.empty());
}

void LongPollControlTest::openStartsAnewAndNothingOldComes()
{
    ScriptServer server(
        {Script().waitForRequest().send(
             "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{\"half"),
         Script().waitForRequest().send(kAnswering).waitForRequest()});
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(pollOf(server.url()), sink);
    QTRY_COMPARE(sink.bytes, 6u);
    transport.open(pollOf(server.url()), sink);
    QTRY_VERIFY(!sink.events.empty());
    QCOMPARE(sink.events[0].data, std::string("{\"n\":1}"));
    QCOMPARE(sink.opens.size(), 2u);
    QVERIFY(sink.closes.empty());
    QCOMPARE(transport.counters().attempts, 2u);
}

void LongPollControlTest::whilePausedNothingIsAsked()
{
    ScriptServer server({answering()});
    ScriptServer clock({answering()});
    LongPollSink sink;
    LongPollTransport transport;
    sink.onFrame = [&] { transport.setReading(false); };
    transport.open(pollOf(server.url()), sink);
    QTRY_COMPARE(sink.asks, 1);
    LongPollSink clockSink;
    LongPollTransport clockTransport;
    clockTransport.open(pollOf(clock.url()), clockSink);
    QTRY_COMPARE(clock.requests().size(), 3);
    QCOMPARE(server.requests().size(), 1);
    sink.onFrame = nullptr;
    transport.setReading(true);
    QCOMPARE(sink.asks, 1);
    QTRY_COMPARE(server.requests().size(), 3);
}

void LongPollControlTest::whilePausedNothingIsDelivered()
{
    ScriptServer server({Script().waitForRequest().hold().send(kAnswering).waitForRequest()});
    LongPollSink sink;
    LongPollTransport transport;
    sink.onOpened = [&] { transport.setReading(false); };
    transport.open(pollOf(server.url()), sink);
    QTRY_COMPARE(server.requests().size(), 1);
    server.release();
    QTRY_COMPARE(sink.opens.size(), 1u);
    ScriptServer clock({answering()});
    LongPollSink clockSink;
    LongPollTransport clockTransport;
    clockTransport.open(pollOf(clock.url()), clockSink);
    QTRY_COMPARE(clock.requests().size(), 3);
    QVERIFY(sink.events.empty());
    QCOMPARE(sink.bytes, 0u);
    transport.setReading(true);
    QVERIFY(sink.events.empty());
    QTRY_COMPARE(sink.data(), QStringLiteral("{\"n\":1}"));
}

void LongPollControlTest::aLargePageIsHeldBackWhilePaused()
{
    constexpr int size = 8'000'000;
    ScriptServer server({Script()
                             .waitForRequest()
                             .send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                                   QByteArray::number(size) + "\r\n\r\n")
                             .flood(QByteArray(100'000, 'x'), size / 100'000)
                             .waitForRequest()});
    LongPollSink sink;
    LongPollTransport transport;
    sink.onBytes = [&] {
        transport.setReading(sink.bytes > size / 2);
    }; // once for each slice of the first half
    transport.open(pollOf(server.url()), sink);
    QTRY_VERIFY(sink.bytes > 0);
    for (int i = 0; i < size && sink.events.empty(); ++i) {
        transport.setReading(true);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(sink.events.size(), 1u);
    QCOMPARE(sink.events[0].data.size(), static_cast<std::size_t>(size));
    QVERIFY(sink.largestArrival <= 128 * 1024);
}

void LongPollControlTest::nothingComesFromInsideACall()
{
    LongPollSink sink;
    LongPollTransport transport;
    sink.insideCall = true;
    transport.open(pollOf("nonsense"), sink);
    transport.setReading(false);
    transport.setReading(true);
    sink.insideCall = false;
    QTRY_COMPARE(sink.closes.size(), 1u);
    QVERIFY(!sink.openedInside);
}

void LongPollControlTest::theDescriptionSaysWhatItCan()
{
    const TransportEntry entry = longPollTransportEntry();
    QCOMPARE(entry.name, std::string("longpoll"));
    QVERIFY(entry.capabilities.polls && entry.capabilities.pausesReading && entry.capabilities.redirects &&
            entry.capabilities.responseHeaders);
    QVERIFY(!entry.capabilities.sends && !entry.capabilities.pings && !entry.capabilities.binary);
    QStringList names;
    for (const TransportOption &option : entry.options)
        names += QString::fromStdString(option.name + "=" + option.defaultValue);
    QCOMPARE(names, (QStringList{QStringLiteral("cursor=query"), QStringLiteral("hold_s=20"),
                                 QStringLiteral("interval_ms=0")}));
}

QTEST_GUILESS_MAIN(LongPollControlTest)
#include "LongPollControlTest.moc"
