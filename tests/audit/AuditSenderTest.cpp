// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditSender.h"

#include "SenderRig.h"

#include <QTest>

#include <functional>

using namespace steadfeed;
using namespace steadfeed::test;

using Numbers = std::vector<std::uint64_t>;
using Ranges = std::vector<SenderRig::Range>;

/// What the sender says to the server, and what it does with the answers. When it connects is
/// AuditSenderLinkTest's.
class AuditSenderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWithTheProtocolTheSecretsAndAHello();
    void sendsWhatWaitsOnceItIsWelcome();
    void sendsWhatIsStoredLaterAtOnce();
    void keepsTheRoleThatTheServerSays();
    void storesAndTellsEachAnswer();
    void storesARefusalAndGoesOn();
    void anAnswerThatCannotBeStoredIsAskedForAgain();
    void whatCannotBeReadIsNotSent();
    void whatTheConnectionDoesNotTakeStaysSaved();
    void aLostAnswerIsToldByTheNextWelcome();
    void answersThatBreakTheProtocolAreTriedOnceMore_data();
    void answersThatBreakTheProtocolAreTriedOnceMore();
    void anAnswerBetweenForgivesAnError();
    void anotherHistoryStopsItForGood_data();
    void anotherHistoryStopsItForGood();
    void aBusyServerIsSaidAndLeftAlone();
    void theWallClockIsOnlyWrittenDown();
};

void AuditSenderTest::opensWithTheProtocolTheSecretsAndAHello()
{
    SenderRig rig;
    rig.given.headers = {{"Authorization", "Bearer t", true}};
    rig.given.proxy.url = "http://proxy:8080";
    rig.sender->start();
    QVERIFY(rig.transport->requests.empty()); // from tick(), not from inside a call
    rig.pass(0s);
    QCOMPARE(rig.transport->requests.size(), 1U);
    const OpenRequest &request = rig.transport->requests[0];
    QCOMPARE(request.url, std::string("wss://audit.example/v1/audit"));
    QCOMPARE(request.headers.size(), 1U);
    QCOMPARE(request.headers[0].value, std::string("Bearer t"));
    QCOMPARE(request.proxy.url, std::string("http://proxy:8080"));
    QCOMPARE(request.options.at("subprotocol"), std::string("audit.v1"));
    QCOMPARE(request.maxEventBytes, kAuditFrameMax);
    QCOMPARE(request.onOpen.size(), 1U);
    const auto hello = std::get<AuditHello>(readAuditFrame(request.onOpen[0]));
    QCOMPARE(hello.client, rig.store.head().client);
    QCOMPARE(hello.session, 1U);
    QCOMPARE(hello.next, 4U);
    QCOMPARE(hello.acked, 0U);
}

void AuditSenderTest::sendsWhatWaitsOnceItIsWelcome()
{
    SenderRig rig(40);
    rig.sender->start();
    rig.pass(0s);
    rig.transport->accept();
    QCOMPARE(rig.sender->state(), LinkState::Resuming);
    QVERIFY(rig.transport->sent.empty());
    QVERIFY(!rig.sender->welcomed());
    rig.transport->say(rig.server.welcome());
    QCOMPARE(rig.sender->state(), LinkState::Live);
    QVERIFY(rig.sender->welcomed());
    QVERIFY(rig.noted({ReasonCode::WaitingSent, {"40"}}));
    QCOMPARE(rig.sender->inFlight(), 32U);
    QCOMPARE(rig.told, (Ranges{{1, 32}}));
    QCOMPARE(rig.transport->sent.size(), 32U);
    for (std::uint64_t seq = 1; seq <= 32; ++seq) { // as they were stored
        QVERIFY(rig.transport->sent[seq - 1] == AuditFrame(AuditAct{rig.store.row(seq).action}));
        QCOMPARE(rig.store.row(seq).state, AuditState::Sent);
    }
    QCOMPARE(rig.store.row(33).state, AuditState::Saved);
}

void AuditSenderTest::sendsWhatIsStoredLaterAtOnce()
{
    SenderRig rig(0);
    rig.goLive();
    QVERIFY(rig.notes.empty()); // nothing was waiting
    rig.store.add(2);
    rig.sender->moreStored();
    QCOMPARE(rig.numbers(), (Numbers{1, 2}));
    rig.store.add(1);
    rig.sender->moreStored();
    QCOMPARE(rig.told, (Ranges{{1, 2}, {3, 3}}));
}

void AuditSenderTest::keepsTheRoleThatTheServerSays()
{
    SenderRig rig;
    rig.goLive();
    QCOMPARE(rig.store.head().role, std::string("trader"));
    QCOMPARE(rig.store.head().may, (std::vector<std::string>{"note", "flatten"}));
    rig.transport->end(ReasonCode::ConnectionLost);
    QVERIFY(!rig.sender->welcomed());
    for (int i = 0; i < 50 && !rig.transport->isOpen(); ++i)
        rig.pass(1s);
    rig.transport->accept();
    AuditWelcome welcome = rig.server.welcome();
    welcome.role = "viewer";
    welcome.may = {};
    rig.transport->say(welcome);
    QCOMPARE(rig.store.head().role, std::string("viewer"));
    QVERIFY(rig.store.head().may.empty());
}

void AuditSenderTest::storesAndTellsEachAnswer()
{
    SenderRig rig(33);
    rig.goLive();
    rig.transport->say(rig.server.ack(1));
    QCOMPARE(rig.store.row(1).state, AuditState::Confirmed);
    QCOMPARE(rig.store.head().acked, 1U);
    QCOMPARE(rig.numbers().back(), 33U); // the room is used
    const AuditAck late = rig.server.ack(20);
    rig.transport->say(rig.server.ack(33));
    rig.transport->say(late); // F89
    rig.transport->say(late);
    QCOMPARE(rig.answers, (Ranges{{1, 1}, {2, 33}}));
    QCOMPARE(rig.store.head().waiting(), 0U);
}

void AuditSenderTest::storesARefusalAndGoesOn()
{
    SenderRig rig(3);
    rig.goLive();
    rig.transport->say(rig.server.reject()); // F92
    rig.transport->say(rig.server.ack(3));
    QCOMPARE(rig.answers, (Ranges{{1, 1}, {2, 3}}));
    QCOMPARE(rig.store.row(1).state, AuditState::Refused);
    QCOMPARE(rig.store.row(1).text, std::string("No."));
    QCOMPARE(rig.store.row(3).state, AuditState::Confirmed);
    QCOMPARE(rig.sender->state(), LinkState::Live);
}

void AuditSenderTest::anAnswerThatCannotBeStoredIsAskedForAgain()
{
    SenderRig rig;
    rig.goLive();
    const Reason full{ReasonCode::OutboxFailed, {"outbox", "disk_full"}}; // F90
    rig.store.settleProblem = full;
    rig.transport->say(rig.server.ack(2));
    QVERIFY(rig.noted(full));
    QVERIFY(rig.answers.empty());
    QCOMPARE(rig.transport->left, std::vector<int>{1000});
    QCOMPARE(rig.sender->state(), LinkState::Backoff);
    QVERIFY(rig.sender->cause() == full);
    rig.store.settleProblem = {};
    rig.reopen();
    QCOMPARE(rig.answers, (Ranges{{1, 2}}));
    QCOMPARE(rig.numbers(), Numbers{3});
}

void AuditSenderTest::whatCannotBeReadIsNotSent()
{
    SenderRig rig(40);
    rig.goLive();
    const Reason damaged{ReasonCode::OutboxFailed, {"outbox", "damaged"}};
    rig.store.readProblem = damaged;
    rig.transport->say(rig.server.ack(10));
    QVERIFY(rig.noted(damaged));
    QCOMPARE(rig.sender->state(), LinkState::Backoff);
    QCOMPARE(rig.transport->left, std::vector<int>{1000});
    rig.store.readProblem = {};
    rig.reopen();
    QCOMPARE(rig.numbers().front(), 11U);
}

void AuditSenderTest::whatTheConnectionDoesNotTakeStaysSaved()
{
    SenderRig rig;
    rig.transport->deaf = true;
    rig.goLive();
    QCOMPARE(rig.store.row(1).state, AuditState::Saved);
    QCOMPARE(rig.sender->inFlight(), 0U);
    QVERIFY(rig.told.empty());
    rig.transport->deaf = false;
    rig.transport->end(ReasonCode::ConnectionLost);
    rig.reopen();
    QCOMPARE(rig.numbers(), (Numbers{1, 2, 3}));
}

void AuditSenderTest::aLostAnswerIsToldByTheNextWelcome()
{
    SenderRig rig;
    rig.goLive();
    (void)rig.server.ack(1); // F89: lost
    (void)rig.server.reject();
    rig.transport->end(ReasonCode::ConnectionLost);
    QCOMPARE(rig.store.head().acked, 0U);
    rig.reopen();
    QCOMPARE(rig.answers, (Ranges{{1, 2}}));
    QCOMPARE(rig.store.row(2).state, AuditState::Refused);
    QCOMPARE(rig.numbers(), Numbers{3}); // and nothing twice
    QCOMPARE(rig.store.row(1).sentCount, 1U);
}

void AuditSenderTest::answersThatBreakTheProtocolAreTriedOnceMore_data()
{
    using Say = std::function<void(SenderRig &)>;
    QTest::addColumn<Say>("say");
    QTest::addColumn<ReasonCode>("reason");
    QTest::newRow("F89 an answer for the future") << Say([](SenderRig &rig) {
        AuditAck ack;
        ack.upto = 9;
        rig.transport->say(ack);
    }) << ReasonCode::UnsentAcknowledged;
    QTest::newRow("F89 a welcome for another client") << Say([](SenderRig &rig) {
        rig.transport->end(ReasonCode::ConnectionLost);
        for (int i = 0; i < 50 && !rig.transport->isOpen(); ++i)
            rig.pass(1s);
        rig.transport->accept();
        AuditWelcome other = rig.server.welcome();
        other.client = "c_ffffffffffffffffffffffffffffffff";
        rig.transport->say(other);
    }) << ReasonCode::ProtocolError;
    QTest::newRow("a second welcome")
        << Say([](SenderRig &rig) { rig.transport->say(rig.server.welcome()); }) << ReasonCode::ProtocolError;
    QTest::newRow("no JSON") << Say([](SenderRig &rig) { rig.transport->say("{"); })
                             << ReasonCode::ProtocolError;
    QTest::newRow("a binary message")
        << Say([](SenderRig &rig) { rig.transport->say("{}", true); }) << ReasonCode::ProtocolError;
    QTest::newRow("a hash that is none")
        << Say([](SenderRig &rig) { rig.transport->say("{\"t\":\"ack\",\"upto\":1,\"chain\":\"00\"}"); })
        << ReasonCode::ProtocolError;
    QTest::newRow("the server says that we break it") << Say([](SenderRig &rig) {
        rig.transport->end(ReasonCode::ClosedByServer, {"4002", "no"}, true);
    }) << ReasonCode::ProtocolError;
}

void AuditSenderTest::answersThatBreakTheProtocolAreTriedOnceMore()
{
    using Say = std::function<void(SenderRig &)>;
    QFETCH(Say, say);
    QFETCH(ReasonCode, reason);
    SenderRig rig;
    rig.goLive();
    say(rig);
    QCOMPARE(rig.sender->state(), LinkState::Backoff);
    QCOMPARE(rig.sender->cause().code, reason);
    QVERIFY(!rig.transport->isOpen());
    QVERIFY(rig.transport->left.empty() || rig.transport->left.back() == 4002);
    rig.reopen();
    QCOMPARE(rig.sender->state(), LinkState::Live);
    say(rig);
    QCOMPARE(rig.sender->state(), LinkState::Failed); // asked once a minute from now on
    QCOMPARE(rig.store.head().acked, 0U);
    QVERIFY(rig.answers.empty());
    QVERIFY(!rig.sender->stopped());
    rig.sender->reconnectNow();
    rig.reopen();
    QCOMPARE(rig.numbers(), (Numbers{1, 2, 3}));
}

void AuditSenderTest::anAnswerBetweenForgivesAnError()
{
    SenderRig rig(9);
    rig.goLive();
    for (std::uint64_t seq = 1; seq <= 5; ++seq) {
        rig.transport->say("{");
        QCOMPARE(rig.sender->state(), LinkState::Backoff);
        rig.reopen();
        rig.transport->say(rig.server.ack(seq));
    }
}

void AuditSenderTest::anotherHistoryStopsItForGood_data()
{
    using Say = std::function<void(SenderRig &)>;
    QTest::addColumn<Say>("say");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("F92 another chain in an answer") << Say([](SenderRig &rig) {
        AuditAck ack = rig.server.ack(2);
        ack.chain[0] ^= 1U;
        rig.transport->say(ack);
    }) << Reason{ReasonCode::ChainFork, {"2"}};
    QTest::newRow("F92 the server says so") << Say([](SenderRig &rig) {
        rig.transport->end(ReasonCode::ClosedByServer, {"4009", "x"}, true);
    }) << Reason{ReasonCode::ChainFork, {"1"}};
    QTest::newRow("F92 superseded") << Say([](SenderRig &rig) {
        rig.transport->end(ReasonCode::ClosedByServer, {"4010", "x"}, true);
    }) << Reason{ReasonCode::AuditSuperseded, {}};
    QTest::newRow("F92 the server lost its end") << Say([](SenderRig &rig) {
        rig.transport->say(rig.server.ack(2));
        rig.transport->say(AuditResend{1});
    }) << Reason{ReasonCode::HistoryLost, {"0", "2"}};
}

void AuditSenderTest::anotherHistoryStopsItForGood()
{
    using Say = std::function<void(SenderRig &)>;
    QFETCH(Say, say);
    QFETCH(Reason, reason);
    SenderRig rig;
    rig.goLive();
    const std::size_t before = rig.transport->requests.size();
    say(rig);
    QVERIFY(rig.sender->stopped());
    QVERIFY(rig.sender->cause() == reason);
    QVERIFY(rig.noted(reason));
    QCOMPARE(rig.sender->state(), LinkState::Stopped);
    QVERIFY(!rig.transport->isOpen());
    rig.store.add(1);
    rig.sender->moreStored();
    rig.sender->sleepNoticed();
    rig.sender->newSecret();
    rig.pass(24h);
    QCOMPARE(rig.transport->requests.size(), before); // nothing by itself
    QCOMPARE(rig.store.rows.size(), 4U);              // and everything is kept
    rig.sender->reconnectNow();
    QVERIFY(!rig.sender->stopped());
    rig.pass(0s);
    QCOMPARE(rig.transport->requests.size(), before + 1);
}

void AuditSenderTest::aBusyServerIsSaidAndLeftAlone()
{
    SenderRig rig;
    rig.goLive();
    AuditNack busy;
    busy.refusal = {2, "BUSY", "No room."};
    busy.retry = 1500ms;
    rig.transport->say(busy);
    QVERIFY(rig.noted({ReasonCode::ActionsPostponed, {"BUSY", "2"}}));
    QCOMPARE(rig.sender->inFlight(), 1U);
    rig.transport->sent.clear();
    rig.pass(1499ms);
    QVERIFY(rig.transport->sent.empty());
    rig.pass(1ms);
    QCOMPARE(rig.numbers(), (Numbers{2, 3}));
    QCOMPARE(rig.store.row(2).sentCount, 2U);
}

void AuditSenderTest::theWallClockIsOnlyWrittenDown()
{
    SenderRig rig;
    rig.goLive();
    rig.clock.wall -= std::chrono::microseconds(1h).count(); // F86
    const auto due = rig.sender->deadline();
    rig.transport->say(rig.server.ack(1));
    QCOMPARE(rig.store.row(1).answered, rig.clock.wall);
    rig.clock.wall += std::chrono::microseconds(48h).count();
    QCOMPARE(rig.sender->deadline(), due);
    rig.transport->say(rig.server.ack(3));
    QCOMPARE(rig.store.row(3).answered, rig.clock.wall);
    QCOMPARE(rig.sender->state(), LinkState::Live);
}

QTEST_APPLESS_MAIN(AuditSenderTest)
#include "AuditSenderTest.moc"
