// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpTransports.h"
#include "ScriptServerIdentity.h"

#include <QSslSocket>
#include <QTemporaryDir>

using namespace steadfeed;
using namespace steadfeed::test;
using Script = ScriptServerScript;

/*!
 * Whom a transport over HTTP trusts and as whom it appears, as the options of a profile have it. The
 * certificates are made for the run.
 */
class HttpTlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anAuthorityOfOnesOwnIsTrusted_data() { kinds(); }
    void anAuthorityOfOnesOwnIsTrusted();
    void itIsTrustedByThatFeedAlone();
    void F84_eachFaultOfACertificateIsNamed_data();
    void F84_eachFaultOfACertificateIsNamed();
    void aClientCertificateIsShown_data() { kinds(); }
    void aClientCertificateIsShown();
    void withoutAClientCertificateTheServerHangsUp();
    void anotherCertificateIsNotShownOverAnOldConnection();
    void httpTwoIsOfferedWhereItIsAllowed();
    void anUnusableFileEndsTheFeed_data();
    void anUnusableFileEndsTheFeed();
    void F28_fromHttpsToHttpIsRefused();

private:
    static void kinds();
    std::string written(const char *name, const QByteArray &bytes) const;

    QTemporaryDir m_folder;
    std::optional<ScriptServerIdentity> m_server;
    std::optional<ScriptServerIdentity> m_client;
    TlsOptions m_trusting;
    TlsOptions m_appearing;
};

void HttpTlsTest::kinds()
{
    QTest::addColumn<HttpKind>("kind");
    for (const auto &[name, kind] : httpKinds())
        QTest::newRow(name) << kind;
}

std::string HttpTlsTest::written(const char *name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("The folder for the test cannot be written");
    return file.fileName().toStdString();
}

void HttpTlsTest::initTestCase()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("This Qt has no TLS");
    m_server = ScriptServerIdentity::make("IP:127.0.0.1,DNS:localhost");
    m_client = ScriptServerIdentity::make("DNS:desk.example");
    if (!m_server || !m_client)
        QSKIP("The program openssl is needed to make a certificate");
    m_trusting.caFile = written("ca.pem", m_server->certificate);
    m_appearing = m_trusting;
    m_appearing.certificateFile = written("client.pem", m_client->certificate);
    m_appearing.keyFile = written("client.key", m_client->key);
}

void HttpTlsTest::anAuthorityOfOnesOwnIsTrusted()
{
    QFETCH(HttpKind, kind);
    ScriptServer server({answeringOnce(kind)}, &*m_server);
    const auto transport = transportOf(kind);
    OpenRequest request = requestFor(server.url());
    request.tls = m_trusting;
    LongPollSink sink;
    transport->open(request, sink);
    QTRY_COMPARE(sink.data(), QStringLiteral("{}"));
    QVERIFY2(server.negotiatedProtocol() != "h2", server.negotiatedProtocol().constData());
}

void HttpTlsTest::itIsTrustedByThatFeedAlone()
{
    ScriptServer server({answeringOnce(HttpKind::LongPoll)}, &*m_server);
    OpenRequest request = requestFor(server.url());
    request.tls = m_trusting;
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.events.size(), 1u);
    request.tls = {};
    transport.open(request, sink); // the same transport, and a connection lies ready
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::TlsFailed);
}

void HttpTlsTest::F84_eachFaultOfACertificateIsNamed_data()
{
    QTest::addColumn<HttpKind>("kind");
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<bool>("expired");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<QStringList>("words");
    const QString host = QStringLiteral("host name");
    const QString over = QStringLiteral("expired");
    const QString unknown = QStringLiteral("issuer certificate");
    const QString none = QStringLiteral("could be verified");
    const QString self = QStringLiteral("self-signed");
    for (const auto &[name, kind] : httpKinds()) {
        QTest::addRow("%s: self-signed", name)
            << kind << QByteArray("IP:127.0.0.1") << false << false << QStringList{self};
        QTest::addRow("%s: another host", name)
            << kind << QByteArray("DNS:other.example") << false << true << QStringList{host};
        QTest::addRow("%s: expired", name)
            << kind << QByteArray("IP:127.0.0.1") << true << true << QStringList{over};
        QTest::addRow("%s: all at once", name) << kind << QByteArray("DNS:other.example") << true << false
                                               << QStringList{unknown, none, over, host};
    }
}

void HttpTlsTest::F84_eachFaultOfACertificateIsNamed()
{
    QFETCH(HttpKind, kind);
    QFETCH(QByteArray, names);
    QFETCH(bool, expired);
    QFETCH(bool, trusted);
    QFETCH(QStringList, words);
    const auto identity =
        expired ? ScriptServerIdentity::makeExpired(names, *m_server) : ScriptServerIdentity::make(names);
    QVERIFY(identity.has_value());
    ScriptServer server({answeringOnce(kind)}, &*identity);
    OpenRequest request = requestFor(server.url());
    if (trusted)
        request.tls.caFile = written("other.pem", m_server->certificate + identity->certificate);
    const auto transport = transportOf(kind);
    LongPollSink sink;
    transport->open(request, sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::TlsFailed);
    QVERIFY(sink.closes[0].permanent);
    const QString said = QString::fromStdString(sink.closes[0].args.at(0));
    for (const QString &word : words)
        QVERIFY2(said.contains(word), qPrintable(said));
    QVERIFY2(said.count(u';') == words.size() - 1, qPrintable(said));
    QVERIFY(server.requests().isEmpty());
}

void HttpTlsTest::aClientCertificateIsShown()
{
    QFETCH(HttpKind, kind);
    ScriptServerIdentity strict = *m_server;
    strict.clients = m_client->certificate;
    ScriptServer server({answeringOnce(kind)}, &strict);
    OpenRequest request = requestFor(server.url());
    request.tls = m_appearing;
    const auto transport = transportOf(kind);
    LongPollSink sink;
    transport->open(request, sink);
    QTRY_COMPARE(sink.data(), QStringLiteral("{}"));

    // Certificate and key may lie in one file.
    request.tls.certificateFile = written("both.pem", m_client->certificate + m_client->key);
    request.tls.keyFile.clear();
    transport->open(request, sink);
    QTRY_COMPARE(sink.opens.size(), 2u);
}

void HttpTlsTest::withoutAClientCertificateTheServerHangsUp()
{
    ScriptServerIdentity strict = *m_server;
    strict.clients = m_client->certificate;
    ScriptServer server({answeringOnce(HttpKind::LongPoll)}, &strict);
    OpenRequest request = requestFor(server.url());
    request.tls = m_trusting;
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::ConnectionLost); // Qt does not tell the server's alert
    QVERIFY(sink.opens.empty());
    QVERIFY(server.requests().isEmpty());
}

void HttpTlsTest::anotherCertificateIsNotShownOverAnOldConnection()
{
    ScriptServerIdentity strict = *m_server;
    strict.clients = m_client->certificate;
    ScriptServer server({answeringOnce(HttpKind::LongPoll)}, &strict);
    OpenRequest request = requestFor(server.url());
    request.tls = m_appearing;
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.events.size(), 1u);
    const auto asked = server.requests().size();
    request.tls = m_trusting; // as nobody: the connection of before is of no use
    transport.open(request, sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QVERIFY(server.requests().size() <= asked + 1); // the first attempt may have asked again
    QCOMPARE(sink.opens.size(), 1u);
}

void HttpTlsTest::httpTwoIsOfferedWhereItIsAllowed()
{
    ScriptServer server({Script()}, &*m_server);
    OpenRequest request = requestFor(server.url());
    request.tls = m_trusting;
    request.http2 = true;
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(server.negotiatedProtocol(), QByteArray("h2"));
}

void HttpTlsTest::anUnusableFileEndsTheFeed_data()
{
    QTest::addColumn<TlsOptions>("tls");
    QTest::addColumn<std::string>("file");
    QTest::addColumn<std::string>("why");
    const std::string missing = m_folder.filePath(QStringLiteral("missing")).toStdString();
    const std::string folder = m_folder.path().toStdString();
    const std::string nothing = written("nothing", "nothing of the kind\n");
    const auto row = [](const char *name, const TlsOptions &tls, const std::string &file, const char *why) {
        QTest::newRow(name) << tls << file << std::string(why);
    };
    const std::string certificate = m_appearing.certificateFile;
    const std::string key = m_appearing.keyFile;
    row("no such authorities", {missing, {}, {}}, missing, "unreadable");
    row("a folder", {folder, {}, {}}, folder, "unreadable");
    row("a device without end", {"/dev/zero", {}, {}}, "/dev/zero", "unreadable");
    row("no certificate in it", {nothing, {}, {}}, nothing, "no_certificate");
    row("a key for an authority", {key, {}, {}}, key, "no_certificate");
    row("no such certificate", {{}, missing, key}, missing, "unreadable");
    row("the two mixed up", {{}, key, certificate}, key, "no_certificate");
    row("no such key", {{}, certificate, missing}, missing, "unreadable");
    row("no key in it", {{}, certificate, nothing}, nothing, "no_key");
    row("a certificate for a key", {{}, certificate, certificate}, certificate, "no_key");
    row("a certificate without a key", {{}, certificate, {}}, certificate, "no_key");
    row("a key without a certificate", {{}, {}, key}, key, "no_certificate");
}

void HttpTlsTest::anUnusableFileEndsTheFeed()
{
    QFETCH(TlsOptions, tls);
    QFETCH(std::string, file);
    QFETCH(std::string, why);
    ScriptServer server({Script()}, &*m_server);
    for (const auto &[name, kind] : httpKinds()) {
        OpenRequest request = requestFor(server.url());
        request.tls = tls;
        const auto transport = transportOf(kind);
        LongPollSink sink;
        transport->open(request, sink);
        QVERIFY(sink.closes.empty());
        QTRY_COMPARE(sink.closes.size(), 1u);
        QCOMPARE(sink.reason(), ReasonCode::TlsFileUnusable);
        QCOMPARE(sink.closes[0].args, (std::vector<std::string>{file, why}));
        QVERIFY(sink.closes[0].permanent);
    }
    QCOMPARE(server.connections(), 0);
}

void HttpTlsTest::F28_fromHttpsToHttpIsRefused()
{
    ScriptServer plain({answeringOnce(HttpKind::LongPoll)});
    ScriptServer server(
        {Script().waitForRequest().send(redirect(302, plain.urlBytes("/there?token=s3cret"))).fin()},
        &*m_server);
    OpenRequest request = requestFor(server.url());
    request.tls = m_trusting;
    LongPollSink sink;
    LongPollTransport transport;
    transport.open(request, sink);
    QTRY_COMPARE(sink.closes.size(), 1u);
    QCOMPARE(sink.reason(), ReasonCode::RedirectRefused);
    QCOMPARE(sink.closes[0].args, std::vector<std::string>{plain.url("/there")});
    QVERIFY(sink.closes[0].permanent);
    QCOMPARE(plain.connections(), 0);
}

QTEST_GUILESS_MAIN(HttpTlsTest)
#include "HttpTlsTest.moc"
