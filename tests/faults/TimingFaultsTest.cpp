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
    explicit Feed(const FeedProfile &profile = nativeFeed(FeedKind::Prices)) : VirtualHost(profile)
    {
        session->start();
        run();
        greet(0, 0);
    }
    void greet(std::uint64_t from, std::uint64_t head, const std::string &heartbeat = "5000")
    {
        transport->accept();
        std::string text = hello(from, head);
        text.replace(text.find("5000"), 4, heartbeat);
        transport->send(text);
    }
    void sendTick(std::uint64_t number) { transport->send(tick("AAPL", double(number)), id(number), "tick"); }
};

FeedProfile byWebSocket()
{
    FeedProfile feed = nativeFeed(FeedKind::Prices);
    feed.endpoints = {{"websocket", {"ws://127.0.0.1:1/v1/feeds/prices/ws"}}};
    feed.transport = "websocket";
    return feed;
}

} // namespace

/*!
 * Rows of the fault catalogue whose point is time: a real session on a virtual clock.
 */
class TimingFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What comes down does not prove that anybody hears us.
    void F06_whoIsNotHeardIsNoticedByTheMissingPong()
    {
        Feed feed(byWebSocket());
        const MonoTime start = feed.clock;
        while (feed.state() == LinkState::Live && feed.clock - start < 60s) {
            feed.transport->heartbeat();
            feed.pass(500ms);
        }
        QCOMPARE(feed.state(), LinkState::Backoff);
        QCOMPARE(feed.health().cause.code, ReasonCode::NoPong);
        QVERIFY(feed.transport->pings == 1);
        QVERIFY(feed.clock - start <= 10500ms); // a heartbeat until the ping, and 5 s
        QVERIFY(!feed.transport->isOpen());
    }

    void F06_anEventStreamNeedsNoWayUp()
    {
        Feed feed;
        for (int i = 0; i < 600; ++i) {
            feed.pass(1s);
            feed.transport->heartbeat();
            QCOMPARE(feed.state(), LinkState::Live);
        }
        QCOMPARE(feed.transport->requests.size(), 1u);
        QCOMPARE(feed.transport->pings, 0);
    }

    /// 3 s ± 2 s, order kept: what comes late still comes.
    void F10_latencyAloneIsNeverStale()
    {
        Feed feed;
        Random random(1, "latency");
        constexpr int kTicks = 600; // one a second
        MonoTime due = feed.clock;
        const MonoTime start = feed.clock;
        for (int n = 1; n <= kTicks; ++n) {
            const auto delay = 1s + std::chrono::milliseconds(random.below(4000));
            due = std::max(due, start + std::chrono::seconds(n) + delay);
            feed.pass(due - feed.clock);
            QCOMPARE(feed.state(), LinkState::Live);
            feed.sendTick(std::uint64_t(n));
        }
        (void)feed.frame();
        const FeedHealth health = feed.health();
        QCOMPARE(health.counts.received, std::uint64_t(kTicks));
        QCOMPARE(health.missing, 0u);
        QCOMPARE(health.connects, 1u);
    }

    /// Down for 50 ms in every 200 ms, for a minute.
    void F11_aFlappingLinkIsTriedNoMoreThanTheBackoffAllows()
    {
        Feed feed;
        const MonoTime start = feed.clock;
        std::uint32_t failures = 0;
        std::size_t tries = 1;
        while (feed.clock - start < 60s) {
            feed.transport->end(); // the link is down
            QCOMPARE(feed.state(), LinkState::Backoff);
            QCOMPARE(feed.health().attempt, ++failures); // never stable for 10 s: it goes on growing
            const auto wait = feed.health().nextTry - feed.clock;
            const auto window =
                std::min<std::chrono::nanoseconds>(20s, 500ms * (1u << std::min(failures - 1, 16u)));
            QVERIFY(wait >= 100ms && wait <= 100ms + window);
            feed.pass(wait);
            QCOMPARE(feed.transport->requests.size(), ++tries); // one, and not before its time
            feed.greet(0, 0);
            QCOMPARE(feed.state(), LinkState::Live);
            feed.pass(100ms); // until it goes down again
            QCOMPARE(feed.transport->requests.size(), tries);
        }
        QVERIFY2(tries < 40, QByteArray::number(qulonglong(tries)));
        QCOMPARE(feed.health().missing, 0u);
    }

    void F30_heartbeatsKeepAnIdleCutAway_data()
    {
        QTest::addColumn<int>("every");
        QTest::addColumn<bool>("cut");
        QTest::newRow("F30 every 5 s") << 5 << false;
        QTest::newRow("F30 every 30 s") << 30 << false;
        QTest::newRow("F30 every 59 s") << 59 << false;
        QTest::newRow("F30 never") << 3600 << true;
    }
    void F30_heartbeatsKeepAnIdleCutAway()
    {
        QFETCH(int, every);
        QFETCH(bool, cut);
        FeedProfile plain = nativeFeed(FeedKind::Prices);
        if (cut)
            plain.protocol = FeedProtocol::Plain; // it promises no heartbeat
        Feed feed(plain);
        feed.greet(0, 0, std::to_string(every * 1000));
        MonoTime lastByte = feed.clock;
        MonoTime nextBeat = feed.clock + std::chrono::seconds(every);
        int found = 0;
        for (int s = 0; s < 700; ++s) {
            feed.pass(1s);
            if (!feed.transport->isOpen()) {
                lastByte = feed.clock;
                continue;
            }
            QVERIFY(feed.transport->requests.size() <=
                    std::size_t(found) + 1); // opened again after a cut only
            if (feed.state() == LinkState::Connecting) {
                feed.transport->accept();
                lastByte = feed.clock;
            }
            if (feed.clock >= nextBeat) {
                feed.transport->heartbeat();
                lastByte = feed.clock;
                nextBeat += std::chrono::seconds(every);
            }
            if (feed.clock - lastByte >= 60s) { // what a proxy does
                feed.transport->end();
                QCOMPARE(feed.state(), LinkState::Backoff);
                QCOMPARE(feed.health().cause.code, ReasonCode::ConnectionLost);
                ++found;
            } else {
                QCOMPARE(feed.state(), LinkState::Live);
            }
        }
        QVERIFY2(cut ? found >= 9 : found == 0, QByteArray::number(found));
    }

    /// Eight hours later the server has forgotten what was missed.
    void F87_afterASleepTheGapIsNamed()
    {
        Feed feed;
        for (std::uint64_t n = 1; n <= 10; ++n)
            feed.sendTick(n);
        (void)feed.frame();
        const std::uint32_t attempt = feed.health().attempt;
        feed.wall += 8LL * 3600 * 1'000'000;
        feed.session->sleepNoticed();
        feed.pass(1s);
        QVERIFY(feed.noted(ReasonCode::SleepNoticed));
        QCOMPARE(feed.transport->requests.size(), 2u);
        QCOMPARE(feed.transport->requests.back().cursor, id(10));
        QCOMPARE(feed.health().attempt, attempt); // a sleep is no failure
        feed.greet(500, 501);
        feed.sendTick(501);
        (void)feed.frame();
        QCOMPARE(feed.state(), LinkState::Live);
        QCOMPARE(feed.health().continuity, Continuity::Gap);
        QCOMPARE(feed.health().missing, 490u);
        QVERIFY(feed.noted(ReasonCode::GapPermanent));
    }
};

QTEST_APPLESS_MAIN(TimingFaultsTest)
#include "TimingFaultsTest.moc"
