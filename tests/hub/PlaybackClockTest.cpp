// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlaybackClock.h"

#include <QTest>

#include <limits>

using namespace steadfeed;
using namespace std::chrono_literals;

/// Which event of a recording is due, on a virtual clock.
class PlaybackClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsUntilItIsStarted();
    void waitsAsLongAsTheSpeedSays_data();
    void waitsAsLongAsTheSpeedSays();
    void aPauseIsNoPartOfTheRecording();
    void anotherSpeedGoesOnFromHere();
    void aSeekHoldsUntilItIsReleased();
    void aSeekWhilePausedStaysPaused();
    void aStepLetsOneLineThroughOfSeveralAtOneTime();
    void atOnceEverythingIsDueAndThePositionIsWhatWasDelivered();
    void aPauseAtOnceStopsBehindWhatWasDelivered();
    void aDamagedTimeDoesNotBreakIt();

private:
    using Wait = std::optional<std::chrono::nanoseconds>;
    static constexpr Wait kDue{0ns};
    static constexpr Wait kNotByItself{};
    const MonoTime m_start{100s};
};

void PlaybackClockTest::standsUntilItIsStarted()
{
    PlaybackClock clock;
    QCOMPARE(clock.position(m_start), 0);
    QCOMPARE(clock.untilDue({0, 2}, m_start), kNotByItself);
    clock.start(m_start);
    QCOMPARE(clock.untilDue({0, 2}, m_start), kDue);
    clock.start(m_start + 5s); // a second feed opened: nothing begins again
    QCOMPARE(clock.position(m_start + 5s), 5'000'000);
}

void PlaybackClockTest::waitsAsLongAsTheSpeedSays_data()
{
    QTest::addColumn<double>("speed");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("slowest") << kSlowestPlayback << qint64(20'000);
    QTest::newRow("as it was") << 1.0 << qint64(2'000);
    QTest::newRow("fastest") << kFastestPlayback << qint64(20);
}

void PlaybackClockTest::waitsAsLongAsTheSpeedSays()
{
    QFETCH(double, speed);
    QFETCH(qint64, milliseconds);
    const std::chrono::milliseconds wait(milliseconds);
    PlaybackClock clock(speed);
    clock.start(m_start);
    QCOMPARE(clock.untilDue({2'000'000, 7}, m_start), Wait(wait));
    QCOMPARE(clock.untilDue({2'000'000, 7}, m_start + wait - 1ms), Wait(1ms));
    QCOMPARE(clock.untilDue({2'000'000, 7}, m_start + wait), kDue);
    QCOMPARE(clock.untilDue({2'000'000, 7}, m_start + wait + 1h), kDue); // what is late comes at once
    QCOMPARE(clock.position(m_start + wait), 2'000'000);
}

void PlaybackClockTest::aPauseIsNoPartOfTheRecording()
{
    PlaybackClock clock;
    clock.start(m_start);
    clock.pause(m_start + 1s);
    QVERIFY(clock.paused());
    QCOMPARE(clock.position(m_start + 1h), 1'000'000);
    QCOMPARE(clock.untilDue({1'000'000, 4}, m_start + 1h), kDue);
    QCOMPARE(clock.untilDue({1'000'001, 5}, m_start + 1h), kNotByItself);
    clock.resume(m_start + 1h);
    QCOMPARE(clock.untilDue({3'000'000, 5}, m_start + 1h), Wait(2s));
    clock.resume(m_start + 1h + 1s); // twice does no harm
    QCOMPARE(clock.position(m_start + 1h + 1s), 2'000'000);
}

void PlaybackClockTest::anotherSpeedGoesOnFromHere()
{
    PlaybackClock clock;
    clock.start(m_start);
    clock.setSpeed(10.0, m_start + 1s);
    QCOMPARE(clock.position(m_start + 2s), 11'000'000);
    clock.setSpeed(kUnboundedPlayback, m_start + 2s);
    clock.delivered({40'000'000, 9});
    clock.setSpeed(0.5, m_start + 3s);
    QCOMPARE(clock.position(m_start + 5s), 41'000'000);
}

void PlaybackClockTest::aSeekHoldsUntilItIsReleased()
{
    PlaybackClock clock;
    clock.start(m_start);
    clock.seek(60'000'000);
    QVERIFY(clock.seeking());
    QCOMPARE(clock.position(m_start + 30s), 60'000'000);
    QCOMPARE(clock.untilDue({60'000'000, 1000}, m_start), kDue);
    QCOMPARE(clock.untilDue({60'000'001, 1001}, m_start), kNotByItself);
    clock.release(m_start + 30s);
    QVERIFY(!clock.seeking());
    QCOMPARE(clock.position(m_start + 31s), 61'000'000);
}

void PlaybackClockTest::aSeekWhilePausedStaysPaused()
{
    PlaybackClock clock;
    clock.start(m_start);
    clock.pause(m_start);
    clock.seek(5'000'000);
    clock.release(m_start + 1s);
    QCOMPARE(clock.position(m_start + 1h), 5'000'000);
    clock.resume(m_start + 1h);
    QCOMPARE(clock.position(m_start + 1h + 1s), 6'000'000);
}

void PlaybackClockTest::aStepLetsOneLineThroughOfSeveralAtOneTime()
{
    PlaybackClock clock;
    clock.start(m_start);
    clock.pause(m_start);
    clock.stepTo({1'000, 5});
    QCOMPARE(clock.untilDue({1'000, 5}, m_start), kDue);
    QCOMPARE(clock.untilDue({1'000, 6}, m_start), kNotByItself);
    QCOMPARE(clock.position(m_start), 1'000);
    clock.resume(m_start);
    QCOMPARE(clock.untilDue({1'000, 6}, m_start), kDue);
}

void PlaybackClockTest::atOnceEverythingIsDueAndThePositionIsWhatWasDelivered()
{
    PlaybackClock clock(kUnboundedPlayback);
    clock.start(m_start);
    QCOMPARE(clock.untilDue({std::numeric_limits<std::int64_t>::max(), 5}, m_start), kDue);
    clock.delivered({7'000, 5});
    clock.delivered({3'000, 4}); // by a slower one
    QCOMPARE(clock.position(m_start), 7'000);
    QCOMPARE(clock.furthest(), (PlaybackMark{7'000, 5}));
}

void PlaybackClockTest::aPauseAtOnceStopsBehindWhatWasDelivered()
{
    PlaybackClock clock(kUnboundedPlayback);
    clock.start(m_start);
    clock.delivered({7'000, 5});
    clock.pause(m_start);
    QCOMPARE(clock.untilDue({7'000, 4}, m_start), kDue); // the slower ones catch up
    QCOMPARE(clock.untilDue({7'000, 6}, m_start), kNotByItself);
}

void PlaybackClockTest::aDamagedTimeDoesNotBreakIt()
{
    PlaybackClock clock(kSlowestPlayback);
    clock.start(m_start);
    const auto wait = clock.untilDue({std::numeric_limits<std::int64_t>::max(), 5}, m_start);
    QVERIFY(wait && *wait > 24h);
    clock.seek(std::numeric_limits<std::int64_t>::max() / 2);
    clock.release(m_start);
    QVERIFY(clock.position(m_start + 24h) > 0);
}

QTEST_GUILESS_MAIN(PlaybackClockTest)
#include "PlaybackClockTest.moc"
