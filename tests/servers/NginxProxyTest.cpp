// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// nginx as a reverse proxy in front of the exchange: every transport, over HTTP/1.1, TLS and TLS with HTTP/2,
// with the proxy as it comes, restarted, killed, and too impatient.
#include "HeldExchange.h"
#include "HubRun.h"
#include "NginxServer.h"
#include "TestAuthority.h"

#include <QTest>

#include <algorithm>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;

class NginxProxyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTransportIsWholeThroughIt_data();
    void everyTransportIsWholeThroughIt();
    void pollsShareOneConnection();
    void http2IsTakenOnlyWhereTheProfileAllowsIt();
    void moreThanSixFeedsShareAHost_data();
    void moreThanSixFeedsShareAHost();
    void nothingIsLostWhileItRestarts_data();
    void nothingIsLostWhileItRestarts();
    void nothingIsLostWhenItCutsWhatIsIdle_data();
    void nothingIsLostWhenItCutsWhatIsIdle();
    void anAuthorityThatIsNotNamedIsNotTrusted();

private:
    [[nodiscard]] FeedProfile pricesOf(const QByteArray &site, const Way &way) const;

    std::unique_ptr<HeldExchange> m_exchange;
    std::unique_ptr<NginxServer> m_nginx;
};

namespace {

constexpr int kPatience = 30'000;
constexpr std::uint64_t kEnough = 1'000;

const std::vector<Way> kWays{{"sse"}, {"websocket"}, {"websocket", "cbor"}, {"longpoll"}};

std::string nameOf(const Way &way)
{
    return std::string(way.transport) + ' ' + way.encoding;
}

/// The lines that docs/servers.md recommends.
QByteArray tuned(const QByteArray &upstream, const QByteArray &more = {})
{
    return "location / { proxy_pass " + upstream +
           "; proxy_http_version 1.1;"
           " proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $connection_upgrade;" +
           more + "}\n";
}

QByteArray certificates()
{
    return "ssl_certificate @DIR@/server.pem; ssl_certificate_key @DIR@/server.key;\n";
}

} // namespace

void NginxProxyTest::initTestCase()
{
    if (const QByteArray missing = NginxServer::missing(); !missing.isEmpty())
        QSKIP(missing.constData());
    ExchangeOptions options;
    options.symbols = 20;
    options.rate = 10'000;
    m_exchange = std::make_unique<HeldExchange>(options);
    QVERIFY(m_exchange->started());

    const QByteArray upstream = QByteArray::fromStdString(m_exchange->baseUrl());
    m_nginx = std::make_unique<NginxServer>(
        "map $http_upgrade $connection_upgrade { default upgrade; '' close; }\n",
        QList<NginxSite>{{"bare", "location / { proxy_pass " + upstream + "; }\n"},
                         {"plain", tuned(upstream)},
                         {"unbuffered", tuned(upstream, "proxy_buffering off;")},
                         {"impatient", tuned(upstream, "proxy_read_timeout 1s;")},
                         {"tls", certificates() + tuned(upstream), "ssl"},
                         {"http2", certificates() + tuned(upstream), "ssl http2"}});
    QVERIFY(makeTestAuthority(m_nginx->folder()));
    QVERIFY2(m_nginx->start(), m_nginx->errors().constData());
}

FeedProfile NginxProxyTest::pricesOf(const QByteArray &site, const Way &way) const
{
    const bool secure = site == "tls" || site == "http2";
    FeedProfile feed = pricesAt(m_nginx->url(site, secure ? "https" : "http"), way);
    if (secure)
        feed.tls.caFile = (m_nginx->folder() + QStringLiteral("/authority.pem")).toStdString();
    return feed;
}

void NginxProxyTest::everyTransportIsWholeThroughIt_data()
{
    QTest::addColumn<QByteArray>("site");
    QTest::addColumn<int>("way");
    for (const QByteArray site : {"bare", "plain", "unbuffered", "tls", "http2"}) {
        for (std::size_t i = 0; i < kWays.size(); ++i) {
            const Way &way = kWays[i];
            if (site == "bare" && way.transport == std::string("websocket"))
                continue; // nginx passes no upgrade on unless it is told to
            QTest::newRow((site + ' ' + QByteArray::fromStdString(nameOf(way))).constData())
                << site << int(i);
        }
    }
}

void NginxProxyTest::everyTransportIsWholeThroughIt()
{
    QFETCH(QByteArray, site);
    QFETCH(int, way);
    HubRun run(profileOf(pricesOf(site, kWays[std::size_t(way)])), {.token = m_exchange->token()});
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    m_exchange->release();
    QTRY_VERIFY_WITH_TIMEOUT(run.health().counts.received > kEnough, kPatience);
    m_exchange->hold();
    const auto published = m_exchange->stats().lastPrices;
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == published, kPatience);
    const FeedReport report = run.stop().feeds[0];
    QCOMPARE(m_exchange->whatIsNotWhole(report), QString());
    QCOMPARE(report.health.connects, std::uint32_t(1));
    QVERIFY(report.outages.empty());
}

void NginxProxyTest::pollsShareOneConnection()
{
    HubRun run(profileOf(pricesOf("plain", {"longpoll"})), {.token = m_exchange->token()});
    m_exchange->release();
    QTRY_VERIFY_WITH_TIMEOUT(run.health().counts.received > kEnough, kPatience);
    m_exchange->hold();
    (void)run.stop();
    // The last line of this connection counts the requests on it.
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(m_nginx->log("plain"),
                                                 [](const QByteArray &line) {
                                                     return line.endsWith("/v1/feeds/prices/poll") &&
                                                            line.split(' ').value(3).toInt() > 3;
                                                 }),
                             kPatience);
}

void NginxProxyTest::http2IsTakenOnlyWhereTheProfileAllowsIt()
{
    for (const bool allowed : {false, true}) {
        const qsizetype before = m_nginx->log("http2").size();
        FeedProfile feed = pricesOf("http2", {"sse"});
        feed.http2 = allowed;
        HubRun run(profileOf(feed), {.token = m_exchange->token()});
        QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
        (void)run.stop();
        QTRY_COMPARE_WITH_TIMEOUT(m_nginx->log("http2").size(), before + 1, kPatience);
        QCOMPARE(m_nginx->log("http2").last().split(' ').value(1),
                 allowed ? QByteArray("HTTP/2.0") : QByteArray("HTTP/1.1"));
    }
}

void NginxProxyTest::moreThanSixFeedsShareAHost_data()
{
    QTest::addColumn<QByteArray>("site");
    QTest::addColumn<bool>("http2");
    QTest::newRow("HTTP/1.1") << QByteArray("plain") << false;
    QTest::newRow("HTTP/2") << QByteArray("http2") << true;
}

void NginxProxyTest::moreThanSixFeedsShareAHost()
{
    QFETCH(QByteArray, site);
    QFETCH(bool, http2);
    constexpr std::size_t kFeeds = 8;
    Profile profile;
    profile.name = "eight";
    for (std::size_t i = 0; i < kFeeds; ++i) {
        FeedProfile feed = pricesOf(site, {"sse"});
        feed.name = "prices" + std::to_string(i);
        feed.http2 = http2;
        profile.feeds.push_back(feed);
    }
    HubRun run(profile, {.token = m_exchange->token()});
    for (std::size_t i = 0; i < kFeeds; ++i)
        QTRY_COMPARE_WITH_TIMEOUT(run.state(i), LinkState::Live, kPatience);
    m_exchange->release();
    QTRY_VERIFY_WITH_TIMEOUT(run.health(0).counts.received > kEnough, kPatience);
    m_exchange->hold();
    const auto published = m_exchange->stats().lastPrices;
    for (FeedIndex i = 0; i < kFeeds; ++i)
        QTRY_VERIFY_WITH_TIMEOUT(run.prices(i) == published, kPatience);
    for (const FeedReport &report : run.stop().feeds)
        QCOMPARE(m_exchange->whatIsNotWhole(report), QString());
}

void NginxProxyTest::nothingIsLostWhileItRestarts_data()
{
    QTest::addColumn<QByteArray>("how");
    QTest::addColumn<int>("way");
    for (const QByteArray how : {"reloaded", "worker killed", "stopped and started"}) {
        for (std::size_t i = 0; i < kWays.size(); ++i)
            QTest::newRow((how + ' ' + QByteArray::fromStdString(nameOf(kWays[i]))).constData())
                << how << int(i);
    }
}

void NginxProxyTest::nothingIsLostWhileItRestarts()
{
    QFETCH(QByteArray, how);
    QFETCH(int, way);
    HubRun run(profileOf(pricesOf("plain", kWays[std::size_t(way)])), {.token = m_exchange->token()});
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    m_exchange->release();
    QTRY_VERIFY_WITH_TIMEOUT(run.health().counts.received > kEnough, kPatience);
    if (how == "reloaded") {
        QVERIFY2(m_nginx->reload(), m_nginx->errors().constData());
    } else if (how == "worker killed") {
        QVERIFY2(m_nginx->crashWorker(), m_nginx->errors().constData());
    } else {
        m_nginx->stop();
        QVERIFY2(m_nginx->start(), m_nginx->errors().constData());
    }
    const bool polls = kWays[std::size_t(way)].transport == std::string("longpoll");
    if (!polls) // between two polls nothing is there to be cut
        QTRY_VERIFY_WITH_TIMEOUT(run.health().reconnects > 0, kPatience);
    const std::uint64_t before = run.health().counts.received;
    QTRY_VERIFY_WITH_TIMEOUT(run.health().counts.received > before + kEnough, kPatience);
    m_exchange->hold();
    const auto published = m_exchange->stats().lastPrices;
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == published, kPatience);
    const FeedReport report = run.stop().feeds[0];
    QCOMPARE(m_exchange->whatIsNotWhole(report), QString());
    QCOMPARE(report.health.resumes, report.health.reconnects);
    QVERIFY(polls || run.noted(ReasonCode::ConnectionLost));
}

void NginxProxyTest::nothingIsLostWhenItCutsWhatIsIdle_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<int>("cause");
    for (std::size_t i = 0; i < kWays.size(); ++i) {
        const bool polls = kWays[i].transport == std::string("longpoll");
        QTest::newRow(nameOf(kWays[i]).c_str())
            << int(i) << int(polls ? ReasonCode::GatewayError : ReasonCode::ConnectionLost);
    }
}

void NginxProxyTest::nothingIsLostWhenItCutsWhatIsIdle()
{
    QFETCH(int, way);
    QFETCH(int, cause);
    HubRun run(profileOf(pricesOf("impatient", kWays[std::size_t(way)])), {.token = m_exchange->token()});
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    m_exchange->release();
    QTRY_VERIFY_WITH_TIMEOUT(run.health().counts.received > kEnough, kPatience);
    m_exchange->hold();
    QTRY_VERIFY_WITH_TIMEOUT(run.health().reconnects > 0, kPatience);
    QVERIFY(run.noted(static_cast<ReasonCode>(cause)));
    const std::uint64_t before = run.health().counts.received;
    m_exchange->setPaused(false);
    QTRY_VERIFY_WITH_TIMEOUT(run.health().counts.received > before + kEnough, kPatience);
    m_exchange->hold();
    const auto published = m_exchange->stats().lastPrices;
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == published, kPatience);
    QCOMPARE(m_exchange->whatIsNotWhole(run.stop().feeds[0]), QString());
}

void NginxProxyTest::anAuthorityThatIsNotNamedIsNotTrusted()
{
    for (const Way &way : kWays) {
        FeedProfile feed = pricesOf("tls", way);
        feed.tls.caFile.clear();
        HubRun run(profileOf(feed), {.token = m_exchange->token()});
        QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Failed, kPatience);
        QCOMPARE(run.cause(), ReasonCode::TlsFailed);
    }
}

QTEST_GUILESS_MAIN(NginxProxyTest)
#include "NginxProxyTest.moc"
