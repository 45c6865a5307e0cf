// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RateMeter.h"

#include <QTest>

#include <cmath>

using namespace steadfeed;
using namespace std::chrono_literals;

class RateMeterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysZeroBeforeAnything();
    void aSteadyStreamHasItsRate_data();
    void aSteadyStreamHasItsRate();
    void theFirstBurstIsNotBlownUp();
    void theFirstSecondsAreNotDiluted();
    void whatIsOlderThanTheWindowIsForgotten();
    void aLongSilenceIsZero();
    void aTimeThatGoesBackIsNotLost();
    void aClockBeforeItsOriginWorks();
};

void RateMeterTest::saysZeroBeforeAnything()
{
    RateMeter meter;
    QCOMPARE(meter.eventsPerSecond(MonoTime(1h)), 0.0);
    QCOMPARE(meter.bytesPerSecond(MonoTime(1h)), 0.0);
}

void RateMeterTest::aSteadyStreamHasItsRate_data()
{
    QTest::addColumn<int>("spacingMs");
    QTest::newRow("1000 a second") << 1;
    QTest::newRow("143 a second, not in step with the slots") << 7;
    QTest::newRow("10 a second") << 100;
    QTest::newRow("2 a second") << 500;
}

void RateMeterTest::aSteadyStreamHasItsRate()
{
    QFETCH(int, spacingMs);
    RateMeter meter;
    MonoTime now(123s);
    const MonoTime end = now + 20s;
    for (; now < end; now += std::chrono::milliseconds(spacingMs)) {
        meter.add(now, 1, 100);
        if (now > MonoTime(130s)) {
            const double expected = 1000.0 / spacingMs;
            const double tolerance = 0.25 + expected * 0.01; // one event more or less in the window
            QVERIFY(std::abs(meter.eventsPerSecond(now) - expected) <= tolerance);
            QVERIFY(std::abs(meter.bytesPerSecond(now) - 100 * expected) <= 100 * tolerance);
        }
    }
}

void RateMeterTest::theFirstBurstIsNotBlownUp()
{
    RateMeter meter;
    meter.add(MonoTime(10s), 50, 5000);
    QCOMPARE(meter.eventsPerSecond(MonoTime(10s) + 1ms), 50.0);
}

void RateMeterTest::theFirstSecondsAreNotDiluted()
{
    RateMeter meter;
    for (int i = 0; i < 2000; ++i)
        meter.add(MonoTime(10s) + std::chrono::milliseconds(i), 1, 10);
    QCOMPARE(meter.eventsPerSecond(MonoTime(12s)), 1000.0);
    QCOMPARE(meter.bytesPerSecond(MonoTime(12s)), 10000.0);
}

void RateMeterTest::whatIsOlderThanTheWindowIsForgotten()
{
    RateMeter meter;
    meter.add(MonoTime(10s), 1000, 1000);
    QVERIFY(meter.eventsPerSecond(MonoTime(14s) + 900ms) > 0.0);
    QCOMPARE(meter.eventsPerSecond(MonoTime(15s)), 0.0);
    meter.add(MonoTime(15s) + 50ms, 10, 10);
    QVERIFY(meter.eventsPerSecond(MonoTime(15s) + 50ms) < 3.0);
}

void RateMeterTest::aLongSilenceIsZero()
{
    RateMeter meter;
    meter.add(MonoTime(10s), 7, 7);
    QCOMPARE(meter.eventsPerSecond(MonoTime(240h)), 0.0);
    meter.add(MonoTime(240h), 5, 5);
    QVERIFY(meter.eventsPerSecond(MonoTime(240h)) > 0.9);
}

void RateMeterTest::aTimeThatGoesBackIsNotLost()
{
    RateMeter meter;
    meter.add(MonoTime(10s), 1, 1);
    meter.add(MonoTime(9s), 1, 1);
    QCOMPARE(meter.eventsPerSecond(MonoTime(11s)), 2.0);
}

void RateMeterTest::aClockBeforeItsOriginWorks()
{
    RateMeter meter;
    for (int i = -6000; i < 6000; ++i)
        meter.add(MonoTime(std::chrono::milliseconds(i)), 1, 1);
    QVERIFY(std::abs(meter.eventsPerSecond(MonoTime(6s)) - 1000.0) < 25.0);
}

QTEST_APPLESS_MAIN(RateMeterTest)
#include "RateMeterTest.moc"
