// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChangeCampaign.h"

#include <QTest>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;

/*!
 * Changing the transport while data flows loses nothing and doubles nothing.
 *
 * STEADFEED_SEED replays a failure. STEADFEED_CHANGES says how many changes instead of 200; the smaller
 * numbers follow in proportion.
 */
class TransportChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoHundredChangesOfAFastFeedLoseAndDoubleNothing();
    void allFeedsChangeAtOnceAndLoseAndDoubleNothing();
    void everyChangeIsOvertakenByTheNext();
    void everyWayBringsTheSameDigits_data();
    void everyWayBringsTheSameDigits();
};

namespace {

/// Time without a new value is a figure for tools/bench; here it only must not hang.
constexpr auto kLongestSilence = 5s;

std::uint64_t seed()
{
    bool given = false;
    const qulonglong seed = qEnvironmentVariable("STEADFEED_SEED").toULongLong(&given);
    return given ? seed : 20'240'501;
}

int changes(int otherwise)
{
    bool given = false;
    const int changes = qEnvironmentVariableIntValue("STEADFEED_CHANGES", &given);
    return given ? changes * otherwise / 200 : otherwise;
}

void run(const ChangeCampaign::Options &options)
{
    const auto outcome = ChangeCampaign(options).run();
    const QString told =
        QStringLiteral("STEADFEED_SEED=%1: %2").arg(options.seed).arg(outcome.problems.join(u"; "));
    QVERIFY2(outcome.problems.isEmpty(), qPrintable(told));
    QVERIFY2(outcome.longestSilence < kLongestSilence, qPrintable(told));
    qInfo("seed %llu: %d changes in %lld ms, %llu events, %llu dropped as duplicates, longest time without a "
          "new value %lld ms",
          static_cast<unsigned long long>(options.seed), options.changes,
          static_cast<long long>(outcome.took.count()), static_cast<unsigned long long>(outcome.events),
          static_cast<unsigned long long>(outcome.duplicates),
          static_cast<long long>(outcome.longestSilence.count()));
}

} // namespace

void TransportChangesTest::twoHundredChangesOfAFastFeedLoseAndDoubleNothing()
{
    run({.seed = seed(), .changes = changes(200)});
}

void TransportChangesTest::allFeedsChangeAtOnceAndLoseAndDoubleNothing()
{
    run({.seed = seed() + 1,
         .changes = changes(40),
         .feeds = {FeedKind::Prices, FeedKind::Positions, FeedKind::Notices, FeedKind::Metrics}});
}

void TransportChangesTest::everyChangeIsOvertakenByTheNext()
{
    run({.seed = seed() + 2, .changes = changes(100), .hurried = 1.0});
}

void TransportChangesTest::everyWayBringsTheSameDigits_data()
{
    QTest::addColumn<std::size_t>("way");
    for (std::size_t i = 0; i < allWays().size(); ++i) {
        const Way &way = allWays()[i];
        QTest::addRow("%s %s", way.transport.c_str(), way.encoding.c_str()) << i;
    }
}

/// So JSON and CBOR of one stream are the same ticks: value, decimals, size, order.
void TransportChangesTest::everyWayBringsTheSameDigits()
{
    QFETCH(std::size_t, way);
    run({.seed = seed() + 3,
         .changes = 0,
         .rate = 20'000,
         .feeds = {FeedKind::Prices, FeedKind::Positions, FeedKind::Notices},
         .way = way,
         .ticks = 20'000});
}

QTEST_GUILESS_MAIN(TransportChangesTest)
#include "TransportChangesTest.moc"
