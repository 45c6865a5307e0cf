// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordingSink.h"
#include "ScriptServer.h"
#include "ScriptServerText.h"
#include "SseTransport.h"

#include <QNetworkProxy>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::test;
using Script = ScriptServerScript;

/*!
 * What an SseTransport sends (rows of sections D, G: S and a number).
 */
class SseRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void S64_aPlainGetWithoutBodyAndCursor();
    void S62_acceptIsSentAndTheCallersReplacesIt();
    void S63_nothingIsTakenFromACache();
    void S65_customHeadersGoOutOnEveryAttempt();
    void S67_aBodyGoesOutWithAnyMethodOnEveryAttempt_data();
    void S67_aBodyGoesOutWithAnyMethodOnEveryAttempt();
    void S68_cookiesAreNeitherKeptNorSent();
    void S69_whatIsNoHeaderIsNeverSent_data();
    void S69_whatIsNoHeaderIsNeverSent();
    void S70_aBodyIsSentOnceWhenTheServerClosesWithoutAnswering_data();
    void S70_aBodyIsSentOnceWhenTheServerClosesWithoutAnswering();
    void S40_noCursorNoHeader();
    void S49_theCursorIsSentAsItIs_data();
    void S49_theCursorIsSentAsItIs();
    void S46_aCursorThatIsNoHeaderIsNotSent_data();
    void S46_aCursorThatIsNoHeaderIsNotSent();
    void theCursorGoesBeforeTheCallersLastEventId();
    void theApplicationsProxyIsNotUsed();
    void anUnusableUrlIsRefused_data();
    void anUnusableUrlIsRefused();

private:
    /// Opens and waits for the stream; the request as it came.
    QByteArray sent(const OpenRequest &request);
};

namespace {

const QList<ScriptServerScript> kAnswering{Script().waitForRequest().send(streamHead())};

} // namespace

QByteArray SseRequestTest::sent(const OpenRequest &request)
{
    ScriptServer server(kAnswering);
    OpenRequest toServer = request;
    toServer.url = server.url("/stream?x=1");
    RecordingSink sink;
    SseTransport transport;
    transport.open(toServer, sink);
    [&] { QTRY_COMPARE(sink.opens.size() + sink.closes.size(), 1u); }();
    return server.requests().value(0);
}

void SseRequestTest::S64_aPlainGetWithoutBodyAndCursor()
{
    const QByteArray request = sent({});
    QCOMPARE(requestLine(request), QByteArray("GET /stream?x=1 HTTP/1.1"));
    QVERIFY(headerValue(request, "Last-Event-ID").isNull());
    QVERIFY(headerValue(request, "Content-Length").isNull());
    QVERIFY(requestBody(request).isEmpty());
    QCOMPARE(headerValue(request, "Accept-Encoding"), QByteArray("identity"));
    QVERIFY(headerValue(request, "Authorization").isNull());
    QVERIFY(headerValue(request, "Cookie").isNull());
}

void SseRequestTest::S62_acceptIsSentAndTheCallersReplacesIt()
{
    QCOMPARE(headerValue(sent({}), "Accept"), QByteArray("text/event-stream"));
    OpenRequest request;
    request.headers = {{"accept", "text/event-stream, application/json", false}};
    const QByteArray replaced = sent(request);
    QCOMPARE(headerCount(replaced, "Accept"), 1);
    QCOMPARE(headerValue(replaced, "Accept"), QByteArray("text/event-stream, application/json"));
}

void SseRequestTest::S63_nothingIsTakenFromACache()
{
    const QByteArray request = sent({});
    QVERIFY2(headerValue(request, "Cache-Control").contains("no-"), request.constData());
    QCOMPARE(headerValue(request, "Cache-Control"), QByteArray("no-store"));
}

void SseRequestTest::S65_customHeadersGoOutOnEveryAttempt()
{
    ScriptServer server(kAnswering);
    OpenRequest request = requestFor(server.url());
    request.headers = {{"Authorization", "Bearer s3cret", true}, {"X-Name", "J\xC3\xB6rg", false}};
    RecordingSink sink;
    SseTransport transport;
    for (int attempt = 0; attempt < 3; ++attempt) {
        transport.open(request, sink);
        QTRY_COMPARE(sink.opens.size(), static_cast<std::size_t>(attempt + 1));
        QCOMPARE(headerValue(server.requests().last(), "Authorization"), QByteArray("Bearer s3cret"));
        QCOMPARE(headerValue(server.requests().last(), "X-Name"), QByteArray("J\xC3\xB6rg"));
    }
    QCOMPARE(transport.counters().attempts, 3u);
}

void SseRequestTest::S67_aBodyGoesOutWithAnyMethodOnEveryAttempt_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    for (const char *method : {"POST", "REPORT", "QUERY", "PUT"})
        QTest::newRow(method) << QByteArray(method) << QByteArray("{\"q\":\"\xC3\xA4\"}");
    QTest::newRow("POST without a body") << QByteArray("POST") << QByteArray();
    QTest::newRow("a large body") << QByteArray("POST") << QByteArray(3'000'000, 'x');
    QTest::newRow("lower case") << QByteArray("post") << QByteArray("a=b");
}

void SseRequestTest::S67_aBodyGoesOutWithAnyMethodOnEveryAttempt()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    ScriptServer server({Script().waitForRequest().send(streamHead() + "data: a\n\n").fin()});
    OpenRequest request = requestFor(server.url("/ask"));
    request.method = method.toStdString();
    if (!body.isEmpty())
        request.body = body.toStdString();
    request.headers = {{"Content-Type", "application/json", false}};
    RecordingSink sink;
    SseTransport transport;
    for (int attempt = 1; attempt <= 2; ++attempt) {
        transport.open(request, sink);
        QTRY_COMPARE(sink.closes.size(), static_cast<std::size_t>(attempt));
        QCOMPARE(server.requests().size(), attempt);
        const QByteArray sentNow = server.requests().last();
        QCOMPARE(requestLine(sentNow), method.toUpper() + " /ask HTTP/1.1");
        QCOMPARE(requestBody(sentNow), body);
        QCOMPARE(headerValue(sentNow, "Content-Length"), QByteArray::number(body.size()));
        QCOMPARE(headerValue(sentNow, "Content-Type"), QByteArray("application/json"));
    }
    QCOMPARE(sink.data(), QStringLiteral("a,a"));
}

void SseRequestTest::S68_cookiesAreNeitherKeptNorSent()
{
    ScriptServer server({Script().waitForRequest().send(streamHead("Set-Cookie: a=b; Path=/\r\n"))});
    RecordingSink sink;
    SseTransport transport;
    transport.open(requestFor(server.url()), sink);
    QTRY_COMPARE(sink.opens.size(), 1u);
    transport.open(requestFor(server.url()), sink);
    QTRY_COMPARE(sink.opens.size(), 2u);
    QVERIFY(headerValue(server.requests().at(1), "Cookie").isNull());
}

void SseRequestTest::S69_whatIsNoHeaderIsNeverSent_data()
{
    QTest::addColumn<std::string>("name");
    QTest::addColumn<std::string>("value");
    using namespace std::string_literals;
    QTest::newRow("CR LF in a value") << "X-A"s
                                      << "1\r\nX-Evil: yes"s;
    QTest::newRow("LF") << "X-A"s
                        << "1\nX-Evil: yes"s;
    QTest::newRow("CR") << "X-A"s
                        << "1\rX-Evil: yes"s;
    QTest::newRow("NUL") << "X-A"s
                         << "1\0 2"s;
    QTest::newRow("a control byte") << "X-A"s
                                    << "1\x01"s;
    QTest::newRow("a tab") << "X-A"s
                           << "1\t2"s;
    QTest::newRow("DEL") << "X-A"s
                         << "1\x7F"s;
    QTest::newRow("CR LF in a name") << "X-A\r\nX-Evil"s
                                     << "1"s;
    QTest::newRow("a space in a name") << "X A"s
                                       << "1"s;
    QTest::newRow("an empty name") << ""s
                                   << "1"s;
    QTest::newRow("a length of its own") << "content-length"s
                                         << "5"s;
    QTest::newRow("a framing of its own") << "Transfer-Encoding"s
                                          << "chunked"s;
}

void SseRequestTest::S69_whatIsNoHeaderIsNeverSent()
{
    QFETCH(std::string, name);
    QFETCH(std::string, value);
    ScriptServer server(kAnswering);
    OpenRequest request = requestFor(server.url());
    request.headers = {{"X-Fine", "1", false}, {name, value, false}};
    RecordingSink sink;
    SseTransport transport;
    sink.insideCall = true;
    transport.open(request, sink);
    sink.insideCall = false;
    QTRY_COMPARE(sink.closes.size(), 1u);
    QVERIFY(!sink.openedInside);
    QCOMPARE(sink.reason(), ReasonCode::InvalidHeader);
    QCOMPARE(sink.closes[0].args, std::vector<std::string>{name});
    QVERIFY(sink.closes[0].permanent);
    QCOMPARE(server.connections(), 0);
}

void SseRequestTest::S70_aBodyIsSentOnceWhenTheServerClosesWithoutAnswering_data()
{
    QTest::addColumn<std::string>("method");
    for (const char *method : {"POST", "QUERY", "PATCH"})
        QTest::newRow(method) << std::string(method);
}

/// Qt 6.4 sends what it can send again a second time (qt-facts N5).
void SseRequestTest::S70_aBodyIsSentOnceWhenTheServerClosesWithoutAnswering()
{
    QFETCH(std::string, method);
    ScriptServer server({Script().waitForRequest().fin()});
    OpenRequest request = requestFor(server.url());
    request.method = method;
    request.body = "pay=once";
    RecordingSink sink;
    SseTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::ConnectionLost);
    QVERIFY(!sink.closes[0].permanent);
    QVERIFY(!sink.closes[0].complete);
    QCOMPARE(server.requests().size(), 1);
}

void SseRequestTest::S40_noCursorNoHeader()
{
    OpenRequest request;
    request.cursor = "";
    QVERIFY(headerValue(sent(request), "Last-Event-ID").isNull());
}

void SseRequestTest::S49_theCursorIsSentAsItIs_data()
{
    QTest::addColumn<QByteArray>("cursor");
    QTest::newRow("S49 ours") << QByteArray("k3Jx9:1041");
    QTest::newRow("S44 zero") << QByteArray("0");
    QTest::newRow("S45 UTF-8 goes out as its bytes") << QByteArray("\xE2\x80\xA6\xC3\xA4\xF0\x9F\x98\x80");
    QTest::newRow("S50 JSON goes out verbatim")
        << QByteArray("[{\"topic\":\"eqiad.x\",\"offset\":-1},{\"a\": \"b, c\"}]");
    QTest::newRow("S50 4 KiB go out") << QByteArray(4096, 'x');
}

void SseRequestTest::S49_theCursorIsSentAsItIs()
{
    QFETCH(QByteArray, cursor);
    ScriptServer server(kAnswering);
    OpenRequest request = requestFor(server.url());
    request.cursor = cursor.toStdString();
    RecordingSink sink;
    SseTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.opens.size(), 1u);
    QVERIFY(sink.opens[0].cursorSent);
    QCOMPARE(headerCount(server.requests()[0], "Last-Event-ID"), 1);
    QCOMPARE(headerValue(server.requests()[0], "Last-Event-ID"), cursor);
    QCOMPARE(transport.counters().ignoredIds, 0u);
}

void SseRequestTest::S46_aCursorThatIsNoHeaderIsNotSent_data()
{
    QTest::addColumn<std::string>("cursor");
    using namespace std::string_literals;
    QTest::newRow("S46 line ends") << "1\r\nX-Evil: yes"s;
    QTest::newRow("S46 a control byte") << "a\x01"s;
    QTest::newRow("S46 a tab") << "a\tb"s;
    QTest::newRow("S46 DEL") << "a\x7F"s;
    QTest::newRow("S46 NUL") << "a\0b"s;
    QTest::newRow("S50 above 4 KiB") << std::string(4097, 'x');
}

void SseRequestTest::S46_aCursorThatIsNoHeaderIsNotSent()
{
    QFETCH(std::string, cursor);
    ScriptServer server({Script().waitForRequest().send(streamHead() + "data: a\n\n")});
    OpenRequest request = requestFor(server.url());
    request.cursor = cursor;
    RecordingSink sink;
    SseTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.events.size(), 1u);
    QVERIFY(!sink.opens[0].cursorSent);
    QVERIFY(headerValue(server.requests()[0], "Last-Event-ID").isNull());
    QVERIFY(!server.requests()[0].contains("X-Evil"));
    QCOMPARE(sink.events[0].id, cursor); // still the id that an id-less event inherits
    QCOMPARE(transport.counters().ignoredIds, 1u);
}

void SseRequestTest::theCursorGoesBeforeTheCallersLastEventId()
{
    OpenRequest request;
    request.headers = {{"last-event-id", "first", false}};
    QCOMPARE(headerValue(sent(request), "Last-Event-ID"), QByteArray("first"));
    request.cursor = "later";
    const QByteArray both = sent(request);
    QCOMPARE(headerCount(both, "Last-Event-ID"), 1);
    QCOMPARE(headerValue(both, "Last-Event-ID"), QByteArray("later"));
}

/// With a name that is not this machine: for that Qt asks no proxy anyway.
void SseRequestTest::theApplicationsProxyIsNotUsed()
{
    ScriptServer proxy(kAnswering);
    QNetworkProxy::setApplicationProxy(
        {QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"),
         static_cast<quint16>(QUrl(QString::fromStdString(proxy.url())).port())});
    RecordingSink sink;
    SseTransport transport;
    transport.open(requestFor("http://no-such-host.invalid/"), sink);
    QTRY_COMPARE_WITH_TIMEOUT(sink.opens.size() + sink.closes.size(), 1u, 60'000);
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    QCOMPARE(proxy.connections(), 0);
    QCOMPARE(sink.reason(), ReasonCode::HostNotFound);
}

void SseRequestTest::anUnusableUrlIsRefused_data()
{
    QTest::addColumn<std::string>("url");
    for (const char *url :
         {"", "nonsense", "/path", "http://", "ftp://127.0.0.1/", "file:///etc/passwd", "data:text/plain,x",
          "http://127.0.0.1:99999/", "http://127.0.0.1:0/", "http://user:secret@127.0.0.1/",
          "http://127.0.0.1/\r\nX-Evil: yes", "http://[::1/"})
        QTest::newRow(url) << std::string(url);
}

void SseRequestTest::anUnusableUrlIsRefused()
{
    QFETCH(std::string, url);
    RecordingSink sink;
    SseTransport transport;
    transport.open(requestFor(url), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::InvalidUrl);
    QVERIFY(sink.closes[0].permanent);
    QCOMPARE(sink.closes[0].args.size(), 1u);
    QVERIFY(sink.closes[0].args[0].find("secret") == std::string::npos);
}

QTEST_GUILESS_MAIN(SseRequestTest)
#include "SseRequestTest.moc"
