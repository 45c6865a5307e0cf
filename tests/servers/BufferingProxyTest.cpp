// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
// nginx as a proxy that holds answers back until a buffer is full, whatever the server asks for: an event
// stream with little news is mute behind it.
#include "FeedProbe.h"
#include "HeldExchange.h"
#include "HubRun.h"
#include "LongPollTransport.h"
#include "NginxServer.h"
#include "SseTransport.h"

#include <QTest>

#include <algorithm>
#include <optional>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;

class BufferingProxyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theProbeFindsIt_data();
    void theProbeFindsIt();
    void itIsNamedAndTheFeedGoesOverToPages();

private:
    std::unique_ptr<HeldExchange> m_exchange;
    std::unique_ptr<NginxServer> m_nginx;
};

namespace {

constexpr int kPatience = 90'000; // three times ten seconds without an answer, and the waiting between

/// Symbols without a tick since the feed began are not known to it.
bool isIn(const HubRun::Prices &published, const HubRun::Prices &shown)
{
    return !shown.empty() && std::ranges::includes(published, shown);
}

} // namespace

void BufferingProxyTest::initTestCase()
{
    if (const QByteArray missing = NginxServer::missing(); !missing.isEmpty())
        QSKIP(missing.constData());
    ExchangeOptions options;
    options.symbols = 5;
    options.rate = 5;
    m_exchange = std::make_unique<HeldExchange>(options);
    QVERIFY(m_exchange->started());
    const QByteArray location =
        "location / { proxy_pass " + QByteArray::fromStdString(m_exchange->baseUrl()) + "; }\n";
    m_nginx = std::make_unique<NginxServer>(
        "proxy_ignore_headers X-Accel-Buffering;\n",
        QList<NginxSite>{{"all", location}, {"events", "postpone_output 0;\n" + location}});
    QVERIFY2(m_nginx->start(), m_nginx->errors().constData());
}

void BufferingProxyTest::theProbeFindsIt_data()
{
    QTest::addColumn<QByteArray>("site");
    QTest::addColumn<ReasonCode>("problem");
    QTest::newRow("the head too") << QByteArray("all") << ReasonCode::NoAnswer;
    QTest::newRow("events only") << QByteArray("events") << ReasonCode::ProxyBuffers;
}

void BufferingProxyTest::theProbeFindsIt()
{
    QFETCH(QByteArray, site);
    QFETCH(ReasonCode, problem);
    TransportRegistry transports;
    transports.add(sseTransportEntry());
    transports.add(longPollTransportEntry());
    FeedProbe probe(transports);
    std::optional<ProbeReport> report;
    connect(&probe, &FeedProbe::finished, this, [&report](const ProbeReport &seen) { report = seen; });
    ProbeRequest request;
    request.url = m_nginx->url(site) + "/v1/feeds/prices/sse";
    request.headers = {{"Authorization", "Bearer " + m_exchange->token(), true}};
    request.time = 5s;
    probe.start(request);
    QTRY_VERIFY_WITH_TIMEOUT(report, kPatience);
    QCOMPARE(report->problem.code, problem);
    QVERIFY(report->stream.buffering == Buffering::Likely);
    QCOMPARE(report->advice.transport, std::string("longpoll"));
    QVERIFY(!report->profile.empty());
}

/// Some proxies hold back the events only, and nginx, where it is left alone, the head of the answer as well.
/// Behind each, one feed has nothing else, and one may go over to pages.
void BufferingProxyTest::itIsNamedAndTheFeedGoesOverToPages()
{
    Profile profile;
    HubRun::Options options;
    for (const char *const site : {"events", "all"}) {
        FeedProfile feed = pricesAt(m_nginx->url(site));
        feed.credentials.source = site; // a secret belongs to one origin
        options.secrets->set(site, m_exchange->token());
        feed.name = std::string("stuck-") + site;
        profile.feeds.push_back(feed);
        feed.name = std::string("flexible-") + site;
        feed.fallback = {"longpoll"};
        profile.feeds.push_back(feed);
    }
    HubRun run(profile, options);
    for (const std::size_t flexible : {1, 3}) {
        QTRY_COMPARE_WITH_TIMEOUT(run.state(flexible), LinkState::Live, kPatience);
        QCOMPARE(run.health(flexible).transport, std::string("longpoll"));
        QCOMPARE(run.health(flexible).wantedTransport, std::string("sse"));
    }
    QCOMPARE(run.health(1).fallbackCause.code, ReasonCode::ProxyBuffers);
    const Reason heldBack{ReasonCode::NoAnswer, {"10", "stream"}};
    QVERIFY(run.health(3).fallbackCause == heldBack);
    QCOMPARE(run.argumentsOf(ReasonCode::FellBack), (std::vector<std::string>{"sse", "longpoll"}));
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(run.log,
                                                 [](const LogEntry &entry) {
                                                     return entry.feed == 0 &&
                                                            entry.reason.code == ReasonCode::ProxyBuffers;
                                                 }),
                             kPatience);
    m_exchange->release();
    QTRY_VERIFY_WITH_TIMEOUT(run.health(1).counts.received > 5 && run.health(3).counts.received > 5,
                             kPatience);
    m_exchange->hold();
    const auto published = m_exchange->stats().lastPrices;
    for (const FeedIndex flexible : {1, 3})
        QTRY_VERIFY_WITH_TIMEOUT(isIn(published, run.prices(flexible)), kPatience);

    const RunReport &report = run.stop();
    QCOMPARE(m_exchange->whatIsNotWhole(report.feeds[1]), QString());
    QCOMPARE(m_exchange->whatIsNotWhole(report.feeds[3]), QString());
    QVERIFY(!report.feeds[0].everLive);
    QVERIFY(!report.feeds[2].everLive);
}

QTEST_GUILESS_MAIN(BufferingProxyTest)
#include "BufferingProxyTest.moc"
