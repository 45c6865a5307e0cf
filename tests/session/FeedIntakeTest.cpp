// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NativeMessages.h"
#include "VirtualHost.h"

#include <QtTest>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;

namespace {

/// A session that is Live behind number \a from.
struct Live : VirtualHost
{
    explicit Live(FeedKind kind, std::uint64_t from = 0) : VirtualHost(nativeFeed(kind))
    {
        session->start();
        run();
        transport->accept();
        transport->send(hello(from, from, "e1", kind == FeedKind::Positions));
        if (kind == FeedKind::Positions) {
            transport->send(R"({"t":"snapshot_begin","rows":1})");
            transport->send(position("AAPL", 100));
            transport->send(R"({"t":"snapshot_end"})");
        }
        (void)frame();
    }
    void sendTick(std::uint64_t number, double price = 1.5, const std::string &symbol = "AAPL")
    {
        transport->send(tick(symbol, price), id(number), "tick");
    }
};

std::string notice(int number)
{
    return R"({"t":"notice","id":"n)" + std::to_string(number) +
           R"(","level":"info","title":"T","text":"x","ts":1})";
}

} // namespace

class FeedIntakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEventIsSettledByTheFrame()
    {
        Live live(FeedKind::Prices);
        for (std::uint64_t n = 1; n <= 10; ++n)
            live.sendTick(n, double(n), n % 2 ? "AAPL" : "MSFT");
        QCOMPARE(live.health().counts.pending, 10u);
        QVERIFY(live.health().counts.balanced());
        const FrameBatch batch = live.frame();
        const LedgerCounts expected{.received = 10, .applied = 2, .conflated = 8, .control = 1};
        QVERIFY(live.health().counts == expected);
        QCOMPARE(batch.prices.size(), 2u);
        QCOMPARE(batch.prices[0].last.value, 9.0); // the last value is always handed on
        QCOMPARE(batch.prices[0].high, 9.0);       // and replaced ones count
        QCOMPARE(batch.prices[0].low, 1.0);
        QCOMPARE(batch.prices[0].open, 1.0);
        QCOMPARE(batch.prices[0].updates, 5u);
        QCOMPARE(batch.prices[0].volume, 5.0);
    }

    void newsIsLateByItsOwnTimeOnly()
    {
        const auto told = [](FeedKind kind, const std::string &event) {
            Live live(kind);
            live.transport->send(event, id(1), kind == FeedKind::Positions ? "position" : "notice");
            (void)live.frame();
            return live.health().latency.count;
        };
        // Live's snapshot has a row from long ago: it tells when it changed last, and is not late.
        QCOMPARE(told(FeedKind::Positions, position("AAPL", 5)), 1u);
        QCOMPARE(told(FeedKind::Notices, notice(1)), 1u);
        std::string acknowledged = notice(1);
        acknowledged.insert(acknowledged.size() - 1, R"(,"ack":"ann")");
        QCOMPARE(told(FeedKind::Notices, acknowledged), 0u);
    }

    /// F65
    void duplicatesAreDroppedAndCounted()
    {
        Live live(FeedKind::Prices);
        live.sendTick(1, 1.0);
        live.sendTick(1, 99.0);
        const FrameBatch batch = live.frame();
        QCOMPARE(live.health().counts.duplicates, 1u);
        QCOMPARE(batch.prices.at(0).last.value, 1.0);
    }

    void aLateTickDoesNotReplaceANewerOneOfItsKey()
    {
        Live live(FeedKind::Prices);
        live.sendTick(1, 1.0);
        live.sendTick(3, 3.0);
        QVERIFY(live.noted(ReasonCode::GapFound));
        QVERIFY(live.health().stale); // an open gap: values may be wrong
        live.sendTick(2, 2.0);
        QVERIFY(!live.health().stale);
        const FrameBatch batch = live.frame();
        QCOMPARE(batch.prices.at(0).last.value, 3.0);
        QCOMPARE(batch.prices.at(0).updates, 3u);
        QCOMPARE(live.health().missing, 0u);
        QVERIFY(live.health().counts.balanced());
        QCOMPARE(live.health().counts.pending, 0u);
    }

    /// F67 on a latest feed: the gap stays named, values before it are not trusted until their own next one.
    void anUnfilledGapBecomesPermanent()
    {
        Live live(FeedKind::Prices);
        live.sendTick(1);
        live.sendTick(5);
        live.pass(3s);
        QCOMPARE(live.health().missing, 3u);
        QCOMPARE(live.health().gapsOpen, 0u);
        QVERIFY(live.noted(ReasonCode::GapPermanent));
        QCOMPARE(live.health().continuity, Continuity::Gap);
        QVERIFY(live.health().trustFrom > MonoTime{});
    }

    /// F66, F67 on an ordered feed.
    void anOrderedFeedHoldsAsksOnceAndGoesOn()
    {
        Live live(FeedKind::Notices);
        const auto send = [&live](std::uint64_t n) { live.transport->send(notice(int(n)), id(n), "notice"); };
        send(1);
        send(3);
        FrameBatch batch = live.frame();
        QCOMPARE(batch.notices.size(), 1u);
        QCOMPARE(live.health().counts.pending, 1u);
        QVERIFY(!live.transport->isOpen());
        live.run();
        QCOMPARE(live.transport->requests.size(), 2u); // asked for the hole
        QCOMPARE(live.transport->requests.back().cursor, id(1));
        live.transport->accept();
        live.transport->send(hello(1, 4));
        send(2);
        send(3); // held already
        send(4);
        batch = live.frame();
        QCOMPARE(batch.notices.size(), 3u);
        QCOMPARE(batch.notices[0].id, std::string("n2"));
        QCOMPARE(batch.notices[2].id, std::string("n4"));
        const FeedHealth health = live.health();
        QCOMPARE(health.missing, 0u);
        QCOMPARE(health.counts.duplicates, 1u);
        QCOMPARE(health.counts.pending, 0u);
        QCOMPARE(health.state, LinkState::Live);
        QVERIFY(live.noted(ReasonCode::OrderRepaired));
    }

    void whatTheServerNoLongerHasIsAPermanentGapAndOrderGoesOn()
    {
        Live live(FeedKind::Notices);
        const auto send = [&live](std::uint64_t n) { live.transport->send(notice(int(n)), id(n), "notice"); };
        send(1);
        send(5);
        live.run();
        live.transport->accept();
        live.transport->send(hello(3, 5)); // 2 and 3 are gone
        send(4);
        const FrameBatch batch = live.frame();
        QCOMPARE(batch.notices.size(), 3u);
        QCOMPARE(batch.notices.back().id, std::string("n5"));
        QVERIFY((live.session->intake().sequence().gaps().gaps() == std::vector<SequenceGap>{{2, 3, true}}));
        QCOMPARE(live.health().counts.pending, 0u);
    }

    void heldEventsAreGivenUpAfterTwoSecondsOfAnOpenLink()
    {
        Live live(FeedKind::Notices);
        const auto send = [&live](std::uint64_t n) { live.transport->send(notice(int(n)), id(n), "notice"); };
        send(3);
        live.run();
        live.pass(5s); // the new connection has not answered yet: nothing is given up
        QCOMPARE(live.health().counts.pending, 1u);
        live.transport->accept();
        live.transport->send(hello(0, 3));
        live.pass(4s); // nothing says yet that 1 and 2 will not come
        QCOMPARE(live.health().counts.pending, 1u);
        send(3); // the server goes on behind them
        live.pass(2100ms);
        QCOMPARE(live.frame().notices.size(), 1u);
        QCOMPARE(live.state(), LinkState::Live); // and there is nothing more to wait for
        QCOMPARE(live.health().missing, 2u);
        QCOMPARE(live.health().counts.pending, 0u);
    }

    /// What is held is of the history that the server no longer has, though the position is not behind it.
    void aServerThatWentBackBehindWhatIsHeldIsFoundOut()
    {
        Live live(FeedKind::Notices);
        const auto send = [&live](std::uint64_t n) { live.transport->send(notice(int(n)), id(n), "notice"); };
        send(1);
        send(5); // held
        live.run();
        live.transport->accept();
        live.transport->send(hello(1, 3));
        QCOMPARE(live.health().epochBreaks, 1u);
        (void)live.frame();
        QCOMPARE(live.health().counts.pending, 0u);
    }

    void atMost1024EventsAreHeld()
    {
        Live live(FeedKind::Notices);
        live.transport->send(notice(2), id(2), "notice");
        live.run();
        live.transport->accept();
        live.transport->send(hello(0, 2000)); // but number 1 does not come
        for (std::uint64_t n = 3; n <= 1026; ++n)
            live.transport->send(notice(int(n)), id(n), "notice");
        QCOMPARE(live.frame().notices.size(), 1025u);
        QCOMPARE(live.health().missing, 1u);
        QVERIFY(live.health().counts.balanced());
    }

    void aSnapshotReplacesTheTableAtItsEnd()
    {
        VirtualHost host(nativeFeed(FeedKind::Positions));
        host.session->start();
        host.run();
        host.transport->accept();
        host.transport->send(hello(40, 42, "e1", true));
        host.transport->send(R"({"t":"snapshot_begin","rows":2})");
        host.transport->send(position("AAPL", 100));
        QVERIFY(host.health().snapshotIncomplete);
        QCOMPARE(host.state(), LinkState::Resuming);
        QVERIFY(host.session->intake().cursor().empty()); // a cut here begins anew
        host.transport->send(position("MSFT", -5));
        host.transport->send(R"({"t":"snapshot_end"})");
        QVERIFY(!host.health().snapshotIncomplete);
        QCOMPARE(host.session->intake().cursor(), id(40));
        host.transport->send(position("AAPL", 110), id(41), "position");
        QCOMPARE(host.state(), LinkState::Resuming);
        host.transport->send(position("AAPL", 120), id(42), "position");
        QCOMPARE(host.state(), LinkState::Live);
        const FrameBatch batch = host.frame();
        QCOMPARE(batch.positions.size(), 6u);
        QCOMPARE(int(batch.positions.front().op), int(PositionChange::Op::SnapshotBegin));
        QCOMPARE(int(batch.positions[3].op), int(PositionChange::Op::SnapshotEnd));
        const LedgerCounts expected{.received = 4, .applied = 4, .control = 3};
        QVERIFY(host.health().counts == expected);
    }

    void aSnapshotFeedWithAPermanentGapReconnectsWithoutACursor()
    {
        Live live(FeedKind::Positions, 40);
        live.transport->send(position("AAPL", 1), id(41), "position");
        live.transport->end();
        live.untilNextTry();
        QCOMPARE(live.transport->requests.back().cursor, id(41));
        live.transport->accept();
        live.transport->send(hello(50, 60)); // numbers are gone, and no snapshot offered
        live.run();
        QVERIFY(live.transport->requests.back().cursor.empty());
        QCOMPARE(live.state(), LinkState::Connecting);
    }

    /// F69
    void anEpochChangeIsABreakWithoutFalseDuplicates()
    {
        Live live(FeedKind::Prices, 900);
        live.sendTick(901, 1.0);
        (void)live.frame();
        live.transport->end();
        live.untilNextTry();
        live.transport->accept();
        live.transport->send(hello(0, 0, "e2"));
        QCOMPARE(live.health().continuity, Continuity::EpochBreak);
        live.transport->send(tick("AAPL", 7.0), id(1, "e2"), "tick");
        QCOMPARE(live.frame().prices.at(0).last.value, 7.0);
        QCOMPARE(live.health().counts.duplicates, 0u);
        QCOMPARE(live.health().epochBreaks, 1u);
        QCOMPARE(live.health().continuity, Continuity::Continuous);
    }

    void anEventBeforeHelloOrOfAnotherEpochBreaksTheStream_data()
    {
        QTest::addColumn<bool>("withHello");
        QTest::newRow("before hello") << false;
        QTest::newRow("another epoch") << true;
    }
    void anEventBeforeHelloOrOfAnotherEpochBreaksTheStream()
    {
        QFETCH(bool, withHello);
        VirtualHost host(nativeFeed(FeedKind::Prices));
        host.session->start();
        host.run();
        host.transport->accept();
        if (withHello)
            host.transport->send(hello(0, 0));
        host.transport->send(tick("AAPL", 1), id(1, "other"), "tick");
        QCOMPARE(host.state(), LinkState::Backoff);
        QCOMPARE(host.health().cause.code, ReasonCode::ProtocolError);
        QVERIFY(!host.transport->isOpen());
        QCOMPARE(host.health().counts.refused, 1u);
        QVERIFY(host.health().counts.balanced());
    }

    /// F71, F72, F45 on our own protocol.
    void badEventIdsBreakTheStream_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<int>("code");
        QTest::newRow("leading zero") << QByteArray("e1:007") << int(ReasonCode::InvalidEventId);
        QTest::newRow("blank") << QByteArray("e1: 42") << int(ReasonCode::InvalidEventId);
        QTest::newRow("plus") << QByteArray("e1:+5") << int(ReasonCode::InvalidEventId);
        QTest::newRow("no number") << QByteArray("e1:") << int(ReasonCode::InvalidEventId);
        QTest::newRow("hex") << QByteArray("e1:0x10") << int(ReasonCode::InvalidEventId);
        QTest::newRow("2^63") << QByteArray("e1:9223372036854775808")
                              << int(ReasonCode::EventNumberOutOfRange);
        QTest::newRow("2^64") << QByteArray("e1:18446744073709551616")
                              << int(ReasonCode::EventNumberOutOfRange);
    }
    void badEventIdsBreakTheStream()
    {
        QFETCH(QByteArray, id);
        QFETCH(int, code);
        Live live(FeedKind::Prices);
        live.transport->send(tick("AAPL", 1), id.toStdString(), "tick");
        QCOMPARE(live.state(), LinkState::Backoff);
        QCOMPARE(int(live.health().cause.code), code);
    }

    /// F47: the id still moves on.
    void anUnreadableEventIsRefusedAndPassed()
    {
        Live live(FeedKind::Prices);
        live.transport->send("{\"t\":\"tick\",", id(1), "tick");
        live.transport->send(R"({"t":"tick","s":"AAPL","p":1e999,"q":1,"ts":1})", id(2), "tick");
        live.sendTick(3);
        (void)live.frame();
        QCOMPARE(live.health().counts.refused, 2u);
        QCOMPARE(live.health().counts.applied, 1u);
        QCOMPARE(live.health().missing, 0u);
        QCOMPARE(live.session->intake().cursor(), id(3));
        QCOMPARE(live.state(), LinkState::Live);
    }

    /// F73
    void aPlainFeedDropsRepeatedIdsAndPromisesNothing()
    {
        FeedProfile feed;
        feed.name = "plain";
        feed.protocol = FeedProtocol::Plain;
        feed.mapping[Field::Symbol] = ValueSpec{.pointer = JsonPointer::parse("/s").value(),
                                                .lookup = {},
                                                .regex = {},
                                                .constant = {},
                                                .isConstant = false};
        feed.mapping[Field::Price] = ValueSpec{.pointer = JsonPointer::parse("/p").value(),
                                               .lookup = {},
                                               .regex = {},
                                               .constant = {},
                                               .isConstant = false};
        VirtualHost host(feed);
        host.session->start();
        host.run();
        host.transport->accept();
        QCOMPARE(host.state(), LinkState::Live);
        QCOMPARE(host.health().continuity, Continuity::Unknown);
        host.transport->send(R"({"s":"X","p":1})", "urn:uuid:1");
        host.transport->send(R"({"s":"X","p":2})", "urn:uuid:1");
        host.transport->send(R"({"s":"X","p":3})"); // no own id: never a duplicate
        host.transport->send(R"({"s":"X","p":3})");
        (void)host.frame();
        QCOMPARE(host.health().counts.duplicates, 1u);
        QCOMPARE(host.health().counts.applied + host.health().counts.conflated, 3u);
    }

    void aStoredStateGoesOnWhereItStopped()
    {
        Live live(FeedKind::Prices);
        for (std::uint64_t n = 1; n <= 5; ++n)
            live.sendTick(n, double(n), "S" + std::to_string(n));
        (void)live.frame();
        const auto stored = live.session->intake().takeUnsaved();
        QVERIFY(stored.has_value());
        QCOMPARE(stored->head->cursor, id(5));
        QVERIFY(!live.session->intake().takeUnsaved().has_value()); // nothing new

        live.restart(*stored);
        const FrameBatch before = live.frame();
        QCOMPARE(before.prices.size(), 5u);
        QVERIFY(before.prices[0].restored);
        QVERIFY(before.health.at(0).stale);
        live.session->start();
        live.run();
        QCOMPARE(live.transport->requests.back().cursor, id(5));
        live.transport->accept();
        live.transport->send(hello(5, 6));
        live.sendTick(6, 60.0, "S1");
        const FrameBatch after = live.frame();
        QCOMPARE(after.prices.size(), 1u);
        QVERIFY(!after.prices[0].restored);
        QCOMPARE(live.health().missing, 0u);
        QCOMPARE(live.health().counts.duplicates, 0u);
        QCOMPARE(live.session->intake().takeUnsaved()->head->totals.received, 6u); // over both runs
    }

    void halfASnapshotIsNeverStored()
    {
        VirtualHost host(nativeFeed(FeedKind::Positions));
        host.session->start();
        host.run();
        host.transport->accept();
        host.transport->send(hello(40, 40, "e1", true));
        host.transport->send(R"({"t":"snapshot_begin","rows":2})");
        host.transport->send(position("AAPL", 100));
        (void)host.frame();
        QVERIFY(!host.session->intake().takeUnsaved().has_value());
        host.transport->send(R"({"t":"snapshot_end"})");
        (void)host.frame();
        const auto stored = host.session->intake().takeUnsaved();
        QVERIFY(stored.has_value());
        QVERIFY(stored->replacePositions);
        QCOMPARE(stored->positions.size(), 1u);
    }

    void aFloodOfSymbolsIsRefusedBeyondTheLimit()
    {
        Live live(FeedKind::Prices);
        for (std::uint64_t n = 1; n <= FeedIntake::kMaxKeys + 10; ++n)
            live.sendTick(n, 1.0, "S" + std::to_string(n));
        live.sendTick(FeedIntake::kMaxKeys + 11, 2.0, "S1"); // a known one goes on
        (void)live.frame();
        QCOMPARE(live.health().counts.refused, 10u);
        QCOMPARE(live.health().counts.applied, FeedIntake::kMaxKeys);
        QCOMPARE(live.health().counts.conflated, 1u);
        QVERIFY(live.noted(ReasonCode::TooManyKeys));
        QCOMPARE(live.state(), LinkState::Live);
    }

    void hugeHeldEventsGiveTheGapUp()
    {
        Live live(FeedKind::Notices);
        const std::string text(8u << 20, 'x');
        const auto send = [&](std::uint64_t n) {
            live.transport->send(R"({"t":"notice","id":"n","level":"info","title":"T","text":")" + text +
                                     R"(","ts":1})",
                                 id(n), "notice");
        };
        send(2);
        live.run();
        live.transport->accept();
        live.transport->send(hello(0, 2000));
        for (std::uint64_t n = 3; n <= 9; ++n)
            send(n);
        QCOMPARE(live.health().missing, 1u);
        QVERIFY(!live.transport->reading); // and what waits for the frame pauses reading
        QCOMPARE(live.frame().notices.size(), 8u);
    }

    void nothingIsPendingWhenARunEnds()
    {
        Live live(FeedKind::Notices);
        live.transport->send(notice(3), id(3), "notice");
        live.session->intake().finish();
        live.session->stop();
        (void)live.frame();
        QCOMPARE(live.health().counts.pending, 0u);
        QVERIFY(live.health().counts.balanced());
    }
};

QTEST_APPLESS_MAIN(FeedIntakeTest)
#include "FeedIntakeTest.moc"
