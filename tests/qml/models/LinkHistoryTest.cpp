// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LinkHistory.h"
#include "Batches.h"

#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace std::chrono_literals;

class LinkHistoryTest : public QObject
{
    Q_OBJECT

    static void note(LinkHistory &history, double seconds, LinkState state,
                     Continuity continuity = Continuity::Continuous, ReasonCode cause = ReasonCode::None)
    {
        history.note(at(seconds), now(seconds).wall, state, continuity, {cause, {}});
    }
    static std::uint32_t drops(const LinkHistory &history)
    {
        std::uint32_t sum = 0;
        for (const LinkSpan &span : history.spans())
            sum += span.drops;
        return sum;
    }

private Q_SLOTS:
    void theSameStateIsOneSpan()
    {
        LinkHistory history;
        for (int second = 0; second <= 600; ++second)
            note(history, second, LinkState::Live);
        QCOMPARE(history.spans().size(), std::size_t(1));
        QVERIFY(history.spans().front().to - history.spans().front().from == 600s);
        QVERIFY(history.spans().front().live == 600s);
    }

    void continuityIsAStatementOfItsOwn()
    {
        LinkHistory history;
        note(history, 0, LinkState::Live);
        note(history, 1, LinkState::Live, Continuity::Gap);
        note(history, 3, LinkState::Live, Continuity::Gap);
        QCOMPARE(history.spans().size(), std::size_t(2));
        QCOMPARE(drops(history), 0U);
        QCOMPARE(int(LinkHistory::severity(LinkState::Live, Continuity::Gap)), int(texts::Severity::Warning));
        QCOMPARE(int(LinkHistory::severity(LinkState::Live, Continuity::Unknown)),
                 int(texts::Severity::Good));
    }

    void theCauseIsKeptThoughItComesLater()
    {
        LinkHistory history;
        note(history, 0, LinkState::Backoff);
        note(history, 1, LinkState::Backoff, Continuity::Continuous, ReasonCode::ConnectionRefused);
        note(history, 2, LinkState::Backoff);
        QCOMPARE(history.spans().size(), std::size_t(1));
        QCOMPARE(int(history.spans().front().cause.code), int(ReasonCode::ConnectionRefused));
    }

    void aTimeThatGoesBackIsTakenAsNow()
    {
        LinkHistory history;
        note(history, 10, LinkState::Live);
        note(history, 9, LinkState::Backoff);
        QVERIFY(history.spans().back().from == at(10));
    }

    void aStormStaysBoundedAndLosesNoDrop()
    {
        LinkHistory history;
        constexpr int kFlaps = 20'000;
        for (int i = 0; i < kFlaps; ++i) {
            note(history, i * 0.2, LinkState::Live);
            note(history, i * 0.2 + 0.1, i == 7 ? LinkState::Failed : LinkState::Backoff);
        }
        QVERIFY(history.spans().size() <= LinkHistory::kMostSpans);
        QCOMPARE(drops(history), std::uint32_t(kFlaps));
        // The worst is still told, and time still adds up.
        QVERIFY(std::ranges::any_of(history.spans(),
                                    [](const LinkSpan &span) { return span.state == LinkState::Failed; }));
        MonoTime end = history.spans().front().from;
        for (const LinkSpan &span : history.spans()) {
            QVERIFY(span.from == end);
            end = span.to;
        }
        QVERIFY(end == at((kFlaps - 1) * 0.2 + 0.1));
        // The newest ones are still single states.
        QCOMPARE(history.spans().back().drops, 1U);
        QCOMPARE(history.spans()[history.spans().size() - 2].drops, 0U);
    }

    void aDayIsKeptAndNoMore()
    {
        LinkHistory history;
        for (int hour = 0; hour < 60; ++hour)
            note(history, hour * 3600.0, hour % 2 ? LinkState::Live : LinkState::Offline);
        QVERIFY(history.spans().front().to >= at(59 * 3600.0) - LinkHistory::kKept);
        QVERIFY(history.spans().front().from <= at(59 * 3600.0) - LinkHistory::kKept);
    }

    void aShortOutageIsSeenInALongDay()
    {
        LinkHistory history;
        note(history, 0, LinkState::Live);
        note(history, 50'000, LinkState::Backoff, Continuity::Continuous, ReasonCode::ConnectionLost);
        note(history, 50'000.2, LinkState::Live);
        note(history, 86'399, LinkState::Live);
        const auto pieces = history.ribbon(at(0), at(86'400), 288);
        QCOMPARE(pieces.size(), std::size_t(3));
        QCOMPARE(pieces[1].columns, 1);
        QCOMPARE(int(pieces[1].worst->state), int(LinkState::Backoff));
        QVERIFY(pieces[1].worst->from == at(50'000) && pieces[1].worst->to == at(50'000.2));
        QCOMPARE(pieces[1].worst->drops, 1U);
    }

    void aRibbonCoversItsWidthAndCountsEachDropOnce()
    {
        LinkHistory history;
        note(history, 100, LinkState::Live);
        for (int i = 0; i < 37; ++i) {
            note(history, 150 + i, LinkState::Backoff);
            note(history, 150.5 + i, LinkState::Live);
        }
        note(history, 300, LinkState::Live);
        for (const int columns : {1, 7, 100, 400}) {
            const auto pieces = history.ribbon(at(0), at(400), columns);
            int column = 0;
            std::uint32_t drops = 0;
            for (const RibbonPiece &piece : pieces) {
                QCOMPARE(piece.column, column);
                column += piece.columns;
                drops += piece.worst ? piece.worst->drops : 0;
            }
            QCOMPARE(column, columns);
            QCOMPARE(drops, 37U);
        }
    }

    void whatIsNotKnownIsNotPainted()
    {
        LinkHistory history;
        note(history, 100, LinkState::Live);
        note(history, 200, LinkState::Live);
        const auto pieces = history.ribbon(at(0), at(300), 30);
        QCOMPARE(pieces.size(), std::size_t(3));
        QVERIFY(!pieces[0].worst && pieces[1].worst && !pieces[2].worst);
        QVERIFY(LinkHistory().ribbon(at(0), at(1), 0).empty());
        QVERIFY(!LinkHistory().ribbon(at(0), at(1), 5).front().worst);
    }

    void theShareOfLiveTimeCountsWhatIsKnown()
    {
        LinkHistory history;
        QVERIFY(!history.liveShare(at(0), at(100)));
        note(history, 0, LinkState::Live);
        note(history, 60, LinkState::Stale);
        note(history, 100, LinkState::Live);
        QCOMPARE(history.liveShare(at(-1000), at(100)).value(), 0.6);
        QCOMPARE(history.liveShare(at(50), at(70)).value(), 0.5);
    }
};

QTEST_GUILESS_MAIN(LinkHistoryTest)
#include "LinkHistoryTest.moc"
