// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LongPollSink.h"
#include "LongPollTransport.h"
#include "ScriptServer.h"

#include <QElapsedTimer>
#include <QLibraryInfo>
#include <QTest>
#include <QVersionNumber>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;
using namespace std::string_literals;
using Script = ScriptServerScript;

/*!
 * What a LongPollTransport asks, when, and how often.
 */
class LongPollRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneRequestAfterTheOtherOnOneConnection();
    void theSinkSaysWhatIsAskedNext();
    void theSinkIsAskedOutsideOfItsOtherCallsAndOncePerAnswer();
    void theNextRequestWaitsAsLongAsTheSinkSays();
    void whatIsSentWithEachRequest();
    void aBodyGoesOutOnceWithEachRequest();
    void F61_whatStandsInTheAddressIsNotEscapedAgain();
    void F61_aCursorThatCannotBeSentEndsTheFeed_data();
    void F61_aCursorThatCannotBeSentEndsTheFeed();
    void cursorSentSaysWhetherTheAddressHoldsIt();
    void thePositionOfNchanTravelsInHeaders();
    void aCursorOfAnotherFormIsNotSentInHeaders();
    void F61_headersThatCannotBeSentBackEndTheFeed_data();
    void F61_headersThatCannotBeSentBackEndTheFeed();
    void withoutACursorTheSameIsAskedAgain();
    void redirectsAreFollowedForEachRequestAnew();
    void F27_nothingSecretGoesToAnotherOrigin();
    void F26_twentyHopsAndNoMore();
    void F37_anIdleConnectionThatTheServerClosedIsNoError();
    void F37_aRequestThatMetAClosingConnectionIsSentOnceMore();
    void F37_aServerThatNeverAnswersIsNotAskedForEver();
    void F63_aRequestThatQtSentTwiceIsAnsweredOnce();
    void anUnusableAddressIsRefused();
};

void LongPollRequestTest::oneRequestAfterTheOtherOnOneConnection()
{
    ScriptServer server({Script()
                             .waitForRequest()
                             .send(page("{\"n\":1}"))
                             .waitForRequest()
                             .send(page("{\"n\":2}"))
                             .waitForRequest()
                             .hold()
                             .send(page("{\"n\":3}"))
                             .waitForRequest()});
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(pollOf(server.url("/poll")), sink);
    QTRY_COMPARE(server.requests().size(), 3);
    // A second connection would begin at 1 again.
    QCOMPARE(sink.data(), QStringLiteral("{\"n\":1},{\"n\":2}"));
    server.release();
    QTRY_COMPARE(server.requests().size(), 4);
    QCOMPARE(sink.events.size(), 3u);
    QCOMPARE(sink.opens.size(), 1u);
    QCOMPARE(sink.opens[0].httpStatus, 200);
    QCOMPARE(sink.opens[0].finalUrl, server.url("/poll"));
    for (const auto &event : sink.events) {
        QCOMPARE(event.type, std::string("page"));
        QVERIFY(event.id.empty() && !event.hasOwnId);
    }
    QCOMPARE(transport.counters().attempts, 1u);
    QCOMPARE(transport.counters().events, 3u);
    QCOMPARE(transport.counters().bytes, 21u);
    QCOMPARE(sink.bytes, 21u);
    QVERIFY(sink.closes.empty());
}

void LongPollRequestTest::theSinkSaysWhatIsAskedNext()
{
    ScriptServer server(
        {Script().waitForRequest().send(page("{}")).waitForRequest().send(page("{}")).waitForRequest()});
    LongPollSink sink;
    sink.onAsk = [&] {
        return NextRequest{sink.asks == 1 ? server.url("/poll?after=e:7") : std::string(), "e:7", 0ms};
    };
    LongPollTransport transport;
    transport.open(pollOf(server.url("/poll?after=")), sink);
    QTRY_COMPARE(server.requests().size(), 3);
    QCOMPARE(requestLine(server.requests()[0]), QByteArray("GET /poll?after= HTTP/1.1"));
    QCOMPARE(requestLine(server.requests()[1]), QByteArray("GET /poll?after=e:7 HTTP/1.1"));
    QCOMPARE(requestLine(server.requests()[2]),
             QByteArray("GET /poll?after=e:7 HTTP/1.1")); // no address: as before
}

void LongPollRequestTest::theSinkIsAskedOutsideOfItsOtherCallsAndOncePerAnswer()
{
    ScriptServer server({Script()
                             .waitForRequest()
                             .send(page("{}"))
                             .waitForRequest()
                             .send("HTTP/1.1 204 No Content\r\n\r\n")
                             .waitForRequest()});
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(pollOf(server.url()), sink);
    QTRY_COMPARE(server.requests().size(), 3);
    QCOMPARE(sink.asks, 2);
    QVERIFY(!sink.askedInside);
}

void LongPollRequestTest::theNextRequestWaitsAsLongAsTheSinkSays()
{
    ScriptServer server({Script().waitForRequest().send(page("{}")).waitForRequest()});
    LongPollSink sink;
    QElapsedTimer sinceAsked;
    sink.onAsk = [&] {
        sinceAsked.start();
        return NextRequest{{}, {}, 300ms};
    };
    LongPollTransport transport;
    transport.open(pollOf(server.url()), sink);
    QTRY_COMPARE(server.requests().size(), 2);
    QVERIFY2(sinceAsked.elapsed() >= 300, qPrintable(QString::number(sinceAsked.elapsed())));
}

void LongPollRequestTest::whatIsSentWithEachRequest()
{
    ScriptServer server(
        {Script().waitForRequest().send(page("{}", "Set-Cookie: a=b; Path=/\r\n")).waitForRequest()});
    OpenRequest request = pollOf(server.url());
    request.headers = {{"Authorization", "Bearer s3cret", true}};
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(server.requests().size(), 2);
    for (const QByteArray &sent : server.requests()) {
        QCOMPARE(headerValue(sent, "Accept"), QByteArray("application/json"));
        QCOMPARE(headerValue(sent, "Accept-Encoding"), QByteArray("identity"));
        QCOMPARE(headerValue(sent, "Cache-Control"), QByteArray("no-store"));
        QCOMPARE(headerValue(sent, "Authorization"), QByteArray("Bearer s3cret"));
        for (const char *absent : {"Cookie", "If-None-Match", "If-Modified-Since", "Last-Event-ID"})
            QVERIFY(headerValue(sent, absent).isNull());
    }
}

void LongPollRequestTest::aBodyGoesOutOnceWithEachRequest()
{
    ScriptServer server({Script().waitForRequest().send(page("{}")).waitForRequest().fin()});
    OpenRequest request = pollOf(server.url());
    request.method = "POST";
    request.body = "{\"q\":1}";
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.closes.size(), 1u); // what may change something is not sent again
    QCOMPARE(sink.reason(), ReasonCode::ConnectionLost);
    QCOMPARE(server.requests().size(), 2);
    for (const QByteArray &sent : server.requests())
        QCOMPARE(requestBody(sent), QByteArray("{\"q\":1}"));
}

void LongPollRequestTest::F61_whatStandsInTheAddressIsNotEscapedAgain()
{
    ScriptServer server({Script().waitForRequest().send(page("{}")).waitForRequest()});
    const std::string path = "/poll?after=a%2Bb%25c%26d%0D%0Ae%20%C3%A4&x=1";
    LongPollSink sink;
    sink.onAsk = [&] { return NextRequest{server.url(path), "x", 0ms}; };
    LongPollTransport transport;
    transport.open(pollOf(server.url(path)), sink);
    QTRY_COMPARE(server.requests().size(), 2);
    for (const QByteArray &sent : server.requests())
        QCOMPARE(requestLine(sent), QByteArray::fromStdString("GET " + path + " HTTP/1.1"));
}

void LongPollRequestTest::F61_aCursorThatCannotBeSentEndsTheFeed_data()
{
    QTest::addColumn<std::string>("place");
    QTest::addColumn<std::string>("cursor");
    for (const char *place : {"query", "headers"}) {
        QTest::addRow("%s: line ends", place) << std::string(place) << "1\r\nX-Evil: yes"s;
        QTest::addRow("%s: NUL", place) << std::string(place) << "1\0 2"s;
        QTest::addRow("%s: 10 kB", place) << std::string(place) << std::string(10'000, 'x');
    }
}

void LongPollRequestTest::F61_aCursorThatCannotBeSentEndsTheFeed()
{
    QFETCH(std::string, place);
    QFETCH(std::string, cursor);
    {
        ScriptServer server({Script()});
        OpenRequest request = pollOf(server.url(), place);
        request.cursor = cursor;
        LongPollSink sink;
        LongPollTransport transport;
        transport.open(request, sink);
        QTRY_COMPARE(sink.closes.size(), 1u);
        QCOMPARE(sink.reason(), ReasonCode::InvalidCursor);
        QVERIFY(sink.closes[0].permanent);
        QCOMPARE(server.connections(), 0);
    }
    ScriptServer server({Script().waitForRequest().send(page("{}")).waitForRequest()});
    LongPollSink sink;
    sink.onAsk = [&] { return NextRequest{{}, cursor, 0ms}; };
    LongPollTransport transport;
    transport.open(pollOf(server.url(), place), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::InvalidCursor);
    QCOMPARE(sink.events.size(), 1u);
    QCOMPARE(server.requests().size(), 1);
}

void LongPollRequestTest::cursorSentSaysWhetherTheAddressHoldsIt()
{
    const auto sent = [](const std::string &path) {
        ScriptServer server({Script().waitForRequest().send(page("{}"))});
        OpenRequest request = pollOf(server.url(path));
        request.cursor = "k3 Jx9:7";
        LongPollSink sink;
        LongPollTransport transport;
        transport.open(request, sink);
        [&] { QTRY_COMPARE(sink.opens.size(), 1u); }();
        return !sink.opens.empty() && sink.opens[0].cursorSent;
    };
    QVERIFY(sent("/poll?after=k3%20Jx9%3A7"));
    QVERIFY(sent("/poll?after=k3%20Jx9:7"));
    QVERIFY(!sent("/poll"));
}

void LongPollRequestTest::thePositionOfNchanTravelsInHeaders()
{
    const QByteArray date = "Tue, 24 Nov 2026 10:00:01 GMT";
    ScriptServer server({Script()
                             .waitForRequest()
                             .send(page("{\"n\":1}", "Last-Modified: " + date + "\r\nEtag: 0\r\n"))
                             .waitForRequest()
                             .send(page("{\"n\":2}", "Last-Modified: " + date + "\r\nEtag: 1\r\n"))
                             .waitForRequest()
                             .send("HTTP/1.1 304 Not Modified\r\n\r\n")
                             .waitForRequest()});
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(pollOf(server.url("/sub"), "headers"), sink);
    QTRY_COMPARE(server.requests().size(), 4);
    const auto &requests = server.requests();
    QVERIFY(headerValue(requests[0], "If-None-Match").isNull());
    QVERIFY(headerValue(requests[0], "If-Modified-Since").isNull());
    QVERIFY(!sink.opens[0].cursorSent);
    QCOMPARE(headerValue(requests[1], "If-Modified-Since"), date);
    QCOMPARE(headerValue(requests[1], "If-None-Match"), QByteArray("0"));
    QCOMPARE(headerValue(requests[2], "If-None-Match"), QByteArray("1"));
    QCOMPARE(headerValue(requests[3], "If-None-Match"), QByteArray("1"));
    QCOMPARE(sink.events.size(), 2u);
    QVERIFY(sink.events[1].hasOwnId);
    QCOMPARE(sink.events[1].id, "lm=" + date.toStdString() + ";et=1");

    // And a later attempt goes on there.
    OpenRequest request = pollOf(server.url("/sub"), "headers");
    request.cursor = sink.events[0].id;
    transport.open(request, sink);
    QTRY_COMPARE(sink.opens.size(), 2u);
    QVERIFY(sink.opens[1].cursorSent);
    QCOMPARE(headerValue(requests[4], "If-None-Match"), QByteArray("0"));
}

void LongPollRequestTest::aCursorOfAnotherFormIsNotSentInHeaders()
{
    ScriptServer server({Script().waitForRequest().send(page("{}"))});
    OpenRequest request = pollOf(server.url(), "headers");
    request.cursor = "k3Jx9:1041"; // of another transport
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.opens.size(), 1u);
    QVERIFY(!sink.opens[0].cursorSent);
    QVERIFY(!server.requests()[0].contains("k3Jx9"));
    QCOMPARE(transport.counters().ignoredIds, 1u);
}

void LongPollRequestTest::F61_headersThatCannotBeSentBackEndTheFeed_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::newRow("a long tag") << QByteArray("Etag: " + QByteArray(600, 'x') + "\r\n");
    QTest::newRow("a control byte") << QByteArray("Etag: a\x01z\r\n");
    QTest::newRow("no date") << QByteArray("Last-Modified: yesterday; or so\r\nEtag: 1\r\n");
}

void LongPollRequestTest::F61_headersThatCannotBeSentBackEndTheFeed()
{
    QFETCH(QByteArray, headers);
    ScriptServer server({Script().waitForRequest().send(page("{}", headers))});
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(pollOf(server.url(), "headers"), sink);
    if (headers.contains('\x01') && QLibraryInfo::version() >= QVersionNumber(6, 7)) {
        // Qt leaves such a header out itself: there is nothing to send back, and the page counts.
        QTRY_COMPARE(sink.events.size(), 1u);
        QVERIFY(sink.closes.empty());
        return;
    }
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::InvalidCursor);
    QVERIFY(sink.closes[0].permanent);
    QVERIFY(sink.events.empty());
}

void LongPollRequestTest::withoutACursorTheSameIsAskedAgain()
{
    ScriptServer server({Script()
                             .waitForRequest()
                             .send(page("{\"load\":1}", "Etag: \"x\"\r\n"))
                             .waitForRequest()
                             .send(page("{\"load\":1}", "Etag: \"x\"\r\n"))
                             .waitForRequest()});
    OpenRequest request = pollOf(server.url("/status"), "none");
    request.cursor = std::string(1000, 'x'); // of no meaning here
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(server.requests().size(), 3);
    QCOMPARE(sink.events.size(), 2u);
    QVERIFY(!sink.events[0].hasOwnId);
    QVERIFY(!sink.opens[0].cursorSent);
    for (const QByteArray &sent : server.requests()) {
        QCOMPARE(requestLine(sent), QByteArray("GET /status HTTP/1.1"));
        QVERIFY(headerValue(sent, "If-None-Match").isNull());
    }
}

void LongPollRequestTest::redirectsAreFollowedForEachRequestAnew()
{
    ScriptServer there({Script().waitForRequest().send(page("{}")).waitForRequest().send(page("{}"))});
    ScriptServer home({Script().waitForRequest().send(redirect(301, there.urlBytes("/there"))).fin()});
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(pollOf(home.url("/here")), sink);
    QTRY_COMPARE(sink.events.size(), 2u);
    QVERIFY(home.requests().size() >= 2);
    QCOMPARE(requestLine(there.requests()[1]), QByteArray("GET /there HTTP/1.1"));
    QCOMPARE(sink.opens[0].finalUrl, there.url("/there"));
    QVERIFY(sink.opens[0].redirectedElsewhere);
}

void LongPollRequestTest::F27_nothingSecretGoesToAnotherOrigin()
{
    ScriptServer there({Script().waitForRequest().send(page("{}")).waitForRequest().send(page("{}"))});
    ScriptServer home({Script().waitForRequest().send(redirect(307, there.urlBytes("/there"))).fin()});
    OpenRequest request = pollOf(home.url("/here"));
    request.headers = {
        {"Authorization", "Bearer s3cret", false}, {"X-Key", "s3cret", true}, {"X-Plain", "1", false}};
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.events.size(), 2u);
    for (const QByteArray &sent : there.requests()) {
        QVERIFY2(!sent.contains("s3cret"), sent.constData());
        QCOMPARE(headerValue(sent, "X-Plain"), QByteArray("1"));
    }
    for (const QByteArray &sent : home.requests()) // and back home each request has them again
        QCOMPARE(headerValue(sent, "X-Key"), QByteArray("s3cret"));
}

void LongPollRequestTest::F26_twentyHopsAndNoMore()
{
    ScriptServer server({Script().waitForRequest().send(redirect(302, "/again")).fin()});
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(pollOf(server.url()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::TooManyRedirects);
    QVERIFY(sink.closes[0].permanent);
}

void LongPollRequestTest::F37_anIdleConnectionThatTheServerClosedIsNoError()
{
    ScriptServer server({Script().waitForRequest().send(page("{\"n\":1}")).fin(),
                         Script().waitForRequest().send(page("{\"n\":2}")).fin(),
                         Script().waitForRequest().send(page("{\"n\":3}"))});
    LongPollSink sink;
    LongPollTransport transport;
    sink.onAsk = [&] { return NextRequest{{}, {}, 20ms}; };
    transport.open(pollOf(server.url()), sink);
    QTRY_COMPARE(sink.events.size(), 3u);
    QVERIFY(sink.closes.empty());
}

/// Qt asks twice by itself (qt-facts N5); where the second meets the same fate, once more.
void LongPollRequestTest::F37_aRequestThatMetAClosingConnectionIsSentOnceMore()
{
    ScriptServer server({Script().waitForRequest().send(page("{\"n\":1}")).waitForRequest().fin(),
                         Script().waitForRequest().fin(),
                         Script().waitForRequest().send(page("{\"n\":2}")).waitForRequest()});
    LongPollSink sink;
    sink.onAsk = [&] { return NextRequest{server.url("/poll?after=7"), "7", 0ms}; };
    LongPollTransport transport;
    transport.open(pollOf(server.url("/poll")), sink);
    QTRY_COMPARE(sink.data(), QStringLiteral("{\"n\":1},{\"n\":2}"));
    QVERIFY(sink.closes.empty());
    for (const QByteArray &sent : server.requests().sliced(1)) // the cursor did not change
        QCOMPARE(requestLine(sent), QByteArray("GET /poll?after=7 HTTP/1.1"));
}

void LongPollRequestTest::F37_aServerThatNeverAnswersIsNotAskedForEver()
{
    ScriptServer server(
        {Script().waitForRequest().send(page("{}")).waitForRequest().fin(), Script().waitForRequest().fin()});
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(pollOf(server.url()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::ConnectionLost);
    QVERIFY(!sink.closes[0].permanent);
    QVERIFY2(server.requests().size() <= 5, qPrintable(QString::number(server.requests().size())));
}

void LongPollRequestTest::F63_aRequestThatQtSentTwiceIsAnsweredOnce()
{
    ScriptServer server({Script().waitForRequest().fin(),
                         Script().waitForRequest().send(page("{\"n\":1}")).waitForRequest().hold()});
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(pollOf(server.url("/poll?after=7")), sink);
    QTRY_COMPARE(server.requests().size(), 3);
    QCOMPARE(server.requests()[0], server.requests()[1]);
    QCOMPARE(sink.events.size(), 1u);
    QCOMPARE(sink.opens.size(), 1u);
    QVERIFY(sink.closes.empty());
}

void LongPollRequestTest::anUnusableAddressIsRefused()
{
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(pollOf("ftp://127.0.0.1/"), sink);
    QVERIFY(sink.closes.empty());
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::InvalidUrl);

    // One that the sink makes too.
    ScriptServer server({Script().waitForRequest().send(page("{}"))});
    sink.onAsk = [] { return NextRequest{"http://127.0.0.1/\r\nX-Evil: yes", {}, 0ms}; };
    transport.open(pollOf(server.url()), sink);
    QTRY_COMPARE(sink.closes.size(), 2u);
    QCOMPARE(sink.reason(), ReasonCode::InvalidUrl);
}

QTEST_GUILESS_MAIN(LongPollRequestTest)
#include "LongPollRequestTest.moc"
