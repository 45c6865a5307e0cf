// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordingSink.h"
#include "ScriptServer.h"
#include "WebSocketTransport.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

using namespace steadfeed;
using namespace steadfeed::test;
using Script = ScriptServerScript;

/*!
 * Open connections of a WebSocketTransport: how they flow and how they end. Names with W and a number rely on
 * that row of qt-facts, names with F are entries of the list of faults.
 */
class WebSocketStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesArriveAsTheyAre_data();
    void messagesArriveAsTheyAre();
    void M5_bytesOfEachFrameAreToldBeforeTheMessage();
    void F49_aCharacterCutByAFrameBorderHasAReasonOfItsOwn_data();
    void F49_aCharacterCutByAFrameBorderHasAReasonOfItsOwn();
    void F50_W12_whatIsTooLargeIsRefused_data();
    void F50_W12_whatIsTooLargeIsRefused();
    void F51_W6_aPingIsAskedAndItsAnswerTold();
    void F51_noPongIsForTheCallerToNotice();
    void F52_W2_W3_everyEndHasItsReason_data();
    void F52_W2_W3_everyEndHasItsReason();
    void F56_W7_aPeerThatReadsNothingDoesNotKeepTheSocket();
    void F58_W15_aBrokenFrameIsNamed_data();
    void F58_W15_aBrokenFrameIsNamed();
    void F59_aPingFloodLeavesTheEventLoopItsTurns();
    void W16_allThatCameBeforeTheEndIsDelivered_data();
    void W16_allThatCameBeforeTheEndIsDelivered();
    void aMessageThatStopsHalfWayIsALostConnection();
    void closeSaysGoodbye();
    void pingsOfThePeerAreAnswered();
    void everythingIsCounted();
};

void WebSocketStreamTest::messagesArriveAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<bool>("binary");
    const auto text = [](const char *name, const QByteArray &payload) {
        QTest::newRow(name) << ws::text(payload) << payload << false;
    };
    text("ascii", R"({"p":1.50})");
    text("empty", {});
    text("a NUL", QByteArray("a\0b", 3));
    text("2, 3 and 4 bytes, and what is no character", "\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80\xEF\xBF\xBF");
    text("a byte order mark in the middle", "a\xEF\xBB\xBF");
    QTest::newRow("a byte order mark at the start: Qt takes it away") << ws::text("\xEF\xBB\xBF"
                                                                                  "a")
                                                                      << QByteArray("a") << false;
    QTest::newRow("masked, which no server may do: Qt takes it")
        << ws::frame(ws::Text, "a", {.masked = true}) << QByteArray("a") << false;
    text("126 bytes", QByteArray(126, 'x'));
    text("65536 bytes", QByteArray(65536, 'x'));
    const QByteArray noise = QByteArray::fromHex("00ff80c0eda080");
    QTest::newRow("binary") << ws::frame(ws::Binary, noise) << noise << true;
    QTest::newRow("empty binary") << ws::frame(ws::Binary, {}) << QByteArray() << true;
    QTest::newRow("fragments cut between characters")
        << ws::part(ws::Text, "\xC3\xA4") + ws::part(ws::Continuation, {}) + ws::frame(ws::Ping, "x") +
               ws::frame(ws::Continuation, "\xE2\x82\xAC")
        << QByteArray("\xC3\xA4\xE2\x82\xAC") << false;
    QTest::newRow("binary fragments")
        << ws::part(ws::Binary, noise) + ws::frame(ws::Continuation, noise) << noise + noise << true;
}

void WebSocketStreamTest::messagesArriveAsTheyAre()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, data);
    QFETCH(bool, binary);
    for (const qint64 slice : {qint64(1), qint64(7), qint64(1'000'000)}) {
        if (bytes.size() / slice > 1000)
            continue;
        ScriptServer server({Script().upgrade().slice(bytes + ws::text("last"), slice)});
        RecordingSink sink;
        WebSocketTransport transport;
        transport.open(requestFor(server.wsUrl()), sink);
        QTRY_COMPARE(sink.events.size(), 2u);
        QCOMPARE(QByteArray::fromStdString(sink.events[0].data), data);
        QCOMPARE(sink.events[0].binary, binary);
        QVERIFY(!sink.events[0].hasOwnId && sink.events[0].id.empty() && sink.events[0].type.empty());
        QCOMPARE(sink.events[1].data, std::string("last"));
        QCOMPARE(sink.bytes, static_cast<std::size_t>(data.size()) + 4);
    }
}

void WebSocketStreamTest::M5_bytesOfEachFrameAreToldBeforeTheMessage()
{
    ScriptServer server(
        {Script().upgrade().send(ws::part(ws::Text, "abc")).hold().send(ws::frame(ws::Continuation, "de"))});
    RecordingSink sink;
    WebSocketTransport transport;
    std::size_t atFrame = 0;
    sink.onFrame = [&] { atFrame = sink.bytes; };
    transport.open(requestFor(server.wsUrl()), sink);
    QTRY_COMPARE(sink.bytes, 3u);
    QVERIFY(sink.events.empty());
    server.release();
    QTRY_COMPARE(sink.data(), QStringLiteral("abcde"));
    QCOMPARE(atFrame, 5u);
}

void WebSocketStreamTest::F49_aCharacterCutByAFrameBorderHasAReasonOfItsOwn_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray face = "\xF0\x9F\x98\x80";
    for (const char *character : {"\xC3\xA4", "\xE2\x82\xAC", "\xF0\x9F\x98\x80"}) {
        const QByteArray whole(character);
        for (qsizetype cut = 1; cut < whole.size(); ++cut) {
            QTest::addRow("W1 %d bytes cut after %d", int(whole.size()), int(cut))
                << ws::part(ws::Text, "a" + whole.first(cut)) +
                       ws::frame(ws::Continuation, whole.sliced(cut) + "b");
        }
    }
    QTest::newRow("W1 in three frames") << ws::part(ws::Text, face.first(1)) +
                                               ws::part(ws::Continuation, face.sliced(1, 2)) +
                                               ws::frame(ws::Continuation, face.sliced(3));
    QTest::newRow("no UTF-8 at all") << ws::text("a\xFF");
    QTest::newRow("a surrogate") << ws::text("\xED\xA0\x80");
    QTest::newRow("cut at the end of the message") << ws::text("a\xE2\x82");
}

void WebSocketStreamTest::F49_aCharacterCutByAFrameBorderHasAReasonOfItsOwn()
{
    QFETCH(QByteArray, bytes);
    ScriptServer server({Script().upgrade().send(ws::text("before") + bytes + ws::text("after"))});
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(requestFor(server.wsUrl()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::SplitCharacters);
    QVERIFY(!sink.closes[0].permanent); // who counts attempts decides when it is enough
    QCOMPARE(sink.data(), QStringLiteral("before"));
    QTRY_VERIFY(!server.frames().isEmpty());
    QCOMPARE(server.frames().last().closeCode(), 1007);
}

void WebSocketStreamTest::F50_W12_whatIsTooLargeIsRefused_data()
{
    QTest::addColumn<ScriptServerScript>("script");
    const QByteArray block(65536, 'x');
    QTest::newRow("F50 a message one byte above the limit")
        << Script().upgrade().send(ws::text("a") + ws::text(QByteArray((1 << 20) + 1, 'x')));
    QTest::newRow("F50 endless fragments") << Script()
                                                  .upgrade()
                                                  .send(ws::text("a") + ws::part(ws::Text, "x"))
                                                  .flood(ws::part(ws::Continuation, block), 1600);
    QTest::newRow("F50 endless binary fragments") << Script()
                                                         .upgrade()
                                                         .send(ws::text("a") + ws::part(ws::Binary, "x"))
                                                         .flood(ws::part(ws::Continuation, block), 1600);
    QTest::newRow("F50 a length of 2^40")
        << Script().upgrade().send(ws::text("a") + ws::frame(ws::Binary, "x", {.claimedLength = 1ull << 40}));
}

void WebSocketStreamTest::F50_W12_whatIsTooLargeIsRefused()
{
    QFETCH(ScriptServerScript, script);
    ScriptServer server({script});
    OpenRequest request = requestFor(server.wsUrl());
    request.maxEventBytes = 1 << 20;
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::EventTooLarge);
    QCOMPARE(sink.closes[0].args, std::vector<std::string>{"1048576"});
    QVERIFY(!sink.closes[0].permanent);
    QCOMPARE(sink.data(), QStringLiteral("a"));
    QCOMPARE(transport.counters().oversize, 1u);
    QVERIFY2(sink.bytes <= 1u << 20, qPrintable(QString::number(sink.bytes)));
    QTRY_COMPARE(server.openConnections(), 0);
}

void WebSocketStreamTest::F51_W6_aPingIsAskedAndItsAnswerTold()
{
    ScriptServer server({Script().upgrade().answerPing().send(ws::frame(ws::Pong, "unasked"))});
    RecordingSink sink;
    WebSocketTransport transport;
    transport.ping(); // nothing is open: harmless
    transport.open(requestFor(server.wsUrl()), sink);
    transport.ping(); // not open yet
    QTRY_COMPARE(sink.opens.size(), 1u);
    QVERIFY(server.frames().isEmpty());
    transport.ping();
    QTRY_COMPARE(sink.pongs, 2); // a pong that nobody asked for is a sign of life too
    QCOMPARE(server.frames().size(), 1);
    QCOMPARE(server.frames()[0].opcode, ws::Ping);
    QVERIFY(server.frames()[0].masked);
    QCOMPARE(transport.counters().comments, 2u);
}

void WebSocketStreamTest::F51_noPongIsForTheCallerToNotice()
{
    ScriptServer server({Script().upgrade().waitForFrame(ws::Ping).send(ws::text("still here"))});
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(requestFor(server.wsUrl()), sink);
    QTRY_COMPARE(sink.opens.size(), 1u);
    transport.ping();
    QTRY_COMPARE(sink.data(), QStringLiteral("still here"));
    QCOMPARE(sink.pongs, 0);
    QVERIFY(sink.closes.empty());
    transport.close();
    QTRY_COMPARE(server.openConnections(), 0);
    QVERIFY(sink.closes.empty());
}

void WebSocketStreamTest::F52_W2_W3_everyEndHasItsReason_data()
{
    QTest::addColumn<ScriptServerScript>("end");
    QTest::addColumn<ReasonCode>("reason");
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<bool>("permanent");
    const auto code = [](quint16 number, const QByteArray &words = {}) {
        return Script().upgrade().send(ws::text("a") + ws::closeFrame(number, words));
    };
    const auto row = [](const char *name, const Script &end, ReasonCode reason, const QStringList &args = {},
                        bool permanent = false) {
        QTest::newRow(name) << end << reason << args << permanent;
    };
    using enum ReasonCode;
    row("F52 1000", code(1000), ClosedByServer, {u"1000"_qs, u""_qs});
    row("F52 1000 and words", code(1000, "bye"), ClosedByServer, {u"1000"_qs, u"bye"_qs});
    row("F52 no code", Script().upgrade().send(ws::text("a") + ws::frame(ws::Close, {})), ClosedByServer,
        {u"1000"_qs, u""_qs});
    row("F52 1001", code(1001, "going"), ClosedByServer, {u"1001"_qs, u"going"_qs});
    row("F52 1011", code(1011, "\xC3\xA4"), ClosedByServer, {u"1011"_qs, u"ä"_qs});
    row("F52 3000", code(3000), ClosedByServer, {u"3000"_qs, u""_qs});
    row("F52 a server's own 1007 and 1009 are no finds of ours", code(1009, "subscribe is too long"),
        ClosedByServer, {u"1009"_qs, u"subscribe is too long"_qs});
    row("F52 4001", code(4001, "token expired"), Unauthorized, {u"4001"_qs}, true);
    row("F52 4002", code(4002, "what?"), ClosedByServer, {u"4002"_qs, u"what?"_qs}, true);
    row("F52 4010", code(4010), ClosedByServer, {u"4010"_qs, u""_qs}, true);
    row("F52 4099", code(4099), ClosedByServer, {u"4099"_qs, u""_qs}, true);
    row("F52 4100", code(4100), ClosedByServer, {u"4100"_qs, u""_qs});
    row("F52 4200", code(4200, "restart"), ServerRestarting);
    row("F52 4299", code(4299), ServerRestarting);
    row("F52 4300", code(4300), ClosedByServer, {u"4300"_qs, u""_qs});
    row("F53 1012", code(1012, "Service restart"), ServerRestarting);
    row("F53 1013", code(1013), ServerRestarting);
    row("F52 control characters and length of the words", code(1001, "a\n\x1B[31m" + QByteArray(110, 'x')),
        ClosedByServer, {u"1001"_qs, u"a \x1B[31m"_qs + QString(110, u'x')});
    row("W2 FIN", Script().upgrade().send(ws::text("a")).fin(), ConnectionLost);
    row("W2 half-close", Script().upgrade().send(ws::text("a")).halfClose(), ConnectionLost);
    row("W2 RST", Script().upgrade().send(ws::text("a")).hold().rst(), ConnectionLost);
    row("W2 FIN within a frame", Script().upgrade().send(ws::text("a") + ws::text("bcd").chopped(1)).fin(),
        ConnectionLost);
    row("W2 FIN between fragments", Script().upgrade().send(ws::text("a") + ws::part(ws::Text, "b")).fin(),
        ConnectionLost);
}

void WebSocketStreamTest::F52_W2_W3_everyEndHasItsReason()
{
    QFETCH(ScriptServerScript, end);
    QFETCH(ReasonCode, reason);
    QFETCH(QStringList, args);
    QFETCH(bool, permanent);
    ScriptServer server({end});
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(requestFor(server.wsUrl()), sink);
    QTRY_COMPARE(sink.data(), QStringLiteral("a"));
    server.release();
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), reason);
    QCOMPARE(sink.closes[0].permanent, permanent);
    QStringList told;
    for (const std::string &arg : sink.closes[0].args)
        told += QString::fromStdString(arg);
    QCOMPARE(told, args);
    QCOMPARE(sink.events.size(), 1u);
    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(sink.closes.size(), 1u);
}

/// Megabytes of ours wait in the kernel and in Qt, and the peer takes none of them.
void WebSocketStreamTest::F56_W7_aPeerThatReadsNothingDoesNotKeepTheSocket()
{
    const auto descriptors = [] { return QDir(u"/proc/self/fd"_qs).entryList().size(); };
    ScriptServer server({Script().upgrade().stopReading().send(ws::text("a"))});
    OpenRequest request = requestFor(server.wsUrl());
    request.onOpen = {std::string(32 << 20, 'x')};
    RecordingSink sink;
    auto transport = std::make_unique<WebSocketTransport>();
    transport->open(request, sink);
    QTRY_COMPARE(sink.data(), QStringLiteral("a"));
    const auto whileOpen = descriptors();
    QElapsedTimer timer;
    timer.start();
    transport->close();
    transport.reset();
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(descriptors(), whileOpen); // else this test shows nothing
    QTRY_COMPARE_WITH_TIMEOUT(descriptors(), whileOpen - 1, 30'000);
    QVERIFY(sink.closes.empty());
}

void WebSocketStreamTest::F58_W15_aBrokenFrameIsNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const quint8 reserved : {1, 2, 4, 7})
        QTest::addRow("F58 RSV %d", reserved) << ws::frame(ws::Text, "x", {.reserved = reserved});
    for (const quint8 opcode : {3, 7, 11, 15})
        QTest::addRow("F58 opcode %d", opcode) << ws::frame(opcode, "x");
    QTest::newRow("F58 a ping of 126 bytes") << ws::frame(ws::Ping, QByteArray(126, 'x'));
    QTest::newRow("F58 a ping in fragments") << ws::part(ws::Ping, "x");
    QTest::newRow("F58 5 bytes told with 2") << ws::frame(ws::Text, "12345", {.lengthBytes = 2});
    QTest::newRow("F58 5 bytes told with 8") << ws::frame(ws::Text, "12345", {.lengthBytes = 8});
    QTest::newRow("F58 the highest bit of a length")
        << ws::frame(ws::Text, "x", {.claimedLength = 1ull << 63});
    QTest::newRow("F58 a continuation of nothing") << ws::frame(ws::Continuation, "x");
    QTest::newRow("F58 a message within a message") << ws::part(ws::Text, "x") + ws::text("y");
    QTest::newRow("F58 a close frame of one byte") << ws::frame(ws::Close, "x");
}

void WebSocketStreamTest::F58_W15_aBrokenFrameIsNamed()
{
    QFETCH(QByteArray, bytes);
    ScriptServer server({Script().upgrade().send(ws::text("a") + bytes + ws::text("b"))});
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(requestFor(server.wsUrl()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::BrokenWebSocket);
    QVERIFY(!sink.closes[0].permanent);
    QVERIFY(!sink.closes[0].args.at(0).empty());
    QCOMPARE(sink.data(), QStringLiteral("a"));
    QTRY_COMPARE(server.openConnections(), 0);
}

void WebSocketStreamTest::F59_aPingFloodLeavesTheEventLoopItsTurns()
{
    const QByteArray pings = ws::frame(ws::Ping, "0123456789").repeated(1000);
    ScriptServer server({Script().upgrade().flood(pings, 200).send(ws::text("a"))});
    RecordingSink sink;
    WebSocketTransport transport;
    int turns = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] { ++turns; });
    timer.start(0);
    transport.open(requestFor(server.wsUrl()), sink);
    QTRY_COMPARE_WITH_TIMEOUT(sink.data(), QStringLiteral("a"), 60'000);
    QVERIFY2(turns > 5, qPrintable(QString::number(turns)));
    QTRY_COMPARE_WITH_TIMEOUT(server.frames().size(), 200'000, 60'000);
    QCOMPARE(server.frames().last().opcode, ws::Pong);
}

void WebSocketStreamTest::W16_allThatCameBeforeTheEndIsDelivered_data()
{
    QTest::addColumn<ScriptServerScript>("script");
    const QByteArray messages = ws::text(QByteArray(200, 'x')).repeated(100);
    QTest::newRow("FIN") << Script().upgrade().flood(messages, 20).fin();
    QTest::newRow("RST") << Script().upgrade().flood(messages, 20).hold().rst();
    QTest::newRow("a close frame") << Script().upgrade().flood(messages, 20).send(ws::closeFrame(1001));
}

void WebSocketStreamTest::W16_allThatCameBeforeTheEndIsDelivered()
{
    QFETCH(ScriptServerScript, script);
    ScriptServer server({script});
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(requestFor(server.wsUrl()), sink);
    QTRY_VERIFY(sink.events.size() >= 1);
    server.release();
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.events.size(), 2000u);
}

/// Qt gives up a frame that stops half-way for 5 s, and calls that "going away".
void WebSocketStreamTest::aMessageThatStopsHalfWayIsALostConnection()
{
    ScriptServer server({Script().upgrade().send(ws::text("a") + ws::text("bcd").chopped(1))});
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(requestFor(server.wsUrl()), sink);
    QTRY_COMPARE_WITH_TIMEOUT(sink.closes.size(), 1u, 30'000);
    QCOMPARE(sink.reason(), ReasonCode::ConnectionLost);
    QCOMPARE(sink.data(), QStringLiteral("a"));
}

void WebSocketStreamTest::closeSaysGoodbye()
{
    ScriptServer server({Script().upgrade().send(ws::text("a")).waitForFrame(ws::Close).fin()});
    RecordingSink sink;
    WebSocketTransport transport;
    sink.onFrame = [&] { transport.close(); };
    transport.open(requestFor(server.wsUrl()), sink);
    QTRY_COMPARE(server.frames().size(), 1);
    QCOMPARE(server.frames()[0].closeCode(), 1000);
    QTRY_COMPARE(server.openConnections(), 0);
    QVERIFY(sink.closes.empty());
}

void WebSocketStreamTest::pingsOfThePeerAreAnswered()
{
    ScriptServer server({Script().upgrade().send(ws::frame(ws::Ping, "are you there?"))});
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(requestFor(server.wsUrl()), sink);
    QTRY_COMPARE(server.frames().size(), 1);
    QCOMPARE(server.frames()[0].opcode, ws::Pong);
    QCOMPARE(server.frames()[0].payload, QByteArray("are you there?"));
    QCOMPARE(sink.bytes, 0u); // nobody tells of pings (M5)
}

void WebSocketStreamTest::everythingIsCounted()
{
    ScriptServer server({Script().upgrade().answerPing().send(
        ws::text("\xC3\xA4") + ws::frame(ws::Binary, "123") + ws::closeFrame(1001))});
    RecordingSink sink;
    WebSocketTransport transport;
    sink.onOpened = [&] { transport.ping(); };
    for (std::size_t attempt = 1; attempt <= 2; ++attempt) {
        transport.open(requestFor(server.wsUrl()), sink);
        QTRY_COMPARE(sink.closes.size(), attempt);
        const TransportCounters counters = transport.counters();
        QCOMPARE(counters.attempts, attempt);
        QCOMPARE(counters.bytes, attempt * 5);
        QCOMPARE(counters.events, attempt * 2);
        QCOMPARE(counters.comments, attempt);
        QCOMPARE(counters.oversize, 0u);
    }
}

QTEST_GUILESS_MAIN(WebSocketStreamTest)
#include "WebSocketStreamTest.moc"
