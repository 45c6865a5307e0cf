// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PollPacing.h"

#include <QtTest>

using namespace steadfeed;
using namespace std::chrono_literals;

class PollPacingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newsIsFollowedByTheNextRequestAtOnce()
    {
        PollPacing pacing;
        for (int i = 0; i < 10; ++i)
            QCOMPARE(wait(pacing, 0ms, true), 0);
    }

    void F60_earlyEmptyAnswersAreAskedForLessAndLessOften()
    {
        PollPacing pacing;
        QList<qint64> waits;
        for (int i = 0; i < 8; ++i)
            waits += wait(pacing, 3ms, false);
        QCOMPARE(waits, (QList<qint64>{250, 500, 1000, 2000, 4000, 5000, 5000, 5000}));
    }

    void F60_noMoreThanAFewRequestsAMinuteGoToAServerThatNeverHolds()
    {
        PollPacing pacing;
        int requests = 0;
        for (qint64 at = 0; at < 600'000; ++requests)
            at += wait(pacing, 0ms, false);
        QVERIFY2(requests < 130, qPrintable(QString::number(requests)));
    }

    void whatEndsTheGrowth_data()
    {
        QTest::addColumn<qint64>("tookMs");
        QTest::addColumn<bool>("news");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<qint64>("then");
        QTest::newRow("news") << qint64{1} << true << qint64{0} << qint64{250};
        QTest::newRow("an answer that was held") << qint64{20'000} << false << qint64{250} << qint64{250};
        QTest::newRow("held just long enough") << qint64{1000} << false << qint64{250} << qint64{250};
        QTest::newRow("not held long enough") << qint64{999} << false << qint64{2000} << qint64{4000};
        QTest::newRow("a clock that stands still") << qint64{0} << false << qint64{2000} << qint64{4000};
    }
    void whatEndsTheGrowth()
    {
        QFETCH(qint64, tookMs);
        QFETCH(bool, news);
        PollPacing pacing;
        for (int i = 0; i < 3; ++i)
            (void)wait(pacing, 0ms, false);
        QTEST(wait(pacing, std::chrono::milliseconds{tookMs}, news), "now");
        QTEST(wait(pacing, 0ms, false), "then");
    }

    void aServerThatNeverPromisedToHoldIsNotEarly()
    {
        PollPacing never(0ms, 0s);
        PollPacing half(0ms, 500ms);
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(wait(never, 0ms, false), 250);
            QCOMPARE(wait(half, 500ms, false), 250);
        }
        QCOMPARE(wait(half, 499ms, false), 250);
        QCOMPARE(wait(half, 499ms, false), 500);
    }

    void theIntervalCountsFromTheLastRequest_data()
    {
        QTest::addColumn<qint64>("intervalMs");
        QTest::addColumn<qint64>("tookMs");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("a quick answer") << qint64{5000} << qint64{0} << qint64{5000};
        QTest::newRow("a slow one") << qint64{5000} << qint64{1200} << qint64{3800};
        QTest::newRow("nearly as long as the interval") << qint64{5000} << qint64{4900} << qint64{250};
        QTest::newRow("longer than the interval") << qint64{5000} << qint64{60'000} << qint64{250};
        QTest::newRow("a shorter interval than is allowed") << qint64{1} << qint64{0} << qint64{250};
        QTest::newRow("an hour") << qint64{3'600'000} << qint64{0} << qint64{3'600'000};
    }
    void theIntervalCountsFromTheLastRequest()
    {
        QFETCH(qint64, intervalMs);
        QFETCH(qint64, tookMs);
        PollPacing pacing(std::chrono::milliseconds{intervalMs});
        for (const bool news : {true, false, true})
            QTEST(wait(pacing, std::chrono::milliseconds{tookMs}, news), "expected");
    }

private:
    static qint64 wait(PollPacing &pacing, std::chrono::milliseconds took, bool news)
    {
        const MonoTime asked{1h};
        return pacing.next(asked, asked + took, news).count();
    }
};

QTEST_APPLESS_MAIN(PollPacingTest)
#include "PollPacingTest.moc"
