// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TimeSeries.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace steadfeed;

class TimeSeriesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ticksOfOneStretchBecomeOneBucket()
    {
        TimeSeries series(1.0, 100, TimeSeries::WhenFull::Coarsen);
        for (const double value : {5.0, 9.0, 2.0, 6.0})
            series.add(3.1, value);
        QCOMPARE(series.buckets().size(), std::size_t(1));
        const Bucket bucket = series.buckets().front();
        QCOMPARE(bucket.open, 5.0);
        QCOMPARE(bucket.high, 9.0);
        QCOMPARE(bucket.low, 2.0);
        QCOMPARE(bucket.close, 6.0);
        QCOMPARE(series.timeOf(bucket), 3.5);
    }

    void aFullSeriesGrowsCoarserAndForgetsNoSpike()
    {
        TimeSeries series(1.0, 64, TimeSeries::WhenFull::Coarsen);
        for (int second = 0; second < 10'000; ++second)
            series.add(second, second == 77 ? 1000.0 : second == 5000 ? -1000.0 : 1.0);
        QVERIFY(series.buckets().size() <= 64);
        QCOMPARE(series.width(), 256.0);
        QCOMPARE(std::ranges::max(series.buckets(), {}, &Bucket::high).high, 1000.0);
        QCOMPARE(std::ranges::min(series.buckets(), {}, &Bucket::low).low, -1000.0);
        QVERIFY(std::ranges::is_sorted(series.buckets(), {}, &Bucket::slot));
    }

    void aSlidingSeriesKeepsItsResolution()
    {
        TimeSeries series(0.5, 64, TimeSeries::WhenFull::DropOldest);
        for (int i = 0; i < 10'000; ++i)
            series.add(i * 0.5, i);
        QCOMPARE(series.width(), 0.5);
        QVERIFY(series.buckets().size() <= 64);
        QVERIFY(series.buckets().size() >= 48);
        QCOMPARE(series.buckets().back().close, 9999.0);
    }

    void aLowerLimitHalvesUntilItFits()
    {
        TimeSeries series(1.0, 512, TimeSeries::WhenFull::DropOldest);
        for (int i = 0; i < 512; ++i)
            series.add(i, i);
        series.limit(100);
        QCOMPARE(series.capacity(), std::size_t(64));
        QCOMPARE(series.width(), 8.0);
        QCOMPARE(series.buckets().size(), std::size_t(64));
        QCOMPARE(series.buckets().front().open, 0.0);
        QCOMPARE(series.buckets().back().close, 511.0);
    }

    void whatIsNoNumberIsLeftOut()
    {
        TimeSeries series(1.0, 16, TimeSeries::WhenFull::Coarsen);
        series.add(0, std::nan(""));
        QVERIFY(series.buckets().empty());
        series.add(0, std::nan(""), std::nan(""), std::nan(""), 4.0);
        QCOMPARE(series.buckets().front().high, 4.0);
    }

    void timesBelowZeroAreInOrderToo()
    {
        TimeSeries series(1.0, 8, TimeSeries::WhenFull::Coarsen);
        for (int i = -20; i < 20; ++i)
            series.add(i, i);
        QVERIFY(std::ranges::is_sorted(series.buckets(), {}, &Bucket::slot));
        QCOMPARE(series.buckets().front().open, -20.0);
    }
};

QTEST_APPLESS_MAIN(TimeSeriesTest)
#include "TimeSeriesTest.moc"
