// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SequenceTracker.h"

#include <QtTest>

using namespace steadfeed;
using Verdict = SequenceVerdict;

namespace {

SequenceTracker started(DeliveryPolicy policy, std::uint64_t from = 0)
{
    SequenceTracker tracker(policy);
    (void)tracker.hello("e1", from, from, false);
    return tracker;
}

} // namespace

class SequenceTrackerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helloVerdictFollowsTheTable_data()
    {
        QTest::addColumn<QString>("epoch");
        QTest::addColumn<int>("resumedFrom");
        QTest::addColumn<int>("head");
        QTest::addColumn<int>("verdict");
        QTest::addColumn<int>("missing");
        QTest::addColumn<QString>("cursor");
        const auto row = [](const char *name, const char *epoch, int from, int head, HelloVerdict verdict,
                            int missing, const char *cursor) {
            QTest::newRow(name) << QString::fromLatin1(epoch) << from << head << int(verdict) << missing
                                << QString::fromLatin1(cursor);
        };
        row("same epoch, exactly mine", "e1", 10, 12, HelloVerdict::Continuous, 0, "e1:10");
        row("same epoch, before mine", "e1", 4, 12, HelloVerdict::Repeats, 0, "e1:10");
        row("F68 same epoch, behind mine", "e1", 14, 20, HelloVerdict::Gap, 4, "e1:14");
        row("F70 same epoch, head before mine", "e1", 5, 5, HelloVerdict::WentBack, 0, "e1:5");
        row("F69 other epoch", "e2", 0, 3, HelloVerdict::OtherEpoch, 0, "e2:0");
    }
    void helloVerdictFollowsTheTable()
    {
        QFETCH(QString, epoch);
        QFETCH(int, resumedFrom);
        QFETCH(int, head);
        QFETCH(int, verdict);
        QFETCH(int, missing);
        QFETCH(QString, cursor);
        SequenceTracker tracker = started(DeliveryPolicy::Latest);
        for (std::uint64_t n = 1; n <= 10; ++n)
            QCOMPARE(tracker.offer(n), Verdict::Accept);
        const auto from = static_cast<std::uint64_t>(resumedFrom);
        QCOMPARE(int(tracker.hello(epoch.toStdString(), from, static_cast<std::uint64_t>(head), false)),
                 verdict);
        QCOMPARE(tracker.gaps().missing(), static_cast<std::uint64_t>(missing));
        QCOMPARE(QString::fromStdString(tracker.cursor()), cursor);
        if (missing > 0)
            QVERIFY((tracker.gaps().gaps() == std::vector<SequenceGap>{{11, 14, true}}));
    }

    void repeatsAfterAResumeAreDuplicates()
    {
        SequenceTracker tracker = started(DeliveryPolicy::Latest);
        for (std::uint64_t n = 1; n <= 10; ++n)
            (void)tracker.offer(n);
        (void)tracker.hello("e1", 4, 12, false);
        for (std::uint64_t n = 5; n <= 10; ++n)
            QCOMPARE(tracker.offer(n), Verdict::Duplicate);
        QCOMPARE(tracker.offer(11), Verdict::Accept);
        QCOMPARE(tracker.doubled(), 0u);
    }

    void latestFeedAppliesAtOnceAndKeepsTheGap()
    {
        SequenceTracker tracker = started(DeliveryPolicy::Latest);
        (void)tracker.offer(1);
        QCOMPARE(tracker.offer(5), Verdict::Accept);
        QCOMPARE(tracker.continuity(), Continuity::Gap);
        QVERIFY((tracker.gaps().gaps() == std::vector<SequenceGap>{{2, 4, false}}));
        QCOMPARE(tracker.offer(3), Verdict::AcceptLate);
        QCOMPARE(tracker.offer(3), Verdict::Duplicate);
        QVERIFY((tracker.gaps().gaps() == std::vector<SequenceGap>{{2, 2, false}, {4, 4, false}}));
        (void)tracker.offer(2);
        (void)tracker.offer(4);
        QCOMPARE(tracker.continuity(), Continuity::Continuous);
        QCOMPARE(tracker.reordered(), 3u);
        QCOMPARE(tracker.gaps().filled(), 3u);
    }

    void aPermanentGapIsClosedOnlyByItsOwnEvents()
    {
        SequenceTracker tracker = started(DeliveryPolicy::Latest);
        (void)tracker.offer(1);
        (void)tracker.offer(4);
        QCOMPARE(tracker.giveUp(), 2u);
        QVERIFY((tracker.gaps().gaps() == std::vector<SequenceGap>{{2, 3, true}}));
        QCOMPARE(tracker.offer(5), Verdict::Accept);
        QCOMPARE(tracker.continuity(), Continuity::Gap);
        QCOMPARE(tracker.offer(2), Verdict::AcceptLate);
        QCOMPARE(tracker.offer(3), Verdict::AcceptLate);
        QCOMPARE(tracker.continuity(), Continuity::Continuous);
    }

    /// F66: 5, 7, 6 is delivered as 5, 6, 7.
    void orderedFeedHoldsUntilTheHoleIsFilled()
    {
        SequenceTracker tracker = started(DeliveryPolicy::Ordered, 4);
        QCOMPARE(tracker.offer(5), Verdict::Accept);
        QCOMPARE(tracker.offer(7), Verdict::Hold);
        QCOMPARE(tracker.offer(7), Verdict::Duplicate);
        QVERIFY((tracker.gaps().gaps() == std::vector<SequenceGap>{{6, 6, false}}));
        QCOMPARE(tracker.cursor(), std::string("e1:5")); // a resume asks for the hole
        QCOMPARE(tracker.offer(6), Verdict::Accept);
        QCOMPARE(tracker.expected(), 7u);
        tracker.releaseHeld(7);
        QCOMPARE(tracker.cursor(), std::string("e1:7"));
        QCOMPARE(tracker.gaps().missing(), 0u);
        QCOMPARE(tracker.reordered(), 1u);
    }

    void orderedFeedNamesEachHoleAmongHeldOnes()
    {
        SequenceTracker tracker = started(DeliveryPolicy::Ordered, 1);
        QCOMPARE(tracker.offer(5), Verdict::Hold);
        QCOMPARE(tracker.offer(9), Verdict::Hold);
        QCOMPARE(tracker.offer(3), Verdict::Hold);
        QVERIFY(
            (tracker.gaps().gaps() == std::vector<SequenceGap>{{2, 2, false}, {4, 4, false}, {6, 8, false}}));
        QCOMPARE(tracker.giveUp(3), 5u);
        QCOMPARE(tracker.expected(), 3u);
        tracker.releaseHeld(3);
        tracker.releaseHeld(5);
        tracker.releaseHeld(9);
        QCOMPARE(tracker.offer(10), Verdict::Accept);
        QVERIFY(
            (tracker.gaps().gaps() == std::vector<SequenceGap>{{2, 2, true}, {4, 4, true}, {6, 8, true}}));
        QCOMPARE(tracker.doubled(), 0u);
    }

    void aHeldEventInsideAHellosGapIsNotMissing()
    {
        SequenceTracker tracker = started(DeliveryPolicy::Ordered, 1);
        QCOMPARE(tracker.offer(5), Verdict::Hold);
        QCOMPARE(tracker.hello("e1", 7, 9, false), HelloVerdict::Gap);
        tracker.releaseHeld(5);
        QVERIFY((tracker.gaps().gaps() == std::vector<SequenceGap>{{2, 4, true}, {6, 7, true}}));
        QCOMPARE(tracker.offer(8), Verdict::Accept);
    }

    void thereIsNoCursorWhileASnapshotIsUnderWay()
    {
        SequenceTracker tracker(DeliveryPolicy::Ordered);
        QCOMPARE(tracker.hello("e1", 40, 40, true), HelloVerdict::First);
        QVERIFY(tracker.cursor().empty());
        tracker.snapshotComplete();
        QCOMPARE(tracker.cursor(), std::string("e1:40"));
        QCOMPARE(tracker.offer(41), Verdict::Accept);
        QCOMPARE(tracker.continuity(), Continuity::Continuous);
    }

    void anEpochBreakLastsUntilTheNextEvent()
    {
        SequenceTracker tracker = started(DeliveryPolicy::Latest, 900);
        (void)tracker.offer(901);
        QCOMPARE(tracker.hello("e2", 0, 0, false), HelloVerdict::OtherEpoch);
        QCOMPARE(tracker.continuity(), Continuity::EpochBreak);
        QCOMPARE(tracker.offer(1), Verdict::Accept); // no false duplicates for 1...n
        QCOMPARE(tracker.continuity(), Continuity::Continuous);
        QCOMPARE(tracker.epochBreaks(), 1u);
    }

    void numbersReachTwoToTheSixtyThree()
    {
        constexpr std::uint64_t top = (std::uint64_t{1} << 63) - 1;
        SequenceTracker tracker = started(DeliveryPolicy::Latest, top - 2);
        QCOMPARE(tracker.offer(top - 1), Verdict::Accept);
        QCOMPARE(tracker.offer(top), Verdict::Accept);
        QCOMPARE(tracker.cursor(), std::string("e1:9223372036854775807"));
    }

    void gapsWithoutNumberAreCountedNotNamed()
    {
        SequenceTracker tracker = started(DeliveryPolicy::Latest);
        for (std::uint64_t n = 2; n < 20'000; n += 2)
            (void)tracker.offer(n);
        QCOMPARE(tracker.gaps().missing(), 9'999u);
        QVERIFY(tracker.gaps().gaps().size() <= SequenceGaps::kMaxIntervals);
        std::uint64_t named = 0;
        for (const SequenceGap &gap : tracker.gaps().gaps())
            named += gap.to - gap.from + 1;
        QCOMPARE(named + tracker.gaps().more(), 9'999u);
    }

    void aHoleBehindEveryNumberDoesNotFillTheMemory()
    {
        SequenceTracker tracker = started(DeliveryPolicy::Latest);
        for (std::uint64_t n = 2; n < 400'000; n += 2)
            (void)tracker.offer(n);
        QVERIFY(tracker.acceptedNumbers().intervals().size() <= 65'537);
        QCOMPARE(tracker.doubled(), 0u);
        QCOMPARE(tracker.gaps().missing(), 199'999u);
    }

    void aSecondNumberBehindAHoleOpensNoOther_data()
    {
        QTest::addColumn<DeliveryPolicy>("policy");
        QTest::newRow("ordered") << DeliveryPolicy::Ordered;
        QTest::newRow("latest") << DeliveryPolicy::Latest;
    }

    void aSecondNumberBehindAHoleOpensNoOther()
    {
        QFETCH(DeliveryPolicy, policy);
        SequenceTracker tracker(policy);
        (void)tracker.hello("e", 2, 5, false);
        (void)tracker.offer(4);
        (void)tracker.offer(5);
        (void)tracker.giveUp(4);
        QCOMPARE(tracker.gaps().gaps().size(), std::size_t(1));
        QCOMPARE(tracker.gaps().gaps()[0].from, std::uint64_t(3));
        QCOMPARE(tracker.gaps().gaps()[0].to, std::uint64_t(3));
        QCOMPARE(tracker.gaps().missing(), std::uint64_t(1));
    }
};

QTEST_APPLESS_MAIN(SequenceTrackerTest)
#include "SequenceTrackerTest.moc"
