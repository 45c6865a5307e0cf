// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedAccount.h"

#include <QTest>

using namespace steadfeed;
using namespace steadfeed::demo;

/// What the server says it published, and what of it nobody can have.
class FeedAccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasOneEpochToBeginWith()
    {
        const auto epochs = FeedAccount("e").epochs(7, {});
        QCOMPARE(epochs.size(), 1U);
        QCOMPARE(epochs[0].epoch, std::string("e"));
        QCOMPARE(epochs[0].head, 7U);
        QVERIFY(epochs[0].withheld.empty());
    }

    void withholdsWhatIsLostAndWhatWasAnnounced()
    {
        FeedAccount account("e");
        IntervalSet lost;
        lost.insert(3, 4);
        account.announceGone(10, 20);
        account.announceGone(30, 29); // nothing
        const auto epochs = account.epochs(40, lost);
        QCOMPARE(epochs[0].withheld.size(), 13U);
        QVERIFY(epochs[0].withheld.contains(3) && epochs[0].withheld.contains(20));
        QVERIFY(!epochs[0].withheld.contains(30));
    }

    // Its hello may never have arrived; the client that asks again gets them.
    void givesBackWhatAClientGetsAfterAll()
    {
        FeedAccount account("e");
        account.announceGone(10, 20);
        account.resumed(20);
        QCOMPARE(account.epochs(40, {})[0].withheld.size(), 11U);
        account.resumed(14);
        QCOMPARE(account.epochs(40, {})[0].withheld.size(), 5U);
        account.resumed(3);
        QVERIFY(account.epochs(40, {})[0].withheld.empty());
    }

    void closesAnEpoch()
    {
        FeedAccount account("e");
        IntervalSet lost;
        lost.insert(3, 4);
        account.announceGone(5, 5);
        account.startEpoch("f", 9, lost);
        const auto epochs = account.epochs(2, {});
        QCOMPARE(epochs.size(), 2U);
        QCOMPARE(epochs[0].head, 9U);
        QCOMPARE(epochs[0].withheld.size(), 3U);
        QCOMPARE(epochs[1].epoch, std::string("f"));
        QCOMPARE(epochs[1].head, 2U);
        QVERIFY(epochs[1].withheld.empty());
        QCOMPARE(account.generation(), 2U);
    }

    void goesBackAsAnEpochOfTheSameName()
    {
        FeedAccount account("e");
        IntervalSet lost;
        lost.insert(3, 4);
        account.announceGone(10, 20);
        account.goBack(30, 15, lost);
        const auto epochs = account.epochs(16, lost);
        QCOMPARE(epochs.size(), 2U);
        QCOMPARE(epochs[0].epoch, epochs[1].epoch);
        QCOMPARE(epochs[0].head, 30U);
        QCOMPARE(epochs[0].withheld.size(), 13U);
        QCOMPARE(epochs[1].head, 16U);
        QCOMPARE(epochs[1].withheld.size(), 8U); // 3, 4, 10..15
    }
};

QTEST_APPLESS_MAIN(FeedAccountTest)
#include "FeedAccountTest.moc"
