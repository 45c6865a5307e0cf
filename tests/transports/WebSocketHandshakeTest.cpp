// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordingSink.h"
#include "ScriptServer.h"
#include "ScriptServerText.h"
#include "WebSocketTransport.h"
#include "WebSocketVerdict.h"

#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

using namespace steadfeed;
using namespace steadfeed::test;
using Script = ScriptServerScript;

/*!
 * What a WebSocketTransport sends to become open, and what it says where that fails. Names with W and a
 * number rely on that row of qt-facts, names with F are entries of the list of faults.
 */
class WebSocketHandshakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHandshakeIsARightOne();
    void headersOfTheCallerGoOut();
    void W13_whatIsNoHeaderIsNeverSent_data();
    void W13_whatIsNoHeaderIsNeverSent();
    void anUnusableUrlIsNamed_data();
    void anUnusableUrlIsNamed();
    void openIsToldOnceWithWhatIsKnown();
    void theCursorIsSentWhereItHasAPlace_data();
    void theCursorIsSentWhereItHasAPlace();
    void W8_messagesOnOpenGoOutInOrder();
    void subprotocolsAreAskedFor_data();
    void subprotocolsAreAskedFor();
    void aSubprotocolThatNobodyAskedForIsRefused();
    void F54_W4_theStatusDecides_data();
    void F54_W4_theStatusDecides();
    void F54_W4_theStatusIsReadFromQtsWords_data();
    void F54_W4_theStatusIsReadFromQtsWords();
    void F54_whatIsNoHandshakeIsNamed_data();
    void F54_whatIsNoHandshakeIsNamed();
    void F55_W5_aSilentServerIsWaitedForUntilClose_data();
    void F55_W5_aSilentServerIsWaitedForUntilClose();
    void F57_W8_nothingGoesOutBeforeTheServerHasAccepted();
    void noConnectionIsNamed();
    void noDescriptorsLeftIsNamed();
    void anEndWithinTheHandshakeIsALostConnection_data();
    void anEndWithinTheHandshakeIsALostConnection();
    void theDescriptionSaysWhatItCan();
};

void WebSocketHandshakeTest::theHandshakeIsARightOne()
{
    ScriptServer server({Script().upgrade()});
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(requestFor(server.wsUrl("/a%20b?x=%2B&y=1#part")), sink);
    QTRY_COMPARE(sink.opens.size(), 1u);
    const QByteArray request = server.requests().at(0);
    QCOMPARE(requestLine(request), QByteArray("GET /a%20b?x=%2B&y=1 HTTP/1.1"));
    QCOMPARE(headerValue(request, "Upgrade"), QByteArray("websocket"));
    QCOMPARE(headerValue(request, "Connection"), QByteArray("Upgrade"));
    QCOMPARE(headerValue(request, "Sec-WebSocket-Version"), QByteArray("13"));
    QCOMPARE(QByteArray::fromBase64(headerValue(request, "Sec-WebSocket-Key")).size(), 16);
    QCOMPARE(headerValue(request, "User-Agent"), QByteArray("Steadfeed"));
    QVERIFY(("ws://" + headerValue(request, "Host")).startsWith("ws://127.0.0.1:"));
    for (const char *absent : {"Origin", "Sec-WebSocket-Protocol", "Sec-WebSocket-Extensions", "Cookie"})
        QVERIFY2(headerValue(request, absent).isNull(), absent);
}

void WebSocketHandshakeTest::headersOfTheCallerGoOut()
{
    ScriptServer server({Script().upgrade().fin()});
    OpenRequest request = requestFor(server.wsUrl());
    request.headers = {{"Authorization", "Bearer s3cret", true},
                       {"Origin", "https://example.org"},
                       {"User-Agent", "mine"},
                       {"Cookie", "a=b; c=\"d\""},
                       {"X-Bytes", "\xC3\xA4\xFF"}};
    RecordingSink sink;
    WebSocketTransport transport;
    for (std::size_t attempt = 1; attempt <= 2; ++attempt) {
        transport.open(request, sink);
        QTRY_COMPARE(sink.closes.size(), attempt);
        const QByteArray &sent = server.requests().at(static_cast<qsizetype>(attempt) - 1);
        for (const Header &header : request.headers) {
            const QByteArray name = QByteArray::fromStdString(header.name);
            QCOMPARE(headerValue(sent, name), QByteArray::fromStdString(header.value));
            QCOMPARE(headerCount(sent, name), 1);
        }
    }
}

void WebSocketHandshakeTest::W13_whatIsNoHeaderIsNeverSent_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("W13 CR LF") << QByteArray("X-A") << QByteArray("1\r\nX-Evil: yes");
    QTest::newRow("W13 LF") << QByteArray("X-A") << QByteArray("1\nX-Evil: yes");
    QTest::newRow("W13 CR") << QByteArray("X-A") << QByteArray("1\r");
    QTest::newRow("W13 NUL") << QByteArray("X-A") << QByteArray("1\0", 2);
    QTest::newRow("W13 DEL") << QByteArray("X-A") << QByteArray("\x7F");
    QTest::newRow("W13 a line end in a name") << QByteArray("X-A\r\nX-Evil") << QByteArray("1");
    QTest::newRow("no name") << QByteArray() << QByteArray("1");
    for (const char *ours : {"Host", "upgrade", "Connection", "Sec-WebSocket-Key", "Sec-WebSocket-Version",
                             "Sec-WebSocket-Protocol", "Sec-WebSocket-Extensions", "Content-Length"})
        QTest::addRow("the handshake's own %s", ours) << QByteArray(ours) << QByteArray("1");
}

void WebSocketHandshakeTest::W13_whatIsNoHeaderIsNeverSent()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    ScriptServer server({Script().upgrade()});
    OpenRequest request = requestFor(server.wsUrl());
    request.headers = {{name.toStdString(), value.toStdString()}};
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::InvalidHeader);
    QCOMPARE(sink.closes[0].args, std::vector<std::string>{name.toStdString()});
    QVERIFY(sink.closes[0].permanent);
    QCOMPARE(server.connections(), 0);
}

void WebSocketHandshakeTest::anUnusableUrlIsNamed_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no URL") << QByteArray("ws://[");
    QTest::newRow("http") << QByteArray("http://127.0.0.1:1/");
    QTest::newRow("no host") << QByteArray("ws:///x");
    QTest::newRow("port 0") << QByteArray("ws://127.0.0.1:0/");
    QTest::newRow("credentials") << QByteArray("ws://me:s3cret@127.0.0.1:1/");
    QTest::newRow("a line end") << QByteArray("ws://127.0.0.1:1/\r\nX-Evil: yes");
    QTest::newRow("a line end that is encoded: Qt refuses it") << QByteArray("ws://127.0.0.1:1/%0D%0AX-Evil");
}

void WebSocketHandshakeTest::anUnusableUrlIsNamed()
{
    QFETCH(QByteArray, url);
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(requestFor(url.toStdString()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::InvalidUrl);
    QVERIFY(sink.closes[0].permanent);
    QVERIFY(!sink.closes[0].args.at(0).empty());
    QVERIFY(sink.closes[0].args[0].find("s3cret") == std::string::npos);
}

void WebSocketHandshakeTest::openIsToldOnceWithWhatIsKnown()
{
    ScriptServer server({Script().upgrade().hold().send(ws::text("a"))});
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(requestFor(server.wsUrl("/x?y=z")), sink);
    QTRY_COMPARE(sink.opens.size(), 1u);
    QCOMPARE(sink.opens[0].httpStatus, 101);
    QCOMPARE(sink.opens[0].finalUrl, server.wsUrl("/x?y=z"));
    QVERIFY(sink.opens[0].responseHeaders.empty());
    QVERIFY(!sink.opens[0].redirectedElsewhere && !sink.opens[0].cursorSent);
    server.release();
    QTRY_COMPARE(sink.data(), QStringLiteral("a"));
    QCOMPARE(sink.opens.size(), 1u);
}

void WebSocketHandshakeTest::theCursorIsSentWhereItHasAPlace_data()
{
    QTest::addColumn<QByteArray>("cursor");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("sent");
    QTest::newRow("in a message") << QByteArray("e:7") << QByteArray("/") << QByteArray("after e:7") << true;
    QTest::newRow("in the URL") << QByteArray("e:7") << QByteArray("/?after=e:7") << QByteArray() << true;
    QTest::newRow("no place for it") << QByteArray("e:7") << QByteArray("/") << QByteArray() << false;
    QTest::newRow("none") << QByteArray() << QByteArray("/") << QByteArray("hello") << false;
}

void WebSocketHandshakeTest::theCursorIsSentWhereItHasAPlace()
{
    QFETCH(QByteArray, cursor);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, message);
    QFETCH(bool, sent);
    ScriptServer server({Script().upgrade()});
    OpenRequest request = requestFor(server.wsUrl(path.toStdString()));
    request.cursor = cursor.toStdString();
    if (!message.isEmpty())
        request.onOpen = {message.toStdString()};
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.opens.size(), 1u);
    QCOMPARE(sink.opens[0].cursorSent, sent);
    QVERIFY(headerValue(server.requests().at(0), "Last-Event-ID").isNull());
}

void WebSocketHandshakeTest::W8_messagesOnOpenGoOutInOrder()
{
    ScriptServer server({Script().upgrade().fin(), Script().upgrade()});
    OpenRequest request = requestFor(server.wsUrl());
    const std::string large(1 << 20, 'x'); // Qt cuts it into frames
    request.onOpen = {"{\"t\":\"subscribe\"}", "\xC3\xA4\xF0\x9F\x98\x80", "", large};
    RecordingSink sink;
    WebSocketTransport transport;
    sink.onClosed = [&] { transport.open(request, sink); };
    transport.open(request, sink);
    QTRY_VERIFY(server.frames().size() >= 5 && server.frames().last().final);
    QTRY_COMPARE(sink.opens.size(), 2u);
    QTRY_VERIFY(server.frames().size() >= 5 && server.frames().last().final);
    QByteArray all;
    for (const ws::ClientFrame &frame : server.frames()) {
        QVERIFY(frame.masked);
        all += frame.payload + (frame.final ? "|" : "");
    }
    const QByteArray once =
        QByteArray::fromStdString(request.onOpen[0] + "|" + request.onOpen[1] + "||" + large + "|");
    QVERIFY(all.endsWith(once));
}

void WebSocketHandshakeTest::subprotocolsAreAskedFor_data()
{
    QTest::addColumn<QByteArray>("option");
    QTest::addColumn<QByteArray>("sent"); // empty: refused
    QTest::newRow("one") << QByteArray("audit.v1") << QByteArray("audit.v1");
    QTest::newRow("several") << QByteArray("v2, v1") << QByteArray("v2, v1");
    QTest::newRow("a line end") << QByteArray("v1\r\nX-Evil: yes") << QByteArray();
    QTest::newRow("white space within") << QByteArray("v 1") << QByteArray();
}

void WebSocketHandshakeTest::subprotocolsAreAskedFor()
{
    QFETCH(QByteArray, option);
    QFETCH(QByteArray, sent);
    ScriptServer server(
        {Script().upgrade("Sec-WebSocket-Protocol: " + sent.left(sent.indexOf(',')) + "\r\n")});
    OpenRequest request = requestFor(server.wsUrl());
    request.options["subprotocol"] = option.toStdString();
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(request, sink);
    if (sent.isEmpty()) {
        QTRY_COMPARE(sink.closes.size(), 1u);
        QCOMPARE(sink.reason(), ReasonCode::InvalidHeader);
        QCOMPARE(server.connections(), 0);
        return;
    }
    QTRY_COMPARE(sink.opens.size(), 1u);
    QCOMPARE(headerValue(server.requests().at(0), "Sec-WebSocket-Protocol"), sent);
}

void WebSocketHandshakeTest::aSubprotocolThatNobodyAskedForIsRefused()
{
    ScriptServer server({Script().upgrade("Sec-WebSocket-Protocol: other\r\n")});
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(requestFor(server.wsUrl()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::HandshakeFailed);
    QVERIFY(sink.opens.empty());
}

void WebSocketHandshakeTest::F54_W4_theStatusDecides_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ReasonCode>("reason");
    QTest::addColumn<bool>("permanent");
    QTest::newRow("F54 204") << 204 << ReasonCode::EndedByServer << true;
    QTest::newRow("F54 301 is not followed") << 301 << ReasonCode::HttpStatus << true;
    QTest::newRow("F54 302 is not followed") << 302 << ReasonCode::HttpStatus << true;
    QTest::newRow("F54 400") << 400 << ReasonCode::HttpStatus << true;
    QTest::newRow("F54 401") << 401 << ReasonCode::Unauthorized << true;
    QTest::newRow("F54 403") << 403 << ReasonCode::Unauthorized << true;
    QTest::newRow("F54 404") << 404 << ReasonCode::NotFound << true;
    QTest::newRow("F54 408") << 408 << ReasonCode::HttpStatus << false;
    QTest::newRow("F54 410") << 410 << ReasonCode::NotFound << true;
    QTest::newRow("F54 426") << 426 << ReasonCode::HttpStatus << true;
    QTest::newRow("F54 429") << 429 << ReasonCode::TooManyRequests << false;
    QTest::newRow("F54 500") << 500 << ReasonCode::HttpStatus << false;
    QTest::newRow("F54 502") << 502 << ReasonCode::GatewayError << false;
    QTest::newRow("F54 503") << 503 << ReasonCode::ServerBusy << false;
    QTest::newRow("F54 504") << 504 << ReasonCode::GatewayError << false;
}

void WebSocketHandshakeTest::F54_W4_theStatusDecides()
{
    QFETCH(int, status);
    QFETCH(ReasonCode, reason);
    QFETCH(bool, permanent);
    const QByteArray bytes = answer(QByteArray::number(status) + " Because (418 I say so)",
                                    "Location: /elsewhere\r\nRetry-After: 7\r\n");
    for (const Script &script :
         {Script().waitForRequest().send(bytes), Script().waitForRequest().send(bytes).fin(),
          Script().waitForRequest().slice(bytes, 1).rst()}) {
        ScriptServer server({script});
        RecordingSink sink;
        WebSocketTransport transport;
        transport.open(requestFor(server.wsUrl()), sink);
        QTRY_COMPARE(sink.closes.size(), 1u);
        QCOMPARE(sink.reason(), reason);
        QCOMPARE(sink.closes[0].permanent, permanent);
        QCOMPARE(sink.closes[0].httpStatus, status);
        QVERIFY(!sink.closes[0].retryAfter); // Qt does not hand it out
        QVERIFY(sink.opens.empty());
        QTRY_COMPARE(server.openConnections(), 0);
        QCOMPARE(sink.closes.size(), 1u);
        QCOMPARE(server.connections(), 1);
    }
}

void WebSocketHandshakeTest::F54_W4_theStatusIsReadFromQtsWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<std::optional<int>>("status");
    const QString start = QStringLiteral("QWebSocketPrivate::processHandshake: Unhandled http status code: ");
    QTest::newRow("a status") << start + u"401 (Unauthorized\r\n)."_qs << std::optional(401);
    QTest::newRow("no phrase") << start + u"503 ()."_qs << std::optional(503);
    QTest::newRow("numbers in the phrase")
        << start + u"302 (Unhandled http status code: 401 ()."_qs << std::optional(302);
    QTest::newRow("too short") << start + u"41 ()."_qs << std::optional<int>();
    QTest::newRow("too long") << start + u"4011 ()."_qs << std::optional<int>();
    QTest::newRow("a 401 of newer Qt")
        << u"QWebSocket::processHandshake: Host requires authentication"_qs << std::optional(401);
    QTest::newRow("a challenge that newer Qt does not know")
        << u"QWebSocketPrivate::processHandshake: Unsupported WWW-Authenticate challenge encountered."_qs
        << std::optional(401);
    QTest::newRow("a 400")
        << u"QWebSocketPrivate::processHandshake: Unknown error condition encountered. Aborting "
           u"connection."_qs
        << std::optional(400);
    QTest::newRow("nothing known") << u"Connection refused 401 (x)"_qs << std::optional<int>();
    QTest::newRow("nothing") << QString() << std::optional<int>();
}

void WebSocketHandshakeTest::F54_W4_theStatusIsReadFromQtsWords()
{
    QFETCH(QString, words);
    QFETCH(std::optional<int>, status);
    QCOMPARE(websocket::handshakeStatus(words), status);
}

void WebSocketHandshakeTest::F54_whatIsNoHandshakeIsNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a page") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>");
    QTest::newRow("an event stream") << streamHead() + "data: a\n\n";
    QTest::newRow("another key") << QByteArray("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                               "Connection: Upgrade\r\nSec-WebSocket-Accept: AAAA\r\n\r\n");
    QTest::newRow("no key") << QByteArray("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
                                          "Connection: Upgrade\r\n\r\n");
    QTest::newRow("another upgrade") << QByteArray(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n");
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n");
    QTest::newRow("a long line of noise") << QByteArray(200'000, 'x') + "\r\n\r\n";
}

void WebSocketHandshakeTest::F54_whatIsNoHandshakeIsNamed()
{
    QFETCH(QByteArray, bytes);
    ScriptServer server({Script().waitForRequest().send(bytes)});
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(requestFor(server.wsUrl()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::HandshakeFailed);
    QVERIFY(!sink.closes[0].permanent); // a login page may be in the way
    const std::string words = sink.closes[0].args.at(0);
    QVERIFY2(!words.empty() && words.size() <= 123, words.c_str());
    QVERIFY2(words.find('\n') == std::string::npos, words.c_str());
    QVERIFY(sink.opens.empty() && sink.events.empty());
    QTRY_COMPARE(server.openConnections(), 0);
}

void WebSocketHandshakeTest::F55_W5_aSilentServerIsWaitedForUntilClose_data()
{
    QTest::addColumn<ScriptServerScript>("script");
    QTest::newRow("F55 no answer") << Script().waitForRequest();
    QTest::newRow("F55 within the head") << Script().waitForRequest().send("HTTP/1.1 101 Switching Proto");
    QTest::newRow("F55 no HTTP, and no end of it")
        << Script().waitForRequest().send("SSH-2.0-OpenSSH_9.2\r\n");
    QTest::newRow("F55 headers without end") << Script()
                                                    .waitForRequest()
                                                    .send("HTTP/1.1 101 Yes\r\n")
                                                    .flood(QByteArray("X-A: b\r\n").repeated(100), 200);
}

void WebSocketHandshakeTest::F55_W5_aSilentServerIsWaitedForUntilClose()
{
    QFETCH(ScriptServerScript, script);
    ScriptServer server({script, Script().upgrade().send(ws::text("a"))});
    RecordingSink silent;
    WebSocketTransport transport;
    transport.open(requestFor(server.wsUrl()), silent);
    QTRY_COMPARE(server.requests().size(), 1);
    RecordingSink other;
    WebSocketTransport second;
    second.open(requestFor(server.wsUrl()), other);
    QTRY_COMPARE(other.data(), QStringLiteral("a"));
    QVERIFY(silent.opens.empty() && silent.closes.empty());
    transport.close();
    QTRY_COMPARE(server.openConnections(), 1);
    QVERIFY(silent.closes.empty());
}

void WebSocketHandshakeTest::F57_W8_nothingGoesOutBeforeTheServerHasAccepted()
{
    ScriptServer server(
        {Script().waitForRequest().hold().send(answer("404 No")), Script().upgrade().send(ws::text("a"))});
    OpenRequest request = requestFor(server.wsUrl());
    request.onOpen = {"subscribe"};
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(server.requests().size(), 1);
    transport.ping();
    server.release();
    QTRY_COMPARE(sink.reason(), ReasonCode::NotFound);
    QVERIFY(server.frames().isEmpty());
    transport.open(request, sink);
    QTRY_COMPARE(server.messages(), QList<QByteArray>{"subscribe"});
}

void WebSocketHandshakeTest::noConnectionIsNamed()
{
    std::string nobody;
    {
        ScriptServer server({Script()});
        nobody = server.wsUrl();
    }
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(requestFor(nobody), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::ConnectionRefused);
    QVERIFY(!sink.closes[0].permanent);

    transport.open(requestFor("ws://no-such-host.invalid/"), sink);
    QTRY_COMPARE_WITH_TIMEOUT(sink.closes.size(), 2u, 60'000);
    QCOMPARE(sink.reason(), ReasonCode::HostNotFound);
    QCOMPARE(sink.closes[1].args, std::vector<std::string>{"no-such-host.invalid"});
    QVERIFY(!sink.closes[1].permanent);
}

void WebSocketHandshakeTest::noDescriptorsLeftIsNamed()
{
    ScriptServer server({Script().upgrade().fin()});
    RecordingSink sink;
    WebSocketTransport transport;
    const int lowestFree = ::dup(STDERR_FILENO);
    ::close(lowestFree);
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    rlimit none = before;
    none.rlim_cur = static_cast<rlim_t>(lowestFree);
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &none), 0);
    transport.open(requestFor(server.wsUrl()), sink);
    const bool told = QTest::qWaitFor([&] { return sink.closes.size() == 1; });
    ::setrlimit(RLIMIT_NOFILE, &before);
    QVERIFY(told);
    QCOMPARE(sink.reason(), ReasonCode::NoFreeConnections);
    QVERIFY(!sink.closes[0].permanent);
}

void WebSocketHandshakeTest::anEndWithinTheHandshakeIsALostConnection_data()
{
    QTest::addColumn<ScriptServerScript>("script");
    QTest::newRow("at once") << Script().fin();
    QTest::newRow("after the request") << Script().waitForRequest().fin();
    QTest::newRow("RST after the request") << Script().waitForRequest().rst();
    QTest::newRow("within the head") << Script().waitForRequest().send("HTTP/1.1 101 Switching Proto").fin();
    QTest::newRow("within the headers")
        << Script().waitForRequest().send("HTTP/1.1 101 Yes\r\nUpgrade: websocket\r\nConn").fin();
}

void WebSocketHandshakeTest::anEndWithinTheHandshakeIsALostConnection()
{
    QFETCH(ScriptServerScript, script);
    ScriptServer server({script});
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(requestFor(server.wsUrl()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::ConnectionLost);
    QVERIFY(!sink.closes[0].permanent);
    QVERIFY(sink.opens.empty());
    QCOMPARE(server.connections(), 1);
}

void WebSocketHandshakeTest::theDescriptionSaysWhatItCan()
{
    const TransportEntry entry = webSocketTransportEntry();
    QCOMPARE(entry.name, std::string("websocket"));
    QCOMPARE(entry.schemes, (std::vector<std::string>{"ws", "wss"}));
    QVERIFY(entry.capabilities.sends && entry.capabilities.binary && entry.capabilities.pings);
    QVERIFY(!entry.capabilities.pausesReading && !entry.capabilities.responseHeaders &&
            !entry.capabilities.redirects && !entry.capabilities.polls);
    QCOMPARE(entry.options.size(), 2u);
    QCOMPARE(entry.options[1].choices, (std::vector<std::string>{"json", "cbor"}));
    QVERIFY(dynamic_cast<WebSocketTransport *>(entry.create().get()) != nullptr);
}

QTEST_GUILESS_MAIN(WebSocketHandshakeTest)
#include "WebSocketHandshakeTest.moc"
