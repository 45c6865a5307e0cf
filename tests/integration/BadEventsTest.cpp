// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HubRun.h"
#include "NativeStream.h"
#include "ScriptServer.h"
#include "ScriptServerText.h"

#include <QTest>

#include <algorithm>

using namespace steadfeed;
using namespace steadfeed::test;

/*!
 * Streams with something wrong in them: each event lands in the class of the ledger that it belongs to, what
 * stands around it is not lost, and the feed goes on.
 */
class BadEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusedEventCostsOnlyItself_data();
    void aRefusedEventCostsOnlyItself();
    void textThatIsNotUtf8IsShownWithMarks();
    void aHugeEventEndsTheConnectionAndTheFeedResumes();
    void threeHugeEventsInARowNeedAPerson();
    void eventsBeforeHelloBreakTheProtocol();
    void anIdOfAnotherFormBreaksTheProtocol();
    void repeatedEventsAreDroppedAndCounted();
    void aSkippedNoticeIsAskedForAndComesInItsPlace();
    void aSkippedNoticeThatNobodyHasIsNamed();
    void aSkippedTickIsNamedAndHoldsUpNothing();
    void whatACutEventLostComesAfterResuming_data();
    void whatACutEventLostComesAfterResuming();
    void aSnapshotThatWasCutBeginsAnew();
    void aSlowDripArrivesWhole();
    void silenceIsNoticed();
};

namespace {

constexpr int kPatience = 30'000;

using Prices = HubRun::Prices;

ScriptServerScript stream(const QByteArray &events)
{
    return ScriptServerScript().waitForRequest().send(streamHead() + events);
}

FeedProfile pricesAt(const ScriptServer &server)
{
    return nativeFeedAt(FeedKind::Prices, server.url("/prices"));
}

Profile noticesAt(const ScriptServer &server)
{
    return profileOf(nativeFeedAt(FeedKind::Notices, server.url("/notices")));
}

QByteArray lastEventId(const ScriptServer &server, qsizetype request)
{
    return headerValue(server.requests().value(request), "Last-Event-ID");
}

} // namespace

void BadEventsTest::aRefusedEventCostsOnlyItself_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<ReasonCode>("reason");
    const auto row = [](const char *name, const char *data, ReasonCode reason) {
        QTest::newRow(name) << QByteArray(data) << reason;
    };
    row("NaN", R"({"t":"tick","s":"MSFT","p":NaN})", ReasonCode::UnreadableEvent);
    row("1e999", R"({"t":"tick","s":"MSFT","p":1e999})", ReasonCode::ValueOutOfRange);
    row("-1e999 as text", R"({"t":"tick","s":"MSFT","p":"-1e999"})", ReasonCode::ValueOutOfRange);
    row("NaN as text", R"({"t":"tick","s":"MSFT","p":"NaN"})", ReasonCode::ValueNotANumber);
    row("Infinity as text", R"({"t":"tick","s":"MSFT","p":"Infinity"})", ReasonCode::ValueNotANumber);
    row("no price", R"({"t":"tick","s":"MSFT"})", ReasonCode::MissingField);
    row("null price", R"({"t":"tick","s":"MSFT","p":null})", ReasonCode::MissingField);
    row("no symbol", R"({"t":"tick","p":5})", ReasonCode::MissingField);
    row("no JSON", "<html>", ReasonCode::UnreadableEvent);
    row("cut JSON", R"({"t":"tick","s":"MSFT","p":5)", ReasonCode::UnreadableEvent);
    row("no type", R"({"s":"MSFT","p":5})", ReasonCode::MissingField);
    row("empty object", "{}", ReasonCode::MissingField);
}

void BadEventsTest::aRefusedEventCostsOnlyItself()
{
    QFETCH(QByteArray, data);
    QFETCH(ReasonCode, reason);
    ScriptServer server({stream(eventText(hello(0, 3)) + tickEvent(1, "AAPL", 10.5) +
                                eventText(data.toStdString(), id(2)) + tickEvent(3, "AAPL", 11.5))});
    HubRun run(profileOf(pricesAt(server)));
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == (Prices{{"AAPL", 11.5}}), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    QVERIFY(run.noted(reason));

    const FeedHealth health = run.stop().feeds[0].health;
    QCOMPARE(health.counts.received, std::uint64_t(3));
    QCOMPARE(health.counts.refused, std::uint64_t(1));
    QCOMPARE(health.counts.applied + health.counts.conflated, std::uint64_t(2));
    QVERIFY(health.counts.balanced());
    QCOMPARE(health.missing, std::uint64_t(0)); // it came; that it was bad is another matter
    QCOMPARE(health.continuity, Continuity::Continuous);
    QCOMPARE(server.connections(), 1);
}

void BadEventsTest::textThatIsNotUtf8IsShownWithMarks()
{
    ScriptServer server({stream(eventText(hello(0, 2)) +
                                eventText(notice("n-1", "caf\xe9 \xf0\x9f\x98"), id(1)) + noticeEvent(2))});
    HubRun run(noticesAt(server));
    QTRY_VERIFY_WITH_TIMEOUT(run.notices == (std::vector<std::string>{"n-1", "n-2"}), kPatience);
    const LedgerCounts counts = run.stop().feeds[0].health.counts;
    QCOMPARE(counts.applied, std::uint64_t(2));
    QVERIFY(counts.balanced());
}

void BadEventsTest::aHugeEventEndsTheConnectionAndTheFeedResumes()
{
    const QByteArray huge =
        eventText(R"({"t":"tick","s":"AAPL","p":1,"x":")" + std::string(2u << 20, 'x') + "\"}", id(2));
    ScriptServer server(
        {stream(eventText(hello(0, 3)) + tickEvent(1, "AAPL", 10.5) + huge),
         stream(eventText(hello(1, 3)) + tickEvent(2, "AAPL", 11.5) + tickEvent(3, "AAPL", 12.5))});
    FeedProfile feed = pricesAt(server);
    feed.maxEventBytes = 1u << 20;
    HubRun run(profileOf(feed));
    QTRY_COMPARE_WITH_TIMEOUT(run.cause(), ReasonCode::EventTooLarge, kPatience);
    QCOMPARE(run.state(), LinkState::Backoff);
    QCOMPARE(run.health().cause.args, (std::vector<std::string>{std::to_string(1u << 20)}));
    QVERIFY(run.prices() == (Prices{{"AAPL", 10.5}})); // what came before it counts
    run.hub().reconnectNow(0);
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == (Prices{{"AAPL", 12.5}}), kPatience);
    QCOMPARE(lastEventId(server, 1), QByteArray("e1:1"));
    const FeedHealth health = run.stop().feeds[0].health;
    QCOMPARE(health.missing, std::uint64_t(0));
    QCOMPARE(health.counts.duplicates, std::uint64_t(0));
    QVERIFY(health.counts.balanced());
}

void BadEventsTest::threeHugeEventsInARowNeedAPerson()
{
    const QByteArray huge = eventText(std::string(3000, 'x'), id(1));
    ScriptServer server({stream(eventText(hello(0, 1)) + huge)});
    FeedProfile feed = pricesAt(server);
    feed.maxEventBytes = 2000;
    HubRun run(profileOf(feed));
    for (int i = 1; i < 3; ++i) {
        QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Backoff, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(server.connections(), i, kPatience);
        run.hub().reconnectNow(0);
        QTRY_COMPARE_WITH_TIMEOUT(server.connections(), i + 1, kPatience);
    }
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Failed, kPatience);
    QCOMPARE(run.cause(), ReasonCode::EventTooLarge);
}

void BadEventsTest::eventsBeforeHelloBreakTheProtocol()
{
    ScriptServer server({stream(tickEvent(1, "AAPL", 10.5) + tickEvent(2, "AAPL", 11.5)),
                         ScriptServerScript().waitForRequest().send(goodStream())});
    HubRun run(profileOf(pricesAt(server)));
    QTRY_COMPARE_WITH_TIMEOUT(run.cause(), ReasonCode::ProtocolError, kPatience);
    QCOMPARE(run.state(), LinkState::Backoff);
    QVERIFY(run.prices().empty()); // whose numbers they were is not known
    run.hub().reconnectNow(0);
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == goodPrices(), kPatience);
    const LedgerCounts counts = run.stop().feeds[0].health.counts;
    QCOMPARE(counts.refused, std::uint64_t(1));
    QVERIFY(counts.balanced());
}

void BadEventsTest::anIdOfAnotherFormBreaksTheProtocol()
{
    ScriptServer server({stream(eventText(hello(0, 2)) + tickEvent(1, "AAPL", 10.5) +
                                eventText(tick("AAPL", 666), "e1:99999999999999999999")),
                         stream(eventText(hello(1, 2)) + tickEvent(2, "AAPL", 11.5))});
    HubRun run(profileOf(pricesAt(server)));
    QTRY_COMPARE_WITH_TIMEOUT(run.cause(), ReasonCode::EventNumberOutOfRange, kPatience);
    QVERIFY(run.prices() == (Prices{{"AAPL", 10.5}}));
    run.hub().reconnectNow(0);
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == (Prices{{"AAPL", 11.5}}), kPatience);
    QCOMPARE(lastEventId(server, 1), QByteArray("e1:1")); // never the broken one
    QVERIFY(run.balanced());
}

void BadEventsTest::repeatedEventsAreDroppedAndCounted()
{
    ScriptServer server({stream(eventText(hello(0, 4)) + noticeEvent(1) + noticeEvent(2) + noticeEvent(2) +
                                noticeEvent(3) + noticeEvent(1) + noticeEvent(4))});
    HubRun run(noticesAt(server));
    QTRY_COMPARE_WITH_TIMEOUT(run.notices.size(), std::size_t(4), kPatience);
    QCOMPARE(run.notices, (std::vector<std::string>{"n-1", "n-2", "n-3", "n-4"}));
    const FeedReport feed = run.stop().feeds[0];
    QCOMPARE(feed.health.counts.duplicates, std::uint64_t(2));
    QCOMPARE(feed.health.counts.applied, std::uint64_t(4));
    QCOMPARE(feed.health.counts.received, std::uint64_t(6));
    QCOMPARE(feed.doubled, std::uint64_t(0));
}

void BadEventsTest::aSkippedNoticeIsAskedForAndComesInItsPlace()
{
    ScriptServer server({stream(eventText(hello(0, 5)) + noticeEvent(1) + noticeEvent(2) + noticeEvent(4)),
                         stream(eventText(hello(2, 5)) + noticeEvent(3) + noticeEvent(4) + noticeEvent(5))});
    HubRun run(noticesAt(server));
    QTRY_COMPARE_WITH_TIMEOUT(run.notices.size(), std::size_t(5), kPatience);
    QCOMPARE(run.notices, (std::vector<std::string>{"n-1", "n-2", "n-3", "n-4", "n-5"}));
    QCOMPARE(lastEventId(server, 1), QByteArray("e1:2"));
    QVERIFY(run.noted(ReasonCode::GapFound));
    QVERIFY(run.noted(ReasonCode::OrderRepaired));
    const FeedReport feed = run.stop().feeds[0];
    QCOMPARE(feed.health.missing, std::uint64_t(0));
    QCOMPARE(feed.health.continuity, Continuity::Continuous);
    QCOMPARE(feed.health.counts.duplicates, std::uint64_t(1)); // number 4 came twice
    QCOMPARE(feed.health.counts.applied, std::uint64_t(5));
    QVERIFY(feed.health.counts.balanced());
}

void BadEventsTest::aSkippedNoticeThatNobodyHasIsNamed()
{
    const QByteArray rest = noticeEvent(4) + noticeEvent(5);
    ScriptServer server({stream(eventText(hello(0, 5)) + noticeEvent(1) + noticeEvent(2) + rest),
                         stream(eventText(hello(2, 5)) + rest)});
    HubRun run(noticesAt(server));
    QTRY_COMPARE_WITH_TIMEOUT(run.notices.size(), std::size_t(4), kPatience);
    QCOMPARE(run.notices, (std::vector<std::string>{"n-1", "n-2", "n-4", "n-5"}));
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    const FeedReport feed = run.stop().feeds[0];
    QCOMPARE(feed.health.missing, std::uint64_t(1));
    QCOMPARE(feed.health.continuity, Continuity::Gap);
    QCOMPARE(feed.gaps.size(), std::size_t(1));
    QCOMPARE(feed.gaps[0].from, std::uint64_t(3));
    QCOMPARE(feed.gaps[0].to, std::uint64_t(3));
    QVERIFY(feed.gaps[0].permanent);
    QVERIFY(feed.health.counts.balanced());
}

void BadEventsTest::aSkippedTickIsNamedAndHoldsUpNothing()
{
    ScriptServer server({stream(eventText(hello(0, 5)) + tickEvent(1, "AAPL", 10.5) +
                                tickEvent(4, "AAPL", 14.5) + tickEvent(5, "MSFT", 15.5))});
    HubRun run(profileOf(pricesAt(server)));
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == (Prices{{"AAPL", 14.5}, {"MSFT", 15.5}}), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(run.health().missing, std::uint64_t(2), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(run.noted(ReasonCode::GapPermanent), kPatience);
    const FeedReport feed = run.stop().feeds[0];
    QCOMPARE(feed.gaps.size(), std::size_t(1));
    QCOMPARE(feed.gaps[0].from, std::uint64_t(2));
    QCOMPARE(feed.gaps[0].to, std::uint64_t(3));
    QVERIFY(feed.gaps[0].permanent);
    QCOMPARE(server.connections(), 1); // for the newest value nobody is asked again
}

void BadEventsTest::whatACutEventLostComesAfterResuming_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("cut");
    QTest::addColumn<bool>("reset");
    const QByteArray third = noticeEvent(3);
    QTest::newRow("before the event") << streamHead() << QByteArray() << false;
    QTest::newRow("in the id") << streamHead() << third.first(3) << false;
    QTest::newRow("in the data") << streamHead() << third.first(third.size() / 2) << false;
    QTest::newRow("before the blank line") << streamHead() << third.first(third.size() - 1) << false;
    QTest::newRow("by a reset") << streamHead() << third.first(third.size() / 2) << true;
}

void BadEventsTest::whatACutEventLostComesAfterResuming()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, cut);
    QFETCH(bool, reset);
    ScriptServerScript first;
    first.waitForRequest().send(head + eventText(hello(0, 4)) + noticeEvent(1) + noticeEvent(2) + cut).hold();
    ScriptServer server({reset ? first.rst() : first.fin(),
                         stream(eventText(hello(2, 4)) + noticeEvent(3) + noticeEvent(4))});
    HubRun run(noticesAt(server));
    QTRY_COMPARE_WITH_TIMEOUT(run.notices.size(), std::size_t(2), kPatience);
    QCOMPARE(run.state(), LinkState::Resuming); // number 4 was announced
    server.release();
    QTRY_COMPARE_WITH_TIMEOUT(run.notices.size(), std::size_t(4), kPatience);
    QCOMPARE(run.notices, (std::vector<std::string>{"n-1", "n-2", "n-3", "n-4"}));
    QCOMPARE(lastEventId(server, 1), QByteArray("e1:2")); // not that of the cut event
    QVERIFY(run.noted(ReasonCode::ConnectionLost));
    const FeedHealth health = run.stop().feeds[0].health;
    QCOMPARE(health.counts.received, std::uint64_t(4));
    QCOMPARE(health.counts.duplicates, std::uint64_t(0));
    QCOMPARE(health.missing, std::uint64_t(0));
    QCOMPARE(health.reconnects, std::uint32_t(1));
    QCOMPARE(health.resumes, std::uint32_t(1));
}

void BadEventsTest::aSnapshotThatWasCutBeginsAnew()
{
    const QByteArray begin = eventText(R"({"t":"snapshot_begin","rows":2})");
    const QByteArray end = eventText(R"({"t":"snapshot_end"})");
    const QByteArray greeting = eventText(hello(7, 7, "e1", true));
    ScriptServer server(
        {ScriptServerScript()
             .waitForRequest()
             .send(streamHead() + greeting + begin + eventText(position("AAPL", 1)))
             .hold()
             .fin(),
         stream(greeting + begin + eventText(position("AAPL", 1)) + eventText(position("MSFT", 2)) + end)});
    HubRun run(profileOf(nativeFeedAt(FeedKind::Positions, server.url("/positions"))));
    QTRY_COMPARE_WITH_TIMEOUT(run.positionChanges.size(), std::size_t(2), kPatience);
    QVERIFY(run.health().snapshotIncomplete);
    QCOMPARE(run.state(), LinkState::Resuming); // half a table is not live
    server.release();
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    QVERIFY(!run.health().snapshotIncomplete);
    QVERIFY(lastEventId(server, 1).isNull()); // half a snapshot is no place to resume at
    QCOMPARE(run.argumentsOf(ReasonCode::SnapshotComplete), (std::vector<std::string>{"2"}));
    const LedgerCounts counts = run.stop().feeds[0].health.counts;
    QCOMPARE(counts.applied, std::uint64_t(3));
    QVERIFY(counts.balanced());
}

void BadEventsTest::aSlowDripArrivesWhole()
{
    ScriptServer server({ScriptServerScript().waitForRequest().slice(goodStream(), 1)});
    HubRun run(profileOf(pricesAt(server)));
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == goodPrices(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
    QCOMPARE(run.stop().feeds[0].health.counts.received, std::uint64_t(kGoodEvents));
}

void BadEventsTest::silenceIsNoticed()
{
    // A hello that promises a heartbeat every 200 ms, and then nothing: no FIN tells that it is over.
    QByteArray greeting = eventText(hello(0, 1));
    greeting.replace("\"hb_ms\":5000", "\"hb_ms\":200");
    ScriptServer server({stream(greeting + tickEvent(1, "AAPL", 10.5)),
                         stream(eventText(hello(1, 2)) + tickEvent(2, "AAPL", 11.5))});
    HubRun run(profileOf(pricesAt(server)));
    QTRY_VERIFY_WITH_TIMEOUT(run.noted(ReasonCode::Silence), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == (Prices{{"AAPL", 11.5}}), kPatience);
    QCOMPARE(lastEventId(server, 1), QByteArray("e1:1"));
    const FeedReport feed = run.stop().feeds[0];
    QCOMPARE(feed.health.missing, std::uint64_t(0));
    QVERIFY(!feed.outages.empty());
    QCOMPARE(feed.outages[0].cause.code, ReasonCode::Silence);
}

QTEST_GUILESS_MAIN(BadEventsTest)
#include "BadEventsTest.moc"
