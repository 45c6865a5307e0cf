// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NativeMessages.h"
#include "VirtualHost.h"

#include <QtTest>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;

namespace {

struct Feed : VirtualHost
{
    explicit Feed(FeedKind kind = FeedKind::Prices) : VirtualHost(nativeFeed(kind)) {}

    void goLive(std::uint64_t at = 0)
    {
        session->start();
        run();
        transport->accept();
        transport->send(hello(at, at));
    }
    void sendTick(std::uint64_t number) { transport->send(tick("AAPL", double(number)), id(number), "tick"); }
};

std::vector<LinkState> statesOf(const FrameBatch &batch)
{
    std::vector<LinkState> states;
    for (const LinkChange &change : batch.links)
        states.push_back(change.state);
    return states;
}

using States = std::vector<LinkState>;

/// Its server's clock is known.
struct ClockedFeed : Feed
{
    ClockOffset clockOffset(FeedIndex, MonoTime) override { return offset; }
    /// A tick whose stamp is \a behind our clock.
    void sendStamped(std::uint64_t number, std::chrono::microseconds behind)
    {
        transport->send(R"({"t":"tick","s":"AAPL","p":1.5,"q":1,"ts":)" +
                            std::to_string(now().wall - behind.count()) + "}",
                        id(number), "tick");
    }
    ClockOffset offset;
};

} // namespace

/// What a frame tells beside values and health: states, outages, gaps.
class ToldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstFrameTellsTheState()
    {
        Feed feed;
        QVERIFY(statesOf(feed.frame()) == States{LinkState::Idle});
        QVERIFY(feed.frame().links.empty());
    }

    void statesBetweenTwoFramesAreToldInOrderWithTimeAndCause()
    {
        Feed feed;
        feed.session->start();
        (void)feed.frame();
        feed.run();
        feed.transport->accept();
        feed.transport->send(hello(0, 0));
        feed.pass(1s);
        const MonoTime lostAt = feed.clock;
        feed.transport->end(ReasonCode::ConnectionLost);
        feed.untilNextTry();
        const FrameBatch batch = feed.frame();
        QVERIFY((statesOf(batch) ==
                 States{LinkState::Resuming, LinkState::Live, LinkState::Backoff, LinkState::Connecting}));
        QCOMPARE(batch.links[2].at, lostAt);
        QCOMPARE(batch.links[2].cause.code, ReasonCode::ConnectionLost);
        QCOMPARE(batch.links[2].continuity, Continuity::Continuous);
    }

    void aRecordingIsToldAsReplaying()
    {
        FeedProfile plain = nativeFeed(FeedKind::Prices);
        plain.protocol = FeedProtocol::Plain;
        VirtualHost host(plain, 1, true);
        host.session->start();
        host.run();
        host.transport->accept();
        QVERIFY((statesOf(host.frame()) == States{LinkState::Connecting, LinkState::Replaying}));
    }

    void whatNobodyTakesIsBounded()
    {
        Feed feed;
        feed.goLive();
        for (int i = 0; i < 1500; ++i) {
            feed.transport->end(ReasonCode::ConnectionLost);
            feed.untilNextTry();
        }
        const FrameBatch batch = feed.frame();
        QCOMPARE(batch.links.size(), FeedSession::kMostLinkChanges);
        QCOMPARE(batch.links.back().state, LinkState::Connecting);
    }

    void anOutageIsToldWithEachOfItsPhases()
    {
        Feed feed;
        feed.goLive();
        feed.sendTick(1);
        const MonoTime lastByte = feed.clock;
        feed.pass(6s);
        std::vector<OutageChange> told = feed.frame().outages;
        QCOMPARE(told.size(), 1u);
        QCOMPARE(told[0].number, 1u);
        QCOMPARE(told[0].outage.start, lastByte);
        QCOMPARE(told[0].outage.detected, lastByte + 6s);
        QCOMPARE(told[0].outage.cause.code, ReasonCode::Silence);
        QVERIFY(feed.frame().outages.empty());

        feed.transport->end();
        feed.untilNextTry();
        feed.pass(1s);
        const MonoTime answered = feed.clock;
        feed.transport->accept();
        told = feed.frame().outages;
        QCOMPARE(told.size(), 1u);
        QCOMPARE(told[0].outage.reconnected, answered);
        QCOMPARE(told[0].outage.firstByte, MonoTime{});
        feed.pass(2s);
        feed.transport->send(hello(1, 2));
        told = feed.frame().outages;
        QCOMPARE(told.at(0).outage.firstByte, answered + 2s);
        QCOMPARE(told.at(0).outage.fresh, MonoTime{});
        feed.pass(1s);
        feed.sendTick(2);
        told = feed.frame().outages;
        QCOMPARE(told.at(0).number, 1u);
        QCOMPARE(told.at(0).outage.fresh, answered + 3s);
        QVERIFY(feed.frame().outages.empty());
    }

    void anAnswerThatDidNotLastEndsNoOutage()
    {
        Feed feed;
        feed.goLive();
        feed.transport->end();
        feed.untilNextTry();
        feed.transport->accept(); // and no hello
        feed.pass(5s);
        QCOMPARE(feed.state(), LinkState::Backoff);
        QCOMPARE(feed.frame().outages.at(0).outage.reconnected, MonoTime{});
        feed.untilNextTry();
        feed.transport->accept();
        const MonoTime answered = feed.clock;
        feed.transport->send(hello(0, 0));
        const std::vector<OutageChange> told = feed.frame().outages;
        QCOMPARE(told.size(), 1u);
        QCOMPARE(told[0].number, 1u);
        QCOMPARE(told[0].outage.reconnected, answered);
        QCOMPARE(told[0].outage.fresh, answered);
    }

    void aFailedStartIsNoOutage()
    {
        Feed feed;
        feed.session->start();
        feed.run();
        feed.transport->end(ReasonCode::ConnectionRefused);
        QVERIFY(feed.frame().outages.empty());
    }

    void twoOutagesBetweenTwoFramesAreBothTold()
    {
        Feed feed;
        feed.goLive();
        for (int i = 0; i < 2; ++i) {
            feed.transport->end();
            feed.untilNextTry();
            feed.transport->accept();
            feed.transport->send(hello(0, 0));
        }
        const std::vector<OutageChange> told = feed.frame().outages;
        QCOMPARE(told.size(), 2u);
        QCOMPARE(told[0].number, 1u);
        QCOMPARE(told[1].number, 2u);
    }

    void lagIsFromTheStampToTheReceipt_data()
    {
        QTest::addColumn<bool>("known");
        QTest::addColumn<int>("ahead"); // the server, ms
        QTest::addColumn<int>("stampBehind");
        QTest::addColumn<int>("lag");
        QTest::newRow("F08 4 s late") << true << 0 << 4000 << 4000;
        QTest::newRow("the server is 3 s ahead") << true << 3000 << -2990 << 10;
        QTest::newRow("the server is 3 s behind") << true << -3000 << 3010 << 10;
        QTest::newRow("nobody knows: as measured") << false << 3000 << -2990 << -2990;
    }
    void lagIsFromTheStampToTheReceipt()
    {
        QFETCH(bool, known);
        QFETCH(int, ahead);
        QFETCH(int, stampBehind);
        QFETCH(int, lag);
        ClockedFeed feed;
        feed.offset = {known, ahead * 1000, 100, 5};
        feed.goLive();
        QVERIFY(!feed.health().lag);
        feed.sendStamped(1, std::chrono::milliseconds{stampBehind});
        feed.pass(1s); // what it waits here is age, not lag
        const FeedHealth health = feed.health();
        QVERIFY(health.lag.has_value());
        QCOMPARE(*health.lag, lag * 1000);
        QCOMPARE(health.clock.known, known);
    }

    void F86_aWallClockThatIsSetMovesNoTimer_data()
    {
        QTest::addColumn<qint64>("by");
        QTest::newRow("F86 an hour back") << qint64(-3'600'000'000);
        QTest::newRow("F86 a day ahead") << qint64(86'400'000'000);
    }
    void F86_aWallClockThatIsSetMovesNoTimer()
    {
        QFETCH(qint64, by);
        Feed feed;
        feed.goLive();
        feed.pass(5s);
        feed.wall += by;
        QCOMPARE(feed.state(), LinkState::Live);
        feed.pass(999ms);
        QCOMPARE(feed.state(), LinkState::Live);
        feed.pass(1ms);
        QCOMPARE(feed.state(), LinkState::Stale);
        feed.transport->end();
        const MonoTime next = feed.health().nextTry;
        feed.wall += by;
        QCOMPARE(feed.health().nextTry, next);
        feed.pass(next - feed.clock - 1ns);
        QCOMPARE(feed.transport->requests.size(), 1u);
        feed.pass(1ns);
        QCOMPARE(feed.transport->requests.size(), 2u);
    }

    void gapsAreNamedAtMostOnceASecondAndOnceAtTheEnd()
    {
        Feed feed;
        feed.goLive();
        QVERIFY(feed.frame().gaps.empty());
        feed.sendTick(1);
        feed.sendTick(5);
        std::vector<GapNames> told = feed.frame().gaps;
        QCOMPARE(told.size(), 1u);
        QCOMPARE(told[0].epoch, std::string("e1"));
        QVERIFY((told[0].gaps == std::vector<SequenceGap>{{2, 4, false}}));
        feed.sendTick(3);
        feed.pass(500ms);
        QVERIFY(feed.frame().gaps.empty());
        feed.pass(500ms);
        told = feed.frame().gaps;
        QCOMPARE(told.size(), 1u);
        QVERIFY((told[0].gaps == std::vector<SequenceGap>{{2, 2, false}, {4, 4, false}}));
        QCOMPARE(told[0].closed, 1u);
        feed.pass(1500ms); // permanent, but nothing else: told again
        QVERIFY(feed.frame().gaps.at(0).gaps.at(0).permanent);
        feed.pass(5s);
        QVERIFY(feed.frame().gaps.empty());
        feed.sendTick(4);
        (void)feed.frame();
        feed.sendTick(2);
        QVERIFY(feed.frame().gaps.empty());
        feed.session->intake().finish();
        QVERIFY(feed.frame().gaps.at(0).gaps.empty());
    }
};

QTEST_APPLESS_MAIN(ToldTest)
#include "ToldTest.moc"
