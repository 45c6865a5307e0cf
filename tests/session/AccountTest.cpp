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
    explicit Feed(FeedKind kind) : VirtualHost(nativeFeed(kind)) {}

    void goLive(std::uint64_t at = 0)
    {
        session->start();
        run();
        connect(hello(at, at));
    }
    void connect(const std::string &greeting)
    {
        transport->accept();
        transport->send(greeting);
    }
    void reconnect(const std::string &greeting)
    {
        transport->end();
        untilNextTry();
        connect(greeting);
    }
    void send(std::uint64_t number, const std::string &symbol = "AAPL")
    {
        if (feed.kind == FeedKind::Prices)
            transport->send(tick(symbol, double(number)), id(number), "tick");
        else
            transport->send(position(symbol, double(number)), id(number), "position");
    }
    void snapshot(const std::string &symbol, double quantity)
    {
        transport->send(R"({"t":"snapshot_begin","rows":1})");
        transport->send(position(symbol, quantity));
        transport->send(R"({"t":"snapshot_end","rows":1})");
    }
    AccountedFeed account()
    {
        (void)frame();
        return *session->intake().account();
    }
    /// Against a server that published 1 to \a head and withheld \a withheld.
    FeedVerdict verdict(std::uint64_t head, const IntervalSet &withheld = {},
                        std::map<std::string, std::string> values = {})
    {
        PublishedFeed published{feed.name, {{"e1", head, withheld}}, std::move(values)};
        return checkAccounts({published}, {account()}).at(0);
    }
};

IntervalSet numbers(std::uint64_t from, std::uint64_t to)
{
    IntervalSet set;
    set.insert(from, to);
    return set;
}

} // namespace

/// The session's ledger by sets of numbers, and the verdict on it.
class AccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNumberIsAccountedForOnce()
    {
        Feed feed(FeedKind::Prices);
        feed.goLive();
        feed.send(1);
        feed.transport->send("{", id(2), "tick");
        feed.transport->send(R"({"t":"weather","ts":1})", id(3), "weather");
        feed.send(4);
        feed.reconnect(hello(7, 9)); // 5 to 7 are gone
        feed.send(8);
        feed.send(8);
        feed.send(9);
        const AccountedEpoch epoch = feed.account().epochs.at(0);
        QCOMPARE(epoch.epoch, std::string("e1"));
        QCOMPARE(epoch.refused.size(), 1u);
        QVERIFY(epoch.refused.contains(2));
        QVERIFY(epoch.ignored == numbers(3, 3));
        QVERIFY(epoch.declared == numbers(5, 7));
        QCOMPARE(epoch.accepted.size(), 4u);
        QCOMPARE(epoch.last, 9u);
        const FeedVerdict verdict = feed.verdict(9, numbers(5, 7), {{"AAPL", "9.000000"}});
        QVERIFY(verdict.holds());
        QCOMPARE(verdict.accepted, 4u);
    }

    void theValueShownIsTheLastOneHandedOn()
    {
        Feed feed(FeedKind::Prices);
        feed.goLive();
        feed.send(1);
        feed.send(2);
        QVERIFY(feed.verdict(2, {}, {{"AAPL", "2.000000"}}).holds());
        QCOMPARE(feed.verdict(2, {}, {{"AAPL", "1.000000"}}).wrongValues.size(), 1u);
    }

    void aValueThatIsMarkedClaimsNothing()
    {
        Feed feed(FeedKind::Prices);
        feed.goLive();
        feed.send(1, "AAPL");
        feed.send(2, "MSFT");
        feed.transport->end();
        feed.untilNextTry();
        feed.connect(hello(4, 5)); // 3 and 4 are gone: perhaps the one or the other changed
        feed.send(5, "MSFT");
        const auto shown = feed.account().shownValues;
        QCOMPARE(shown.size(), 1u);
        QCOMPARE(shown.at("MSFT"), std::string("5.000000"));
        QVERIFY(feed.verdict(5, numbers(3, 4), {{"AAPL", "3.000000"}, {"MSFT", "5.000000"}}).holds());
    }

    void aRestartGoesOnFromTheStoredCursor()
    {
        Feed feed(FeedKind::Prices);
        feed.goLive();
        feed.send(1);
        feed.send(2);
        (void)feed.frame();
        const auto stored = feed.session->intake().takeUnsaved();
        QVERIFY(stored.has_value());
        feed.restart(*stored);
        feed.session->start();
        feed.run();
        feed.connect(hello(2, 3));
        feed.send(3);
        const AccountedEpoch epoch = feed.account().epochs.at(0);
        QCOMPARE(epoch.from, 2u);
        QVERIFY(epoch.accepted == numbers(3, 3));
        QVERIFY(feed.verdict(3, {}, {{"AAPL", "3.000000"}}).holds());
    }

    void whatWasNeverAskedForIsNotProvable()
    {
        Feed feed(FeedKind::Prices);
        QVERIFY(!feed.verdict(3).provable);
    }

    void aFeedWithoutNumbersHasNoAccount()
    {
        FeedProfile plain = nativeFeed(FeedKind::Prices);
        plain.protocol = FeedProtocol::Plain;
        VirtualHost host(plain);
        QVERIFY(!host.session->intake().account());
    }

    void aSnapshotStandsForWhatTheServerCouldStillSend()
    {
        Feed feed(FeedKind::Positions);
        feed.session->start();
        feed.run();
        feed.connect(hello(2, 2, "e1", true));
        feed.snapshot("AAPL", 2.0);
        feed.send(3);
        feed.reconnect(hello(9, 9, "e1", true, 6)); // history begins at 6
        const auto note = std::ranges::find(feed.notes, ReasonCode::GapPermanent, &Reason::code);
        QVERIFY(note != feed.notes.end());
        QVERIFY((note->args == std::vector<std::string>{"2", "4", "5"}));
        feed.snapshot("AAPL", 9.0);
        feed.send(10);
        const AccountedEpoch epoch = feed.account().epochs.at(0);
        QCOMPARE(epoch.from, 2u);
        QVERIFY(epoch.declared == numbers(4, 5));
        QVERIFY(epoch.snapshot == numbers(6, 9));
        QVERIFY(feed.verdict(10, numbers(4, 5)).holds());
        QCOMPARE(feed.health().missing, 2u);
    }

    /// What is found while one gap is waited for was never asked for: it is in the snapshot.
    void onlyWhatWasAskedForIsMissingBeforeASnapshot()
    {
        Feed feed(FeedKind::Positions);
        feed.session->start();
        feed.run();
        feed.connect(hello(1, 1, "e1", true));
        feed.snapshot("AAPL", 1.0);
        feed.send(3); // 2 is asked for
        feed.run();
        feed.connect(hello(1, 6));
        feed.send(3);
        feed.send(6); // 4 and 5 are not
        feed.pass(2100ms);
        QCOMPARE(feed.transport->requests.size(), 3u);
        QVERIFY(feed.transport->requests.back().cursor.empty());
        feed.connect(hello(6, 6, "e1", true));
        feed.snapshot("AAPL", 6.0);
        QVERIFY(feed.account().epochs.at(0).snapshot == numbers(4, 5));
        QVERIFY(feed.verdict(6, numbers(2, 2)).holds());
        QCOMPARE(feed.health().missing, 1u);
    }

    /// A change that was held for its order is older than the rows of a snapshot.
    void whatIsHeldGoesOnBeforeASnapshot_data()
    {
        QTest::addColumn<bool>("askedBehind");
        QTest::newRow("the server answers the cursor with a snapshot") << true;
        QTest::newRow("the server says gap, and a snapshot is fetched") << false;
    }
    void whatIsHeldGoesOnBeforeASnapshot()
    {
        QFETCH(bool, askedBehind);
        Feed feed(FeedKind::Positions);
        feed.session->start();
        feed.run();
        feed.connect(hello(1, 1, "e1", true));
        feed.snapshot("AAPL", 1.0);
        feed.send(3); // 2 is missing: held, and asked for again
        feed.run();
        QCOMPARE(feed.transport->requests.size(), 2u);
        if (!askedBehind) {
            feed.connect(hello(4, 8));
            feed.run();
            QCOMPARE(feed.transport->requests.size(), 3u);
            QVERIFY(feed.transport->requests.back().cursor.empty());
        }
        feed.connect(hello(8, 8, "e1", true, 5));
        feed.snapshot("AAPL", 8.0);
        const FrameBatch batch = feed.frame();
        double newest = 0.0;
        for (const PositionChange &change : batch.positions) {
            if (change.op == PositionChange::Op::Row)
                newest = change.quantity.value;
        }
        QCOMPARE(newest, 8.0);
        QCOMPARE(feed.health().counts.pending, 0u);
        const AccountedFeed account = feed.account();
        QCOMPARE(account.disordered, 0u);
        IntervalSet withheld = numbers(2, 2);
        withheld.insert(4);
        const FeedVerdict verdict = feed.verdict(8, withheld);
        QVERIFY(verdict.holds());
    }
};

QTEST_APPLESS_MAIN(AccountTest)
#include "AccountTest.moc"
