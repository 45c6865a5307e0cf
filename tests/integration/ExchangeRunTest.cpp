// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Exchange.h"
#include "HubRun.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <set>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;

/// A hub that shows the exchange: nothing goes wrong here.
class ExchangeRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allFourFeedsAreLiveAndTheirLedgersBalance();
    void theLastValuesAreThoseOfTheExchange();
    void theReportAccountsForEveryPublishedNumber();
    void twelveFeedsOnOneHostAreAllLive();
    void aFeedThatWasStoppedGoesOnWhereItWas();
    void silenceBetweenHeartbeatsIsNoTrouble();
};

namespace {

constexpr int kPatience = 30'000;

ExchangeOptions lively()
{
    ExchangeOptions options;
    options.symbols = 20;
    options.rate = 5000;
    options.heartbeat = 200ms;
    options.fillEvery = 20ms;
    options.noticeEvery = 50ms;
    return options;
}

/// An exchange that listens.
struct Running : Exchange
{
    explicit Running(const ExchangeOptions &options = lively()) : Exchange(options)
    {
        std::string error;
        started = start(error);
    }
    bool started = false;
};

bool allLive(const HubRun &run, std::size_t feeds)
{
    for (std::size_t i = 0; i < feeds; ++i) {
        if (run.state(i) != LinkState::Live)
            return false;
    }
    return true;
}

} // namespace

void ExchangeRunTest::allFourFeedsAreLiveAndTheirLedgersBalance()
{
    Running exchange;
    QVERIFY(exchange.started);
    HubRun run(exchangeProfile(exchange.baseUrl()), {.token = exchange.token()});
    QTRY_VERIFY_WITH_TIMEOUT(allLive(run, 4), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(run.health(0).counts.received > 5000, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(run.notices.size() > 5 && run.health(3).counts.received > 0, kPatience);
    QVERIFY(run.balanced());

    const RunReport &report = run.stop();
    QCOMPARE(report.feeds.size(), std::size_t(4));
    for (const FeedReport &feed : report.feeds) {
        const FeedHealth &health = feed.health;
        QVERIFY2(feed.everLive, health.name.c_str());
        QCOMPARE(health.state, LinkState::Live);
        QCOMPARE(health.continuity, Continuity::Continuous);
        QVERIFY(health.counts.balanced());
        QCOMPARE(health.counts.pending, std::uint64_t(0));
        QCOMPARE(health.counts.refused + health.counts.ignored + health.counts.duplicates, std::uint64_t(0));
        QVERIFY(health.counts.received > 0);
        QCOMPARE(health.missing, std::uint64_t(0));
        QCOMPARE(health.connects, std::uint32_t(1));
        QVERIFY(health.bytes > health.counts.received);
        QVERIFY(health.latency.count > 0);
        QVERIFY(feed.outages.empty());
    }
    // Ordered feeds never conflate.
    QCOMPARE(report.feeds[1].health.counts.conflated, std::uint64_t(0));
    QCOMPARE(report.feeds[2].health.counts.conflated, std::uint64_t(0));
}

void ExchangeRunTest::theLastValuesAreThoseOfTheExchange()
{
    Running exchange;
    QVERIFY(exchange.started);
    HubRun run(exchangeProfile(exchange.baseUrl()), {.token = exchange.token()});
    QTRY_VERIFY_WITH_TIMEOUT(run.health(0).counts.received > 20'000, kPatience);
    exchange.setPaused(true);
    const auto published = exchange.stats().lastPrices;
    QCOMPARE(published.size(), std::size_t(20));
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == published, kPatience);

    const auto &prices = run.stop().feeds[0].health;
    QVERIFY(prices.counts.conflated > 0);
    QVERIFY(run.prices() == published);
}

void ExchangeRunTest::theReportAccountsForEveryPublishedNumber()
{
    Running exchange;
    QVERIFY(exchange.started);
    HubRun run(exchangeProfile(exchange.baseUrl()), {.token = exchange.token()});
    QTRY_VERIFY_WITH_TIMEOUT(run.notices.size() > 5 && run.health(0).counts.received > 1000, kPatience);
    const FeedReport notices = run.stop().feeds[2];
    // Without a cursor the whole history of an ordered feed comes, from number 1 on.
    QCOMPARE(notices.lastId, exchange.epoch() + ':' + std::to_string(notices.health.counts.received));
    QCOMPARE(run.notices.size(), notices.health.counts.received);
    QCOMPARE(std::set(run.notices.begin(), run.notices.end()).size(), run.notices.size());
    const FeedReport &prices = run.hub().report().feeds[0];
    QCOMPARE(prices.health.counts.applied + prices.health.counts.conflated, prices.health.counts.received);
    QCOMPARE(prices.doubled, std::uint64_t(0));
    QVERIFY(prices.gaps.empty());
}

void ExchangeRunTest::twelveFeedsOnOneHostAreAllLive()
{
    Running exchange;
    QVERIFY(exchange.started);
    Profile profile;
    profile.name = "twelve";
    for (int i = 0; i < 12; ++i) {
        FeedProfile feed = exchangeProfile(exchange.baseUrl()).feeds[0];
        feed.name = "prices" + std::to_string(i);
        profile.feeds.push_back(feed);
    }
    HubRun run(profile, {.token = exchange.token()});
    QTRY_VERIFY_WITH_TIMEOUT(allLive(run, 12), kPatience);
    QCOMPARE(exchange.stats().feeds.at(0).connections, std::uint64_t(12));
    exchange.setPaused(true);
    const auto published = exchange.stats().lastPrices;
    for (FeedIndex feed = 0; feed < 12; ++feed)
        QTRY_VERIFY_WITH_TIMEOUT(run.prices(feed) == published, kPatience);
    for (const FeedReport &feed : run.stop().feeds) {
        QVERIFY(feed.health.counts.balanced());
        QCOMPARE(feed.health.missing, std::uint64_t(0));
        QCOMPARE(feed.health.connects, std::uint32_t(1));
    }
}

void ExchangeRunTest::aFeedThatWasStoppedGoesOnWhereItWas()
{
    Running exchange;
    QVERIFY(exchange.started);
    HubRun run(exchangeProfile(exchange.baseUrl()), {.token = exchange.token()});
    QTRY_VERIFY_WITH_TIMEOUT(allLive(run, 4), kPatience);
    run.hub().stopFeed(0);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(0), LinkState::Stopped, kPatience);
    QCOMPARE(run.cause(0), ReasonCode::UserStop);
    QVERIFY(run.health(0).stale);
    const std::uint64_t before = exchange.stats().feeds[0].head;
    QTRY_VERIFY_WITH_TIMEOUT(exchange.stats().feeds[0].head > before + 1000, kPatience);
    run.hub().startFeed(0);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(0), LinkState::Live, kPatience);
    exchange.setPaused(true);
    const auto published = exchange.stats().lastPrices;
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == published, kPatience);
    const FeedHealth prices = run.stop().feeds[0].health;
    QCOMPARE(prices.missing, std::uint64_t(0));
    QCOMPARE(prices.counts.duplicates, std::uint64_t(0));
    QCOMPARE(prices.continuity, Continuity::Continuous);
    QCOMPARE(prices.resumes, std::uint32_t(1));
    QVERIFY(run.hub().report().feeds[0].outages.empty()); // what a person asked for is no outage
}

void ExchangeRunTest::silenceBetweenHeartbeatsIsNoTrouble()
{
    ExchangeOptions options = lively();
    options.noticeEvery = 3'600'000ms;
    Running exchange(options);
    QVERIFY(exchange.started);
    HubRun run(exchangeProfile(exchange.baseUrl()), {.token = exchange.token()});
    QTRY_VERIFY_WITH_TIMEOUT(allLive(run, 4), kPatience);
    exchange.setPaused(true); // now only heartbeats keep notices and positions alive
    const MonoTime first = run.health(2).lastHeartbeat;
    QTRY_VERIFY_WITH_TIMEOUT(run.health(2).lastHeartbeat > first + 1500ms, kPatience);
    QVERIFY(!run.noted(ReasonCode::ConnectionLost));
    for (const FeedReport &feed : run.stop().feeds)
        QCOMPARE(feed.health.connects, std::uint32_t(1));
}

QTEST_GUILESS_MAIN(ExchangeRunTest)
#include "ExchangeRunTest.moc"
