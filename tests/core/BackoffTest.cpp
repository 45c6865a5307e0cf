// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Backoff.h"

#include <QtTest>

using namespace steadfeed;
using namespace std::chrono_literals;

class BackoffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void windowDoublesUpToTwentySeconds_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<qint64>("windowMs");
        QTest::newRow("S57 without a retry: from the server") << 0 << qint64{500};
        QTest::newRow("second") << 1 << qint64{1000};
        QTest::newRow("fifth") << 4 << qint64{8000};
        QTest::newRow("at the ceiling") << 6 << qint64{20000};
        QTest::newRow("never overflows") << 5000 << qint64{20000};
    }
    void windowDoublesUpToTwentySeconds()
    {
        QFETCH(int, failures);
        QFETCH(qint64, windowMs);
        std::chrono::nanoseconds smallest = 1h;
        std::chrono::nanoseconds largest = 0ns;
        for (std::uint64_t seed = 0; seed < 2000; ++seed) {
            Backoff backoff{Random(seed)};
            for (int i = 0; i < failures && i < 40; ++i)
                (void)backoff.next();
            const auto delay = backoff.next();
            smallest = std::min(smallest, delay);
            largest = std::max(largest, delay);
        }
        const std::chrono::milliseconds window{windowMs};
        QCOMPARE_GE(smallest, 100ms);
        QCOMPARE_LT(smallest, 100ms + window / 20); // full jitter: it does start at the base
        QCOMPARE_LE(largest, 100ms + window);
        QCOMPARE_GT(largest, 100ms + window * 19 / 20);
    }

    void retryAfterIsALowerBoundWithAtLeastFiveSecondsOfSpread()
    {
        for (std::uint64_t seed = 0; seed < 500; ++seed) {
            Backoff backoff{Random(seed)};
            const auto delay = backoff.next(7s);
            QCOMPARE_GE(delay, 7s);
            QCOMPARE_LE(delay, 12s);
        }
    }

    void retryAfterIsClampedTo300Seconds_data()
    {
        QTest::addColumn<qint64>("asked");
        QTest::addColumn<qint64>("atLeast");
        QTest::newRow("a billion") << qint64{1'000'000'000} << qint64{300};
        QTest::newRow("negative") << qint64{-5} << qint64{0};
    }
    void retryAfterIsClampedTo300Seconds()
    {
        QFETCH(qint64, asked);
        QFETCH(qint64, atLeast);
        Backoff backoff{Random(1)};
        const auto delay = backoff.next(std::chrono::seconds{asked});
        QCOMPARE_GE(delay, std::chrono::seconds{atLeast});
        QCOMPARE_LE(delay, std::chrono::seconds{atLeast} + 5s);
    }

    void serverDelayTakesThePlaceOfTheBase_data()
    {
        QTest::addColumn<qint64>("retryMs");
        QTest::addColumn<qint64>("baseMs");
        QTest::newRow("S55 zero is no hot loop") << qint64{0} << qint64{100};
        QTest::newRow("as asked") << qint64{3000} << qint64{3000};
        QTest::newRow("S54 huge") << qint64{99'999'999'999} << qint64{60000};
    }
    void serverDelayTakesThePlaceOfTheBase()
    {
        QFETCH(qint64, retryMs);
        QFETCH(qint64, baseMs);
        const std::chrono::milliseconds base{baseMs};
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            Backoff backoff{Random(seed)};
            backoff.setServerDelay(std::chrono::milliseconds{retryMs});
            const auto delay = backoff.next();
            QCOMPARE_GE(delay, base);
            QCOMPARE_LE(delay, base + 500ms);
        }
    }

    void resetForgetsTheFailuresButNotTheServersDelay()
    {
        Backoff backoff{Random(3)};
        backoff.setServerDelay(2s);
        for (int i = 0; i < 10; ++i)
            (void)backoff.next();
        QCOMPARE(backoff.failures(), 10u);
        backoff.reset();
        QCOMPARE(backoff.failures(), 0u);
        const auto delay = backoff.next();
        QCOMPARE_GE(delay, 2s);
        QCOMPARE_LE(delay, 2500ms);
    }

    void floorHoldsWhateverTheWindow()
    {
        Backoff backoff{Random(9)};
        QCOMPARE_GE(backoff.next({}, 5s), 5s);
    }
};

QTEST_APPLESS_MAIN(BackoffTest)
#include "BackoffTest.moc"
