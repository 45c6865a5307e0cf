// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConnectionMachine.h"

#include <QtTest>

using namespace steadfeed;
using namespace std::chrono_literals;
using Type = LinkEvent::Type;

namespace {

/// A machine on a virtual clock, with the hands that a session would have.
class Rig
{
public:
    explicit Rig(ConnectionMachine::Options options = {}, std::uint64_t seed = 1)
        : machine(std::move(options), Backoff{Random(seed)}, &gate)
    {
    }

    LinkActions tell(Type type, Reason reason = {}, bool permanent = false,
                     std::optional<std::chrono::seconds> retryAfter = {})
    {
        const LinkActions actions = machine.step({.type = type,
                                                  .generation = machine.generation(),
                                                  .reason = std::move(reason),
                                                  .permanent = permanent,
                                                  .retryAfter = retryAfter},
                                                 now);
        opens += actions.openTransport;
        closes += actions.closeTransport;
        refreshes += actions.refreshSecret;
        pings += actions.ping;
        return actions;
    }
    LinkActions lose(ReasonCode code = ReasonCode::ConnectionLost, bool permanent = false)
    {
        return tell(Type::Closed, {code, {}}, permanent);
    }
    /// Lets time pass, stopping at each deadline as a session does.
    void pass(std::chrono::nanoseconds time)
    {
        const MonoTime end = now + time;
        for (int guard = 0; guard < 100'000; ++guard) {
            const auto deadline = machine.deadline();
            if (!deadline || *deadline > end)
                break;
            now = std::max(now, *deadline);
            tell(Type::Tick);
        }
        now = end;
        tell(Type::Tick);
    }
    void goLive()
    {
        tell(Type::Opened);
        tell(Type::Bytes);
        tell(Type::Hello);
        tell(Type::CaughtUp);
    }
    void waitForTry() { pass(*machine.nextTry() - now); }

    HostGate gate;
    ConnectionMachine machine;
    MonoTime now{1000s};
    int opens = 0;
    int closes = 0;
    int refreshes = 0;
    int pings = 0;
};

} // namespace

class ConnectionMachineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nativeFeedIsLiveOnlyAtTheHead()
    {
        Rig rig;
        QCOMPARE(rig.machine.state(), LinkState::Idle);
        QVERIFY(rig.tell(Type::Start).openTransport);
        QCOMPARE(rig.machine.state(), LinkState::Connecting);
        rig.tell(Type::Opened);
        QCOMPARE(rig.machine.state(), LinkState::Resuming);
        rig.tell(Type::Hello);
        QCOMPARE(rig.machine.state(), LinkState::Resuming);
        rig.tell(Type::CaughtUp);
        QCOMPARE(rig.machine.state(), LinkState::Live);
    }

    void plainFeedIsLiveOnceOpen()
    {
        Rig rig({.native = false});
        rig.tell(Type::Start);
        rig.tell(Type::Opened);
        QCOMPARE(rig.machine.state(), LinkState::Live);
        rig.pass(24h); // no heartbeat is promised: silence is only age
        QCOMPARE(rig.machine.state(), LinkState::Live);
        QCOMPARE(rig.closes, 0);
    }

    /// S105, F16: the connect budget is the machine's own.
    void S105_silenceWhileConnectingEndsAfterTenSeconds()
    {
        Rig rig;
        rig.tell(Type::Start);
        rig.pass(9900ms);
        QCOMPARE(rig.machine.state(), LinkState::Connecting);
        rig.pass(200ms);
        QCOMPARE(rig.machine.state(), LinkState::Backoff);
        QCOMPARE(rig.machine.cause().code, ReasonCode::NoAnswer);
        QCOMPARE(rig.closes, 1);
    }

    void theEndOfAnAttemptDecidesTheState_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("permanent");
        QTest::addColumn<int>("state");
        const auto row = [](const char *name, ReasonCode code, bool permanent, LinkState state) {
            QTest::newRow(name) << int(code) << permanent << int(state);
        };
        row("S92 S93 lost", ReasonCode::ConnectionLost, false, LinkState::Backoff);
        row("S94 refused", ReasonCode::ConnectionRefused, false, LinkState::Backoff);
        row("S94 no such host", ReasonCode::HostNotFound, false, LinkState::Backoff);
        row("S79 busy", ReasonCode::ServerBusy, false, LinkState::Backoff);
        row("S75 204", ReasonCode::EndedByServer, true, LinkState::Stopped);
        row("S77 404", ReasonCode::NotFound, true, LinkState::Failed);
        row("TLS", ReasonCode::TlsFailed, true, LinkState::Failed);
        row("redirect loop", ReasonCode::TooManyRedirects, true, LinkState::Failed);
        row("compressed", ReasonCode::CompressedStream, true, LinkState::Failed);
        row("nobody gave the secret", ReasonCode::SecretAsk, true, LinkState::AuthRequired);
        row("secret of another origin", ReasonCode::SecretOtherOrigin, true, LinkState::AuthRequired);
        row("S73 wrong type once", ReasonCode::WrongContentType, false, LinkState::Backoff);
    }
    void theEndOfAnAttemptDecidesTheState()
    {
        QFETCH(int, code);
        QFETCH(bool, permanent);
        QFETCH(int, state);
        Rig rig;
        rig.tell(Type::Start);
        rig.lose(static_cast<ReasonCode>(code), permanent);
        QCOMPARE(int(rig.machine.state()), state);
        QCOMPARE(int(rig.machine.cause().code), code);
    }

    /// S73: the first two may be a captive portal; the third needs a person, but a probe goes on.
    void S73_theThirdWrongContentTypeInARowFails()
    {
        Rig rig;
        rig.tell(Type::Start);
        for (int i = 0; i < 2; ++i) {
            rig.lose(ReasonCode::WrongContentType);
            QCOMPARE(rig.machine.state(), LinkState::Backoff);
            rig.waitForTry();
        }
        rig.lose(ReasonCode::WrongContentType);
        QCOMPARE(rig.machine.state(), LinkState::Failed);
        const auto probe = *rig.machine.nextTry() - rig.now;
        QVERIFY(probe >= 60s && probe <= 70s);
        rig.waitForTry();
        QCOMPARE(rig.machine.state(), LinkState::Connecting);
    }

    void aGoodAnswerForgivesWrongContentTypes()
    {
        Rig rig;
        rig.tell(Type::Start);
        for (int i = 0; i < 5; ++i) {
            rig.lose(ReasonCode::WrongContentType);
            rig.waitForTry();
            rig.goLive();
            rig.lose();
            QCOMPARE(rig.machine.state(), LinkState::Backoff);
            rig.waitForTry();
        }
    }

    /// S78
    void S78_unauthorizedRefreshesTheSecretOnceThenWaitsForANewOne()
    {
        Rig rig;
        rig.tell(Type::Start);
        const auto first = rig.lose(ReasonCode::Unauthorized, true);
        QVERIFY(first.refreshSecret);
        QVERIFY(first.openTransport);
        rig.lose(ReasonCode::Unauthorized, true);
        QCOMPARE(rig.machine.state(), LinkState::AuthRequired);
        const int opens = rig.opens;
        rig.pass(48h);
        QCOMPARE(rig.opens, opens); // no tries without a new token
        rig.tell(Type::NewSecret);
        QCOMPARE(rig.machine.state(), LinkState::Connecting);
        rig.goLive();
        rig.lose();
        rig.waitForTry();
        QVERIFY(rig.lose(ReasonCode::Unauthorized, true).refreshSecret); // it expired: one refresh again
    }

    /// F05: stale at 1.2 heartbeats, dead at 2.4.
    void silenceIsStaleThenDead()
    {
        Rig rig;
        rig.tell(Type::Start);
        rig.goLive();
        rig.machine.setHeartbeat(5s);
        rig.pass(5900ms);
        QCOMPARE(rig.machine.state(), LinkState::Live);
        rig.pass(200ms);
        QCOMPARE(rig.machine.state(), LinkState::Stale);
        QCOMPARE(rig.closes, 0);
        rig.pass(5700ms);
        QCOMPARE(rig.machine.state(), LinkState::Stale);
        rig.pass(300ms);
        QCOMPARE(rig.machine.state(), LinkState::Backoff);
        QCOMPARE(rig.machine.cause().code, ReasonCode::Silence);
        QCOMPARE(rig.closes, 1);
    }

    /// S103, S104: any byte is a sign of life.
    void S103_anyByteEndsStale()
    {
        Rig rig;
        rig.tell(Type::Start);
        rig.goLive();
        rig.machine.setHeartbeat(5s);
        rig.pass(7s);
        QCOMPARE(rig.machine.state(), LinkState::Stale);
        rig.tell(Type::Bytes);
        QCOMPARE(rig.machine.state(), LinkState::Live);
        rig.pass(5s);
        QCOMPARE(rig.machine.state(), LinkState::Live);
    }

    void aHealthyFeedIsNeverStale_data()
    {
        QTest::addColumn<int>("seconds");
        for (int s = 1; s <= 60; ++s)
            QTest::addRow("every %d s", s) << s;
    }
    void aHealthyFeedIsNeverStale()
    {
        QFETCH(int, seconds);
        Rig rig;
        rig.tell(Type::Start);
        rig.goLive();
        rig.machine.setHeartbeat(std::chrono::seconds{seconds});
        for (MonoTime end = rig.now + 10min; rig.now < end;) {
            rig.pass(std::chrono::seconds{seconds} * 11 / 10); // a late heartbeat
            QCOMPARE(rig.machine.state(), LinkState::Live);
            rig.tell(Type::Bytes);
        }
        QCOMPARE(rig.closes, 0);
    }

    void heartbeatIsClamped()
    {
        Rig rig;
        rig.machine.setHeartbeat(1ms);
        QCOMPARE(rig.machine.heartbeat(), 1s);
        rig.machine.setHeartbeat(1h);
        QCOMPARE(rig.machine.heartbeat(), 60s);
    }

    /// N14: our own pause is no silence of the server.
    void pausedReadingIsNotSilence()
    {
        Rig rig;
        rig.tell(Type::Start);
        rig.goLive();
        rig.machine.setHeartbeat(1s);
        rig.tell(Type::Paused);
        rig.pass(1h);
        QCOMPARE(rig.machine.state(), LinkState::Live);
        rig.tell(Type::Resumed);
        rig.pass(1100ms);
        QCOMPARE(rig.machine.state(), LinkState::Live);
        rig.pass(200ms);
        QCOMPARE(rig.machine.state(), LinkState::Stale);
    }

    /// F29: headers at once, events held back.
    void threeMuteOpeningsInARowAccuseAProxy()
    {
        Rig rig;
        rig.tell(Type::Start);
        for (int i = 0; i < 2; ++i) {
            rig.tell(Type::Opened);
            rig.pass(5100ms);
            QCOMPARE(rig.machine.cause().code, ReasonCode::NoHello);
            rig.waitForTry();
        }
        rig.tell(Type::Opened);
        rig.pass(5100ms);
        QCOMPARE(rig.machine.cause().code, ReasonCode::ProxyBuffers);
        QCOMPARE(rig.machine.state(), LinkState::Backoff);
    }

    /// F29: not even the head comes. It says what may be the matter, for who can be reached does answer.
    void threeStreamsInARowWithoutAnAnswerMayBeHeldBack_data()
    {
        QTest::addColumn<bool>("stream");
        QTest::newRow("stream") << true;
        QTest::newRow("page or WebSocket") << false;
    }
    void threeStreamsInARowWithoutAnAnswerMayBeHeldBack()
    {
        QFETCH(bool, stream);
        const Reason plainly{ReasonCode::NoAnswer, {"10"}};
        const Reason third = stream ? Reason{ReasonCode::NoAnswer, {"10", "stream"}} : plainly;
        Rig rig({.stream = stream});
        rig.tell(Type::Start);
        for (const bool answered : {false, true}) {
            for (int i = 1; i <= 4; ++i) {
                rig.pass(10s);
                QVERIFY(rig.machine.state() != LinkState::Connecting);
                QVERIFY(rig.machine.cause() == (i < 3 ? plainly : third));
                rig.waitForTry();
            }
            if (answered)
                break;
            rig.lose(ReasonCode::ConnectionRefused); // an answer of a kind: the count begins anew
            rig.waitForTry();
        }
    }

    /// S97, F12: a server that accepts and closes at once must not be hammered.
    void onlyTenSecondsOfLiveResetTheBackoff()
    {
        Rig rig;
        rig.tell(Type::Start);
        for (std::uint32_t i = 1; i <= 6; ++i) {
            rig.goLive();
            rig.pass(9900ms);
            rig.lose();
            QCOMPARE(rig.machine.attempt(), i);
            rig.waitForTry();
        }
        rig.goLive();
        rig.pass(10100ms);
        QCOMPARE(rig.machine.attempt(), 0u);
    }

    /// S95: also after an empty 200.
    void everyTryIsPrecededByAWait()
    {
        Rig rig;
        rig.tell(Type::Start);
        for (int i = 0; i < 50; ++i) {
            rig.tell(Type::Opened);
            rig.lose();
            QVERIFY(*rig.machine.nextTry() - rig.now >= 100ms);
            rig.waitForTry();
            QCOMPARE(rig.machine.state(), LinkState::Connecting);
        }
    }

    /// S80, F20
    void retryAfterIsHonoured()
    {
        Rig rig;
        rig.tell(Type::Start);
        rig.tell(Type::Closed, {ReasonCode::ServerBusy, {}}, false, 7s);
        const auto wait = *rig.machine.nextTry() - rig.now;
        QVERIFY(wait >= 7s && wait <= 12s);
    }

    void offlineAfterTwoMinutesButTriesOn()
    {
        Rig rig;
        rig.tell(Type::Start);
        rig.goLive();
        rig.pass(20s);
        rig.lose(ReasonCode::ConnectionRefused);
        const MonoTime lost = rig.now;
        while (rig.now - lost < 119s && rig.machine.state() == LinkState::Backoff) {
            rig.waitForTry();
            rig.lose(ReasonCode::ConnectionRefused);
        }
        while (rig.now - lost < 200s) {
            rig.waitForTry();
            rig.lose(ReasonCode::ConnectionRefused);
        }
        QCOMPARE(rig.machine.state(), LinkState::Offline);
        QVERIFY(*rig.machine.nextTry() - rig.now <= 20100ms);
        rig.waitForTry();
        rig.goLive();
        QCOMPARE(rig.machine.state(), LinkState::Live);
    }

    /// The two minutes count from when it was live last, not from when it became so.
    void whatWasLiveForLongIsNotOfflineAtOnce_data()
    {
        QTest::addColumn<Type>("event");
        QTest::newRow("lost") << Type::Closed;
        QTest::newRow("F87 slept") << Type::SleepNoticed;
        QTest::newRow("reconnect, refused") << Type::ReconnectNow;
        QTest::newRow("dead") << Type::Tick;
    }
    void whatWasLiveForLongIsNotOfflineAtOnce()
    {
        QFETCH(Type, event);
        Rig rig;
        rig.tell(Type::Start);
        rig.goLive();
        rig.machine.setHeartbeat(5s);
        for (int i = 0; i < 200; ++i) {
            rig.pass(5s);
            rig.tell(Type::Bytes);
        }
        QCOMPARE(rig.machine.state(), LinkState::Live);
        if (event == Type::Tick)
            rig.pass(12s);
        else
            rig.tell(event, {ReasonCode::ConnectionLost, {}});
        if (event == Type::ReconnectNow)
            rig.lose(ReasonCode::ConnectionRefused);
        QCOMPARE(rig.machine.state(), LinkState::Backoff);
        rig.tell(Type::Tick);
        QCOMPARE(rig.machine.state(), LinkState::Backoff);
    }

    /// S99
    void stopCancelsTheWaitAndNeverComesBack()
    {
        Rig rig;
        rig.tell(Type::Start);
        rig.lose();
        rig.tell(Type::Stop);
        const int opens = rig.opens;
        rig.pass(24h);
        rig.tell(Type::SleepNoticed);
        rig.tell(Type::NewSecret);
        rig.pass(1h);
        QCOMPARE(rig.opens, opens);
        QCOMPARE(rig.machine.state(), LinkState::Stopped);
        QVERIFY(rig.tell(Type::Start).openTransport);
    }

    /// S100: generation numbers; late signals of an aborted reply touch nothing.
    void eventsOfAnOlderAttemptAreIgnored()
    {
        Rig rig;
        rig.tell(Type::Start);
        const auto old = rig.machine.generation();
        rig.tell(Type::ReconnectNow, {ReasonCode::UserReconnect, {}});
        QVERIFY(rig.machine.generation() > old);
        for (const Type type :
             {Type::Opened, Type::Bytes, Type::Hello, Type::CaughtUp, Type::Closed, Type::Broken}) {
            const auto actions = rig.machine.step({.type = type, .generation = old}, rig.now);
            QVERIFY(!actions.openTransport && !actions.closeTransport);
            QCOMPARE(rig.machine.state(), LinkState::Connecting);
        }
    }

    /// S101
    void reconnectNowReplacesAnOpenConnectionAndEndsAWait()
    {
        Rig rig;
        rig.tell(Type::Start);
        rig.goLive();
        auto actions = rig.tell(Type::ReconnectNow, {ReasonCode::UserReconnect, {}});
        QVERIFY(actions.closeTransport && actions.openTransport);
        rig.lose();
        actions = rig.tell(Type::ReconnectNow, {ReasonCode::UserReconnect, {}});
        QVERIFY(!actions.closeTransport && actions.openTransport);
    }

    /// F87: whatever the sockets say.
    void S117_sleepReconnectsWithinASecondWithoutCountingAFailure()
    {
        Rig rig;
        rig.tell(Type::Start);
        rig.goLive();
        const auto attempts = rig.machine.attempt();
        QVERIFY(rig.tell(Type::SleepNoticed).closeTransport);
        QVERIFY(*rig.machine.nextTry() - rig.now <= 1s);
        QCOMPARE(rig.machine.attempt(), attempts);
        rig.waitForTry();
        QCOMPARE(rig.machine.state(), LinkState::Connecting);
    }

    void brokenStreamsWaitFiveSecondsAndFailAtTheThird()
    {
        Rig rig;
        rig.tell(Type::Start);
        for (int i = 0; i < 2; ++i) {
            rig.goLive();
            QVERIFY(rig.tell(Type::Broken, {ReasonCode::ProtocolError, {}}).closeTransport);
            QVERIFY(*rig.machine.nextTry() - rig.now >= 5s);
            rig.waitForTry();
        }
        rig.goLive();
        rig.tell(Type::Broken, {ReasonCode::ProtocolError, {}});
        QCOMPARE(rig.machine.state(), LinkState::Failed);
    }

    void progressForgivesBrokenStreams()
    {
        Rig rig;
        rig.tell(Type::Start);
        for (int i = 0; i < 6; ++i) {
            rig.goLive();
            rig.machine.progress();
            rig.tell(Type::Broken, {ReasonCode::EventTooLarge, {}});
            QCOMPARE(rig.machine.state(), LinkState::Backoff);
            rig.waitForTry();
        }
    }

    /// S120: one-shot streams end with success.
    void aOneShotStreamThatEndsIsDone()
    {
        Rig rig({.native = false, .oneShot = true});
        rig.tell(Type::Start);
        rig.tell(Type::Opened);
        rig.lose();
        QCOMPARE(rig.machine.state(), LinkState::Stopped);
        rig.pass(24h);
        QCOMPARE(rig.opens, 1);
    }

    void aOneShotRequestThatNeverOpenedIsTriedAgain()
    {
        Rig rig({.native = false, .oneShot = true});
        rig.tell(Type::Start);
        rig.lose(ReasonCode::ConnectionRefused);
        QCOMPARE(rig.machine.state(), LinkState::Backoff);
    }

    void whoWaitsAtTheGateIsDueAsSoonAsItOpens()
    {
        HostGate gate;
        std::vector<ConnectionMachine> machines;
        const MonoTime now{1h};
        for (std::uint64_t i = 0; i < 3; ++i) {
            machines.emplace_back(ConnectionMachine::Options{.host = "h:80"}, Backoff{Random(i)}, &gate);
            (void)machines.back().step({.type = Type::Start}, now);
        }
        QVERIFY(machines[2].deadline() > now + 1s);
        (void)machines[0].step({.type = Type::Opened, .generation = machines[0].generation()}, now + 10ms);
        QVERIFY(machines[2].deadline() <= now + 10ms);
        QVERIFY(machines[2].step({.type = Type::Tick}, now + 10ms).openTransport);
    }

    void twelveFeedsOfOneHostPassTheGateWithinTwelveSeconds()
    {
        HostGate gate;
        MonoTime now{1000s};
        std::vector<ConnectionMachine> machines;
        for (std::uint64_t i = 0; i < 12; ++i)
            machines.emplace_back(ConnectionMachine::Options{.host = "h:80"}, Backoff{Random(i)}, &gate);
        std::size_t opened = 0;
        for (auto &machine : machines)
            opened += machine.step({.type = Type::Start}, now).openTransport;
        QCOMPARE(opened, HostGate::kAtOnce);
        // Nobody answers: each attempt counts for two seconds only.
        for (int step = 0; step < 120 && opened < machines.size(); ++step) {
            now += 100ms;
            for (auto &machine : machines)
                opened += machine.step({.type = Type::Tick}, now).openTransport;
        }
        QCOMPARE(opened, machines.size());
    }

    /// Thousands of random events: no state is left without a way out, deadlines never lie in the past twice.
    void randomFlapsNeverWedgeTheMachine()
    {
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            Random random(seed, "flaps");
            Rig rig({.native = random.below(2) == 0}, seed);
            rig.machine.setHeartbeat(5s);
            rig.tell(Type::Start);
            for (int i = 0; i < 500; ++i) {
                switch (random.below(8)) {
                case 0:
                    rig.tell(Type::Opened);
                    break;
                case 1:
                    rig.tell(Type::Bytes);
                    break;
                case 2:
                    rig.tell(Type::Hello);
                    break;
                case 3:
                    rig.tell(Type::CaughtUp);
                    break;
                case 4:
                    rig.lose();
                    break;
                case 5:
                    rig.lose(ReasonCode::WrongContentType);
                    break;
                case 6:
                    rig.tell(Type::SleepNoticed);
                    break;
                default:
                    rig.pass(std::chrono::milliseconds{random.below(15'000)});
                    break;
                }
            }
            // Whatever happened, a server that answers gets us Live.
            for (int i = 0; i < 10 && rig.machine.state() != LinkState::Live; ++i) {
                if (rig.machine.state() == LinkState::Connecting ||
                    rig.machine.state() == LinkState::Resuming)
                    rig.goLive();
                else
                    rig.pass(75s);
            }
            QVERIFY2(rig.machine.state() == LinkState::Live, qPrintable(QString::number(seed)));
        }
    }

    void anAnsweredPingKeepsAQuietConnection()
    {
        Rig rig({.native = false, .pings = true});
        rig.tell(Type::Start);
        rig.tell(Type::Opened);
        for (int i = 1; i <= 100; ++i) {
            rig.pass(ConnectionMachine::kPingEvery - 100ms);
            rig.pass(100ms);
            QCOMPARE(rig.pings, i);
            rig.tell(Type::Pong);
        }
        QCOMPARE(rig.machine.state(), LinkState::Live);
        QCOMPARE(rig.opens, 1);
    }

    void withoutAPongTheConnectionIsDeadAfterFiveSeconds_F51()
    {
        Rig rig({.native = true, .pings = true});
        rig.tell(Type::Start);
        rig.goLive();
        rig.machine.setHeartbeat(5s);
        const MonoTime opened = rig.now;
        // Data goes on coming: only the way up is broken (F06).
        while (rig.machine.state() == LinkState::Live && rig.now - opened < 60s) {
            rig.pass(500ms);
            rig.tell(Type::Bytes);
        }
        QCOMPARE(rig.machine.state(), LinkState::Backoff);
        QCOMPARE(rig.machine.cause().code, ReasonCode::NoPong);
        QCOMPARE(rig.pings, 1);
        QVERIFY(rig.now - opened >= 10s && rig.now - opened <= 11s);
    }

    void whoeverStoppedReadingSendsNoPings()
    {
        Rig rig({.native = false, .pings = true});
        rig.tell(Type::Start);
        rig.tell(Type::Opened);
        rig.tell(Type::Paused);
        rig.pass(120s);
        QCOMPARE(rig.pings, 0);
        rig.tell(Type::Resumed);
        rig.pass(ConnectionMachine::kPingEvery);
        QCOMPARE(rig.pings, 1);
    }

    void whatTheProfilePromisesMayBeSlowerThanWhatAHelloMay()
    {
        Rig rig({.native = false, .heartbeat = 300s});
        rig.tell(Type::Start);
        rig.tell(Type::Opened);
        rig.pass(350s);
        QCOMPARE(rig.machine.state(), LinkState::Live);
        rig.pass(20s);
        QCOMPARE(rig.machine.state(), LinkState::Stale);
        rig.machine.setHeartbeat(300s);
        QCOMPARE(rig.machine.heartbeat(), std::chrono::nanoseconds(60s));
    }

    void charactersCutByFramesAreGivenUpAtTheSecondTime_F49()
    {
        Rig rig({.native = false});
        rig.tell(Type::Start);
        rig.tell(Type::Opened);
        rig.lose(ReasonCode::SplitCharacters);
        QCOMPARE(rig.machine.state(), LinkState::Backoff);
        QVERIFY(*rig.machine.nextTry() - rig.now >= ConnectionMachine::kLimitFloor);
        rig.waitForTry();
        rig.tell(Type::Opened);
        rig.lose(ReasonCode::SplitCharacters);
        QCOMPARE(rig.machine.state(), LinkState::Failed);
        QVERIFY(*rig.machine.nextTry() - rig.now >= ConnectionMachine::kProbeEvery);
    }

    void aRestartingServerIsTriedAgainWithinASecond_F53()
    {
        Rig rig({.native = false});
        rig.tell(Type::Start);
        for (int i = 0; i < 12; ++i) {
            rig.tell(Type::Opened);
            rig.lose(ReasonCode::ServerRestarting);
            QCOMPARE(rig.machine.state(), LinkState::Backoff);
            QVERIFY(*rig.machine.nextTry() - rig.now <= 1s);
            rig.waitForTry();
        }
    }

    void anotherWayIsTriedSoonWithTheWaitThatHasGrown()
    {
        Rig rig;
        rig.tell(Type::Start);
        for (int i = 0; i < 10; ++i) {
            rig.lose();
            if (i < 9)
                rig.waitForTry();
        }
        const auto failures = rig.machine.attempt();
        rig.machine.reroute({.native = false}, rig.now);
        QVERIFY(*rig.machine.nextTry() - rig.now <= 1s);
        QCOMPARE(rig.machine.attempt(), failures); // a slow server stays a slow server
        rig.waitForTry();
        QCOMPARE(rig.machine.state(), LinkState::Connecting);
        rig.tell(Type::Opened);
        QCOMPARE(rig.machine.state(), LinkState::Live); // plain now
    }

    void anotherWayEndsAFailure()
    {
        Rig rig;
        rig.tell(Type::Start);
        rig.lose(ReasonCode::NotFound, true);
        QCOMPARE(rig.machine.state(), LinkState::Failed);
        rig.machine.reroute({}, rig.now);
        QCOMPARE(rig.machine.state(), LinkState::Backoff);
        rig.pass(1s);
        QCOMPARE(rig.machine.state(), LinkState::Connecting);
    }

    void theBudgetOfAnAttemptCanBeLarger()
    {
        Rig rig({.connectBudget = 30s});
        rig.tell(Type::Start);
        rig.pass(29s);
        QCOMPARE(rig.machine.state(), LinkState::Connecting);
        rig.pass(2s);
        QCOMPARE(rig.machine.cause().code, ReasonCode::NoAnswer);
        QCOMPARE(rig.machine.cause().args.at(0), std::string("30"));
    }

    void aSecretOnItsWayIsWaitedFor()
    {
        Rig rig;
        rig.tell(Type::Start);
        rig.lose(ReasonCode::SecretPending, true);
        QCOMPARE(rig.machine.state(), LinkState::AuthRequired);
        rig.tell(Type::NewSecret);
        QCOMPARE(rig.machine.state(), LinkState::Connecting);
    }
};

QTEST_APPLESS_MAIN(ConnectionMachineTest)
#include "ConnectionMachineTest.moc"
