// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EpochAccounts.h"
#include "SequenceTracker.h"

#include <QtTest>

using namespace steadfeed;

namespace {

IntervalSet set(std::initializer_list<std::pair<std::uint64_t, std::uint64_t>> intervals)
{
    IntervalSet numbers;
    for (const auto &[from, to] : intervals)
        numbers.insert(from, to);
    return numbers;
}

} // namespace

class EpochAccountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachNumberIsInOneSet()
    {
        EpochAccounts accounts;
        accounts.begin("e1", 10, 0, {});
        for (std::uint64_t n = 11; n <= 20; ++n)
            QVERIFY(accounts.accept(n));
        accounts.refuse(12);
        accounts.ignore(15);
        accounts.refuse(99); // not a number of this feed
        const AccountedEpoch epoch = accounts.epochs(25, set({{21, 25}})).at(0);
        QCOMPARE(epoch.from, 10u);
        QCOMPARE(epoch.last, 25u);
        QVERIFY(epoch.accepted == set({{11, 11}, {13, 14}, {16, 20}}));
        QVERIFY(epoch.refused == set({{12, 12}}));
        QVERIFY(epoch.ignored == set({{15, 15}}));
        QVERIFY(epoch.declared == set({{21, 25}}));
    }

    void aSecondAcceptanceIsCounted()
    {
        EpochAccounts accounts;
        accounts.begin("e1", 0, 0, {});
        QVERIFY(accounts.accept(1));
        QVERIFY(!accounts.accept(1));
        QCOMPARE(accounts.doubled(), 1u);
    }

    void pastEpochsAreKeptUpToABound()
    {
        EpochAccounts accounts;
        for (int i = 1; i <= 64; ++i) {
            accounts.begin("e" + std::to_string(i), 0, 1, {});
            accounts.accept(1);
        }
        QVERIFY(accounts.complete());
        QCOMPARE(accounts.epochs(1, {}).size(), 64u);
        accounts.begin("e65", 0, 1, {});
        QVERIFY(!accounts.complete());
        QCOMPARE(accounts.epochs(1, {}).size(), 64u);
        QCOMPARE(accounts.epochs(1, {}).front().epoch, std::string("e2"));
    }

    void piecesOfThePastAreBounded()
    {
        EpochAccounts accounts;
        for (const char *epoch : {"e1", "e2", "e3"}) {
            accounts.begin(epoch, 0, 0, {});
            for (std::uint64_t n = 2; n < 80'000; n += 2)
                accounts.accept(n);
        }
        QVERIFY(!accounts.complete()); // e1 and e2 together are too many
        QCOMPARE(accounts.epochs(0, {}).size(), 2u);
    }

    void aSnapshotStandsForWhatItWasAnnouncedFor()
    {
        EpochAccounts accounts;
        accounts.begin("e1", 0, 0, {});
        accounts.snapshotFollows(set({{5, 9}}));
        QVERIFY(accounts.epochs(9, {}).at(0).snapshot.empty()); // not before it is here
        accounts.snapshotFollows(set({{10, 12}}));              // it was cut and begins anew
        accounts.snapshotCame();
        QVERIFY(accounts.epochs(12, {}).at(0).snapshot == set({{5, 12}}));
    }

    /// The break that is told covers what it was to stand for.
    void aSnapshotThatAnEpochEndsBeforeStandsForNothing()
    {
        EpochAccounts accounts;
        accounts.begin("e1", 0, 0, {});
        for (std::uint64_t n = 1; n <= 4; ++n)
            accounts.accept(n);
        accounts.snapshotFollows(set({{5, 9}}));
        accounts.begin("e2", 0, 9, {});
        const AccountedEpoch epoch = accounts.epochs(0, {}).at(0);
        QVERIFY(epoch.snapshot.empty());
        QCOMPARE(epoch.last, 4u);
    }

    // From here on as SequenceTracker tells it.

    void whatATrackerDeclaredStaysWithItsEpoch()
    {
        SequenceTracker tracker(DeliveryPolicy::Latest);
        (void)tracker.hello("e1", 0, 0, false);
        (void)tracker.offer(1);
        (void)tracker.offer(4);
        (void)tracker.giveUp();
        (void)tracker.hello("e2", 3, 3, false);
        (void)tracker.offer(4);
        const AccountedFeed account = tracker.account();
        QCOMPARE(account.epochs.size(), 2u);
        QCOMPARE(account.breaks, 1u);
        QCOMPARE(account.epochs[0].last, 4u);
        QVERIFY(account.epochs[0].accepted == set({{1, 1}, {4, 4}}));
        QVERIFY(account.epochs[0].declared == set({{2, 3}}));
        QCOMPARE(account.epochs[1].from, 3u);
        QVERIFY(account.epochs[1].declared.empty());
    }

    void aSnapshotDeclaresOnlyWhatTheServerNoLongerHas_data()
    {
        QTest::addColumn<int>("oldest");
        QTest::addColumn<int>("declaredTo"); // from 3
        QTest::newRow("some of it") << 6 << 5;
        QTest::newRow("none of it: it chose a snapshot") << 2 << 0;
        QTest::newRow("all of it") << 11 << 10;
        QTest::newRow("not told") << 0 << 10;
    }
    void aSnapshotDeclaresOnlyWhatTheServerNoLongerHas()
    {
        QFETCH(int, oldest);
        QFETCH(int, declaredTo);
        SequenceTracker tracker(DeliveryPolicy::Ordered);
        (void)tracker.hello("e1", 0, 0, false);
        (void)tracker.offer(1);
        (void)tracker.offer(2);
        QCOMPARE(tracker.hello("e1", 10, 10, true, static_cast<std::uint64_t>(oldest)), HelloVerdict::Gap);
        tracker.snapshotComplete();
        const AccountedEpoch epoch = tracker.account().epochs.at(0);
        IntervalSet missing;
        IntervalSet inSnapshot;
        for (int n = 3; n <= 10; ++n)
            (n <= declaredTo ? missing : inSnapshot).insert(static_cast<std::uint64_t>(n));
        QVERIFY(epoch.declared == missing);
        QVERIFY(epoch.snapshot == inSnapshot);
        QCOMPARE(tracker.gaps().missing(), missing.size());
        QCOMPARE(tracker.offer(11), SequenceVerdict::Accept);
    }

    void aSnapshotWithoutACursorGoesOnInTheSameEpoch()
    {
        SequenceTracker tracker(DeliveryPolicy::Ordered);
        (void)tracker.hello("e1", 0, 0, false);
        (void)tracker.offer(1);
        (void)tracker.hello("e1", 4, 6, false); // 2 to 4 are gone
        tracker.forgetPosition();
        QCOMPARE(tracker.hello("e1", 7, 7, true, 5), HelloVerdict::First);
        QCOMPARE(tracker.hello("e1", 8, 8, true, 8), HelloVerdict::First); // the first one was cut
        tracker.snapshotComplete();
        (void)tracker.offer(9);
        const AccountedFeed account = tracker.account();
        QCOMPARE(account.epochs.size(), 1u);
        QVERIFY(account.epochs[0].accepted == set({{1, 1}, {9, 9}}));
        QVERIFY(account.epochs[0].declared == set({{2, 4}}));
        QVERIFY(account.epochs[0].snapshot == set({{5, 8}}));
        QVERIFY((tracker.gaps().gaps() == std::vector<SequenceGap>{{2, 4, true}})); // still by name
        QCOMPARE(tracker.offer(3), SequenceVerdict::Duplicate); // older than the snapshot's rows
        QCOMPARE(tracker.gaps().missing(), 3u);
    }

    void aBreakIsToldToAFeedThatForgotItsCursorToo()
    {
        SequenceTracker tracker(DeliveryPolicy::Ordered);
        (void)tracker.hello("e1", 20, 20, false);
        tracker.forgetPosition();
        QCOMPARE(tracker.hello("e2", 3, 3, true), HelloVerdict::OtherEpoch);
        QCOMPARE(tracker.account().breaks, 1u);
        tracker.snapshotComplete();
        tracker.forgetPosition();
        QCOMPARE(tracker.hello("e2", 2, 2, true), HelloVerdict::WentBack);
        QCOMPARE(tracker.account().epochs.size(), 3u);
    }

    void whatIsStillToComeBehindAGapStaysOpen()
    {
        SequenceTracker tracker(DeliveryPolicy::Ordered);
        (void)tracker.hello("e1", 5, 5, false);
        QCOMPARE(tracker.offer(9), SequenceVerdict::Hold); // 6 to 8 are open
        QCOMPARE(tracker.hello("e1", 7, 9, false), HelloVerdict::Gap);
        QVERIFY((tracker.gaps().gaps() == std::vector<SequenceGap>{{6, 7, true}, {8, 8, false}}));
        QCOMPARE(tracker.offer(8), SequenceVerdict::Accept);
        tracker.releaseHeld(9);
        QVERIFY(tracker.account().epochs.at(0).declared == set({{6, 7}}));
    }

    void anOrderedFeedCountsWhatItHandsOnLate()
    {
        for (const auto policy : {DeliveryPolicy::Ordered, DeliveryPolicy::Latest}) {
            SequenceTracker tracker(policy);
            (void)tracker.hello("e1", 0, 0, false);
            (void)tracker.offer(1);
            (void)tracker.offer(3);
            (void)tracker.giveUp(3);
            if (policy == DeliveryPolicy::Ordered)
                tracker.releaseHeld(3);
            QCOMPARE(tracker.account().disordered, 0u);
            QCOMPARE(tracker.offer(2), SequenceVerdict::AcceptLate);
            QCOMPARE(tracker.account().disordered, policy == DeliveryPolicy::Ordered ? 1u : 0u);
        }
    }

    void tooManyGapsAreNotProvable()
    {
        SequenceTracker tracker(DeliveryPolicy::Latest);
        (void)tracker.hello("e1", 0, 0, false);
        for (std::uint64_t n = 2; n < 20'000; n += 2)
            (void)tracker.offer(n);
        QVERIFY(!tracker.account().complete);
    }
};

QTEST_APPLESS_MAIN(EpochAccountsTest)
#include "EpochAccountsTest.moc"
