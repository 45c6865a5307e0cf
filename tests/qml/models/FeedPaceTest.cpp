// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedPace.h"
#include "Batches.h"
#include "LagTexts.h"

#include <QLocale>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

class FeedPaceTest : public QObject
{
    Q_OBJECT

    static FeedHealth late(double seconds, double lag)
    {
        FeedHealth health = batches::health(0, FeedKind::Prices);
        health.lag = std::int64_t(lag * 1e6);
        health.lastData = at(seconds);
        return health;
    }
    /// A tenth of a second each, with the lag that the function gives.
    template <typename Lag>
    static void run(FeedPace &pace, double from, double to, Lag lag)
    {
        for (int tenth = int(from * 10); tenth <= int(to * 10); ++tenth)
            pace.note(late(tenth / 10.0, lag(tenth / 10.0)), at(tenth / 10.0));
    }
    static FeedHealth counted(std::uint64_t applied, std::uint64_t conflated)
    {
        FeedHealth health = batches::health(0, FeedKind::Prices);
        health.counts.applied = applied;
        health.counts.conflated = conflated;
        return health;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whatStaysLateIsSaid_data()
    {
        QTest::addColumn<double>("lag");
        QTest::addColumn<double>("growth");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("badge");
        QTest::newRow("F08 slow drip: steadily late")
            << 4.2 << 0.0 << u"Data arrives 4 s late."_s << u"4 s late"_s;
        QTest::newRow("F09 less bandwidth than events: ever later")
            << 4.0 << 0.8 << u"Falling behind: 12 s late."_s << u"12 s late"_s;
        QTest::newRow("getting better") << 20.0 << -0.8 << u"Data arrives 12 s late."_s << u"12 s late"_s;
        QTest::newRow("on time") << 0.02 << 0.0 << QString() << QString();
        QTest::newRow("two seconds are no news") << 2.0 << 0.0 << QString() << QString();
        QTest::newRow("a server ahead of us") << -5.0 << 0.0 << QString() << QString();
    }
    void whatStaysLateIsSaid()
    {
        QFETCH(double, lag);
        QFETCH(double, growth);
        FeedPace pace;
        run(pace, 0, 10, [&](double second) { return lag + growth * second; });
        QTEST(texts::delaySentence(pace), "sentence");
        QTEST(texts::paceBadge(pace), "badge");
    }

    void aBurstOfOldDataIsNotLate()
    {
        FeedPace pace;
        run(pace, 0, 5, [](double) { return 0.1; });
        run(pace, 5.1, 8.0, [](double) { return 30.0; });
        QCOMPARE(pace.delay(), FeedPace::Delay::None);
        run(pace, 8.1, 8.2, [](double) { return 30.0; });
        QVERIFY(pace.delay() != FeedPace::Delay::None);
        run(pace, 8.3, 8.4, [](double) { return 0.1; });
        QCOMPARE(pace.delay(), FeedPace::Delay::None);
    }

    void nothingIsLateThatCannotBeJudged_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("stamped");
        QTest::addColumn<double>("silence");
        QTest::newRow("no stamp") << int(LinkState::Live) << false << 0.0;
        QTest::newRow("catching up") << int(LinkState::Resuming) << true << 0.0;
        QTest::newRow("lost") << int(LinkState::Backoff) << true << 0.0;
        QTest::newRow("nothing came for a while") << int(LinkState::Live) << true << 11.0;
    }
    void nothingIsLateThatCannotBeJudged()
    {
        QFETCH(int, state);
        QFETCH(bool, stamped);
        QFETCH(double, silence);
        FeedPace pace;
        for (int second = 0; second < 10; ++second) {
            FeedHealth health = late(second - silence, 9.0);
            health.state = LinkState(state);
            if (!stamped)
                health.lag.reset();
            pace.note(health, at(second));
        }
        QCOMPARE(texts::delaySentence(pace), QString());
    }

    void conflationIsSaidFromOneOfFourOn_data()
    {
        QTest::addColumn<int>("shown");     // per second
        QTest::addColumn<int>("conflated"); // per second
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("badge");
        QTest::newRow("F82 burst") << 1250 << 48'750 << u"Showing 1 of 40 updates."_s << u"1 of 40"_s;
        QTest::newRow("one of four") << 100 << 300 << u"Showing 1 of 4 updates."_s << u"1 of 4"_s;
        QTest::newRow("one of three") << 100 << 200 << QString() << QString();
        QTest::newRow("none") << 100 << 0 << QString() << QString();
    }
    void conflationIsSaidFromOneOfFourOn()
    {
        QFETCH(int, shown);
        QFETCH(int, conflated);
        FeedPace pace;
        pace.note(counted(1'000'000, 7), at(0)); // what was long ago does not count
        for (int second = 1; second <= 6; ++second)
            pace.note(
                counted(1'000'000 + std::uint64_t(shown * second), 7 + std::uint64_t(conflated * second)),
                at(second));
        QTEST(texts::shareSentence(pace), "sentence");
        QTEST(texts::paceBadge(pace), "badge");
    }

    void whenTheBurstIsOverNothingIsSaid()
    {
        FeedPace pace;
        for (int second = 0; second <= 5; ++second)
            pace.note(counted(std::uint64_t(second) * 100, std::uint64_t(second) * 4000), at(second));
        QVERIFY(pace.oneOf() > 1);
        for (int second = 6; second <= 12; ++second)
            pace.note(counted(500 + std::uint64_t(second) * 100, 20'000), at(second));
        QCOMPARE(pace.oneOf(), std::uint64_t(1));
        pace.note(counted(0, 0), at(13)); // begun anew
        QCOMPARE(pace.oneOf(), std::uint64_t(1));
    }

    void aClockThatDiffersIsSaid_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<double>("uncertainty");
        QTest::addColumn<bool>("known");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("F81 three hours ahead")
            << 10'800.0 << 0.004 << true << u"Server clock is 3 h ahead."_s;
        QTest::newRow("F81 behind") << -7.0 << 0.004 << true << u"Server clock is 7 s behind."_s;
        QTest::newRow("within two seconds") << 1.9 << 0.004 << true << QString();
        QTest::newRow("within the uncertainty") << 3.0 << 1.5 << true << QString();
        QTest::newRow("unknown") << 10'800.0 << 0.004 << false << QString();
    }
    void aClockThatDiffersIsSaid()
    {
        QFETCH(double, seconds);
        QFETCH(double, uncertainty);
        QFETCH(bool, known);
        ClockOffset clock;
        clock.known = known;
        clock.micros = std::int64_t(seconds * 1e6);
        clock.uncertainty = std::int64_t(uncertainty * 1e6);
        QTEST(texts::clockSentence(clock), "sentence");
    }
};

QTEST_APPLESS_MAIN(FeedPaceTest)
#include "FeedPaceTest.moc"
