// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LatencyHistogram.h"
#include "Random.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace steadfeed;

class LatencyHistogramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyOneIsAllZero();
    void oneValueIsWithinOnePercent_data();
    void oneValueIsWithinOnePercent();
    void percentilesMatchASortedList();
    void negativesCountAsZeroAndApart();
    void aboveAnHourKeepsTheMaximum();
    void aCountIsManyRecords();
    void mergingIsRecordingTogether();
};

void LatencyHistogramTest::anEmptyOneIsAllZero()
{
    const LatencySummary s = LatencyHistogram().summary();
    QCOMPARE(s.count, 0u);
    QCOMPARE(s.p50, 0);
    QCOMPARE(s.p90, 0);
    QCOMPARE(s.p99, 0);
    QCOMPARE(s.max, 0);
}

void LatencyHistogramTest::oneValueIsWithinOnePercent_data()
{
    QTest::addColumn<qint64>("micros");
    for (qint64 power = 1; power <= 3'600'000'000; power *= 2) {
        for (const qint64 value : {power - 1, power, power + 1, power + power / 3})
            QTest::addRow("%lld us (from %lld)", value, power) << std::min<qint64>(value, 3'600'000'000);
    }
    QTest::newRow("one hour") << qint64(3'600'000'000);
}

void LatencyHistogramTest::oneValueIsWithinOnePercent()
{
    QFETCH(qint64, micros);
    LatencyHistogram histogram;
    histogram.record(micros);
    histogram.record(3'600'000'000); // so that the maximum does not hide the error of the bucket
    const auto error = std::abs(static_cast<double>(histogram.percentile(0.5) - micros));
    QVERIFY2(error <= 0.01 * static_cast<double>(micros), qPrintable(QString::number(error)));
}

void LatencyHistogramTest::percentilesMatchASortedList()
{
    Random random(1, "latency");
    LatencyHistogram histogram;
    std::vector<std::int64_t> all;
    for (int i = 0; i < 20000; ++i) {
        const auto value = static_cast<std::int64_t>(300.0 * std::exp(2.0 * random.normal()));
        all.push_back(value);
        histogram.record(value);
    }
    std::ranges::sort(all);
    const LatencySummary s = histogram.summary();
    const auto close = [&](std::int64_t got, double share) {
        const auto want = static_cast<double>(all[static_cast<std::size_t>(share * 20000) - 1]);
        return std::abs(static_cast<double>(got) - want) <= 0.01 * want;
    };
    QVERIFY(close(s.p50, 0.50));
    QVERIFY(close(s.p90, 0.90));
    QVERIFY(close(s.p99, 0.99));
    QCOMPARE(s.max, all.back());
    QCOMPARE(s.count, 20000u);
}

void LatencyHistogramTest::negativesCountAsZeroAndApart()
{
    LatencyHistogram histogram;
    histogram.record(-5, 3);
    histogram.record(std::numeric_limits<std::int64_t>::min());
    QCOMPARE(histogram.negatives(), 4u);
    QCOMPARE(histogram.summary().count, 4u);
    QCOMPARE(histogram.summary().p99, 0);
    QCOMPARE(histogram.summary().max, 0);
}

void LatencyHistogramTest::aboveAnHourKeepsTheMaximum()
{
    LatencyHistogram histogram;
    histogram.record(std::numeric_limits<std::int64_t>::max());
    QCOMPARE(histogram.summary().max, std::numeric_limits<std::int64_t>::max());
    QVERIFY(histogram.percentile(0.5) >= 3'564'000'000);
}

void LatencyHistogramTest::aCountIsManyRecords()
{
    LatencyHistogram histogram;
    histogram.record(10, 99);
    histogram.record(1000, 1);
    histogram.record(5, 0);
    QCOMPARE(histogram.count(), 100u);
    QCOMPARE(histogram.percentile(0.99), 10);
    QVERIFY(histogram.percentile(1.0) >= 990);
    QCOMPARE(histogram.percentile(0.0), 10);
}

void LatencyHistogramTest::mergingIsRecordingTogether()
{
    LatencyHistogram a;
    LatencyHistogram b;
    LatencyHistogram both;
    for (int i = -10; i < 1000; ++i) {
        (i % 2 ? a : b).record(i * 37);
        both.record(i * 37);
    }
    a.merge(b);
    QCOMPARE(a.count(), both.count());
    QCOMPARE(a.negatives(), both.negatives());
    for (const double share : {0.01, 0.25, 0.5, 0.75, 0.9, 0.99, 1.0})
        QCOMPARE(a.percentile(share), both.percentile(share));
    QCOMPARE(a.summary().max, both.summary().max);
}

QTEST_APPLESS_MAIN(LatencyHistogramTest)
#include "LatencyHistogramTest.moc"
