// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LongPollSink.h"
#include "LongPollTransport.h"
#include "ScriptServer.h"

#include <QTest>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;
using Script = ScriptServerScript;

/*!
 * Which answers a LongPollTransport takes, whole or not at all, and what it says of the others.
 */
class LongPollAnswerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openedComesWithTheHeadOfTheFirstGoodAnswer();
    void aPageIsWholeHoweverItTravels_data();
    void aPageIsWholeHoweverItTravels();
    void F34_aCutPageIsDiscarded_data();
    void F34_aCutPageIsDiscarded();
    void aSecondPageThatIsCutLeavesTheFirst();
    void F64_aPageAboveTheLimitIsRefused_data();
    void F64_aPageAboveTheLimitIsRefused();
    void F64_noMoreThanEightMebibytesWhateverTheFeedAllows();
    void anAnswerWithoutNewsIsNoPage_data();
    void anAnswerWithoutNewsIsNoPage();
    void otherStatusesEndTheAttempt_data();
    void otherStatusesEndTheAttempt();
    void whichMediaTypesArePages_data();
    void whichMediaTypesArePages();
    void aCompressedPageIsRefused();
    void brokenTextIsRepaired();
    void aRefusedServerIsNamed();

private:
    /// What the attempt ends with that meets \a bytes after a good page.
    Closed closedAfter(const QByteArray &bytes);
};

Closed LongPollAnswerTest::closedAfter(const QByteArray &bytes)
{
    ScriptServer server({Script().waitForRequest().send(page("{}")).waitForRequest().send(bytes).fin()});
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(pollOf(server.url()), sink);
    [&] { QTRY_COMPARE(sink.closes.size(), 1u); }();
    [&] { QCOMPARE(sink.opens.size(), 1u); }();
    [&] { QCOMPARE(sink.events.size(), 1u); }();
    return sink.closes.empty() ? Closed() : sink.closes[0];
}

void LongPollAnswerTest::openedComesWithTheHeadOfTheFirstGoodAnswer()
{
    ScriptServer server({Script()
                             .waitForRequest()
                             .hold()
                             .send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Name: "
                                   "1\r\nContent-Length: 2\r\n\r\n")
                             .hold()
                             .send("{}")});
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(pollOf(server.url()), sink);
    QTRY_COMPARE(server.requests().size(), 1);
    QVERIFY(sink.opens.empty());
    server.release();
    QTRY_COMPARE(sink.opens.size(), 1u);
    QCOMPARE(sink.bytes, 0u);
    QVERIFY(std::ranges::any_of(sink.opens[0].responseHeaders, [](const Header &h) {
        // Newer Qt gives names in small letters.
        return QByteArray::fromStdString(h.name).toLower() == "x-name" && h.value == "1";
    }));
    server.release();
    QTRY_COMPARE(sink.data(), QStringLiteral("{}"));
}

void LongPollAnswerTest::aPageIsWholeHoweverItTravels_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("slice");
    const QByteArray body = "{\"t\":\"\xC3\xA4\xE2\x82\xAC\"}";
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    QByteArray chunks;
    for (const char c : body)
        chunks += chunk(QByteArray(1, c));
    QTest::newRow("at once") << page(body) << 0;
    QTest::newRow("byte by byte") << page(body) << 1;
    QTest::newRow("in chunks") << head + "Transfer-Encoding: chunked\r\n\r\n" + chunks + chunk("") << 0;
    QTest::newRow("in chunks, cut anywhere")
        << head + "Transfer-Encoding: chunked\r\n\r\n" + chunks + chunk("") << 3;
    QTest::newRow("to the end of the connection") << head + "\r\n" + body << 0;
}

void LongPollAnswerTest::aPageIsWholeHoweverItTravels()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, slice);
    Script script;
    script.waitForRequest();
    if (slice > 0)
        script.slice(answer, slice);
    else
        script.send(answer);
    ScriptServer server({script.fin(), Script().waitForRequest().hold()});
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(pollOf(server.url()), sink);
    QTRY_COMPARE(sink.asks, 1);
    QCOMPARE(sink.data(), QString::fromUtf8("{\"t\":\"\xC3\xA4\xE2\x82\xAC\"}"));
    QVERIFY(!sink.events[0].badText);
}

void LongPollAnswerTest::F34_aCutPageIsDiscarded_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("reset");
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    QTest::newRow("a short Content-Length") << head + "Content-Length: 100\r\n\r\n{\"n\":1}" << false;
    QTest::newRow("one byte short") << head + "Content-Length: 8\r\n\r\n{\"n\":1}" << false;
    QTest::newRow("nothing of it") << head + "Content-Length: 8\r\n\r\n" << false;
    QTest::newRow("in a chunk") << head + "Transfer-Encoding: chunked\r\n\r\n9\r\n{\"n\":1}" << false;
    QTest::newRow("between chunks") << head + "Transfer-Encoding: chunked\r\n\r\n" + chunk("{\"n\":1}")
                                    << false;
    QTest::newRow("a reset") << head + "Content-Length: 100\r\n\r\n{\"n\":1}" << true;
}

void LongPollAnswerTest::F34_aCutPageIsDiscarded()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, reset);
    Script script;
    script.waitForRequest().send(answer);
    ScriptServer server({reset ? script.rst() : script.fin()});
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(pollOf(server.url()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::ConnectionLost);
    QVERIFY(!sink.closes[0].permanent);
    QVERIFY(!sink.closes[0].complete);
    QVERIFY(sink.events.empty());
    QCOMPARE(sink.asks, 0);
}

void LongPollAnswerTest::aSecondPageThatIsCutLeavesTheFirst()
{
    const Closed closed = closedAfter(page("{\"n\":2}").chopped(1));
    QCOMPARE(closed.reason, ReasonCode::ConnectionLost);
}

void LongPollAnswerTest::F64_aPageAboveTheLimitIsRefused_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<bool>("taken");
    QTest::newRow("at the limit") << 200'000 << true;
    QTest::newRow("a byte more") << 200'001 << false;
    QTest::newRow("a lot more") << 64'000'000 << false;
}

void LongPollAnswerTest::F64_aPageAboveTheLimitIsRefused()
{
    QFETCH(int, bytes);
    QFETCH(bool, taken);
    ScriptServer server({Script()
                             .waitForRequest()
                             .send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                                   QByteArray::number(bytes) + "\r\n\r\n")
                             .send(QByteArray(bytes % 100'000, 'x'))
                             .flood(QByteArray(100'000, 'x'), bytes / 100'000)
                             .waitForRequest()});
    OpenRequest request = pollOf(server.url());
    request.maxEventBytes = 200'000;
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.events.size() + sink.closes.size(), 1u);
    QCOMPARE(sink.events.size(), taken ? 1u : 0u);
    QCOMPARE(transport.counters().oversize, taken ? 0u : 1u);
    if (taken)
        return;
    QCOMPARE(sink.reason(), ReasonCode::EventTooLarge);
    QCOMPARE(sink.closes[0].args, std::vector<std::string>{"200000"});
    QVERIFY(!sink.closes[0].permanent);
    if (bytes > 1'000'000) // it would go on: the connection ends
        QTRY_COMPARE(server.openConnections(), 0);
    QVERIFY2(server.bytesSent() < 32'000'000, qPrintable(QString::number(server.bytesSent())));
    QVERIFY2(sink.bytes <= 200'000 + 128 * 1024, qPrintable(QString::number(sink.bytes)));
}

void LongPollAnswerTest::F64_noMoreThanEightMebibytesWhateverTheFeedAllows()
{
    ScriptServer server({Script()
                             .waitForRequest()
                             .send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
                             .flood(QByteArray(100'000, 'x'), 84)
                             .fin()});
    OpenRequest request = pollOf(server.url());
    request.maxEventBytes = 64u << 20;
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::EventTooLarge);
    QCOMPARE(sink.closes[0].args, std::vector<std::string>{"8388608"});
}

void LongPollAnswerTest::anAnswerWithoutNewsIsNoPage_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("status");
    QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << 204;
    QTest::newRow("304") << QByteArray("HTTP/1.1 304 Not Modified\r\n\r\n") << 304;
    QTest::newRow("an empty 200") << page("") << 200;
}

void LongPollAnswerTest::anAnswerWithoutNewsIsNoPage()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, status);
    ScriptServer server(
        {Script().waitForRequest().send(answer).waitForRequest().send(page("{}")).waitForRequest()});
    LongPollSink sink;
    LongPollTransport transport;
    std::size_t arrivalsBefore = 0;
    sink.onAsk = [&] {
        if (sink.asks == 1)
            arrivalsBefore = static_cast<std::size_t>(sink.arrivals);
        return NextRequest{};
    };
    transport.open(pollOf(server.url()), sink);
    QTRY_COMPARE(sink.asks, 2);
    QCOMPARE(sink.data(), QStringLiteral("{}"));
    QCOMPARE(sink.opens.size(), 1u);
    QCOMPARE(sink.opens[0].httpStatus, status);
    QCOMPARE(arrivalsBefore, 1u); // a sign of life
    QVERIFY(sink.closes.empty());
}

void LongPollAnswerTest::otherStatusesEndTheAttempt_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ReasonCode>("reason");
    QTest::addColumn<bool>("permanent");
    QTest::addColumn<int>("waitSeconds");
    const QByteArray wait = "Retry-After: 7\r\n";
    QTest::newRow("F37 408 at once") << answer("408 Timeout") << ReasonCode::HttpStatus << false << -1;
    QTest::newRow("400") << answer("400 Bad") << ReasonCode::HttpStatus << true << -1;
    QTest::newRow("401") << answer("401 Who") << ReasonCode::Unauthorized << true << -1;
    QTest::newRow("407 of the server itself") << answer("407 Who") << ReasonCode::Unauthorized << true << -1;
    QTest::newRow("404") << answer("404 No") << ReasonCode::NotFound << true << -1;
    QTest::newRow("F22 429") << answer("429 Slow", wait) << ReasonCode::TooManyRequests << false << 7;
    QTest::newRow("F19 502") << answer("502 Bad") << ReasonCode::GatewayError << false << -1;
    QTest::newRow("F20 503") << answer("503 Busy", wait) << ReasonCode::ServerBusy << false << 7;
    QTest::newRow("F28 a redirect to nowhere")
        << answer("302 Found") << ReasonCode::RedirectInvalid << true << -1;
}

void LongPollAnswerTest::otherStatusesEndTheAttempt()
{
    QFETCH(QByteArray, answer);
    QFETCH(ReasonCode, reason);
    QFETCH(bool, permanent);
    QFETCH(int, waitSeconds);
    const Closed closed = closedAfter(answer);
    QCOMPARE(closed.reason, reason);
    QCOMPARE(closed.permanent, permanent);
    QCOMPARE(closed.httpStatus, answer.mid(9, 3).toInt());
    QCOMPARE(closed.retryAfter ? static_cast<int>(closed.retryAfter->count()) : -1, waitSeconds);
}

void LongPollAnswerTest::whichMediaTypesArePages_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("taken");
    for (const char *type :
         {"application/json", "application/json; charset=utf-8", "Application/JSON", "text/json",
          "application/problem+json", "application/vnd.api+json", "text/plain"})
        QTest::newRow(type) << QByteArray(type) << true;
    for (const char *type : {"text/html", "text/event-stream", "application/octet-stream",
                             "application/jsonp", "image/x+json", ""})
        QTest::addRow("F24 '%s'", type) << QByteArray(type) << false;
}

void LongPollAnswerTest::whichMediaTypesArePages()
{
    QFETCH(QByteArray, type);
    QFETCH(bool, taken);
    ScriptServer server({Script().waitForRequest().send("HTTP/1.1 200 OK\r\nContent-Type: " + type +
                                                        "\r\nContent-Length: 2\r\n\r\n{}")});
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(pollOf(server.url()), sink);
    QTRY_COMPARE(sink.events.size() + sink.closes.size(), 1u);
    QCOMPARE(sink.events.size(), taken ? 1u : 0u);
    if (taken)
        return;
    QCOMPARE(sink.reason(), ReasonCode::WrongPageType);
    QVERIFY(!sink.closes[0].permanent);
    QCOMPARE(sink.closes[0].args, std::vector<std::string>{type.toStdString()});
    QVERIFY(sink.opens.empty());
}

void LongPollAnswerTest::aCompressedPageIsRefused()
{
    const Closed closed = closedAfter(page("\x1f\x8b", "Content-Encoding: gzip\r\n"));
    QCOMPARE(closed.reason, ReasonCode::CompressedStream);
    QVERIFY(closed.permanent);
}

void LongPollAnswerTest::brokenTextIsRepaired()
{
    ScriptServer server({Script().waitForRequest().send(page("{\"t\":\"\xFF\"}"))});
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(pollOf(server.url()), sink);
    QTRY_COMPARE(sink.events.size(), 1u);
    QVERIFY(sink.events[0].badText);
    QCOMPARE(sink.data(), QString::fromUtf8("{\"t\":\"\xEF\xBF\xBD\"}"));
    QCOMPARE(transport.counters().badText, 1u);
}

void LongPollAnswerTest::aRefusedServerIsNamed()
{
    ScriptServer server({Script()});
    const OpenRequest request = pollOf(server.url());
    server.refuse();
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::ConnectionRefused);
    QVERIFY(!sink.closes[0].permanent);
}

QTEST_GUILESS_MAIN(LongPollAnswerTest)
#include "LongPollAnswerTest.moc"
