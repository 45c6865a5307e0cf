// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NativeMessages.h"
#include "VirtualHost.h"

#include <QtTest>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;

namespace {

struct Prices : VirtualHost
{
    explicit Prices(std::uint64_t seed = 1) : VirtualHost(nativeFeed(FeedKind::Prices), seed) {}

    void connect(std::uint64_t from, std::uint64_t head)
    {
        transport->accept();
        transport->send(hello(from, head));
    }
    void goLive(std::uint64_t at = 0)
    {
        session->start();
        run();
        connect(at, at);
    }
    void sendTick(std::uint64_t number) { transport->send(tick("AAPL", double(number)), id(number), "tick"); }
};

} // namespace

/*!
 * The rows of the SSE behaviour list that are about reconnecting (S92 to S102): decided by the session, on a
 * virtual clock.
 */
class FeedSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfEndReconnectsWithTheLastId_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("S92 clean end, S93 FIN, RST, cut chunk") << int(ReasonCode::ConnectionLost);
        QTest::newRow("S94 refused") << int(ReasonCode::ConnectionRefused);
        QTest::newRow("S94 name not found") << int(ReasonCode::HostNotFound);
        QTest::newRow("S94 unreachable") << int(ReasonCode::NetworkUnreachable);
        QTest::newRow("S79 503") << int(ReasonCode::ServerBusy);
        QTest::newRow("S79 429") << int(ReasonCode::TooManyRequests);
        QTest::newRow("S81 interim response") << int(ReasonCode::InterimResponse);
    }
    void everyKindOfEndReconnectsWithTheLastId()
    {
        QFETCH(int, code);
        Prices prices;
        prices.goLive();
        prices.sendTick(1);
        prices.sendTick(2);
        prices.transport->end(static_cast<ReasonCode>(code));
        QCOMPARE(prices.state(), LinkState::Backoff);
        prices.untilNextTry();
        QCOMPARE(prices.transport->requests.size(), 2u);
        QCOMPARE(prices.transport->requests.back().cursor, id(2));
        prices.connect(2, 3);
        prices.sendTick(3);
        QCOMPARE(prices.state(), LinkState::Live);
        const FeedHealth health = prices.health();
        QCOMPARE(health.connects, 2u);
        QCOMPARE(health.reconnects, 1u);
        QCOMPARE(health.resumes, 1u);
        QCOMPARE(health.missing, 0u);
        QCOMPARE(health.counts.duplicates, 0u);
    }

    void noTryBeginsWithoutItsWait_data()
    {
        QTest::addColumn<bool>("accepts");
        QTest::newRow("S95 refused at once") << false;
        QTest::newRow("S95 an empty 200") << true;
    }
    void noTryBeginsWithoutItsWait()
    {
        QFETCH(bool, accepts);
        Prices prices;
        prices.session->start();
        prices.run();
        for (std::size_t tries = 1; tries < 30; ++tries) {
            QCOMPARE(prices.transport->requests.size(), tries);
            if (accepts)
                prices.transport->accept();
            prices.transport->end();
            prices.run();
            QCOMPARE(prices.transport->requests.size(), tries); // never in the same moment
            prices.pass(99ms);
            QCOMPARE(prices.transport->requests.size(), tries);
            prices.untilNextTry();
        }
    }

    /// S96
    void S96_waitsGrowAndDifferBetweenClients()
    {
        std::set<std::int64_t> firstWaits;
        for (std::uint64_t seed = 1; seed <= 50; ++seed) {
            Prices prices(seed);
            prices.session->start();
            prices.run();
            prices.transport->end();
            firstWaits.insert((prices.health().nextTry - prices.clock).count());
            for (int i = 0; i < 20; ++i) {
                prices.untilNextTry();
                prices.transport->end();
            }
            QVERIFY(prices.health().nextTry - prices.clock <= 20100ms);
            QCOMPARE(prices.health().attempt, 21u);
        }
        QVERIFY(firstWaits.size() > 45);
    }

    /// S97: a bare 200 proves nothing.
    void S97_onlyAHealthyConnectionResetsTheWait()
    {
        Prices prices;
        prices.goLive();
        prices.transport->end();
        prices.untilNextTry();
        prices.connect(0, 0);
        QCOMPARE(prices.health().attempt, 1u);
        for (int i = 0; i < 3; ++i) {
            prices.pass(4s);
            prices.transport->heartbeat();
        }
        QCOMPARE(prices.health().attempt, 0u);
    }

    /// S98
    void S98_theStateAndItsCauseAreKnownBeforeTheWait()
    {
        Prices prices;
        prices.goLive();
        prices.transport->end(ReasonCode::ServerBusy, false, 7s);
        const FeedHealth health = prices.health();
        QCOMPARE(health.state, LinkState::Backoff);
        QCOMPARE(health.cause.code, ReasonCode::ServerBusy);
        QVERIFY(health.nextTry - prices.clock >= 7s);
        QVERIFY(health.stale);
        QVERIFY(prices.noted(ReasonCode::ServerBusy));
    }

    /// S99
    void S99_stopEndsTheWaitForGood()
    {
        Prices prices;
        prices.goLive();
        prices.transport->end();
        prices.session->stop();
        prices.pass(24h);
        QCOMPARE(prices.transport->requests.size(), 1u);
        QCOMPARE(prices.state(), LinkState::Stopped);
    }

    /// S99: also when the open was due but not made yet.
    void stopCancelsAnOpenThatIsPending()
    {
        Prices prices;
        prices.session->start();
        prices.session->stop();
        prices.pass(1h);
        QVERIFY(prices.transport->requests.empty());
    }

    /// S100
    void S100_oneAttemptAtMostIsUnderWay()
    {
        Prices prices;
        prices.goLive();
        for (int i = 0; i < 20; ++i) {
            prices.session->reconnectNow();
            prices.session->reconnectNow();
            prices.run();
            QCOMPARE(prices.transport->requests.size(), std::size_t(i) + 2);
            QVERIFY(prices.transport->closes > i); // what was open was closed first
            prices.connect(0, 0);
        }
        QCOMPARE(prices.transport->requests.size(), 21u);
    }

    /// S101, S47
    void S101_anExplicitRestartKeepsTheId()
    {
        Prices prices;
        prices.goLive();
        prices.sendTick(1);
        prices.session->reconnectNow();
        prices.run();
        QCOMPARE(prices.transport->requests.back().cursor, id(1));
        prices.session->stop();
        prices.session->start();
        prices.run();
        QCOMPARE(prices.transport->requests.back().cursor, id(1));
    }

    /// S102
    void S102_whetherTheIdWasSentIsTold()
    {
        Prices prices;
        prices.goLive();
        prices.sendTick(1);
        prices.session->reconnectNow();
        prices.run();
        prices.connect(1, 1);
        QVERIFY(prices.noted(ReasonCode::Resumed));
        QVERIFY(!prices.noted(ReasonCode::ResumedWithout));
        prices.session->reconnectNow();
        prices.run();
        prices.transport->accept(false);
        QVERIFY(prices.noted(ReasonCode::ResumedWithout));
    }

    /// S56
    void S56_theServersDelayOutlivesTheConnection()
    {
        Prices prices;
        prices.goLive();
        prices.transport->retry(3s);
        for (int i = 0; i < 3; ++i) {
            prices.transport->end();
            QVERIFY(prices.health().nextTry - prices.clock >= 3s);
            prices.untilNextTry();
            prices.connect(0, 0);
        }
    }

    /// S66: a rotated token is taken up; S78: and asked for once more when the server refuses it.
    void S66_credentialsAreFetchedForEachAttempt()
    {
        Prices prices;
        prices.secret.headers = {{"Authorization", "Bearer one", true}};
        prices.goLive();
        QCOMPARE(prices.transport->requests.back().headers.back().value, std::string("Bearer one"));
        QVERIFY(prices.transport->requests.back().headers.back().secret);
        prices.secret.headers = {{"Authorization", "Bearer two", true}};
        prices.transport->end(ReasonCode::Unauthorized, true);
        prices.run();
        QCOMPARE(prices.transport->requests.back().headers.back().value, std::string("Bearer two"));
        prices.transport->end(ReasonCode::Unauthorized, true);
        QCOMPARE(prices.state(), LinkState::AuthRequired);
    }

    void aSecretThatMustNotBeSentIsNotSent()
    {
        Prices prices;
        prices.secret.reason = {ReasonCode::SecretOtherOrigin, {"env:T", "http://a:80", "http://b:80"}};
        prices.session->start();
        prices.run();
        QVERIFY(prices.transport->requests.empty());
        QCOMPARE(prices.state(), LinkState::AuthRequired);
        QCOMPARE(prices.health().cause.code, ReasonCode::SecretOtherOrigin);
        prices.secret.reason = {};
        prices.session->newSecret();
        prices.run();
        QCOMPARE(prices.transport->requests.size(), 1u);
    }

    /// S67
    void S67_theBodyIsSentAgainOnReconnect()
    {
        FeedProfile feed = nativeFeed(FeedKind::Prices);
        feed.method = "POST";
        feed.body = R"({"q":1})";
        VirtualHost host(feed);
        host.session->start();
        host.run();
        host.transport->end();
        host.untilNextTry();
        QCOMPARE(host.transport->requests.size(), 2u);
        QCOMPARE(host.transport->requests.back().method, std::string("POST"));
        QCOMPARE(host.transport->requests.back().body.value(), std::string(R"({"q":1})"));
    }

    /// S67, S120: repeating a paid request would cost.
    void aOneShotStreamIsNotRepeated()
    {
        FeedProfile feed = nativeFeed(FeedKind::Prices);
        feed.protocol = FeedProtocol::Plain;
        feed.oneShot = true;
        VirtualHost host(feed);
        host.session->start();
        host.run();
        QVERIFY(host.transport->requests.back().deliverUnfinished);
        host.transport->accept();
        host.transport->end();
        host.pass(24h);
        QCOMPARE(host.transport->requests.size(), 1u);
        QCOMPARE(host.state(), LinkState::Stopped);
    }

    void catchingUpIsTold()
    {
        Prices prices;
        prices.goLive();
        prices.sendTick(1);
        prices.transport->end();
        prices.untilNextTry();
        prices.connect(1, 451);
        for (std::uint64_t n = 2; n <= 121; ++n)
            prices.sendTick(n);
        QCOMPARE(prices.state(), LinkState::Resuming);
        QCOMPARE(prices.health().catchUpDone, 120u);
        QCOMPARE(prices.health().catchUpTotal, 450u);
    }

    void anOutageHasItsAnatomy()
    {
        Prices prices;
        prices.goLive();
        prices.sendTick(1);
        const MonoTime lastByte = prices.clock;
        prices.pass(1s);
        prices.transport->end();
        const MonoTime lost = prices.clock;
        prices.untilNextTry();
        prices.transport->accept();
        const MonoTime back = prices.clock;
        prices.pass(1s);
        prices.transport->send(hello(1, 1));
        const auto &outages = prices.session->outages().outages();
        QCOMPARE(outages.size(), 1u);
        QCOMPARE(outages[0].start, lastByte);
        QCOMPARE(outages[0].detected, lost);
        QCOMPARE(outages[0].reconnected, back);
        QCOMPARE(outages[0].fresh, prices.clock);
        prices.session->stop();
        QCOMPARE(outages.size(), 1u); // what a person asked for is no outage
    }

    void aFullQueuePausesReadingUntilTheFrame()
    {
        VirtualHost host(nativeFeed(FeedKind::Notices));
        host.session->start();
        host.run();
        host.transport->accept();
        host.transport->send(hello(0, 0));
        const std::string text = R"({"t":"notice","id":"n","level":"info","title":"T","text":"x","ts":1})";
        for (std::uint64_t n = 1; n <= FeedIntake::kMaxQueued + 1; ++n)
            host.transport->send(text, id(n), "notice");
        QVERIFY(!host.transport->reading);
        host.pass(1h); // our own pause is no silence
        QCOMPARE(host.state(), LinkState::Live);
        QCOMPARE(host.frame().notices.size(), FeedIntake::kMaxQueued + 1);
        QVERIFY(host.transport->reading);
    }

    /// A seed replays a failure: whatever the flaps, nothing is lost or doubled.
    void anOpenGapDoesNotSpinWhileNothingIsOpen()
    {
        Prices prices;
        prices.goLive();
        prices.sendTick(1);
        prices.sendTick(3);
        prices.transport->end();
        prices.pass(10s);
        for (int i = 0; i < 5; ++i) { // nobody answers for longer than a gap stays open
            prices.untilNextTry();
            prices.transport->end(ReasonCode::ConnectionRefused);
            QVERIFY(prices.session->deadline() > prices.clock);
        }
        QCOMPARE(prices.health().gapsOpen, 1u);
    }

    void thousandsOfFlapsLoseAndDoubleNothing()
    {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            Random random(seed, "flaps");
            Prices prices(seed);
            std::uint64_t head = 0; // what the server has published
            std::uint64_t sent = 0; // what this connection has sent
            prices.session->start();
            prices.run();
            for (int flap = 0; flap < 100; ++flap) {
                while (!prices.transport->isOpen())
                    prices.untilNextTry();
                const std::string &cursor = prices.transport->requests.back().cursor;
                sent = cursor.empty() ? 0 : std::stoull(cursor.substr(3));
                sent -= std::min(sent, random.below(3)); // some servers repeat
                prices.connect(sent, head);
                for (std::uint64_t n = random.below(60); n > 0 && prices.transport->isOpen(); --n) {
                    head += random.below(2);
                    if (sent < head)
                        prices.sendTick(++sent);
                    else
                        prices.transport->heartbeat();
                    if (random.below(10) == 0) {
                        (void)prices.frame();
                        prices.pass(std::chrono::milliseconds{random.below(3000)});
                    }
                }
                prices.transport->end();
                head += random.below(20);
            }
            while (!prices.transport->isOpen())
                prices.untilNextTry();
            const std::string &cursor = prices.transport->requests.back().cursor;
            sent = cursor.empty() ? 0 : std::stoull(cursor.substr(3));
            prices.connect(sent, head);
            while (sent < head)
                prices.sendTick(++sent);
            (void)prices.frame();
            const auto &sequence = prices.session->intake().sequence();
            const FeedHealth health = prices.health();
            const QByteArray failing = QByteArray("seed ") + QByteArray::number(qulonglong(seed));
            QVERIFY2(health.state == LinkState::Live, failing);
            QVERIFY2(sequence.acceptedNumbers().size() == head, failing);
            QVERIFY2(sequence.doubled() == 0 && health.missing == 0, failing);
            QVERIFY2(health.counts.applied + health.counts.conflated == head, failing);
            QVERIFY2(health.counts.balanced() && health.counts.pending == 0, failing);
        }
    }
};

QTEST_APPLESS_MAIN(FeedSessionTest)
#include "FeedSessionTest.moc"
