// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Batches.h"
#include "FeedTypes.h"
#include "Totals.h"

#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

namespace {

/// How whole the numbers of the price feed are.
enum class Numbers { Unknown, Whole, OpenGap, LostBefore, LostAfter, EpochBreak };
/// Trading hours, and how the feed was when they ended.
enum class Hours { Open, ClosedWhileFresh, ClosedWhileStale };

constexpr double kLastTick = 9.0;

/// Feed 0 prices "A", which ticks once a second from 0 to 9; feed 1 holds ten of it.
struct Desk
{
    Books books;

    void apply(const FrameBatch &batch)
    {
        books.feeds.apply(batch);
        books.prices.apply(batch, books.feeds);
        books.positions.apply(batch);
    }
    /// Ten ticks, one a second; a habit.
    void tick(FrameBatch first = batches::batch(0))
    {
        first.newKeys = {{0, 0, "A"}};
        first.positions = {position("A", 10, 1)};
        addPrice(first, 0, 2);
        apply(first);
        for (double second = 1; second <= kLastTick; ++second) {
            FrameBatch batch = batches::batch(second);
            addPrice(batch, 0, 2);
            apply(batch);
        }
    }
    [[nodiscard]] const PriceEntry &price() const { return *books.prices.find(0); }
    [[nodiscard]] Freshness row(double seconds) const
    {
        return valueOf(*books.positions.rows().front(), &price(), books.feeds, at(seconds)).freshness;
    }
    [[nodiscard]] Total sum(double seconds) const { return totalsOf(books, at(seconds)).at(u"USD"_s); }
};

/// As the hub tells it.
void put(FeedHealth &health, LinkState state, Numbers numbers)
{
    health.state = state;
    switch (numbers) {
    case Numbers::Unknown:
        health.continuity = Continuity::Unknown;
        break;
    case Numbers::Whole:
        health.continuity = Continuity::Continuous;
        break;
    case Numbers::OpenGap:
        health.continuity = Continuity::Gap;
        health.gapsOpen = health.missing = 2;
        break;
    case Numbers::LostBefore:
        health.continuity = Continuity::Gap;
        health.missing = 2;
        health.trustFrom = at(kLastTick - 5);
        break;
    case Numbers::LostAfter:
        health.continuity = Continuity::Gap;
        health.missing = 2;
        health.trustFrom = at(kLastTick + 0.5);
        break;
    case Numbers::EpochBreak:
        health.continuity = Continuity::EpochBreak;
        health.trustFrom = at(kLastTick + 0.5);
        break;
    }
    health.stale = state != LinkState::Live || health.gapsOpen > 0;
}

} // namespace

class FreshnessTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStateOfAFeedIsShownOnItsRowAndItsSum_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("numbers");
        QTest::addColumn<int>("hours");
        QTest::addColumn<bool>("rowStale");
        static constexpr const char *kNumbers[] = {
            "no numbers", "whole", "open gap", "value after loss", "value before loss", "epoch break"};
        static constexpr const char *kHours[] = {"open", "closed while fresh", "closed while stale"};
        for (int state = 0; state <= int(LinkState::Replaying); ++state) {
            for (int numbers = 0; numbers < int(std::size(kNumbers)); ++numbers) {
                const auto n = Numbers(numbers);
                const bool lost =
                    n == Numbers::OpenGap || n == Numbers::LostAfter || n == Numbers::EpochBreak;
                const bool live = LinkState(state) == LinkState::Live;
                for (int hours = 0; hours < int(std::size(kHours)); ++hours) {
                    const bool excused =
                        Hours(hours) == Hours::ClosedWhileFresh && LinkState(state) != LinkState::Replaying;
                    QTest::addRow("%s, %s, %s", name(LinkState(state)).data(), kNumbers[numbers],
                                  kHours[hours])
                        << state << numbers << hours << (lost || (!live && !excused));
                }
            }
        }
    }
    void everyStateOfAFeedIsShownOnItsRowAndItsSum()
    {
        QFETCH(int, state);
        QFETCH(int, numbers);
        QFETCH(int, hours);
        QFETCH(bool, rowStale);
        Desk desk;
        desk.tick();
        if (Hours(hours) == Hours::ClosedWhileStale)
            desk.apply(batches::batch(kLastTick + 0.4, LinkState::Backoff));
        FrameBatch batch = batches::batch(kLastTick + 1);
        put(batch.health[0], LinkState(state), Numbers(numbers));
        batch.health[0].quietExpected = Hours(hours) != Hours::Open;
        desk.apply(batch);

        const double soon = kLastTick + 1;
        const double late = kLastTick + 60;
        QCOMPARE(desk.row(soon), rowStale ? Freshness::Stale : Freshness::Fresh);
        // Silence: worth showing only where the feed is sound and ticks are due; never on the sum.
        const bool due = Hours(hours) == Hours::Open;
        QCOMPARE(desk.row(late), rowStale ? Freshness::Stale : due ? Freshness::Quiet : Freshness::Fresh);
        for (const double then : {soon, late}) {
            QCOMPARE(desk.sum(then).stale, rowStale ? 1 : 0);
            QCOMPARE(desk.sum(then).sound(), !rowStale);
        }
    }

    void itsOwnNextValueMakesARowFreshAgain()
    {
        Desk desk;
        desk.tick();
        FrameBatch batch = batches::batch(11);
        put(batch.health[0], LinkState::Live, Numbers::EpochBreak);
        desk.apply(batch);
        QCOMPARE(desk.row(11), Freshness::Stale);
        addPrice(batch, 0, 3);
        desk.apply(batch);
        QCOMPARE(desk.row(11), Freshness::Fresh);
        QVERIFY(desk.sum(11).sound());
    }

    void whenTradingBeginsALostFeedTurnsStale()
    {
        Desk desk;
        desk.tick();
        FrameBatch batch = batches::batch(10, LinkState::Offline);
        batch.health[0].quietExpected = true;
        desk.apply(batch);
        QCOMPARE(desk.row(10), Freshness::Fresh);
        batch.health[0].quietExpected = false;
        desk.apply(batch);
        QCOMPARE(desk.row(10), Freshness::Stale);
    }

    void aPositionIsAsOldAsItsOwnFeed_data()
    {
        QTest::addColumn<int>("state");
        for (int state = 0; state <= int(LinkState::Replaying); ++state)
            QTest::addRow("%s", name(LinkState(state)).data()) << state;
    }
    void aPositionIsAsOldAsItsOwnFeed()
    {
        QFETCH(int, state);
        Desk desk;
        desk.tick();
        desk.apply(batches::batch(10, LinkState::Live, LinkState(state)));
        const bool live = LinkState(state) == LinkState::Live;
        QCOMPARE(desk.row(10), live ? Freshness::Fresh : Freshness::Stale);
        QCOMPARE(desk.sum(10).sound(), live);
    }

    void aFlatPositionDoesNotMarkTheSumWithAPriceItDoesNotUse()
    {
        Desk desk;
        desk.tick();
        FrameBatch batch = batches::batch(10, LinkState::Backoff);
        batch.positions = {position("A", 0, 1)};
        desk.apply(batch);
        QCOMPARE(desk.row(10), Freshness::Stale);
        QVERIFY(desk.sum(10).sound());
        desk.apply(batches::batch(11, LinkState::Live, LinkState::Backoff));
        QVERIFY(!desk.sum(11).sound());
    }

    void valuesOfAnEarlierRunNeedNumbersThatReachThem_data()
    {
        QTest::addColumn<int>("continuity");
        QTest::addColumn<bool>("price");
        QTest::addColumn<int>("freshness");
        for (const bool price : {true, false}) {
            const char *what = price ? "price" : "position";
            QTest::addRow("%s, numbers without a gap", what)
                << int(Continuity::Continuous) << price << int(Freshness::Fresh);
            QTest::addRow("%s, no numbers", what)
                << int(Continuity::Unknown) << price << int(Freshness::Stale);
        }
    }
    void valuesOfAnEarlierRunNeedNumbersThatReachThem()
    {
        QFETCH(int, continuity);
        QFETCH(bool, price);
        Desk desk;
        FrameBatch batch = batches::batch(0);
        batch.health[price ? 0 : 1].continuity = Continuity(continuity);
        batch.newKeys = {{0, 0, "A"}};
        addPrice(batch, 0, 2);
        batch.positions = {position("A", 10, 1)};
        (price ? batch.prices[0].restored : batch.positions[0].restored) = true;
        desk.apply(batch);
        QTEST(int(desk.row(0)), "freshness");
        batch.prices[0].restored = batch.positions[0].restored = false;
        desk.apply(batch);
        QCOMPARE(desk.row(0), Freshness::Fresh);
    }

    void neitherAnOutageNorANightIsAHabit_data()
    {
        QTest::addColumn<bool>("night");
        QTest::newRow("outage") << false;
        QTest::newRow("night") << true;
    }
    void neitherAnOutageNorANightIsAHabit()
    {
        QFETCH(bool, night);
        Desk desk;
        desk.tick();
        FrameBatch away = batches::batch(20, night ? LinkState::Live : LinkState::Backoff);
        away.health[0].quietExpected = night;
        desk.apply(away);
        // The feed is back for longer than a moment when the symbol ticks for the first time.
        desk.apply(batches::batch(3600));
        FrameBatch back = batches::batch(3605);
        addPrice(back, 0, 2);
        desk.apply(back);
        QVERIFY(desk.price().cadence.interval().count() < 1.01);
        QCOMPARE(desk.row(3615), Freshness::Quiet);
    }
};

QTEST_APPLESS_MAIN(FreshnessTest)
#include "FreshnessTest.moc"
