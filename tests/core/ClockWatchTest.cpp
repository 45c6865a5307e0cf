// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClockWatch.h"

#include <QtTest>

using namespace steadfeed;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(std::chrono::nanoseconds)

class ClockWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsSleepFromAClockThatWasSet_data()
    {
        using T = std::chrono::nanoseconds;
        QTest::addColumn<T>("passed"); // on the steady clock
        QTest::addColumn<T>("onWall");
        QTest::addColumn<T>("asleep");
        QTest::addColumn<bool>("woke");
        QTest::addColumn<int>("setBy");
        const auto row = [](const char *name, T passed, T onWall, T asleep, bool woke, int setBy) {
            QTest::newRow(name) << passed << onWall << asleep << woke << setBy;
        };
        row("an ordinary second", 1s, 1s, 0s, false, 0);
        row("slewed", 1s, 1s + 500us, 0s, false, 0);
        row("F86 an hour back", 1s, 1s - 1h, 0s, false, -3600);
        row("F86 a day ahead", 1s, 1s + 24h, 0s, false, 86'400);
        row("just below", 1s, 2999ms, 0s, false, 0);
        row("just above", 1s, 3001ms + 1ms, 0s, false, 2);
        row("F87 slept for 8 h", 1s, 1s + 8h, 8h, true, 0);
        row("F87 stopped for 60 s", 60s, 60s, 0s, true, 0);
        row("a nap too short to matter", 1s, 2s, 1s, false, 0);
        row("slept, and set right by the network", 1s, 1s + 8h + 5s, 8h, true, 0);
    }
    void tellsSleepFromAClockThatWasSet()
    {
        QFETCH(std::chrono::nanoseconds, passed);
        QFETCH(std::chrono::nanoseconds, onWall);
        QFETCH(std::chrono::nanoseconds, asleep);
        const Now before{MonoTime{1000s}, 1'700'000'000'000'000};
        ClockWatch watch;
        watch.start(before, 5s);
        const Now after{before.mono + passed,
                        before.wall + std::chrono::duration_cast<std::chrono::microseconds>(onWall).count()};
        const ClockWatch::Seen seen = watch.look(after, 5s + asleep);
        QTEST(seen.woke, "woke");
        QTEST(int(seen.setBySeconds), "setBy");
        const ClockWatch::Seen next = watch.look({after.mono + 1s, after.wall + 1'000'000}, 5s + asleep);
        QVERIFY(!next.woke && next.setBySeconds == 0); // once per jump
    }
};

QTEST_APPLESS_MAIN(ClockWatchTest)
#include "ClockWatchTest.moc"
