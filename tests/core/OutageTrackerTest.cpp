// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutageTracker.h"

#include <QtTest>

using namespace steadfeed;
using namespace std::chrono_literals;

class OutageTrackerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneOutageForOneWayDownHoweverManyTries()
    {
        OutageTracker tracker;
        const Reason cause{ReasonCode::ConnectionLost, {}};
        tracker.lost(MonoTime{9s}, MonoTime{10s}, cause);
        tracker.reconnected(MonoTime{12s});
        tracker.lost(MonoTime{12s}, MonoTime{13s}, {ReasonCode::NoHello, {}}); // it did not last
        tracker.reconnected(MonoTime{15s});
        tracker.fresh(MonoTime{16s});
        tracker.fresh(MonoTime{17s});
        QCOMPARE(tracker.outages().size(), 1u);
        const Outage &outage = tracker.outages().front();
        QCOMPARE(outage.start, MonoTime{9s});
        QCOMPARE(outage.detected, MonoTime{10s});
        QCOMPARE(outage.reconnected, MonoTime{15s});
        QCOMPARE(outage.fresh, MonoTime{16s});
        QVERIFY(outage.cause == cause);
        QVERIFY(!tracker.underWay());
    }

    void theFirstByteMayComeAfterItIsFresh()
    {
        OutageTracker tracker;
        tracker.lost(MonoTime{9s}, MonoTime{10s}, {});
        tracker.byteArrived(MonoTime{11s}); // of the old connection
        tracker.reconnected(MonoTime{12s});
        tracker.fresh(MonoTime{12s}); // a plain feed is live once open
        tracker.byteArrived(MonoTime{13s});
        tracker.byteArrived(MonoTime{14s});
        QCOMPARE(tracker.outages().back().firstByte, MonoTime{13s});
    }

    void whatIsDroppedIsNotTold()
    {
        OutageTracker tracker;
        for (int i = 0; i < 1500; ++i) {
            tracker.lost(MonoTime{i * 10s}, MonoTime{i * 10s + 1s}, {});
            tracker.fresh(MonoTime{i * 10s + 2s});
        }
        const auto changed = tracker.takeChanged();
        QCOMPARE(changed.size(), OutageTracker::kKept);
        QCOMPARE(changed.front().first, 501u);
        QCOMPARE(changed.back().first, 1500u);
        QCOMPARE(changed.front().second.start, MonoTime{5000s});
        QVERIFY(tracker.takeChanged().empty());
    }

    void theFirstConnectionIsNoOutage()
    {
        OutageTracker tracker;
        tracker.reconnected(MonoTime{1s});
        tracker.fresh(MonoTime{2s});
        QVERIFY(tracker.outages().empty());
    }

    void keepsTheLastThousand()
    {
        OutageTracker tracker;
        for (int i = 0; i < 1500; ++i) {
            tracker.lost(MonoTime{i * 10s}, MonoTime{i * 10s + 1s}, {});
            tracker.fresh(MonoTime{i * 10s + 2s});
        }
        QCOMPARE(tracker.outages().size(), OutageTracker::kKept);
        QCOMPARE(tracker.outages().back().start, MonoTime{14990s});
    }
};

QTEST_APPLESS_MAIN(OutageTrackerTest)
#include "OutageTrackerTest.moc"
