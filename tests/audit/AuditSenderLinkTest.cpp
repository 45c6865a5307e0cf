// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditSender.h"

#include "SenderRig.h"

#include <QTest>

using namespace steadfeed;
using namespace steadfeed::test;

using Numbers = std::vector<std::uint64_t>;

/// When the sender connects, when it gives a connection up, and what it asks a person for.
class AuditSenderLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerThatRefusesIsTriedLessAndLessOften();
    void aServerThatSaysNothingIsLeft();
    void withoutAWelcomeItIsLeft();
    void silenceIsStaleThenDead();
    void theHeartbeatIsTheOneOfTheWelcome();
    void whoIsNotHeardIsNoticedByTheMissingPong();
    void aServerThatLivesAndConfirmsNothingIsSaidAtTheSecondTime();
    void aDeadLinkIsNoServerThatConfirmsNothing();
    void aRestartingServerIsTriedAgainWithinASecond();
    void afterSleepItConnectsAnew();
    void aBadTokenIsRefreshedOnceThenAskedFor_data();
    void aBadTokenIsRefreshedOnceThenAskedFor();
    void withoutASecretNothingIsOpened();
    void aProxyThatRefusesIsSaid();
    void overAndOverItStillSendsEachInOrder();
    void afterStopNothingHappens();
    void aPersonEndsTheWait();
};

void AuditSenderLinkTest::aServerThatRefusesIsTriedLessAndLessOften()
{
    SenderRig rig;
    rig.sender->start();
    std::vector<std::chrono::nanoseconds> waits;
    for (int i = 0; i < 12; ++i) {
        rig.pass(0s);
        for (int s = 0; s < 1000 && !rig.transport->isOpen(); ++s)
            rig.pass(100ms);
        QVERIFY(rig.transport->isOpen());
        QCOMPARE(rig.transport->requests.size(), std::size_t(i + 1)); // one at a time
        rig.transport->end(ReasonCode::ConnectionRefused);
        waits.push_back(*rig.sender->nextTry() - rig.clock.mono);
        QVERIFY(waits.back() >= 100ms && waits.back() <= 20'100ms);
    }
    QVERIFY(*std::ranges::max_element(waits) > 5s); // F01
    QVERIFY(waits[0] <= 600ms);
    QCOMPARE(rig.store.row(1).state, AuditState::Saved);
    while (rig.clock.mono < MonoTime{} + 1h + 150s) {
        rig.transport->end(ReasonCode::ConnectionRefused);
        rig.pass(100ms);
    }
    rig.transport->end(ReasonCode::ConnectionRefused);
    QCOMPARE(rig.sender->state(), LinkState::Offline);
}

void AuditSenderLinkTest::aServerThatSaysNothingIsLeft()
{
    SenderRig rig;
    rig.sender->start();
    rig.pass(9s);
    QCOMPARE(rig.sender->state(), LinkState::Connecting);
    rig.pass(1s);
    QCOMPARE(rig.sender->state(), LinkState::Backoff); // F55
    QCOMPARE(rig.sender->cause().code, ReasonCode::NoAnswer);
    QVERIFY(!rig.transport->isOpen());
}

void AuditSenderLinkTest::withoutAWelcomeItIsLeft()
{
    SenderRig rig;
    rig.sender->start();
    rig.pass(0s);
    rig.transport->accept();
    rig.pass(4900ms);
    QCOMPARE(rig.sender->state(), LinkState::Resuming);
    rig.pass(100ms);
    QCOMPARE(rig.sender->state(), LinkState::Backoff);
    QCOMPARE(rig.sender->cause().code, ReasonCode::NoHello);
    QVERIFY(rig.transport->sent.empty());
}

void AuditSenderLinkTest::silenceIsStaleThenDead()
{
    SenderRig rig(0);
    rig.goLive(); // a heartbeat of 5 s
    rig.pass(5s);
    rig.transport->pong();
    rig.pass(5900ms);
    QCOMPARE(rig.sender->state(), LinkState::Live);
    rig.pass(100ms);
    QCOMPARE(rig.sender->state(), LinkState::Stale); // F05: at 1.2 heartbeats
    rig.transport->say(std::string("{\"t\":\"hb\"}"));
    QCOMPARE(rig.sender->state(), LinkState::Live);
    rig.pass(3900ms);
    QCOMPARE(rig.sender->state(), LinkState::Live);
    rig.pass(100ms);
    QCOMPARE(rig.sender->state(), LinkState::Backoff); // a pong is missing for 5 s
    rig.reopen();
    QCOMPARE(rig.sender->state(), LinkState::Live);
}

void AuditSenderLinkTest::theHeartbeatIsTheOneOfTheWelcome()
{
    SenderRig rig(0);
    rig.sender->start();
    rig.pass(0s);
    rig.transport->accept();
    AuditWelcome welcome = rig.server.welcome();
    welcome.heartbeat = 2s;
    rig.transport->say(welcome);
    rig.pass(2300ms);
    QCOMPARE(rig.sender->state(), LinkState::Live);
    rig.pass(100ms);
    QCOMPARE(rig.sender->state(), LinkState::Stale);
    rig.pass(2400ms);
    QCOMPARE(rig.sender->state(), LinkState::Backoff);
    QCOMPARE(rig.sender->cause().code, ReasonCode::Silence);
}

void AuditSenderLinkTest::whoIsNotHeardIsNoticedByTheMissingPong()
{
    SenderRig rig;
    rig.goLive();
    for (int i = 0; i < 9; ++i) { // F06: the way up is cut, the server's heartbeats come
        rig.pass(1s);
        rig.transport->say(std::string("{\"t\":\"hb\"}"));
    }
    QCOMPARE(rig.sender->state(), LinkState::Live);
    rig.pass(1s);
    QCOMPARE(rig.sender->state(), LinkState::Backoff); // a ping after 5 s, and 5 s for its answer
    QCOMPARE(rig.sender->cause().code, ReasonCode::NoPong);
    QCOMPARE(rig.store.row(1).state, AuditState::Sent);
    rig.reopen();
    QCOMPARE(rig.numbers(), (Numbers{1, 2, 3}));
}

void AuditSenderLinkTest::aServerThatLivesAndConfirmsNothingIsSaidAtTheSecondTime()
{
    SenderRig rig;
    rig.goLive();
    rig.passAnswering(9s);
    QCOMPARE(rig.sender->state(), LinkState::Live);
    rig.passAnswering(1s);
    QCOMPARE(rig.sender->state(), LinkState::Backoff);
    QVERIFY(rig.sender->cause() == (Reason{ReasonCode::NotConfirming, {"10"}}));
    rig.reopen();
    QCOMPARE(rig.numbers(), (Numbers{1, 2, 3}));
    rig.passAnswering(10s);
    QCOMPARE(rig.sender->state(), LinkState::Failed);
    QCOMPARE(rig.sender->cause().code, ReasonCode::NotConfirming);
    rig.reopen(); // it looks again, once a minute
    rig.transport->say(rig.server.ack(3));
    QCOMPARE(rig.store.head().waiting(), 0U);
    rig.store.add(1);
    rig.sender->moreStored();
    rig.passAnswering(10s);
    QCOMPARE(rig.sender->state(), LinkState::Backoff); // forgiven
}

void AuditSenderLinkTest::aDeadLinkIsNoServerThatConfirmsNothing()
{
    SenderRig rig;
    rig.sender->start();
    AuditWelcome welcome = rig.server.welcome();
    welcome.heartbeat = 60s; // so that neither silence nor a ping tells earlier
    for (int i = 0; i < 5; ++i) {
        for (int s = 0; s < 200 && !rig.transport->isOpen(); ++s)
            rig.pass(1s);
        rig.transport->accept();
        rig.transport->say(welcome);
        QCOMPARE(rig.transport->sent.size(), 3U);
        rig.pass(10s);
        QCOMPARE(rig.sender->state(), LinkState::Backoff); // and never Failed
    }
}

void AuditSenderLinkTest::aRestartingServerIsTriedAgainWithinASecond()
{
    SenderRig rig;
    rig.goLive();
    rig.transport->say(AuditFrame(AuditBye{4200, "restart"}));
    QCOMPARE(rig.sender->state(), LinkState::Live); // the close says it
    rig.transport->end(ReasonCode::ServerRestarting);
    QVERIFY(*rig.sender->nextTry() - rig.clock.mono <= 1s);
}

void AuditSenderLinkTest::afterSleepItConnectsAnew()
{
    SenderRig rig;
    rig.goLive();
    rig.sender->sleepNoticed(); // F87
    QVERIFY(!rig.transport->isOpen());
    QCOMPARE(rig.sender->state(), LinkState::Backoff);
    QVERIFY(*rig.sender->nextTry() - rig.clock.mono <= 1s);
    rig.reopen();
    QCOMPARE(rig.numbers(), (Numbers{1, 2, 3}));
}

void AuditSenderLinkTest::aBadTokenIsRefreshedOnceThenAskedFor_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"401", "403", "4001"}) // F83
        QTest::addRow("F83 %s", code) << QString::fromLatin1(code);
}

void AuditSenderLinkTest::aBadTokenIsRefreshedOnceThenAskedFor()
{
    QFETCH(QString, code);
    SenderRig rig;
    rig.goLive();
    const auto refuse = [&] { rig.transport->end(ReasonCode::Unauthorized, {code.toStdString()}, true); };
    refuse();
    QCOMPARE(rig.refusals, std::vector<AuditSenderHost::Refused>{AuditSenderHost::Refused::Server});
    rig.given.headers = {{"Authorization", "Bearer fresh", true}};
    rig.pass(0s);
    QVERIFY(rig.transport->isOpen());
    QCOMPARE(rig.transport->requests.back().headers[0].value, std::string("Bearer fresh"));
    refuse();
    QCOMPARE(rig.sender->state(), LinkState::AuthRequired);
    const std::size_t asked = rig.transport->requests.size();
    rig.pass(24h);
    QCOMPARE(rig.transport->requests.size(), asked); // no loop
    rig.sender->newSecret();
    rig.reopen();
    QCOMPARE(rig.numbers(), (Numbers{1, 2, 3})); // all of them are kept
}

void AuditSenderLinkTest::withoutASecretNothingIsOpened()
{
    SenderRig rig;
    rig.given.reason = {ReasonCode::SecretAsk, {"audit"}};
    rig.sender->start();
    rig.pass(1h);
    QVERIFY(rig.transport->requests.empty());
    QCOMPARE(rig.sender->state(), LinkState::AuthRequired);
    QCOMPARE(rig.sender->cause().code, ReasonCode::SecretAsk);
    rig.given.reason = {};
    rig.sender->newSecret();
    rig.reopen();
    QCOMPARE(rig.sender->state(), LinkState::Live);
}

void AuditSenderLinkTest::aProxyThatRefusesIsSaid()
{
    SenderRig rig;
    rig.sender->start();
    rig.pass(0s);
    rig.transport->end(ReasonCode::ProxyFailed, {"407"}, true);
    QCOMPARE(rig.refusals, std::vector<AuditSenderHost::Refused>{AuditSenderHost::Refused::Proxy});
}

void AuditSenderLinkTest::overAndOverItStillSendsEachInOrder()
{
    SenderRig rig(50);
    rig.goLive();
    for (std::uint64_t seq = 1; seq <= 50; ++seq) { // F11: each connection brings one answer
        QCOMPARE(rig.numbers().front(), seq);
        QVERIFY(std::ranges::is_sorted(rig.numbers()));
        rig.transport->say(rig.server.ack(seq));
        rig.transport->end(ReasonCode::ConnectionLost);
        rig.reopen();
    }
    QCOMPARE(rig.store.head().waiting(), 0U);
    QVERIFY(rig.transport->sent.empty());
}

void AuditSenderLinkTest::afterStopNothingHappens()
{
    SenderRig rig;
    rig.goLive();
    rig.sender->stop();
    QVERIFY(!rig.transport->isOpen());
    QCOMPARE(rig.sender->state(), LinkState::Stopped);
    rig.store.add(1);
    rig.sender->moreStored();
    rig.pass(24h);
    QCOMPARE(rig.transport->requests.size(), 1U);
    rig.sender->start();
    rig.reopen();
    QCOMPARE(rig.numbers(), (Numbers{1, 2, 3, 4}));
}

void AuditSenderLinkTest::aPersonEndsTheWait()
{
    SenderRig rig;
    rig.goLive();
    rig.transport->end(ReasonCode::ConnectionLost);
    QVERIFY(!rig.transport->isOpen());
    rig.sender->reconnectNow();
    rig.pass(0s);
    QVERIFY(rig.transport->isOpen());
    rig.transport->accept();
    rig.transport->say(rig.server.welcome());
    rig.sender->reconnectNow(); // also of one that lives
    rig.pass(0s);
    QCOMPARE(rig.transport->requests.size(), 3U);
    QCOMPARE(rig.sender->inFlight(), 0U);
}

QTEST_APPLESS_MAIN(AuditSenderLinkTest)
#include "AuditSenderLinkTest.moc"
