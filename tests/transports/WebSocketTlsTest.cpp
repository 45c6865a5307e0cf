// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordingSink.h"
#include "ScriptServer.h"
#include "ScriptServerIdentity.h"
#include "ScriptServerText.h"
#include "WebSocketTransport.h"

#include <QTemporaryFile>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::test;
using Script = ScriptServerScript;

/*!
 * A WebSocketTransport over TLS and through a proxy. The certificates are made for the run.
 */
class WebSocketTlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void messagesArriveOverTls();
    void W16_allThatCameBeforeTheEndIsDelivered_data();
    void W16_allThatCameBeforeTheEndIsDelivered();
    void aRefusedHandshakeIsNamed();
    void everyFaultOfACertificateIsNamed();
    void anAuthorityOfOnesOwnIsTrusted();
    void anUnusableFileIsNamed();
    void aPortWithoutTlsIsATlsFailure();
    void wsToATlsPortIsALostConnection();
    void aProxyIsGoneThrough_data();
    void aProxyIsGoneThrough();
    void aProxyThatFailsIsNotTheServer_data();
    void aProxyThatFailsIsNotTheServer();

private:
    std::optional<ScriptServerIdentity> m_identity;
};

void WebSocketTlsTest::initTestCase()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("This Qt has no TLS");
    m_identity = ScriptServerIdentity::make("IP:127.0.0.1,DNS:localhost,DNS:feed.example");
    if (!m_identity)
        QSKIP("The program openssl is needed to make a certificate");
}

void WebSocketTlsTest::init()
{
    m_identity->trust();
}

void WebSocketTlsTest::messagesArriveOverTls()
{
    ScriptServer server({Script().upgrade().waitForFrame(ws::Text).answerPing().send(ws::text("a"))},
                        &*m_identity);
    OpenRequest request = requestFor(server.wsUrl("/x"));
    QVERIFY(request.url.starts_with("wss://"));
    request.onOpen = {"subscribe"};
    request.headers = {{"Authorization", "Bearer s3cret", true}};
    RecordingSink sink;
    WebSocketTransport transport;
    sink.onOpened = [&] { transport.ping(); };
    transport.open(request, sink);
    QTRY_COMPARE(sink.data(), QStringLiteral("a"));
    QCOMPARE(server.messages(), QList<QByteArray>{"subscribe"});
    QCOMPARE(headerValue(server.requests().at(0), "Authorization"), QByteArray("Bearer s3cret"));
    QCOMPARE(sink.pongs, 1);
    QCOMPARE(sink.opens[0].finalUrl, server.wsUrl("/x"));
    transport.close();
    QTRY_COMPARE(server.openConnections(), 0);
    QVERIFY(sink.closes.empty());
}

void WebSocketTlsTest::W16_allThatCameBeforeTheEndIsDelivered_data()
{
    QTest::addColumn<ScriptServerScript>("script");
    QTest::addColumn<ReasonCode>("reason");
    const QByteArray messages = ws::text(QByteArray(200, 'x')).repeated(1000);
    QTest::newRow("FIN") << Script().upgrade().send(messages.repeated(2)).fin() << ReasonCode::ConnectionLost;
    QTest::newRow("a close frame") << Script().upgrade().flood(messages, 2).send(ws::closeFrame(1001)).fin()
                                   << ReasonCode::ClosedByServer;
}

void WebSocketTlsTest::W16_allThatCameBeforeTheEndIsDelivered()
{
    QFETCH(ScriptServerScript, script);
    QFETCH(ReasonCode, reason);
    ScriptServer server({script}, &*m_identity);
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(requestFor(server.wsUrl()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), reason);
    QCOMPARE(sink.events.size(), 2000u);
}

void WebSocketTlsTest::aRefusedHandshakeIsNamed()
{
    ScriptServer server({Script().waitForRequest().send(answer("401 Who are you")).fin()}, &*m_identity);
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(requestFor(server.wsUrl()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::Unauthorized);
    QVERIFY(sink.closes[0].permanent);
}

void WebSocketTlsTest::everyFaultOfACertificateIsNamed()
{
    ScriptServerIdentity::trustNobody();
    const auto elsewhere = ScriptServerIdentity::make("DNS:other.example");
    QVERIFY(elsewhere.has_value());
    ScriptServer server({Script().upgrade().send(ws::text("a"))}, &*elsewhere);
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(requestFor(server.wsUrl()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::TlsFailed);
    QVERIFY(sink.closes[0].permanent);
    const QString faults = QString::fromStdString(sink.closes[0].args.at(0));
    QVERIFY2(faults.contains(u"self-signed") && faults.contains(u"; ") && faults.contains(u"host name"),
             qPrintable(faults));
    QVERIFY(server.requests().isEmpty());
}

void WebSocketTlsTest::anAuthorityOfOnesOwnIsTrusted()
{
    ScriptServerIdentity::trustNobody();
    QTemporaryFile file;
    QVERIFY(file.open() && file.write(m_identity->certificate) > 0 && file.flush());
    ScriptServer server({Script().upgrade().send(ws::text("a"))}, &*m_identity);
    OpenRequest request = requestFor(server.wsUrl());
    request.tls.caFile = file.fileName().toStdString();
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.data(), QStringLiteral("a"));
}

void WebSocketTlsTest::anUnusableFileIsNamed()
{
    ScriptServer server({Script().upgrade()}, &*m_identity);
    OpenRequest request = requestFor(server.wsUrl());
    request.tls.caFile = "/nowhere/ca.pem";
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::TlsFileUnusable);
    QCOMPARE(sink.closes[0].args.at(0), request.tls.caFile);
    QVERIFY(sink.closes[0].permanent);
    QCOMPARE(server.connections(), 0);
}

void WebSocketTlsTest::aPortWithoutTlsIsATlsFailure()
{
    ScriptServer server({Script().send("HTTP/1.1 400 Bad Request\r\n\r\n").fin()});
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(requestFor("wss" + server.url().substr(4)), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::TlsFailed);
    QVERIFY(!sink.closes[0].args.at(0).empty());
}

void WebSocketTlsTest::wsToATlsPortIsALostConnection()
{
    ScriptServer server({Script()}, &*m_identity);
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(requestFor("ws" + server.url().substr(5)), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::ConnectionLost);
    QVERIFY(!sink.closes[0].permanent);
}

void WebSocketTlsTest::aProxyIsGoneThrough_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::newRow("without a password") << QByteArray();
    QTest::newRow("with a password") << QByteArray("me");
}

/// Qt goes to this machine without a proxy, so the server has a name that only the proxy knows.
void WebSocketTlsTest::aProxyIsGoneThrough()
{
    QFETCH(QByteArray, user);
    Script script;
    if (!user.isEmpty())
        script.waitForRequest().send("HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                                     "Content-Length: 0\r\n\r\n");
    script.waitForRequest().send("HTTP/1.1 200 Connected\r\n\r\n").upgrade().send(ws::text("a"));
    ScriptServer proxy({script});
    OpenRequest request = requestFor("ws://feed.example:8080/x");
    request.headers = {{"Authorization", "Bearer s3cret", true}};
    request.proxy = {proxy.url(""), user.toStdString(), "pr0xy"};
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.data(), QStringLiteral("a"));
    const QByteArray tunnel = proxy.requests().at(proxy.requests().size() - 2);
    QCOMPARE(requestLine(tunnel), QByteArray("CONNECT feed.example:8080 HTTP/1.1"));
    QVERIFY(!tunnel.contains("s3cret"));
    QCOMPARE(headerValue(tunnel, "Proxy-Authorization"),
             user.isEmpty() ? QByteArray() : "Basic " + QByteArray("me:pr0xy").toBase64());
    QVERIFY(!proxy.requests().last().contains("Proxy-Authorization"));
}

void WebSocketTlsTest::aProxyThatFailsIsNotTheServer_data()
{
    QTest::addColumn<ScriptServerScript>("script");
    QTest::addColumn<bool>("permanent");
    QTest::newRow("asks for a password that nobody gave")
        << Script().waitForRequest().send("HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                                          "Content-Length: 0\r\n\r\n")
        << true;
    QTest::newRow("forbids it") << Script().waitForRequest().send(answer("403 No")) << false;
    QTest::newRow("closes") << Script().waitForRequest().fin() << false;
    QTest::newRow("is no proxy") << Script().waitForRequest().send("SSH-2.0-OpenSSH_9.2\r\n\r\n").fin()
                                 << false;
}

void WebSocketTlsTest::aProxyThatFailsIsNotTheServer()
{
    QFETCH(ScriptServerScript, script);
    QFETCH(bool, permanent);
    ScriptServer proxy({script});
    OpenRequest request = requestFor("ws://feed.example:8080/x");
    request.proxy.url = proxy.url("");
    RecordingSink sink;
    WebSocketTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::ProxyFailed);
    QCOMPARE(sink.closes[0].permanent, permanent);
    QVERIFY(!sink.closes[0].args.at(0).empty());
    QVERIFY(sink.opens.empty());
}

QTEST_GUILESS_MAIN(WebSocketTlsTest)
#include "WebSocketTlsTest.moc"
