// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Exchange.h"
#include "HubRun.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;

/// A hub stops, and another one goes on from what it stored.
class StoredStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theLastScreenComesFirstAndIsStale();
    void nothingIsMissingNorDoubled();
    void positionsThatWentAwayMeanwhileAreGone();
    void withAnotherEpochTheBreakIsSaid();

private:
    [[nodiscard]] HubRun::Options options() const;
    [[nodiscard]] Profile profile() const { return exchangeProfile(m_exchange->baseUrl()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Exchange> m_exchange;
    ExchangeOptions m_exchangeOptions;
};

namespace {

constexpr int kPatience = 30'000;

std::uint64_t numberOf(const std::string &id)
{
    return std::stoull(id.substr(id.find(':') + 1));
}

using Rows = std::map<std::string, double>;

/// The table of positions as a GUI would have it after these changes.
Rows rowsAfter(const std::vector<PositionChange> &changes)
{
    Rows rows;
    for (const PositionChange &change : changes) {
        const std::string key = change.account + '/' + change.symbol;
        switch (change.op) {
        case PositionChange::Op::SnapshotBegin:
            rows.clear();
            break;
        case PositionChange::Op::SnapshotEnd:
            break;
        case PositionChange::Op::Row:
            rows[key] = change.quantity.value;
            break;
        case PositionChange::Op::Remove:
            rows.erase(key);
            break;
        }
    }
    return rows;
}

} // namespace

void StoredStateTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_exchangeOptions = {};
    m_exchangeOptions.symbols = 10;
    m_exchangeOptions.rate = 3000;
    m_exchangeOptions.heartbeat = 200ms;
    m_exchangeOptions.fillEvery = 10ms;
    m_exchangeOptions.noticeEvery = 50ms;
    m_exchange = std::make_unique<Exchange>(m_exchangeOptions);
    std::string error;
    QVERIFY2(m_exchange->start(error), error.c_str());
}

void StoredStateTest::cleanup()
{
    m_exchange.reset();
    m_folder.reset();
}

HubRun::Options StoredStateTest::options() const
{
    HubRun::Options options;
    options.token = m_exchange->token();
    options.stateFile = m_folder->filePath(QStringLiteral("state/state.sqlite")).toStdString();
    return options;
}

void StoredStateTest::theLastScreenComesFirstAndIsStale()
{
    HubRun::Prices last;
    {
        HubRun run(profile(), options());
        QTRY_VERIFY_WITH_TIMEOUT(run.health(0).counts.received > 2000, kPatience);
        (void)run.stop();
        last = run.prices();
        QCOMPARE(last.size(), std::size_t(10));
    }
    m_exchange->stop(); // so that nothing new can come
    HubRun run(profile(), options());
    QTRY_VERIFY_WITH_TIMEOUT(run.prices().size() == 10, kPatience);
    QVERIFY(run.prices() == last);
    QVERIFY(std::ranges::all_of(run.updates, &PriceUpdate::restored));
    QVERIFY(std::ranges::any_of(run.positionChanges, &PositionChange::restored));
    QVERIFY(run.health(0).stale);
    QVERIFY(run.noted(ReasonCode::RestoredFromDisk));
    QTRY_COMPARE_WITH_TIMEOUT(run.cause(0), ReasonCode::ConnectionRefused, kPatience);
    QCOMPARE(run.health(0).counts.received, std::uint64_t(0)); // restored values are no events
}

void StoredStateTest::nothingIsMissingNorDoubled()
{
    std::vector<std::string> firstIds;
    std::vector<std::string> notices;
    {
        HubRun run(profile(), options());
        QTRY_VERIFY_WITH_TIMEOUT(run.health(0).counts.received > 2000 && run.notices.size() > 3, kPatience);
        for (const FeedReport &feed : run.stop().feeds)
            firstIds.push_back(feed.lastId);
        notices = run.notices;
    }
    const std::uint64_t head = m_exchange->stats().feeds[0].head;
    QTRY_VERIFY_WITH_TIMEOUT(m_exchange->stats().feeds[0].head > head + 1000, kPatience);

    HubRun run(profile(), options());
    QTRY_VERIFY_WITH_TIMEOUT(run.health(0).counts.received > 2000 && run.notices.size() > 3, kPatience);
    m_exchange->setPaused(true);
    const auto published = m_exchange->stats().lastPrices;
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == published, kPatience);
    const RunReport &report = run.stop();
    for (std::size_t i = 0; i < report.feeds.size(); ++i) {
        const FeedReport &feed = report.feeds[i];
        QCOMPARE(feed.health.continuity, Continuity::Continuous);
        QCOMPARE(feed.health.missing, std::uint64_t(0));
        QCOMPARE(feed.health.counts.duplicates, std::uint64_t(0));
        QCOMPARE(feed.health.resumes, std::uint32_t(1));
        QCOMPARE(numberOf(feed.lastId) - numberOf(firstIds[i]), feed.health.counts.received);
    }
    notices.insert(notices.end(), run.notices.begin(), run.notices.end());
    QCOMPARE(notices.size(), numberOf(report.feeds[2].lastId));
    std::ranges::sort(notices);
    QVERIFY(std::ranges::adjacent_find(notices) == notices.end());
}

void StoredStateTest::positionsThatWentAwayMeanwhileAreGone()
{
    {
        HubRun run(profile(), options());
        QTRY_VERIFY_WITH_TIMEOUT(run.health(1).counts.received > 30, kPatience);
        (void)run.stop();
    }
    HubRun goesOn(profile(), options());
    QTRY_COMPARE_WITH_TIMEOUT(goesOn.state(1), LinkState::Live, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(goesOn.health(1).counts.received > 20, kPatience);
    m_exchange->setPaused(true);
    HubRun::Options fresh = options();
    fresh.stateFile.clear();
    HubRun startsAnew(profile(), fresh); // gets the whole table as a snapshot
    QTRY_COMPARE_WITH_TIMEOUT(startsAnew.state(1), LinkState::Live, kPatience);
    const Rows truth = rowsAfter(startsAnew.positionChanges);
    QVERIFY(!truth.empty());
    QTRY_VERIFY_WITH_TIMEOUT(rowsAfter(goesOn.positionChanges) == truth, kPatience);
}

void StoredStateTest::withAnotherEpochTheBreakIsSaid()
{
    {
        HubRun run(profile(), options());
        QTRY_VERIFY_WITH_TIMEOUT(run.health(0).counts.received > 1000, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(run.state(1), LinkState::Live, kPatience);
        (void)run.stop();
    }
    m_exchangeOptions.port = m_exchange->port();
    m_exchangeOptions.token = m_exchange->token();
    m_exchange->stop();
    std::string error;
    QTRY_VERIFY_WITH_TIMEOUT((m_exchange = std::make_unique<Exchange>(m_exchangeOptions))->start(error),
                             kPatience);
    HubRun run(profile(), options());
    QTRY_COMPARE_WITH_TIMEOUT(run.state(0), LinkState::Live, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(1), LinkState::Live, kPatience);
    QCOMPARE(run.health(0).epochBreaks, std::uint64_t(1));
    QVERIFY(run.health(0).trustFrom != MonoTime{}); // the restored values are stale until their next
    QCOMPARE(run.health(1).epochBreaks, std::uint64_t(1));
    QVERIFY(run.noted(ReasonCode::SnapshotComplete));
    QVERIFY(run.balanced());
}

QTEST_GUILESS_MAIN(StoredStateTest)
#include "StoredStateTest.moc"
