// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClockEstimator.h"

#include "Random.h"

#include <QtTest>

using namespace steadfeed;
using namespace std::chrono_literals;

namespace {

constexpr WallMicros kWall = 1'700'000'000'000'000;

Now at(std::chrono::microseconds time)
{
    return {MonoTime{time}, kWall + time.count()};
}

} // namespace

class ClockEstimatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsKnownBeforeTheFirstAnswer() { QVERIFY(!ClockEstimator().offset(MonoTime{1s}).known); }

    void theMiddleOfTheTripCounts()
    {
        ClockEstimator clock;
        clock.add(at(1s), kWall + 1'000'000 + 5'000 + 3'000'000, at(1s + 10ms)); // 3 s ahead
        const ClockOffset offset = clock.offset(MonoTime{1s + 10ms});
        QVERIFY(offset.known);
        QCOMPARE(offset.micros, 3'000'000);
        QCOMPARE(offset.uncertainty, 5'001);
        QCOMPARE(offset.samples, 1u);
    }

    void theBestOfTheLastQuestionsCounts()
    {
        ClockEstimator clock;
        clock.add(at(1s), kWall + 1'000'000 + 900, at(1s + 1ms));
        clock.add(at(2s), kWall + 2'000'000, at(2s + 500ms)); // slow, and much off
        QCOMPARE(clock.offset(MonoTime{3s}).micros, 400);
    }

    void anOldAnswerIsLessSure()
    {
        ClockEstimator clock;
        clock.add(at(0s), kWall + 500, at(1ms));
        QCOMPARE(clock.offset(MonoTime{1000s + 1ms}).uncertainty, 50'501);
        clock.add(at(1000s), kWall + 1'000'000'000 + 25'000, at(1000s + 50ms));
        QCOMPARE(clock.offset(MonoTime{1000s + 50ms}).uncertainty, 25'001); // the new one is better by now
    }

    void theTruthLiesWithinTheBound()
    {
        Random random(5, "clock");
        for (int round = 0; round < 500; ++round) {
            ClockEstimator clock;
            const auto truth = static_cast<std::int64_t>(random.below(20'000'000)) - 10'000'000;
            std::chrono::microseconds time = 1s;
            for (int i = 0; i < 20; ++i) {
                const auto up = static_cast<std::int64_t>(random.below(200'000));
                const auto down = static_cast<std::int64_t>(random.below(200'000));
                const std::chrono::microseconds back{up + down};
                clock.add(at(time), kWall + time.count() + up + truth, at(time + back));
                time += back + 30s;
            }
            const ClockOffset offset = clock.offset(MonoTime{time});
            QVERIFY(std::abs(offset.micros - truth) <= offset.uncertainty);
            QCOMPARE(offset.samples, std::uint32_t(ClockEstimator::kKept));
        }
    }

    void anAnswerThatProvesNothingIsLeftOut_data()
    {
        QTest::addColumn<Now>("received");
        QTest::newRow("took too long") << at(12s);
        QTest::newRow("our clock was set meanwhile") << Now{MonoTime{1s + 10ms}, kWall + 60'000'000};
        QTest::newRow("before the question") << at(900ms);
    }
    void anAnswerThatProvesNothingIsLeftOut()
    {
        QFETCH(Now, received);
        ClockEstimator clock;
        clock.add(at(1s), kWall, received);
        QVERIFY(!clock.offset(MonoTime{20s}).known);
    }

    void ourClockWasSet()
    {
        ClockEstimator clock;
        clock.add(at(1s), kWall, at(1s));
        clock.forget();
        QVERIFY(!clock.offset(MonoTime{2s}).known);
    }
};

QTEST_APPLESS_MAIN(ClockEstimatorTest)
#include "ClockEstimatorTest.moc"
