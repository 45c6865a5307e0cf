// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordingSink.h"
#include "ScriptServer.h"
#include "ScriptServerText.h"
#include "SseTransport.h"

#include <QTest>

using namespace steadfeed;
using namespace steadfeed::test;
using Script = ScriptServerScript;

/*!
 * How an SseTransport follows redirects (rows of section I: S and a number). That https to http is refused
 * (S87) stands in SseTlsTest.
 */
class SseRedirectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void S84_methodAndBodyAsFetchHasThem_data();
    void S84_methodAndBodyAsFetchHasThem();
    void S85_headersAreKeptOnAHop();
    void S86_nothingSecretGoesToAnotherOrigin();
    void S86_notEvenOnTheWayBack();
    void S88_aLocationThatLeadsNowhereIsAnError_data();
    void S88_aLocationThatLeadsNowhereIsAnError();
    void S88_everyFormOfLocationIsUnderstood_data();
    void S88_everyFormOfLocationIsUnderstood();
    void S89_twentyHopsAndNoMore();
    void S90_theNextAttemptStartsAtTheOriginalUrl();
    void S36_theFinalUrlIsTold();
    void theBodyOfARedirectIsNotRead();
};

namespace {

const QByteArray kStream = streamHead() + "data: there\n\n";

Script redirecting(int status, const QByteArray &location)
{
    return Script().waitForRequest().send(redirect(status, location)).fin();
}

Script streaming()
{
    return Script().waitForRequest().send(kStream);
}

} // namespace

void SseRedirectTest::S84_methodAndBodyAsFetchHasThem_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("then");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("S83 %d is followed", status) << status << QByteArray("GET") << QByteArray("GET");
    QTest::newRow("S84 301 turns POST into GET") << 301 << QByteArray("POST") << QByteArray("GET");
    QTest::newRow("S84 302 turns POST into GET") << 302 << QByteArray("POST") << QByteArray("GET");
    QTest::newRow("S84 303 turns POST into GET") << 303 << QByteArray("POST") << QByteArray("GET");
    QTest::newRow("S84 307 keeps POST") << 307 << QByteArray("POST") << QByteArray("POST");
    QTest::newRow("S84 308 keeps POST") << 308 << QByteArray("POST") << QByteArray("POST");
    QTest::newRow("S84 301 keeps QUERY") << 301 << QByteArray("QUERY") << QByteArray("QUERY");
    QTest::newRow("S84 303 turns QUERY into GET") << 303 << QByteArray("QUERY") << QByteArray("GET");
}

void SseRedirectTest::S84_methodAndBodyAsFetchHasThem()
{
    QFETCH(int, status);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, then);
    ScriptServer server({redirecting(status, "/there?x=1"), streaming()});
    OpenRequest request = requestFor(server.url("/here"));
    request.method = method.toStdString();
    request.body = "question";
    request.headers = {{"Content-Type", "text/plain", false}};
    RecordingSink sink;
    SseTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.data(), QStringLiteral("there"));
    QCOMPARE(sink.opens.size(), 1u);
    const QByteArray hop = server.requests().last();
    QCOMPARE(requestLine(hop), then + " /there?x=1 HTTP/1.1");
    const bool keepsBody = then != "GET";
    QCOMPARE(requestBody(hop), QByteArray(keepsBody ? "question" : ""));
    QCOMPARE(headerCount(hop, "Content-Length"), keepsBody ? 1 : 0);
    QCOMPARE(headerCount(hop, "Content-Type"), keepsBody || method == "GET" ? 1 : 0);
}

void SseRedirectTest::S85_headersAreKeptOnAHop()
{
    ScriptServer server({redirecting(307, "/there"), streaming()});
    OpenRequest request = requestFor(server.url("/here"));
    request.cursor = "k3Jx9:7";
    request.headers = {{"Authorization", "Bearer s3cret", true}, {"X-Plain", "1", false}};
    RecordingSink sink;
    SseTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.data(), QStringLiteral("there"));
    const QByteArray hop = server.requests().last();
    QCOMPARE(headerValue(hop, "Last-Event-ID"), QByteArray("k3Jx9:7"));
    QCOMPARE(headerValue(hop, "Accept"), QByteArray("text/event-stream"));
    QCOMPARE(headerValue(hop, "X-Plain"), QByteArray("1"));
    QCOMPARE(headerValue(hop, "Authorization"), QByteArray("Bearer s3cret")); // the same origin
    QVERIFY(!sink.opens[0].redirectedElsewhere);
    QVERIFY(sink.opens[0].cursorSent);
}

void SseRedirectTest::S86_nothingSecretGoesToAnotherOrigin()
{
    ScriptServer other({streaming()});
    ScriptServer home({redirecting(307, other.urlBytes("/there"))});
    OpenRequest request = requestFor(home.url());
    request.cursor = "7";
    request.headers = {{"authorization", "Bearer s3cret", false},
                       {"Cookie", "session=s3cret", false},
                       {"X-Api-Key", "s3cret", true},
                       {"X-Plain", "1", false}};
    RecordingSink sink;
    SseTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.data(), QStringLiteral("there"));
    QVERIFY(home.requests()[0].contains("session=s3cret"));
    QVERIFY2(!other.requests()[0].contains("s3cret"), other.requests()[0].constData());
    QCOMPARE(headerValue(other.requests()[0], "Last-Event-ID"), QByteArray("7"));
    QCOMPARE(headerValue(other.requests()[0], "X-Plain"), QByteArray("1"));
    QVERIFY(sink.opens[0].redirectedElsewhere);
}

void SseRedirectTest::S86_notEvenOnTheWayBack()
{
    ScriptServer other({Script().waitForRequest().hold()});
    ScriptServer home({redirecting(302, other.urlBytes("/x")), streaming()});
    ScriptServer between({redirecting(302, home.urlBytes("/back"))});
    ScriptServer first({redirecting(302, between.urlBytes("/x")), streaming()});
    OpenRequest request = requestFor(first.url());
    request.headers = {{"Authorization", "Bearer s3cret", true}};
    RecordingSink sink;
    SseTransport transport;
    // first -> between -> home -> other: three origins, and none but the first learns the secret.
    transport.open(request, sink);
    QTRY_COMPARE(other.requests().size(), 1);
    for (const ScriptServer *server : {&other, &home, &between})
        QVERIFY(headerValue(server->requests()[0], "Authorization").isNull());

    // first -> between -> first: back home the secret stays away too.
    ScriptServer mirror({redirecting(302, first.urlBytes("/again"))});
    ScriptServer start({redirecting(302, mirror.urlBytes("/x"))});
    request.url = start.url();
    transport.open(request, sink);
    QTRY_COMPARE(sink.data(), QStringLiteral("there"));
    QVERIFY(headerValue(first.requests().last(), "Authorization").isNull());
    QVERIFY(sink.opens[0].redirectedElsewhere);
}

void SseRedirectTest::S88_aLocationThatLeadsNowhereIsAnError_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::newRow("S88 missing") << QByteArray();
    QTest::newRow("S88 empty") << QByteArray("Location: \r\n");
    QTest::newRow("S88 another scheme") << QByteArray("Location: ftp://127.0.0.1/x\r\n");
    QTest::newRow("S88 a file") << QByteArray("Location: file:///etc/passwd\r\n");
    QTest::newRow("S88 a script") << QByteArray("Location: javascript:alert(1)\r\n");
    QTest::newRow("S88 no host") << QByteArray("Location: http:///x\r\n");
    QTest::newRow("S88 nonsense") << QByteArray("Location: http://[::1\r\n");
}

void SseRedirectTest::S88_aLocationThatLeadsNowhereIsAnError()
{
    QFETCH(QByteArray, headers);
    ScriptServer server({Script().waitForRequest().send(answer("301 Moved", headers))});
    RecordingSink sink;
    SseTransport transport;
    transport.open(requestFor(server.url()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::RedirectInvalid);
    QCOMPARE(sink.closes[0].args, std::vector<std::string>{"301"});
    QVERIFY(sink.closes[0].permanent);
    QCOMPARE(server.requests().size(), 1);
}

void SseRedirectTest::S88_everyFormOfLocationIsUnderstood_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("S88 a relative path") << QByteArray("there") << QByteArray("/a/there");
    QTest::newRow("S88 an absolute path") << QByteArray("/there") << QByteArray("/there");
    QTest::newRow("S88 upwards") << QByteArray("../there") << QByteArray("/there");
    QTest::newRow("S88 a query alone") << QByteArray("?x=1") << QByteArray("/a/here?x=1");
    QTest::newRow("S88 without a scheme") << QByteArray("//HOST/there") << QByteArray("/there");
    QTest::newRow("S88 with a fragment") << QByteArray("/there#part") << QByteArray("/there");
    QTest::newRow("S88 UTF-8") << QByteArray("/\xC3\xA4") << QByteArray("/%C3%A4");
    QTest::newRow("S88 escapes stay as they are")
        << QByteArray("/a%2Fb%20c?d=e%26f") << QByteArray("/a%2Fb%20c?d=e%26f");
}

void SseRedirectTest::S88_everyFormOfLocationIsUnderstood()
{
    QFETCH(QByteArray, location);
    QFETCH(QByteArray, target);
    ScriptServer target2({streaming()});
    location.replace("HOST", target2.urlBytes("").mid(7));
    ScriptServer server({redirecting(302, location), streaming()});
    RecordingSink sink;
    SseTransport transport;
    transport.open(requestFor(server.url("/a/here?old=1")), sink);
    QTRY_COMPARE(sink.data(), QStringLiteral("there"));
    const QByteArray hop =
        target2.requests().isEmpty() ? server.requests().last() : target2.requests().last();
    QCOMPARE(requestLine(hop), "GET " + target + " HTTP/1.1");
}

void SseRedirectTest::S89_twentyHopsAndNoMore()
{
    QList<ScriptServerScript> scripts(20, redirecting(302, "/again"));
    {
        ScriptServer server(scripts + QList<ScriptServerScript>{streaming()});
        RecordingSink sink;
        SseTransport transport;
        transport.open(requestFor(server.url()), sink);
        QTRY_COMPARE(sink.data(), QStringLiteral("there"));
    }
    ScriptServer server({redirecting(302, "/again")});
    RecordingSink sink;
    SseTransport transport;
    transport.open(requestFor(server.url()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::TooManyRedirects);
    QCOMPARE(sink.closes[0].args, std::vector<std::string>{"20"});
    QVERIFY(sink.closes[0].permanent);
}

void SseRedirectTest::S90_theNextAttemptStartsAtTheOriginalUrl()
{
    ScriptServer server(
        {redirecting(301, "/there"), streaming(), redirecting(308, "/elsewhere"), streaming()});
    RecordingSink sink;
    SseTransport transport;
    for (const QByteArray target : {"/there", "/elsewhere"}) {
        OpenRequest request = requestFor(server.url("/here"));
        request.method = "POST";
        request.body = "q";
        sink.events.clear();
        transport.open(request, sink);
        QTRY_COMPARE(sink.data(), QStringLiteral("there"));
        const auto n = server.requests().size();
        QCOMPARE(requestLine(server.requests()[n - 2]), QByteArray("POST /here HTTP/1.1"));
        QVERIFY(requestLine(server.requests()[n - 1]).contains(target));
    }
}

void SseRedirectTest::S36_theFinalUrlIsTold()
{
    ScriptServer other({streaming()});
    ScriptServer home({redirecting(302, other.urlBytes("/there?x=1"))});
    RecordingSink sink;
    SseTransport transport;
    transport.open(requestFor(home.url("/here")), sink);
    QTRY_COMPARE(sink.opens.size(), 1u);
    QCOMPARE(sink.opens[0].finalUrl, other.url("/there?x=1"));
}

void SseRedirectTest::theBodyOfARedirectIsNotRead()
{
    const QByteArray block = QByteArray("data: evil\n\n").repeated(5000);
    ScriptServer server(
        {Script()
             .waitForRequest()
             .send("HTTP/1.1 302 Found\r\nContent-Type: text/event-stream\r\nLocation: /there\r\n\r\n")
             .flood(block, 1100),
         streaming()});
    RecordingSink sink;
    SseTransport transport;
    transport.open(requestFor(server.url("/here")), sink);
    QTRY_COMPARE(sink.data(), QStringLiteral("there"));
    // The one that would go on is closed. (Qt may have opened one more, which it leaves unused.)
    QTRY_COMPARE(server.openConnections(), server.connections() - 1);
    QCOMPARE(server.requests().size(), 2);
    QVERIFY2(server.bytesSent() < 32'000'000, qPrintable(QString::number(server.bytesSent())));
}

QTEST_GUILESS_MAIN(SseRedirectTest)
#include "SseRedirectTest.moc"
