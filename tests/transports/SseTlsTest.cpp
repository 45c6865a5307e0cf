// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordingSink.h"
#include "ScriptServer.h"
#include "ScriptServerIdentity.h"
#include "ScriptServerText.h"
#include "SseTransport.h"

#include <QTest>

using namespace steadfeed;
using namespace steadfeed::test;
using Script = ScriptServerScript;

/*!
 * An SseTransport over TLS (rows of sections I and K: S and a number). The certificates are made for the run.
 */
class SseTlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void S113_httpTwoIsNotAskedFor();
    void S114_aLongStreamKeepsMoving();
    void S87_fromHttpsToHttpIsRefused();
    void S86_httpToHttpsIsAnotherOrigin();
    void everyFaultOfACertificateIsNamed();
    void aPortWithoutTlsIsATlsFailure();
    void httpToATlsPortIsALostConnection();

private:
    std::optional<ScriptServerIdentity> m_identity;
};

void SseTlsTest::initTestCase()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("This Qt has no TLS");
    m_identity = ScriptServerIdentity::make("IP:127.0.0.1,DNS:localhost");
    if (!m_identity)
        QSKIP("The program openssl is needed to make a certificate");
}

void SseTlsTest::init()
{
    m_identity->trust();
}

void SseTlsTest::S113_httpTwoIsNotAskedFor()
{
    ScriptServer server({Script().waitForRequest().send(streamHead() + "data: a\n\n")}, &*m_identity);
    RecordingSink sink;
    SseTransport transport;
    transport.open(requestFor(server.url()), sink);
    QTRY_COMPARE(sink.data(), QStringLiteral("a"));
    QCOMPARE(requestLine(server.requests()[0]), QByteArray("GET / HTTP/1.1"));
    QVERIFY2(server.negotiatedProtocol() != "h2", server.negotiatedProtocol().constData());
}

void SseTlsTest::S114_aLongStreamKeepsMoving()
{
    const QByteArray event = "data: " + QByteArray(1000, 'x') + "\n\n";
    constexpr qint64 blocks = 320; // 32 MB
    ScriptServer server(
        {Script().waitForRequest().send(streamHead()).flood(event.repeated(100), blocks).fin()},
        &*m_identity);
    RecordingSink sink;
    SseTransport transport;
    sink.onFrame = [&] { sink.events.back().data.clear(); };
    transport.open(requestFor(server.url()), sink);
    QTRY_COMPARE_WITH_TIMEOUT(sink.closes.size(), 1u, 100'000);
    QCOMPARE(sink.events.size(), static_cast<std::size_t>(blocks) * 100);
}

void SseTlsTest::S87_fromHttpsToHttpIsRefused()
{
    ScriptServer plain({Script().waitForRequest().send(streamHead() + "data: evil\n\n")});
    ScriptServer server(
        {Script().waitForRequest().send(redirect(302, plain.urlBytes("/there?token=s3cret"))).fin()},
        &*m_identity);
    RecordingSink sink;
    SseTransport transport;
    transport.open(requestFor(server.url()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::RedirectRefused);
    QVERIFY(sink.closes[0].permanent);
    QCOMPARE(sink.closes[0].args, std::vector<std::string>{plain.url("/there")}); // without the query
    QCOMPARE(plain.connections(), 0);
}

void SseTlsTest::S86_httpToHttpsIsAnotherOrigin()
{
    ScriptServer server({Script().waitForRequest().send(streamHead() + "data: a\n\n")}, &*m_identity);
    ScriptServer plain({Script().waitForRequest().send(redirect(301, server.urlBytes("/"))).fin()});
    OpenRequest request = requestFor(plain.url());
    request.headers = {{"Authorization", "Bearer s3cret", true}};
    RecordingSink sink;
    SseTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.data(), QStringLiteral("a"));
    QVERIFY(headerValue(server.requests()[0], "Authorization").isNull());
    QVERIFY(sink.opens[0].redirectedElsewhere);
}

void SseTlsTest::everyFaultOfACertificateIsNamed()
{
    ScriptServerIdentity::trustNobody();
    const auto elsewhere = ScriptServerIdentity::make("DNS:other.example");
    QVERIFY(elsewhere.has_value());
    ScriptServer server({Script().waitForRequest().send(streamHead() + "data: a\n\n")}, &*elsewhere);
    RecordingSink sink;
    SseTransport transport;
    transport.open(requestFor(server.url()), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::TlsFailed);
    QVERIFY(sink.closes[0].permanent);
    const QString faults = QString::fromStdString(sink.closes[0].args.at(0));
    QVERIFY2(faults.contains(QStringLiteral("self-signed")), qPrintable(faults));
    QVERIFY2(faults.contains(QStringLiteral("; ")) && faults.contains(QStringLiteral("host name")),
             qPrintable(faults));
    QVERIFY(server.requests().isEmpty());
}

void SseTlsTest::aPortWithoutTlsIsATlsFailure()
{
    ScriptServer server({Script().send("HTTP/1.1 400 Bad Request\r\n\r\n").fin()});
    RecordingSink sink;
    SseTransport transport;
    transport.open(requestFor("https" + server.url().substr(4)), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::TlsFailed);
    QVERIFY(!sink.closes[0].args.at(0).empty());
}

void SseTlsTest::httpToATlsPortIsALostConnection()
{
    ScriptServer server({Script()}, &*m_identity);
    RecordingSink sink;
    SseTransport transport;
    transport.open(requestFor("http" + server.url().substr(5)), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::ConnectionLost);
    QVERIFY(!sink.closes[0].permanent);
}

QTEST_GUILESS_MAIN(SseTlsTest)
#include "SseTlsTest.moc"
