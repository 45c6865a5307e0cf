// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Exchange.h"
#include "HubRun.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <memory>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;

/// The exchange goes away and comes back on the same port.
class ExchangeRestartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_exchange.reset(); }
    void withItsHistoryNothingIsMissingNorDoubled();
    void withoutItsHistoryTheBreakIsSaid();
    void behindWhereItWasItWentBackInTime();
    void whileItIsAwayTheValuesAreStaleAndTheCauseIsKnown();

private:
    bool start(const std::string &epoch, double rate);
    void startsAgain(const std::string &epoch, double rate);

    ExchangeOptions m_options;
    std::unique_ptr<Exchange> m_exchange;
};

namespace {

constexpr int kPatience = 30'000;

bool allLive(const HubRun &run)
{
    return std::ranges::all_of(std::array{0, 1, 2, 3},
                               [&run](int i) { return run.state(std::size_t(i)) == LinkState::Live; });
}

} // namespace

void ExchangeRestartTest::init()
{
    m_options = {};
    m_options.symbols = 12;
    m_options.heartbeat = 200ms;
    m_options.fillEvery = 20ms;
    m_options.token = "a-token-of-twenty-chars";
    QVERIFY(start("one", 500));
}

bool ExchangeRestartTest::start(const std::string &epoch, double rate)
{
    m_options.epoch = epoch;
    m_options.rate = rate;
    m_exchange = std::make_unique<Exchange>(m_options);
    std::string error;
    const bool started = m_exchange->start(error);
    m_options.port = m_exchange->port();
    return started;
}

void ExchangeRestartTest::startsAgain(const std::string &epoch, double rate)
{
    m_exchange.reset();
    QTRY_VERIFY_WITH_TIMEOUT(start(epoch, rate), kPatience); // the port may rest a moment
}

void ExchangeRestartTest::withItsHistoryNothingIsMissingNorDoubled()
{
    HubRun run(exchangeProfile(m_exchange->baseUrl()), {.token = m_options.token});
    QTRY_VERIFY_WITH_TIMEOUT(allLive(run) && run.health(0).counts.received > 200, kPatience);
    // The same seed makes the same history again; the feed waits until it has passed its cursor.
    run.hub().stopFeed(0);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(0), LinkState::Stopped, kPatience);
    const std::uint64_t head = m_exchange->stats().feeds[0].head;
    const std::uint64_t received = run.health(0).counts.received;
    startsAgain("one", 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_exchange->stats().feeds[0].head > head + 2000, kPatience);
    m_exchange->setPaused(true);
    run.hub().startFeed(0);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(0), LinkState::Live, kPatience);
    const ExchangeStats stats = m_exchange->stats();
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == stats.lastPrices, kPatience);

    const FeedReport prices = run.stop().feeds[0];
    QCOMPARE(prices.lastId, "one:" + std::to_string(stats.feeds[0].head));
    QCOMPARE(prices.health.continuity, Continuity::Continuous);
    QCOMPARE(prices.health.missing, std::uint64_t(0));
    QCOMPARE(prices.health.counts.duplicates, std::uint64_t(0));
    QVERIFY(prices.health.counts.received > received + 2000);
    QVERIFY(prices.health.counts.balanced());
    QCOMPARE(prices.health.resumes, std::uint32_t(1));
}

void ExchangeRestartTest::withoutItsHistoryTheBreakIsSaid()
{
    HubRun run(exchangeProfile(m_exchange->baseUrl()), {.token = m_options.token});
    QTRY_VERIFY_WITH_TIMEOUT(allLive(run) && run.health(0).counts.received > 200, kPatience);
    startsAgain("two", 500);
    QTRY_VERIFY_WITH_TIMEOUT(run.noted(ReasonCode::EpochChanged), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(allLive(run) && run.health(0).epochBreaks == 1 && run.health(1).epochBreaks == 1,
                             kPatience);
    m_exchange->setPaused(true);
    QVERIFY(run.health(0).trustFrom != MonoTime{}); // values from before are stale until their next

    // The table is the new one, whole: a snapshot swept the old rows away.
    QCOMPARE(std::ranges::count(run.positionChanges, PositionChange::Op::SnapshotBegin, &PositionChange::op),
             2);
    QCOMPARE(std::ranges::count(run.positionChanges, PositionChange::Op::SnapshotEnd, &PositionChange::op),
             2);
    QVERIFY(!run.health(1).snapshotIncomplete);

    const RunReport &report = run.stop();
    QCOMPARE(report.feeds[0].lastId.substr(0, 4), std::string("two:"));
    for (const FeedReport &feed : report.feeds) {
        QVERIFY(feed.health.counts.balanced());
        QCOMPARE(feed.health.counts.duplicates, std::uint64_t(0));
        QCOMPARE(feed.outages.size(), std::size_t(1));
        QVERIFY(feed.outages[0].fresh >= feed.outages[0].reconnected);
        QVERIFY(feed.outages[0].reconnected >= feed.outages[0].detected);
    }
}

void ExchangeRestartTest::behindWhereItWasItWentBackInTime()
{
    HubRun run(exchangeProfile(m_exchange->baseUrl()), {.token = m_options.token});
    QTRY_VERIFY_WITH_TIMEOUT(allLive(run) && run.health(0).counts.received > 500, kPatience);
    startsAgain("one", 1);
    QTRY_VERIFY_WITH_TIMEOUT(run.noted(ReasonCode::WentBackInTime), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(allLive(run), kPatience);
    QCOMPARE(run.health(0).epochBreaks, std::uint64_t(1));
    QVERIFY(run.balanced());
}

void ExchangeRestartTest::whileItIsAwayTheValuesAreStaleAndTheCauseIsKnown()
{
    HubRun run(exchangeProfile(m_exchange->baseUrl()), {.token = m_options.token});
    QTRY_VERIFY_WITH_TIMEOUT(allLive(run), kPatience);
    QVERIFY(!run.health(0).stale);
    m_exchange.reset();
    QTRY_VERIFY_WITH_TIMEOUT(run.cause(0) == ReasonCode::ConnectionRefused, kPatience);
    for (std::size_t feed = 0; feed < 4; ++feed) {
        QTRY_COMPARE_WITH_TIMEOUT(run.state(feed), LinkState::Backoff, kPatience);
        QVERIFY(run.health(feed).stale);
    }
    QVERIFY(run.noted(ReasonCode::ConnectionLost));
    QTRY_VERIFY_WITH_TIMEOUT(start("one", 500), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(allLive(run), kPatience);
    QVERIFY(!run.health(0).stale);
}

QTEST_GUILESS_MAIN(ExchangeRestartTest)
#include "ExchangeRestartTest.moc"
