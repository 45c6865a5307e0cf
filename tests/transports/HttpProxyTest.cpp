// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpTransports.h"
#include "ScriptServerIdentity.h"
#include "TestProxy.h"

#include <QSslSocket>
#include <QTemporaryDir>

using namespace steadfeed;
using namespace steadfeed::test;
using Script = ScriptServerScript;

/*!
 * Transports over HTTP through a proxy. The host is a name that only the proxy knows.
 */
class HttpProxyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void feedsComeThroughAProxy_data();
    void feedsComeThroughAProxy();
    void theProxyGetsItsPassword_data() { ways(); }
    void theProxyGetsItsPassword();
    void aProxyThatWantsAnotherPasswordIsNamed_data() { ways(); }
    void aProxyThatWantsAnotherPasswordIsNamed();
    void theServersOwn407IsNotTheProxys();
    void aProxyThatIsNotThereIsNamed_data() { ways(); }
    void aProxyThatIsNotThereIsNamed();
    void aTunnelThatTheProxyRefusesIsTheProxys();
    void whatTheProxySaysForAServerIsAnAnswer();
    void anUnusableAddressIsNamed_data();
    void anUnusableAddressIsNamed();

private:
    static void ways();
    OpenRequest through(const TestProxy &proxy, const ScriptServer &server) const;

    QTemporaryDir m_folder;
    std::optional<ScriptServerIdentity> m_identity;
};

namespace {

constexpr auto kHost = "feed.example";

} // namespace

void HttpProxyTest::initTestCase()
{
    m_identity = ScriptServerIdentity::make("DNS:feed.example");
    if (!QSslSocket::supportsSsl() || !m_identity)
        QSKIP("TLS and the program openssl are needed");
    QFile file(m_folder.filePath(QStringLiteral("ca.pem")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_identity->certificate) > 0);
}

void HttpProxyTest::ways()
{
    QTest::addColumn<HttpKind>("kind");
    QTest::addColumn<bool>("tls");
    for (const auto &[name, kind] : httpKinds()) {
        QTest::addRow("%s, forwarded", name) << kind << false;
        QTest::addRow("%s, in a tunnel", name) << kind << true;
    }
}

OpenRequest HttpProxyTest::through(const TestProxy &proxy, const ScriptServer &server) const
{
    OpenRequest request = requestFor(server.url("/feed?x=1", kHost));
    request.proxy.url = proxy.url();
    request.tls.caFile = m_folder.filePath(QStringLiteral("ca.pem")).toStdString();
    return request;
}

void HttpProxyTest::feedsComeThroughAProxy_data()
{
    QTest::addColumn<HttpKind>("kind");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("socks");
    for (const auto &[name, kind] : httpKinds()) {
        QTest::addRow("%s, forwarded", name) << kind << false << false;
        QTest::addRow("%s, in a tunnel", name) << kind << true << false;
        QTest::addRow("%s, socks5", name) << kind << false << true;
        QTest::addRow("%s, socks5 and TLS", name) << kind << true << true;
    }
}

void HttpProxyTest::feedsComeThroughAProxy()
{
    QFETCH(HttpKind, kind);
    QFETCH(bool, tls);
    QFETCH(bool, socks);
    ScriptServer server({answeringOnce(kind)}, tls ? &*m_identity : nullptr);
    TestProxy proxy;
    OpenRequest request = through(proxy, server);
    if (socks)
        request.proxy.url = proxy.url("socks5");
    request.headers = {{"Authorization", "Bearer s3cret", true}};
    const auto transport = transportOf(kind);
    LongPollSink sink;
    transport->open(request, sink);
    QTRY_COMPARE(sink.data(), QStringLiteral("{}"));
    QCOMPARE(requestLine(server.requests()[0]), QByteArray("GET /feed?x=1 HTTP/1.1"));
    QCOMPARE(headerValue(server.requests()[0], "Authorization"), QByteArray("Bearer s3cret"));
    if (socks) {
        QCOMPARE(proxy.hosts.value(0), QByteArray(kHost)); // the proxy looks the name up
        return;
    }
    QVERIFY(requestLine(proxy.heads.value(0))
                .startsWith(tls ? "CONNECT feed.example:" : "GET http://feed.example:"));
    if (tls) // the tunnel shows nothing of what is inside
        QVERIFY(!proxy.heads[0].contains("s3cret"));
}

void HttpProxyTest::theProxyGetsItsPassword()
{
    QFETCH(HttpKind, kind);
    QFETCH(bool, tls);
    ScriptServer server({answeringOnce(kind)}, tls ? &*m_identity : nullptr);
    TestProxy proxy;
    proxy.login = "desk:s3cret";
    OpenRequest request = through(proxy, server);
    request.proxy.user = "desk";
    request.proxy.password = "s3cret";
    const auto transport = transportOf(kind);
    LongPollSink sink;
    transport->open(request, sink);
    QTRY_COMPARE(sink.data(), QStringLiteral("{}"));
    if (tls)
        QVERIFY(headerValue(server.requests()[0], "Proxy-Authorization").isNull());
}

void HttpProxyTest::aProxyThatWantsAnotherPasswordIsNamed()
{
    QFETCH(HttpKind, kind);
    QFETCH(bool, tls);
    ScriptServer server({answeringOnce(kind)}, tls ? &*m_identity : nullptr);
    for (const char *password : {"", "wrong"}) {
        TestProxy proxy;
        proxy.login = "desk:s3cret";
        OpenRequest request = through(proxy, server);
        request.proxy.user = *password ? "desk" : "";
        request.proxy.password = password;
        const auto transport = transportOf(kind);
        LongPollSink sink;
        transport->open(request, sink);
        QTRY_COMPARE(sink.closes.size(), 1u);
        QCOMPARE(sink.reason(), ReasonCode::ProxyFailed);
        QVERIFY(sink.closes[0].permanent);
        QVERIFY(!sink.closes[0].args.at(0).empty());
        QVERIFY(sink.closes[0].args[0].find("wrong") == std::string::npos);
        QVERIFY2(proxy.heads.size() <= 4, qPrintable(QString::number(proxy.heads.size())));
    }
    QVERIFY(server.requests().isEmpty());
}

void HttpProxyTest::theServersOwn407IsNotTheProxys()
{
    ScriptServer server({Script().waitForRequest().send(answer("407 Odd"))}, &*m_identity);
    TestProxy proxy;
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(through(proxy, server), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::Unauthorized);
    QCOMPARE(sink.closes[0].httpStatus, 407);
}

void HttpProxyTest::aProxyThatIsNotThereIsNamed()
{
    QFETCH(HttpKind, kind);
    QFETCH(bool, tls);
    ScriptServer server({answeringOnce(kind)}, tls ? &*m_identity : nullptr);
    TestProxy proxy;
    proxy.refuse();
    const auto transport = transportOf(kind);
    LongPollSink sink;
    transport->open(through(proxy, server), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::ProxyFailed);
    QVERIFY(!sink.closes[0].permanent);
    QVERIFY(server.requests().isEmpty());
}

void HttpProxyTest::aTunnelThatTheProxyRefusesIsTheProxys()
{
    for (const char *status : {"403 No", "502 Bad", "504 Late"}) {
        ScriptServer server({Script()}, &*m_identity);
        TestProxy proxy;
        proxy.answer = answer(status);
        LongPollSink sink;
        LongPollTransport transport;
        transport.open(through(proxy, server), sink);
        QTRY_COMPARE(sink.closes.size(), 1u);
        QCOMPARE(sink.reason(), ReasonCode::ProxyFailed);
        QVERIFY(!sink.closes[0].args.at(0).empty());
    }
}

/// Without a tunnel nobody can tell who speaks.
void HttpProxyTest::whatTheProxySaysForAServerIsAnAnswer()
{
    ScriptServer server({Script()});
    TestProxy proxy;
    proxy.answer = answer("502 Bad");
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(through(proxy, server), sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::GatewayError);
}

void HttpProxyTest::anUnusableAddressIsNamed_data()
{
    QTest::addColumn<std::string>("url");
    for (const char *url :
         {"127.0.0.1:3128", "https://127.0.0.1:3128", "http://127.0.0.1", "http://127.0.0.1:0",
          "http://:3128", "http://user:s3cret@127.0.0.1:3128", "http://127.0.0.1:3128/path",
          "http://127.0.0.1:3128?x", "socks4://127.0.0.1:1080", "nonsense", "http://[::1:3128"})
        QTest::newRow(url) << std::string(url);
}

void HttpProxyTest::anUnusableAddressIsNamed()
{
    QFETCH(std::string, url);
    ScriptServer server({Script()});
    OpenRequest request = requestFor(server.url());
    request.proxy.url = url;
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::ProxyFailed);
    QVERIFY(sink.closes[0].permanent);
    QVERIFY(sink.closes[0].args.at(0).find("s3cret") == std::string::npos);
    QCOMPARE(server.connections(), 0);
}

QTEST_GUILESS_MAIN(HttpProxyTest)
#include "HttpProxyTest.moc"
