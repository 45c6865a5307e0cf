// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Exchange.h"
#include "Probing.h"
#include "ProfileReader.h"
#include "WebSocketTransport.h"

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;

/// A probe of the native protocol, against the exchange.
class ProbeExchangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBaseAddressLeadsToItsFeeds();
    void aFeedsAddressIsKnownToBeNative();
    void aSocketsAddressIsKnownToBeNative();
    void withoutATokenItSaysSo();
    void aFeedWithoutEventsResumesByItsHello();
};

namespace {

constexpr int kPatience = 30'000;

ExchangeOptions lively()
{
    ExchangeOptions options;
    options.symbols = 20;
    options.rate = 500;
    options.heartbeat = 200ms;
    options.noticeEvery = 3'600'000ms;
    return options;
}

struct Running : Exchange
{
    Running() : Exchange(lively())
    {
        std::string error;
        started = start(error);
    }
    bool started = false;

    [[nodiscard]] ProbeRequest request(const std::string &path, Millis time = 3000ms) const
    {
        ProbeRequest request;
        request.url = baseUrl() + path;
        request.headers = {{"Authorization", "Bearer " + token(), true}};
        request.credentials.scheme = CredentialSpec::Scheme::Bearer;
        request.credentials.source = "env:TOKEN";
        request.time = time;
        return request;
    }
};

TransportRegistry allTransports()
{
    TransportRegistry transports = httpTransports();
    transports.add(webSocketTransportEntry());
    return transports;
}

bool found(const ProbeReport &report, const std::string &transport, const std::string &part)
{
    return std::ranges::any_of(report.endpoints, [&](const EndpointFacts &endpoint) {
        return endpoint.found && endpoint.transport == transport &&
               endpoint.url.find(part) != std::string::npos;
    });
}

} // namespace

void ProbeExchangeTest::aBaseAddressLeadsToItsFeeds()
{
    Running exchange;
    QVERIFY(exchange.started);
    Probing probing(exchange.request(""));
    QTRY_VERIFY_WITH_TIMEOUT(probing.isOver(), kPatience);
    const ProbeReport &report = probing.report();
    QVERIFY(report.nature == FeedNature::Native);
    for (const char *feed : {"/prices/", "/positions/", "/notices/", "/metrics/"})
        QVERIFY2(found(report, "sse", feed), feed);
    QVERIFY(!report.problem);
    QCOMPARE(report.native.stream, std::string("prices"));
}

void ProbeExchangeTest::aFeedsAddressIsKnownToBeNative()
{
    Running exchange;
    QVERIFY(exchange.started);
    Probing probing(exchange.request("/v1/feeds/prices/sse"));
    QTRY_VERIFY_WITH_TIMEOUT(probing.isOver(), kPatience);
    const ProbeReport &report = probing.report();
    QVERIFY(report.nature == FeedNature::Native);
    QCOMPARE(report.native.epoch, exchange.epoch());
    QCOMPARE(report.heartbeat.promised, 200ms);
    QVERIFY(report.resume.verdict == ResumeVerdict::Works);
    QCOMPARE(report.resume.compared, std::uint64_t(ResumeCheck::kEnough));
    QVERIFY(report.stream.ratePerSecond > 50);
    QVERIFY(report.mappings.empty());
    QCOMPARE(report.advice.transport, std::string("sse"));

    const auto read = ProfileReader::read(report.profile, "proposed.json");
    QVERIFY2(read.profile, report.profile.c_str());
    const FeedProfile &feed = read.profile->feeds.front();
    QCOMPARE(feed.name, std::string("prices"));
    QVERIFY(feed.protocol == FeedProtocol::Native);
    QCOMPARE(feed.endpoints.at("sse").front(), exchange.baseUrl() + "/v1/feeds/prices/sse");
    QCOMPARE(feed.credentials.source, std::string("env:TOKEN"));
    QVERIFY(report.profile.find(exchange.token()) == std::string::npos);
}

void ProbeExchangeTest::aSocketsAddressIsKnownToBeNative()
{
    Running exchange;
    QVERIFY(exchange.started);
    ProbeRequest request = exchange.request("/v1/feeds/prices/ws");
    request.url.replace(0, 4, "ws");
    Probing probing(request, allTransports());
    QTRY_VERIFY_WITH_TIMEOUT(probing.isOver(), kPatience);
    const ProbeReport &report = probing.report();
    QVERIFY(report.nature == FeedNature::Native);
    QCOMPARE(report.native.epoch, exchange.epoch());
    QVERIFY(report.stream.events > 10);
    QVERIFY(report.resume.verdict == ResumeVerdict::Works);
    for (const char *transport : {"sse", "longpoll", "websocket"})
        QVERIFY2(found(report, transport, "/prices/"), transport);
    const auto read = ProfileReader::read(report.profile, "proposed.json");
    QVERIFY2(read.profile, report.profile.c_str());
    QCOMPARE(read.profile->feeds.front().transport, std::string("sse"));
}

void ProbeExchangeTest::withoutATokenItSaysSo()
{
    Running exchange;
    QVERIFY(exchange.started);
    for (const char *path : {"", "/v1/feeds/prices/sse"}) {
        ProbeRequest request = exchange.request(path);
        request.headers.clear();
        Probing probing(request);
        QTRY_VERIFY_WITH_TIMEOUT(probing.isOver(), kPatience);
        QVERIFY(!probing.report().found());
        QCOMPARE(int(probing.report().problem.code), int(ReasonCode::Unauthorized));
    }
}

void ProbeExchangeTest::aFeedWithoutEventsResumesByItsHello()
{
    Running exchange;
    QVERIFY(exchange.started);
    Probing probing(exchange.request("/v1/feeds/notices/sse"));
    QTRY_VERIFY_WITH_TIMEOUT(probing.isOver(), kPatience);
    const ProbeReport &report = probing.report();
    QVERIFY(report.nature == FeedNature::Native);
    QVERIFY(report.resume.verdict == ResumeVerdict::Works);
    QVERIFY(report.heartbeat.seen >= 2);
    QVERIFY(report.heartbeat.interval >= 100ms && report.heartbeat.interval <= 600ms);
}

QTEST_GUILESS_MAIN(ProbeExchangeTest)
#include "ProbeExchangeTest.moc"
