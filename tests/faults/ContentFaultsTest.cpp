// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HubRun.h"
#include "NativeStream.h"
#include "ReasonTexts.h"
#include "ScriptServer.h"

#include <QTest>

using namespace steadfeed;
using namespace steadfeed::test;

/*!
 * Rows of the fault catalogue about what a stream holds: a hub against a server that sends it.
 */
class ContentFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F42_aMillionLinesAreOneEventTooLarge();
    void F45_aForeignIdThatIsNoHeaderIsNotSentBackAndThatIsSaid_data();
    void F45_aForeignIdThatIsNoHeaderIsNotSentBackAndThatIsSaid();
    void F46_anEmptyIdClearsThePositionOfAForeignFeedOnly();
    void F48_whatIsUnknownIsIgnoredAndCounted();
    void F78_fifteenMegabytesOfObjectsAreRefusedBeforeTheyAreRead();
    void F78_aDeepDocumentCostsOnlyItself();
    void F81_theServersTimesDecideNoOrder();
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

/// A feed of somebody else's: its ids are opaque.
FeedProfile foreignAt(const ScriptServer &server)
{
    FeedProfile feed = pricesAt(server);
    feed.protocol = FeedProtocol::Plain;
    return feed;
}

/// What lies above the limit is refused at the limit, and nothing that came before is lost.
void tooLargeIsRefused(const ScriptServerScript &script)
{
    ScriptServer server({script, stream(eventText(hello(1, 2)) + tickEvent(2, "AAPL", 11.5))});
    FeedProfile feed = pricesAt(server);
    feed.maxEventBytes = 1u << 20;
    HubRun run(profileOf(feed));
    QTRY_COMPARE_WITH_TIMEOUT(run.cause(), ReasonCode::EventTooLarge, kPatience);
    QCOMPARE(run.state(), LinkState::Backoff);
    QCOMPARE(texts::sentence(run.health().cause),
             QStringLiteral("An event was larger than 1 MiB and was refused."));
    QVERIFY(run.health().nextTry - run.health().since >= std::chrono::seconds{5});
    QVERIFY(run.prices() == (Prices{{"AAPL", 10.5}}));
    run.hub().reconnectNow(0);
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == (Prices{{"AAPL", 11.5}}), kPatience);
    QCOMPARE(headerValue(server.requests().at(1), "Last-Event-ID"), QByteArray("e1:1"));
    QCOMPARE(run.health().missing, std::uint64_t(0));
    QVERIFY(run.balanced());
}

} // namespace

void ContentFaultsTest::F42_aMillionLinesAreOneEventTooLarge()
{
    tooLargeIsRefused(ScriptServerScript()
                          .waitForRequest()
                          .send(streamHead() + eventText(hello(0, 2)) + tickEvent(1, "AAPL", 10.5))
                          .flood("data: x\n", 1'000'000));
}

void ContentFaultsTest::F45_aForeignIdThatIsNoHeaderIsNotSentBackAndThatIsSaid_data()
{
    QTest::addColumn<QByteArray>("eventId");
    QTest::newRow("F45 a control byte") << QByteArray("a\x01z");
    QTest::newRow("F45 10 kB") << QByteArray(10'000, 'x');
}

void ContentFaultsTest::F45_aForeignIdThatIsNoHeaderIsNotSentBackAndThatIsSaid()
{
    QFETCH(QByteArray, eventId);
    ScriptServer server({stream("id: good\ndata: {}\n\nid: " + eventId + "\ndata: {}\n\n").hold().fin(),
                         stream("id: next\ndata: {}\n\n")});
    HubRun run(profileOf(foreignAt(server)));
    QTRY_COMPARE_WITH_TIMEOUT(run.health().counts.received, std::uint64_t(2), kPatience);
    server.release();
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 2, kPatience);
    QCOMPARE(headerCount(server.requests().at(1), "Last-Event-ID"), 0);
    QTRY_VERIFY_WITH_TIMEOUT(run.noted(ReasonCode::ResumedWithout), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(run.state(), LinkState::Live, kPatience);
}

void ContentFaultsTest::F46_anEmptyIdClearsThePositionOfAForeignFeedOnly()
{
    ScriptServer foreign(
        {stream("id: good\ndata: {}\n\nid\ndata: {}\n\n").hold().fin(), stream("id: next\ndata: {}\n\n")});
    HubRun plain(profileOf(foreignAt(foreign)));
    QTRY_COMPARE_WITH_TIMEOUT(plain.health().counts.received, std::uint64_t(2), kPatience);
    foreign.release();
    QTRY_COMPARE_WITH_TIMEOUT(foreign.requests().size(), 2, kPatience);
    QCOMPARE(headerCount(foreign.requests().at(1), "Last-Event-ID"), 0);

    ScriptServer ours({stream(eventText(hello(0, 2)) + tickEvent(1, "AAPL", 10.5) +
                              "id\ndata: " + QByteArray::fromStdString(tick("AAPL", 11.5)) + "\n\n")});
    HubRun native(profileOf(pricesAt(ours)));
    QTRY_COMPARE_WITH_TIMEOUT(native.state(), LinkState::Backoff, kPatience);
    QCOMPARE(native.cause(), ReasonCode::InvalidEventId);
    QVERIFY(native.prices() == (Prices{{"AAPL", 10.5}}));
    native.hub().reconnectNow(0);
    QTRY_COMPARE_WITH_TIMEOUT(ours.requests().size(), 2, kPatience);
    QCOMPARE(headerValue(ours.requests().at(1), "Last-Event-ID"), QByteArray("e1:1"));
}

void ContentFaultsTest::F48_whatIsUnknownIsIgnoredAndCounted()
{
    ScriptServer server({stream(eventText(hello(0, 3)) + tickEvent(1, "AAPL", 10.5) +
                                "flavour: lemon\nevent: weather\nid: e1:2\ndata: {\"t\":\"weather\"}\n\n" +
                                tickEvent(3, "AAPL", 11.5))});
    HubRun run(profileOf(pricesAt(server)));
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == (Prices{{"AAPL", 11.5}}), kPatience);
    const FeedHealth health = run.stop().feeds[0].health;
    QCOMPARE(health.counts.ignored, std::uint64_t(1));
    QCOMPARE(health.counts.refused, std::uint64_t(0));
    QCOMPARE(health.counts.received, std::uint64_t(3));
    QVERIFY(health.counts.balanced());
    QCOMPARE(health.missing, std::uint64_t(0));
}

void ContentFaultsTest::F78_fifteenMegabytesOfObjectsAreRefusedBeforeTheyAreRead()
{
    tooLargeIsRefused(
        ScriptServerScript()
            .waitForRequest()
            .send(streamHead() + eventText(hello(0, 2)) + tickEvent(1, "AAPL", 10.5) + "id: e1:2\ndata: [")
            .flood("{},", 5'000'000));
}

void ContentFaultsTest::F78_aDeepDocumentCostsOnlyItself()
{
    const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
    ScriptServer server({stream(eventText(hello(0, 3)) + tickEvent(1, "AAPL", 10.5) +
                                eventText(R"({"t":"tick","s":"AAPL","p":1,"x":)" + deep + "}", id(2)) +
                                tickEvent(3, "AAPL", 11.5))});
    HubRun run(profileOf(pricesAt(server)));
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == (Prices{{"AAPL", 11.5}}), kPatience);
    QVERIFY(run.noted(ReasonCode::UnreadableEvent));
    const FeedHealth health = run.stop().feeds[0].health;
    QCOMPARE(health.counts.refused, std::uint64_t(1));
    QCOMPARE(health.missing, std::uint64_t(0));
    QCOMPARE(server.connections(), 1);
}

void ContentFaultsTest::F81_theServersTimesDecideNoOrder()
{
    QByteArray events = eventText(hello(0, 5));
    std::uint64_t number = 0;
    // 2099, 1970, before 1970, the year 9999, nothing.
    for (const char *ts :
         {R"(,"ts":4070908800000000)", R"(,"ts":0)", R"(,"ts":-1)", R"(,"ts":253402300799000000)", ""}) {
        ++number;
        events += eventText(
            R"({"t":"tick","s":"AAPL","p":)" + std::to_string(number) + R"(,"q":1)" + ts + "}", id(number));
    }
    ScriptServer server({stream(events)});
    HubRun run(profileOf(pricesAt(server)));
    QTRY_VERIFY_WITH_TIMEOUT(run.prices() == (Prices{{"AAPL", 5.0}}), kPatience);
    const FeedHealth health = run.stop().feeds[0].health;
    QCOMPARE(health.counts.applied + health.counts.conflated, std::uint64_t(5));
    QCOMPARE(health.counts.refused, std::uint64_t(0));
    QCOMPARE(health.reordered, std::uint64_t(0));
}

QTEST_GUILESS_MAIN(ContentFaultsTest)
#include "ContentFaultsTest.moc"
