// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// HAProxy in front of the exchange: a second reverse proxy of another make.
#include "HeldExchange.h"
#include "HubRun.h"
#include "ServerProgram.h"
#include "TestAuthority.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace Qt::StringLiterals;

class HaproxyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTransportIsWholeAcrossARestart_data();
    void everyTransportIsWholeAcrossARestart();

private:
    [[nodiscard]] bool startProxy();

    std::unique_ptr<HeldExchange> m_exchange;
    QTemporaryDir m_folder;
    QList<quint16> m_ports; ///< plain, TLS
    ServerProgram m_haproxy;
};

namespace {

constexpr int kPatience = 30'000;
constexpr std::uint64_t kEnough = 1'000;

QByteArray contents(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &name, const QByteArray &text)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

} // namespace

void HaproxyTest::initTestCase()
{
    if (ServerProgram::find(u"haproxy"_s).isEmpty())
        QSKIP("HAProxy is not installed (package haproxy)");
    ExchangeOptions options;
    options.symbols = 20;
    options.rate = 10'000;
    m_exchange = std::make_unique<HeldExchange>(options);
    QVERIFY(m_exchange->started());
    QVERIFY(makeTestAuthority(m_folder.path()));
    QVERIFY(write(m_folder.filePath(u"both.pem"_s), contents(m_folder.filePath(u"server.pem"_s)) +
                                                        contents(m_folder.filePath(u"server.key"_s))));
    bool started = false;
    for (int i = 0; i < 3 && !started; ++i) { // a free port may be taken by another before HAProxy takes it
        m_ports = freePorts(2);
        started = startProxy();
    }
    QVERIFY2(started, m_haproxy.errors().constData());
}

bool HaproxyTest::startProxy()
{
    const QByteArray exchange = "127.0.0.1:" + QByteArray::number(m_exchange->port());
    const QByteArray text =
        "defaults\n mode http\n timeout connect 5s\n timeout client 60s\n timeout server 60s\n"
        " timeout tunnel 1h\n"
        "frontend plain\n bind 127.0.0.1:" +
        QByteArray::number(m_ports.value(0)) +
        "\n default_backend exchange\n"
        "frontend tls\n bind 127.0.0.1:" +
        QByteArray::number(m_ports.value(1)) + " ssl crt " + m_folder.filePath(u"both.pem"_s).toUtf8() +
        " alpn h2,http/1.1\n default_backend exchange\n"
        "backend exchange\n http-request set-header Host " +
        exchange + "\n server exchange " + exchange + "\n";
    const QString file = m_folder.filePath(u"haproxy.cfg"_s);
    return write(file, text) &&
           m_haproxy.start(ServerProgram::find(u"haproxy"_s), {u"-db"_s, u"-f"_s, file}) &&
           std::ranges::all_of(m_ports, waitForListener) && m_haproxy.isRunning();
}

void HaproxyTest::everyTransportIsWholeAcrossARestart_data()
{
    QTest::addColumn<QByteArray>("transport");
    QTest::addColumn<bool>("secure");
    QTest::addColumn<bool>("http2");
    for (const char *const transport : {"sse", "websocket", "longpoll"}) {
        QTest::addRow("%s", transport) << QByteArray(transport) << false << false;
        QTest::addRow("%s TLS", transport) << QByteArray(transport) << true << false;
    }
    QTest::newRow("sse HTTP/2") << QByteArray("sse") << true << true;
    QTest::newRow("longpoll HTTP/2") << QByteArray("longpoll") << true << true;
}

void HaproxyTest::everyTransportIsWholeAcrossARestart()
{
    QFETCH(QByteArray, transport);
    QFETCH(bool, secure);
    QFETCH(bool, http2);
    FeedProfile feed = pricesAt((secure ? "https://127.0.0.1:" : "http://127.0.0.1:") +
                                    std::to_string(m_ports.value(secure ? 1 : 0)),
                                {.transport = transport.constData()});
    feed.http2 = http2;
    if (secure)
        feed.tls.caFile = m_folder.filePath(u"authority.pem"_s).toStdString();
    HubRun run(profileOf(feed), {.token = m_exchange->token()});
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    m_exchange->release();
    QTRY_VERIFY_WITH_TIMEOUT(run.health().counts.received > kEnough, kPatience);
    m_haproxy.stop();
    QVERIFY2(startProxy(), m_haproxy.errors().constData());
    if (transport != "longpoll") // between two polls nothing is there to be cut
        QTRY_VERIFY_WITH_TIMEOUT(run.health().reconnects > 0, kPatience);
    const std::uint64_t before = run.health().counts.received;
    QTRY_VERIFY_WITH_TIMEOUT(run.health().counts.received > before + kEnough, kPatience);
    m_exchange->hold();
    const auto published = m_exchange->stats().lastPrices;
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == published, kPatience);
    QCOMPARE(m_exchange->whatIsNotWhole(run.stop().feeds[0]), QString());
}

QTEST_GUILESS_MAIN(HaproxyTest)
#include "HaproxyTest.moc"
