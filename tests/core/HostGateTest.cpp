// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HostGate.h"

#include <QtTest>

using namespace steadfeed;
using namespace std::chrono_literals;

class HostGateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsTwoIntoOneHost()
    {
        HostGate gate;
        const MonoTime now{100s};
        QVERIFY(gate.enter("a:80", now));
        const auto second = gate.enter("a:80", now);
        QVERIFY(second);
        QVERIFY(!gate.enter("a:80", now));
        QVERIFY(gate.enter("b:80", now)); // another host has a gate of its own
        gate.leave(second);
        QVERIFY(gate.enter("a:80", now));
    }

    void silentAttemptsHoldNobodyUpForMoreThanTwoSeconds()
    {
        HostGate gate;
        const MonoTime now{100s};
        (void)gate.enter("a:80", now);
        (void)gate.enter("a:80", now + 500ms);
        QVERIFY(!gate.enter("a:80", now + 1s));
        QCOMPARE(gate.retryAt("a:80", now + 1s), now + 2s);
        QVERIFY(gate.enter("a:80", now + 2s));
        QVERIFY(!gate.enter("a:80", now + 2s));
    }

    void leavingTwiceOrWithNothingIsHarmless()
    {
        HostGate gate;
        const auto ticket = gate.enter("a:80", MonoTime{1s});
        gate.leave(ticket);
        gate.leave(ticket);
        gate.leave(0);
        QCOMPARE(gate.retryAt("a:80", MonoTime{1s}), MonoTime{1s});
    }
};

QTEST_APPLESS_MAIN(HostGateTest)
#include "HostGateTest.moc"
