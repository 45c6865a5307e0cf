// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Decimation.h"

#include <QTest>

#include <cmath>

using namespace steadfeed;

class DecimationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void atMostFourPointsAColumnAndNoSpikeLost()
    {
        TimeSeries series(0.1, 100'000, TimeSeries::WhenFull::Coarsen);
        for (int i = 0; i < 50'000; ++i)
            series.add(i * 0.1, i == 31'234 ? 99.0 : i == 7 ? -99.0 : std::sin(i * 0.01));
        const QList<QPointF> line = decimate(series, {}, 0, 5000, 300);
        QVERIFY(line.size() <= 4 * 301);
        const auto [low, high] =
            std::minmax_element(line.begin(), line.end(), [](auto &a, auto &b) { return a.y() < b.y(); });
        QCOMPARE(low->y(), -99.0);
        QCOMPARE(high->y(), 99.0);
        QVERIFY(std::is_sorted(line.begin(), line.end(), [](auto &a, auto &b) { return a.x() < b.x(); }));
    }

    void aGapIsNeverBridged()
    {
        TimeSeries series(1.0, 1000, TimeSeries::WhenFull::Coarsen);
        GapList gaps;
        for (int second = 0; second < 100; ++second) {
            const bool known = second < 40 || second >= 60;
            gaps.note(second, known);
            if (known)
                series.add(second, second);
        }
        for (const int columns : {1, 7, 100, 1000}) {
            const QList<QPointF> line = decimate(series, gaps, 0, 100, columns);
            const auto breaks =
                std::count_if(line.begin(), line.end(), [](auto &p) { return std::isnan(p.y()); });
            QCOMPARE(breaks, 1);
            const auto at = std::find_if(line.begin(), line.end(), [](auto &p) { return std::isnan(p.y()); });
            QVERIFY(at != line.begin() && at + 1 != line.end());
            QVERIFY((at - 1)->x() < 41.0 && (at + 1)->x() > 59.0);
        }
    }

    void aLevelLineKeepsItsLength()
    {
        TimeSeries series(1.0, 1000, TimeSeries::WhenFull::Coarsen);
        for (int second = 0; second < 100; ++second)
            series.add(second, 5.0);
        const QList<QPointF> line = decimate(series, {}, 0, 100, 20);
        QCOMPARE(line.constFirst().x(), 0.5);
        QCOMPARE(line.constLast().x(), 99.5);
    }

    void theLineEntersFromTheEdge()
    {
        TimeSeries series(1.0, 1000, TimeSeries::WhenFull::Coarsen);
        for (int second = 0; second < 100; ++second)
            series.add(second, second);
        const QList<QPointF> line = decimate(series, {}, 50, 60, 100);
        QVERIFY(line.constFirst().x() < 50.0);
        QVERIFY(line.constLast().x() <= 60.0);
    }

    void nothingInNothingOut()
    {
        const TimeSeries series(1.0, 10, TimeSeries::WhenFull::Coarsen);
        QVERIFY(decimate(series, {}, 0, 10, 100).isEmpty());
        QVERIFY(decimate(series, {}, 10, 10, 100).isEmpty());
        QVERIFY(decimate(series, {}, 0, 10, 0).isEmpty());
    }

    void gapsAreBoundedAndNoneIsLost()
    {
        GapList gaps;
        for (int i = 0; i < 5000; ++i)
            gaps.note(i, i % 2 == 0);
        QVERIFY(gaps.gaps().size() <= GapList::kMost);
        QVERIFY(gaps.between(1000.5, 1002.5));
        QVERIFY(!gaps.open() || gaps.gaps().back().end == 4999.0);
    }
};

QTEST_APPLESS_MAIN(DecimationTest)
#include "DecimationTest.moc"
