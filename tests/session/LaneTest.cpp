// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NativeMessages.h"
#include "VirtualHost.h"

#include <QtTest>

#include <set>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;

namespace {

FeedProfile everyWay(FeedKind kind, std::vector<std::string> fallback = {})
{
    FeedProfile feed = nativeFeed(kind);
    feed.endpoints = {{"sse", {"http://127.0.0.1:1/v1/feeds/prices/sse"}},
                      {"websocket", {"ws://127.0.0.1:1/v1/feeds/prices/ws"}},
                      {"longpoll", {"http://127.0.0.1:1/v1/feeds/prices/poll"}}};
    feed.fallback = std::move(fallback);
    return feed;
}

/// One event of a batch, as the native protocol has it on transports without ids of their own.
std::string numberedTick(std::uint64_t number, double price = 1.5)
{
    return R"({"t":"tick","seq":)" + std::to_string(number) + R"(,"s":"AAPL","p":)" + std::to_string(price) +
           R"(,"q":1,"ts":1})";
}

std::string notice(std::uint64_t number)
{
    const std::string n = std::to_string(number);
    return R"({"t":"notice","seq":)" + n + R"(,"id":"n)" + n +
           R"(","level":"info","title":"T","text":"x","ts":1})";
}

/// A feed of prices that came by pages from the start; its first request was accepted.
struct Polled : VirtualHost
{
    Polled() : VirtualHost(byPages())
    {
        session->start();
        run();
        poll = find("longpoll");
        poll->accept();
    }
    static FeedProfile byPages()
    {
        FeedProfile feed = everyWay(FeedKind::Prices);
        feed.transport = "longpoll";
        return feed;
    }

    FakeTransport *poll = nullptr;
};

/// A feed that is Live over SSE behind number 10.
struct Live : VirtualHost
{
    explicit Live(FeedProfile profile) : VirtualHost(std::move(profile))
    {
        session->start();
        run();
        sse = transport;
        sse->accept();
        sse->send(hello(10, 10));
        (void)frame();
    }
    /// The person chooses another transport; the new lane has asked.
    FakeTransport *change(const std::string &name)
    {
        FeedProfile other = session->feed();
        other.transport = name;
        session->changeWay(other);
        run();
        return find(name);
    }
    FakeTransport *sse = nullptr;
};

} // namespace

class LaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewLaneTakesOverOnceItIsLevel()
    {
        Live live(everyWay(FeedKind::Prices));
        live.sse->send(tick("AAPL", 1.0), id(11), "tick");
        FakeTransport *ws = live.change("websocket");
        QVERIFY(ws);
        QCOMPARE(QByteArray::fromStdString(ws->requests.back().onOpen.at(0)),
                 QByteArray(R"({"t":"subscribe","after":"e1:11","format":"json"})"));
        QCOMPARE(live.health().transport, std::string("sse")); // until then the old lane is what is shown
        QCOMPARE(live.health().changingTo, std::string("websocket"));
        QCOMPARE(live.state(), LinkState::Live);
        ws->accept();
        live.sse->send(tick("AAPL", 1.2), id(12), "tick"); // the old one goes on meanwhile
        ws->send(hello(11, 12));
        QVERIFY(live.find("sse")); // 12 is not here yet
        ws->send(numberedTick(12, 1.2));
        QCOMPARE(live.health().transport, std::string("websocket"));
        QCOMPARE(live.state(), LinkState::Live);
        live.run();
        QVERIFY(!live.find("sse"));
        ws->send(numberedTick(13, 1.3));
        const FrameBatch batch = live.frame();
        QCOMPARE(batch.prices.back().last.value, 1.3);
        const FeedHealth health = live.health();
        QCOMPARE(health.counts.duplicates, 1u);
        QCOMPARE(health.missing, 0u);
        QCOMPARE(health.connects, 2u);
        QCOMPARE(health.reconnects, 0u);
        QCOMPARE(health.continuity, Continuity::Continuous);
        QVERIFY(health.counts.balanced());
        QVERIFY(live.noted(ReasonCode::TransportChanged));
        QVERIFY(live.session->outages().outages().empty());
    }

    void aQuietFeedTakesOverAtHello()
    {
        Live live(everyWay(FeedKind::Notices));
        FakeTransport *ws = live.change("websocket");
        ws->accept();
        ws->send(hello(10, 10));
        QCOMPARE(live.health().transport, std::string("websocket"));
        QCOMPARE(live.state(), LinkState::Live);
    }

    void aHelloThatKnewLessThanTheOldLaneIsNoStepBackInTime()
    {
        Live live(everyWay(FeedKind::Prices));
        FakeTransport *ws = live.change("websocket");
        ws->accept();
        for (std::uint64_t n = 11; n <= 40; ++n)
            live.sse->send(tick("AAPL", double(n)), id(n), "tick");
        ws->send(hello(10, 10)); // written before 11 was made
        QVERIFY(!live.noted(ReasonCode::WentBackInTime));
        QCOMPARE(live.health().epochBreaks, 0u);
        for (std::uint64_t n = 11; n <= 40; ++n)
            ws->send(numberedTick(n, double(n)));
        QCOMPARE(live.health().transport, std::string("websocket"));
        QCOMPARE(live.health().counts.duplicates, 30u);
    }

    void aNewLaneThatWouldLeaveAGapEndsAndTheOldOneStays_data()
    {
        QTest::addColumn<QByteArray>("greeting");
        QTest::addColumn<int>("reason");
        const auto row = [](const char *name, const std::string &greeting, ReasonCode reason) {
            QTest::newRow(name) << QByteArray::fromStdString(greeting) << int(reason);
        };
        row("gap", hello(15, 20), ReasonCode::GapPermanent);
        row("other epoch", hello(0, 5, "e2"), ReasonCode::EpochChanged);
        row("went back", hello(4, 4), ReasonCode::WentBackInTime);
        row("snapshot", hello(10, 10, "e1", true), ReasonCode::GapPermanent);
    }
    void aNewLaneThatWouldLeaveAGapEndsAndTheOldOneStays()
    {
        QFETCH(QByteArray, greeting);
        QFETCH(int, reason);
        Live live(everyWay(FeedKind::Prices));
        FakeTransport *ws = live.change("websocket");
        ws->accept();
        ws->send(greeting.toStdString());
        QVERIFY(!ws->isOpen());
        live.run();
        QVERIFY(!live.find("websocket"));
        QVERIFY(live.noted(ReasonCode(reason)));
        QVERIFY(live.noted(ReasonCode::TransportKept));
        live.sse->send(tick("AAPL", 7.0), id(11), "tick");
        const FeedHealth health = live.health();
        QCOMPARE(health.state, LinkState::Live);
        QCOMPARE(health.transport, std::string("sse"));
        QCOMPARE(health.wantedTransport, std::string("websocket"));
        QCOMPARE(health.fallbackCause.code, ReasonCode(reason)); // never a silent downgrade
        QCOMPARE(health.missing, 0u);
        QCOMPARE(health.epochBreaks, 0u);
        QCOMPARE(health.continuity, Continuity::Continuous);
    }

    void whoIsNotLevelWithinTenSecondsEnds()
    {
        Live live(everyWay(FeedKind::Prices));
        FakeTransport *ws = live.change("websocket");
        ws->accept();
        live.pass(4s); // no hello
        live.sse->heartbeat();
        live.pass(5s);
        live.sse->heartbeat();
        live.pass(2s);
        QVERIFY(!live.find("websocket"));
        QVERIFY(live.noted(ReasonCode::TransportKept));
        QCOMPARE(live.state(), LinkState::Live);
    }

    void aRefusedNewLaneEndsAtOnce()
    {
        Live live(everyWay(FeedKind::Prices));
        FakeTransport *ws = live.change("websocket");
        ws->end(ReasonCode::NotFound, true);
        live.run();
        QVERIFY(!live.find("websocket"));
        QCOMPARE(live.health().fallbackCause.code, ReasonCode::NotFound);
        QCOMPARE(live.state(), LinkState::Live);
        QCOMPARE(live.health().transport, std::string("sse"));
    }

    void whatWasRefusedIsTriedAgainAfterFiveMinutes()
    {
        Live live(everyWay(FeedKind::Prices));
        live.change("websocket")->end(ReasonCode::NotFound, true);
        for (int i = 0; i < 299; ++i) {
            live.pass(1s);
            live.sse->heartbeat();
            QVERIFY(!live.find("websocket"));
        }
        live.pass(2s);
        FakeTransport *ws = live.find("websocket");
        QVERIFY(ws);
        live.sse->heartbeat();
        ws->accept();
        ws->send(hello(10, 10));
        QCOMPARE(live.health().transport, std::string("websocket"));
        QVERIFY(!live.health().fallbackCause);
        QVERIFY(live.noted(ReasonCode::TransportChanged));
        QVERIFY(!live.noted(ReasonCode::CameBack)); // it had never been there
    }

    void whoWasLeftAndIsTakenAgainCameBack()
    {
        Live live(everyWay(FeedKind::Prices, {"longpoll"}));
        live.sse->end(ReasonCode::NotFound, true);
        live.pass(2s);
        FakeTransport *poll = live.find("longpoll");
        QVERIFY(poll);
        poll->accept();
        const std::string page = R"({"hello":)" + hello(10, 10) + R"(,"events":[],"next":"e1:10"})";
        for (int i = 0; i < 301; ++i) {
            (void)poll->page(page);
            live.pass(1s);
        }
        FakeTransport *sse = live.find("sse");
        QVERIFY(sse);
        sse->accept();
        sse->send(hello(10, 10));
        QCOMPARE(live.health().transport, std::string("sse"));
        QVERIFY(live.noted(ReasonCode::CameBack));
        QVERIFY(!live.noted(ReasonCode::TransportChanged));
    }

    void ifTheOldLaneDiesMeanwhileTheNewOneCarriesOn()
    {
        Live live(everyWay(FeedKind::Prices));
        FakeTransport *ws = live.change("websocket");
        ws->accept();
        live.sse->end();
        QCOMPARE(live.health().transport, std::string("websocket"));
        ws->send(hello(10, 12));
        ws->send(numberedTick(11));
        ws->send(numberedTick(12));
        QCOMPARE(live.state(), LinkState::Live);
        QCOMPARE(live.health().missing, 0u);
        QCOMPARE(live.health().counts.duplicates, 0u);
        QCOMPARE(live.session->outages().outages().size(), 1u);
    }

    void aGapIsNamedWhereTheOldLaneDiedBeforeTheNewOneKnew()
    {
        Live live(everyWay(FeedKind::Prices));
        FakeTransport *ws = live.change("websocket");
        ws->accept();
        live.sse->end();
        ws->send(hello(15, 15)); // nobody else has 11 to 15
        QCOMPARE(live.health().missing, 5u);
        QCOMPARE(live.health().continuity, Continuity::Gap);
        QCOMPARE(live.health().transport, std::string("websocket"));
    }

    void aFeedThatIsDownGoesTheNewWayAtOnce()
    {
        Live live(everyWay(FeedKind::Prices));
        live.sse->end(ReasonCode::NotFound, true);
        QCOMPARE(live.state(), LinkState::Failed);
        FakeTransport *ws = live.change("websocket");
        QVERIFY(ws);
        ws->accept();
        ws->send(hello(10, 10));
        QCOMPARE(live.state(), LinkState::Live);
        QCOMPARE(live.health().missing, 0u);
    }

    void anotherOrderOfFallbackLeavesTheConnectionAlone()
    {
        Live live(everyWay(FeedKind::Prices));
        FeedProfile other = live.session->feed();
        other.fallback = {"longpoll"};
        live.session->changeWay(other);
        live.run();
        QCOMPARE(live.made.size(), 1u);
        QVERIFY(live.sse->isOpen());
        live.sse->end(ReasonCode::NotFound, true);
        live.pass(2s);
        QVERIFY(live.find("longpoll")); // and it counts
    }

    void aStoppedFeedStaysStopped()
    {
        Live live(everyWay(FeedKind::Prices));
        live.session->stop();
        QVERIFY(!live.change("websocket") || !live.find("websocket")->isOpen());
        QCOMPARE(live.state(), LinkState::Stopped);
        live.session->start();
        live.run();
        QVERIFY(live.find("websocket")->isOpen());
        QCOMPARE(live.transport->requests.back().cursor, std::string("e1:10"));
    }

    void lanesInAnyOrderLoseAndDoubleNothing_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void lanesInAnyOrderLoseAndDoubleNothing()
    {
        QFETCH(int, seed);
        Random random{std::uint64_t(seed)};
        Live live(everyWay(FeedKind::Notices)); // ordered: each one is seen
        // What each open connection has been sent; the server's head.
        std::map<FakeTransport *, std::uint64_t> sent{{live.sse, 10}};
        std::uint64_t head = 10;
        std::vector<std::string> seen;
        const std::array<std::string, 3> names{"sse", "websocket", "longpoll"};
        int changes = 0;
        for (int step = 0; step < 4000; ++step) {
            head += random.below(3);
            for (const auto &made : std::vector<VirtualHost::Made>(live.made)) {
                if (!live.find(made.name) || !made.transport->isOpen() || !sent.contains(made.transport))
                    continue;
                std::uint64_t &last = sent[made.transport];
                for (std::uint64_t n = random.below(4); n > 0 && last < head && made.transport->isOpen();
                     --n) {
                    ++last;
                    if (made.name == "sse")
                        made.transport->send(notice(last), id(last), "notice");
                    else
                        made.transport->send(notice(last));
                }
            }
            if (random.below(10) == 0) {
                FakeTransport *next = live.change(names[random.below(3)]);
                if (next && next->isOpen() && !sent.contains(next)) {
                    ++changes;
                    const std::string cursor = next->requests.back().cursor;
                    const std::uint64_t from = std::stoull(cursor.substr(cursor.find(':') + 1));
                    next->accept();
                    sent[next] = from;
                    next->send(hello(from, head));
                }
            }
            live.pass(20ms);
            for (const NoticeItem &item : live.frame().notices)
                seen.push_back(item.id);
            std::erase_if(sent, [&](const auto &entry) {
                return std::ranges::none_of(live.made,
                                            [&](const auto &m) { return m.transport == entry.first; });
            });
        }
        QVERIFY(changes > 100);
        for (std::size_t i = 0; i < seen.size(); ++i)
            QCOMPARE(seen[i], "n" + std::to_string(11 + i));
        QVERIFY(seen.size() > 2000);
        QCOMPARE(live.health().missing, 0u);
        QCOMPARE(live.session->intake().sequence().doubled(), 0u);
        QCOMPARE(live.health().reconnects, 0u);
        QVERIFY(live.health().counts.balanced());
    }

    void wherePlainFeedsCannotBeComparedTheOldLaneEndsFirst()
    {
        FeedProfile feed = everyWay(FeedKind::Prices);
        feed.protocol = FeedProtocol::Plain;
        VirtualHost host(feed);
        host.session->start();
        host.run();
        host.transport->accept();
        QCOMPARE(host.state(), LinkState::Live);
        FeedProfile other = host.session->feed();
        other.transport = "websocket";
        host.session->changeWay(other);
        QVERIFY(!host.find("sse") || !host.find("sse")->isOpen());
        QVERIFY(host.noted(ReasonCode::TransportBreaks));
        host.run();
        host.find("websocket")->accept();
        QCOMPARE(host.health().continuity, Continuity::Unknown);
        QVERIFY(host.health().trustFrom > MonoTime{});
    }

    void aWayThatDoesNotGetThroughIsLeftAndSaysWhy()
    {
        FeedProfile feed = everyWay(FeedKind::Prices, {"sse", "longpoll"});
        feed.transport = "websocket";
        VirtualHost host(feed);
        host.session->start();
        host.run();
        host.find("websocket")->end(ReasonCode::HandshakeFailed, true); // no WebSocket there: at once
        host.pass(2s);
        FakeTransport *sse = host.find("sse");
        QVERIFY(sse);
        QVERIFY(host.noted(ReasonCode::FellBack));
        sse->accept();
        sse->send(hello(10, 10));
        FeedHealth health = host.health();
        QCOMPARE(health.transport, std::string("sse"));
        QCOMPARE(health.wantedTransport, std::string("websocket"));
        QCOMPARE(health.fallbackCause.code, ReasonCode::HandshakeFailed);
        QCOMPARE(health.state, LinkState::Live);
    }

    void aProxyThatHoldsBackTheStreamLeadsToLongPolling_F29()
    {
        FeedProfile feed = everyWay(FeedKind::Prices, {"longpoll"});
        VirtualHost host(feed);
        host.session->start();
        for (int i = 0; i < 3; ++i) {
            for (int guard = 0; guard < 1000 && !(host.find("sse") && host.find("sse")->isOpen()); ++guard)
                host.pass(100ms);
            host.find("sse")->accept(); // headers at once, but nothing else
            host.pass(6s);
        }
        QVERIFY(host.noted(ReasonCode::ProxyBuffers));
        host.pass(2s);
        QVERIFY(host.find("longpoll"));
        QCOMPARE(host.health().fallbackCause.code, ReasonCode::ProxyBuffers);
    }

    void aLostConnectionThatWasStableIsNoReasonToLeave()
    {
        Live live(everyWay(FeedKind::Prices, {"longpoll"}));
        for (int i = 0; i < 20; ++i) {
            for (int s = 0; s < 12; ++s) {
                live.pass(1s);
                live.sse->heartbeat();
            }
            live.sse->end();
            live.pass(2s);
            live.sse->accept();
            live.sse->send(hello(10, 10));
            QCOMPARE(live.state(), LinkState::Live);
        }
        QCOMPARE(live.health().transport, std::string("sse"));
        QVERIFY(!live.noted(ReasonCode::FellBack));
    }

    void aPageThatIsOnlyRepeatedIsGivenUp_F62()
    {
        FeedProfile feed = everyWay(FeedKind::Prices);
        feed.transport = "longpoll";
        VirtualHost host(feed);
        host.session->start();
        host.run();
        FakeTransport *poll = host.find("longpoll");
        QVERIFY(QByteArray::fromStdString(poll->requests.back().url).endsWith("/poll?after=&wait=0"));
        poll->accept();
        const std::string page =
            R"({"hello":)" + hello(10, 11) + R"(,"events":[)" + numberedTick(11) + R"(],"next":"e1:11"})";
        NextRequest next = poll->page(page);
        QVERIFY(
            QByteArray::fromStdString(next.url).endsWith("/poll?after=e1%3A11&wait=5")); // not beyond hb_ms
        QCOMPARE(next.delay, 0ms);
        next = poll->page(page);
        QVERIFY(next.delay >= 250ms);
        (void)poll->page(page);
        QCOMPARE(host.state(), LinkState::Live);
        (void)poll->page(page);
        QCOMPARE(host.state(), LinkState::Failed);
        QCOMPARE(host.health().cause.code, ReasonCode::RepeatedPage);
        QCOMPARE(host.health().counts.duplicates, 3u);
    }

    void pollingIsNotStaleWhileTheServerHoldsAPage()
    {
        Polled host;
        FakeTransport *const poll = host.poll;
        const std::string empty = R"({"hello":)" + hello(10, 10) + R"(,"events":[],"next":"e1:10"})";
        for (int i = 0; i < 100; ++i) {
            (void)poll->page(empty);
            host.pass(5s); // held for as long as hello's heartbeat
            QCOMPARE(host.state(), LinkState::Live);
        }
        host.pass(4s);
        QCOMPARE(host.state(), LinkState::Stale);
        host.pass(9s);
        QVERIFY(host.state() != LinkState::Live && host.state() != LinkState::Stale);
    }

    /// Where nothing moves no event shows that what is missing will not come.
    void anEmptyPageSaysThatAGapStays()
    {
        Polled host;
        FakeTransport *const poll = host.poll;
        (void)poll->page(R"({"hello":)" + hello(10, 12) + R"(,"events":[)" + numberedTick(12) +
                         R"(],"next":"e1:12"})"); // without 11
        poll->end();
        host.untilNextTry();
        poll->accept();
        (void)poll->page(R"({"hello":)" + hello(12, 12) + R"(,"events":[],"next":"e1:12"})");
        QCOMPARE(host.health().gapsOpen, 1u);
        host.pass(2100ms);
        QCOMPARE(host.health().gapsOpen, 0u);
        QCOMPARE(host.health().missing, 1u);
    }

    void aRecordingIsNotSilentBecauseItPlaysSlowly()
    {
        VirtualHost host(everyWay(FeedKind::Prices), 1, true);
        host.session->start();
        host.run();
        host.transport->accept();
        host.transport->send(hello(10, 10)); // promises a heartbeat every 5 s
        host.pass(600s);
        QCOMPARE(host.state(), LinkState::Replaying);
    }

    void theCursorOfOneSpaceOfIdsIsNotSentInAnother()
    {
        FeedProfile feed = everyWay(FeedKind::Prices);
        feed.protocol = FeedProtocol::Plain;
        feed.transportOptions["longpoll"] = {{"cursor", "headers"}};
        VirtualHost host(feed);
        host.session->start();
        host.run();
        host.transport->accept();
        host.transport->send(R"({"s":"X","p":1})", "17:0");
        QCOMPARE(host.session->intake().cursor(), std::string("17:0"));
        FeedProfile other = host.session->feed();
        other.transport = "longpoll";
        host.session->changeWay(other);
        host.run();
        QCOMPARE(host.find("longpoll")->requests.back().cursor, std::string());
    }
};

QTEST_GUILESS_MAIN(LaneTest)
#include "LaneTest.moc"
