// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditWindow.h"

#include "HonestAnswers.h"

#include <QTest>

#include <functional>
#include <memory>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace std::chrono_literals;

using Then = AuditStep::Then;
using Numbers = std::vector<std::uint64_t>;

/// What the client makes of each message of the server, and what it sends when.
class AuditWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void helloSaysWhereTheStoreStands();
    void sendsNothingBeforeTheWelcome();
    void sendsInOrderAndNoMoreThanTheWindow_data();
    void sendsInOrderAndNoMoreThanTheWindow();
    void anAnswerMakesRoom();
    void oneAckSpeaksForAllBeforeIt();
    void aRefusalTakesItsNumberAndTheLineGoesOn();
    void whatWasSaidBeforeIsIgnored();
    void aLostRefusalIsAskedFor();
    void anAnswerOfAnotherHistoryStops_data();
    void anAnswerOfAnotherHistoryStops();
    void whatWasNotSentCannotBeAnswered_data();
    void whatWasNotSentCannotBeAnswered();
    void nothingIsAnsweredBeforeTheWelcome_data();
    void nothingIsAnsweredBeforeTheWelcome();
    void aBusyServerIsLeftAloneAndThenSentFromThere();
    void aServerInNoHurryIsNotAskedInALoop();
    void wishesOfABusyServerAreNoFault();
    void whatIsMissingIsSentAgainFromThere();
    void eachActionBehindTheMissingOneMayWishToo();
    void theSameWishForEverEndsTheConnection();
    void aWishBehindWhatIsConfirmedMeansALostHistory();
    void theWelcomeSaysWhereItGoesOn_data();
    void theWelcomeSaysWhereItGoesOn();
    void aWelcomeOfAnotherHistoryStops_data();
    void aWelcomeOfAnotherHistoryStops();
    void aWelcomeOfALostHistoryStops();
    void aWelcomeThatIsNotOursBreaksTheProtocol();
    void aWelcomeMayTellManyAnswers();
    void aStoreThatCannotBeReadEndsTheConnection();
    void aNewConnectionSendsAgainWhatHasNoAnswer();
    void noAnswerInTimeIsOverdue();
    void deadlinesAreThoseOfWhatItWaitsFor();

private:
    /// A window that was welcomed by a server that stands at \a acked, with so many actions in the store.
    void welcomed(int actions);
    /// Sends what may be sent now; its numbers.
    Numbers send(std::size_t most = 1000);
    /// Takes a step in, as the sender does.
    Then settle(const AuditStep &step);
    [[nodiscard]] AuditHello hello() const { return m_window->hello(); }

    std::unique_ptr<MemoryActionStore> m_store;
    std::unique_ptr<HonestAnswers> m_server;
    std::unique_ptr<AuditWindow> m_window;
    MonoTime m_now;
};

void AuditWindowTest::init()
{
    m_store = std::make_unique<MemoryActionStore>();
    m_server = std::make_unique<HonestAnswers>(*m_store);
    m_window = std::make_unique<AuditWindow>(*m_store);
    m_now = MonoTime{} + 1h;
}

void AuditWindowTest::welcomed(int actions)
{
    m_store->add(actions);
    QCOMPARE(settle(m_window->take(m_server->welcome())), Then::GoOn);
    QVERIFY(m_window->welcomed());
}

Numbers AuditWindowTest::send(std::size_t most)
{
    Numbers numbers;
    Reason problem;
    while (numbers.size() < most) {
        const AuditAction *action = m_window->next(m_now, problem);
        if (!action)
            break;
        numbers.push_back(action->seq);
        m_window->sent(m_now);
    }
    return problem ? Numbers{0} : numbers;
}

Then AuditWindowTest::settle(const AuditStep &step)
{
    if (step.answer) {
        if (m_store->settle(*step.answer, 0))
            qFatal("%s", m_store->wrong.c_str());
        m_window->settled(*step.answer, m_now);
    }
    return step.then;
}

namespace {

Numbers range(std::uint64_t from, std::uint64_t upto)
{
    Numbers numbers;
    for (; from <= upto; ++from)
        numbers.push_back(from);
    return numbers;
}

} // namespace

void AuditWindowTest::helloSaysWhereTheStoreStands()
{
    QVERIFY(hello().chain == auditchain::start(m_store->head().client));
    welcomed(5);
    send();
    settle(m_window->take(m_server->ack(2)));
    settle(m_window->take(m_server->reject(), m_now));
    m_store->restart();
    QCOMPARE(hello().client, m_store->head().client);
    QCOMPARE(hello().session, 2U);
    QCOMPARE(hello().next, 6U);
    QCOMPARE(hello().acked, 3U);
    QVERIFY(hello().chain == m_store->row(3).action.hash);
    QVERIFY(hello().verdict == m_server->welcome().verdict);
}

void AuditWindowTest::sendsNothingBeforeTheWelcome()
{
    m_store->add(3);
    QCOMPARE(send(), Numbers{});
    QVERIFY(!m_window->deadline(m_now));
}

void AuditWindowTest::sendsInOrderAndNoMoreThanTheWindow_data()
{
    QTest::addColumn<quint32>("allowed");
    QTest::addColumn<quint64>("expected");
    QTest::newRow("the server allows the window") << 32U << quint64(32);
    QTest::newRow("less") << 5U << quint64(5);
    QTest::newRow("one") << 1U << quint64(1);
    QTest::newRow("none is one") << 0U << quint64(1);
    QTest::newRow("more is the window") << 1000U << quint64(32);
}

void AuditWindowTest::sendsInOrderAndNoMoreThanTheWindow()
{
    QFETCH(quint32, allowed);
    QFETCH(quint64, expected);
    m_store->add(100);
    AuditWelcome welcome = m_server->welcome();
    welcome.maxInFlight = allowed;
    QCOMPARE(settle(m_window->take(welcome)), Then::GoOn);
    QCOMPARE(send(), range(1, expected));
    QCOMPARE(send(), Numbers{});
    QCOMPARE(m_window->inFlight(), expected);
}

void AuditWindowTest::anAnswerMakesRoom()
{
    welcomed(40);
    QCOMPARE(send(), range(1, 32));
    settle(m_window->take(m_server->ack(1)));
    QCOMPARE(send(), Numbers{33});
    settle(m_window->take(m_server->ack(33)));
    QCOMPARE(send(), range(34, 40));
    m_store->add(1); // whenever it comes
    QCOMPARE(send(), Numbers{41});
    settle(m_window->take(m_server->ack(41)));
    QCOMPARE(m_store->head().waiting(), 0U);
    QCOMPARE(m_window->inFlight(), 0U);
}

void AuditWindowTest::oneAckSpeaksForAllBeforeIt()
{
    welcomed(10);
    send();
    const AuditStep step = m_window->take(m_server->ack(7)); // F89: those before it got lost
    QCOMPARE(step.answer->upto, 7U);
    QVERIFY(step.answer->refused.empty());
    QCOMPARE(settle(step), Then::GoOn);
    QCOMPARE(m_window->inFlight(), 3U);
}

void AuditWindowTest::aRefusalTakesItsNumberAndTheLineGoesOn()
{
    welcomed(10);
    send();
    settle(m_window->take(m_server->ack(2)));
    const AuditStep step = m_window->take(m_server->reject(), m_now); // F92
    QVERIFY(step.answer->refused == (std::vector<AuditRefusal>{{3, "FORBIDDEN", "No."}}));
    QCOMPARE(settle(step), Then::GoOn);
    QCOMPARE(m_store->row(3).state, AuditState::Refused);
    (void)m_server->ack(5);
    QCOMPARE(settle(m_window->take(m_server->reject("BAD_BODY"), m_now)), Then::GoOn); // for 4 and 5 too
    QCOMPARE(m_store->row(5).state, AuditState::Confirmed);
    QCOMPARE(m_store->row(6).code, std::string("BAD_BODY"));
    QCOMPARE(settle(m_window->take(m_server->ack(10))), Then::GoOn);
    QCOMPARE(m_store->head().acked, 10U);
}

void AuditWindowTest::whatWasSaidBeforeIsIgnored()
{
    welcomed(10);
    send();
    const AuditAck early = m_server->ack(3);
    const AuditNack refusal = m_server->reject();
    settle(m_window->take(early));
    settle(m_window->take(refusal, m_now));
    const auto ignored = [this](const AuditStep &step) {
        return step.then == Then::GoOn && !step.answer && m_window->inFlight() == 6;
    };
    QVERIFY(ignored(m_window->take(early))); // F89: doubled, late, out of order
    QVERIFY(ignored(m_window->take(refusal, m_now)));
    AuditNack busy;
    busy.refusal.seq = 2;
    QVERIFY(ignored(m_window->take(busy, m_now)));
    QVERIFY(m_window->maySend(m_now));
}

void AuditWindowTest::aLostRefusalIsAskedFor()
{
    welcomed(10);
    send();
    (void)m_server->reject(); // F89: lost
    const AuditStep step = m_window->take(m_server->ack(3));
    QCOMPARE(step.then, Then::Reconnect);
    QCOMPARE(step.closeCode, 1000); // nobody broke a rule
    QVERIFY(!step.answer);
    m_window->reset();
    QCOMPARE(settle(m_window->take(m_server->welcome())), Then::GoOn);
    QCOMPARE(m_store->row(1).state, AuditState::Refused);
    QCOMPARE(m_store->row(3).state, AuditState::Confirmed);
    QCOMPARE(send(), range(4, 10));
}

void AuditWindowTest::anAnswerOfAnotherHistoryStops_data()
{
    QTest::addColumn<bool>("refusal");
    QTest::newRow("F89 F92 ack with another chain") << false;
    QTest::newRow("F89 F92 nack with another chain") << true;
}

void AuditWindowTest::anAnswerOfAnotherHistoryStops()
{
    QFETCH(bool, refusal);
    welcomed(5);
    send();
    AuditStep step;
    if (refusal) {
        AuditNack nack = m_server->reject();
        nack.chain[0] ^= 1U;
        step = m_window->take(nack, m_now);
    } else {
        AuditAck ack = m_server->ack(3);
        ack.chain[31] ^= 1U;
        step = m_window->take(ack);
    }
    QCOMPARE(step.then, Then::Stop);
    QCOMPARE(step.closeCode, 4009);
    QCOMPARE(step.reason.code, ReasonCode::ChainFork);
    QCOMPARE(step.reason.args, std::vector<std::string>{refusal ? "1" : "3"});
    QVERIFY(!step.answer);
}

void AuditWindowTest::whatWasNotSentCannotBeAnswered_data()
{
    using Take = std::function<AuditStep(AuditWindow &, HonestAnswers &, MonoTime)>;
    QTest::addColumn<Take>("take");
    QTest::addColumn<bool>("acknowledged");
    QTest::newRow("F89 an ack for the future")
        << Take([](auto &window, auto &server, MonoTime) { return window.take(server.ack(4)); }) << true;
    QTest::newRow("F89 an ack for what nobody did") << Take([](auto &window, auto &server, MonoTime) {
        AuditAck ack = server.ack(3);
        ack.upto = 99;
        return window.take(ack);
    }) << true;
    QTest::newRow("F89 a refusal for the future") << Take([](auto &window, auto &server, MonoTime now) {
        (void)server.ack(3);
        return window.take(server.reject(), now);
    }) << true;
    QTest::newRow("F89 a wait for the future") << Take([](auto &window, auto &, MonoTime now) {
        AuditNack busy;
        busy.refusal = {4, "BUSY", ""};
        return window.take(busy, now);
    }) << false;
    QTest::newRow("F89 a wish for the future")
        << Take([](auto &window, auto &, MonoTime) { return window.take(AuditResend{5}); }) << false;
}

void AuditWindowTest::whatWasNotSentCannotBeAnswered()
{
    using Take = std::function<AuditStep(AuditWindow &, HonestAnswers &, MonoTime)>;
    QFETCH(Take, take);
    QFETCH(bool, acknowledged);
    welcomed(5);
    QCOMPARE(send(3), range(1, 3));
    const AuditStep step = take(*m_window, *m_server, m_now);
    QCOMPARE(step.then, Then::Reconnect);
    QCOMPARE(step.closeCode, 4002);
    QCOMPARE(step.reason.code, acknowledged ? ReasonCode::UnsentAcknowledged : ReasonCode::ProtocolError);
    QVERIFY(!step.answer);
    QCOMPARE(m_store->head().acked, 0U);
}

void AuditWindowTest::nothingIsAnsweredBeforeTheWelcome_data()
{
    using Take = std::function<AuditStep(AuditWindow &, HonestAnswers &, MonoTime)>;
    QTest::addColumn<Take>("take");
    QTest::newRow("ack") << Take([](auto &w, auto &server, MonoTime) { return w.take(server.ack(1)); });
    QTest::newRow("nack") << Take(
        [](auto &w, auto &server, MonoTime t) { return w.take(server.reject(), t); });
    QTest::newRow("wait") << Take([](auto &w, auto &, MonoTime t) {
        AuditNack busy;
        busy.refusal = {1, "BUSY", ""};
        return w.take(busy, t);
    });
    QTest::newRow("wish") << Take([](auto &w, auto &, MonoTime) { return w.take(AuditResend{1}); });
}

void AuditWindowTest::nothingIsAnsweredBeforeTheWelcome()
{
    using Take = std::function<AuditStep(AuditWindow &, HonestAnswers &, MonoTime)>;
    QFETCH(Take, take);
    m_store->add(3);
    const AuditStep step = take(*m_window, *m_server, m_now);
    QCOMPARE(step.then, Then::Reconnect);
    QCOMPARE(step.closeCode, 4002);
    QVERIFY(!step.answer);
}

void AuditWindowTest::aBusyServerIsLeftAloneAndThenSentFromThere()
{
    welcomed(10);
    send();
    settle(m_window->take(m_server->ack(3)));
    AuditNack busy;
    busy.refusal = {6, "BUSY", "No room."};
    busy.retry = 2s;
    QCOMPARE(settle(m_window->take(busy, m_now)), Then::GoOn);
    QCOMPARE(m_window->inFlight(), 2U);
    QVERIFY(!m_window->maySend(m_now));
    QCOMPARE(send(), Numbers{});
    QCOMPARE(m_window->deadline(m_now), m_now + 2s);
    settle(m_window->take(m_server->ack(5))); // those before it go on
    m_now += 1999ms;
    QCOMPARE(send(), Numbers{});
    m_now += 1ms;
    QCOMPARE(send(), range(6, 10));
    settle(m_window->take(m_server->ack(10)));
    QCOMPARE(m_store->head().acked, 10U);
}

void AuditWindowTest::aServerInNoHurryIsNotAskedInALoop()
{
    welcomed(1);
    send();
    AuditNack busy;
    busy.refusal = {1, "BUSY", ""};
    busy.retry = 0ms;
    QCOMPARE(settle(m_window->take(busy, m_now)), Then::GoOn);
    QCOMPARE(send(), Numbers{});
    m_now += AuditWindow::kPostponedLeast;
    QCOMPARE(send(), Numbers{1});
}

void AuditWindowTest::wishesOfABusyServerAreNoFault()
{
    welcomed(32);
    QCOMPARE(send().size(), 32U);
    AuditNack busy;
    busy.refusal = {1, "BUSY", ""};
    busy.retry = 2s;
    QCOMPARE(settle(m_window->take(busy, m_now)), Then::GoOn);
    for (int i = 2; i <= 31; ++i) // what was on its way behind it
        QCOMPARE(settle(m_window->take(AuditResend{1})), Then::GoOn);
    busy.refusal.seq = 32; // or a server that does not look at the number
    m_now += 1s;
    QCOMPARE(settle(m_window->take(busy, m_now)), Then::GoOn);
    m_now += 1999ms;
    QCOMPARE(send(), Numbers{});
    m_now += 1ms;
    QCOMPARE(send(), range(1, 32));
    QCOMPARE(settle(m_window->take(AuditResend{1})), Then::GoOn); // a new one is heard
    QCOMPARE(send(), range(1, 32));
}

void AuditWindowTest::whatIsMissingIsSentAgainFromThere()
{
    welcomed(10);
    send();
    settle(m_window->take(m_server->ack(3)));
    QCOMPARE(settle(m_window->take(AuditResend{6})), Then::GoOn);
    QCOMPARE(m_window->inFlight(), 2U);
    QCOMPARE(send(), range(6, 10));
    settle(m_window->take(m_server->ack(10)));
    QCOMPARE(m_store->head().waiting(), 0U);
}

void AuditWindowTest::eachActionBehindTheMissingOneMayWishToo()
{
    welcomed(32);
    send();
    QCOMPARE(settle(m_window->take(AuditResend{1})), Then::GoOn); // upon 2
    QCOMPARE(send(), range(1, 32));
    for (int i = 3; i <= 32; ++i) {
        QCOMPARE(settle(m_window->take(AuditResend{1})), Then::GoOn);
        QCOMPARE(send(), Numbers{}); // once is enough
    }
    QCOMPARE(settle(m_window->take(m_server->ack(32))), Then::GoOn);
    QCOMPARE(m_store->head().acked, 32U);
}

void AuditWindowTest::theSameWishForEverEndsTheConnection()
{
    welcomed(1);
    for (int i = 0; i < AuditWindow::kResends; ++i) {
        QCOMPARE(send(), Numbers{1});
        QCOMPARE(settle(m_window->take(AuditResend{1})), Then::GoOn);
    }
    QCOMPARE(send(), Numbers{1});
    const AuditStep step = m_window->take(AuditResend{1});
    QCOMPARE(step.then, Then::Reconnect);
    QCOMPARE(step.closeCode, 4002);
}

void AuditWindowTest::aWishBehindWhatIsConfirmedMeansALostHistory()
{
    welcomed(5);
    send();
    settle(m_window->take(m_server->ack(3)));
    const AuditStep step = m_window->take(AuditResend{2});
    QCOMPARE(step.then, Then::Stop);
    QVERIFY(step.reason == (Reason{ReasonCode::HistoryLost, {"1", "3"}}));
}

void AuditWindowTest::theWelcomeSaysWhereItGoesOn_data()
{
    QTest::addColumn<int>("applied");
    QTest::addColumn<bool>("rejected");
    QTest::addColumn<quint64>("from");
    QTest::newRow("nothing arrived") << 0 << false << quint64(1);
    QTest::newRow("some arrived") << 5 << false << quint64(6);
    QTest::newRow("the last of them was refused") << 5 << true << quint64(7);
    QTest::newRow("all arrived") << 20 << false << quint64(21);
}

void AuditWindowTest::theWelcomeSaysWhereItGoesOn()
{
    QFETCH(int, applied);
    QFETCH(bool, rejected);
    QFETCH(quint64, from);
    welcomed(20);
    send();
    m_window->reset();
    (void)m_server->ack(static_cast<std::uint64_t>(applied));
    if (rejected)
        (void)m_server->reject();
    QCOMPARE(settle(m_window->take(m_server->welcome())), Then::GoOn);
    QCOMPARE(m_store->head().acked, from - 1);
    QCOMPARE(send(), range(from, 20));
    QCOMPARE(m_store->row(1).state, applied ? AuditState::Confirmed : AuditState::Saved);
    if (rejected)
        QCOMPARE(m_store->row(6).state, AuditState::Refused);
}

void AuditWindowTest::aWelcomeOfAnotherHistoryStops_data()
{
    using Change = std::function<void(AuditWelcome &)>;
    QTest::addColumn<Change>("change");
    QTest::newRow("F92 another chain") << Change([](AuditWelcome &w) { w.chain[0] ^= 1U; });
    QTest::newRow("F92 another verdict") << Change([](AuditWelcome &w) { w.verdict[0] ^= 1U; });
    QTest::newRow("F92 a refusal is kept from us") << Change([](AuditWelcome &w) { w.refused.clear(); });
    QTest::newRow("F92 a refusal too many") << Change([](AuditWelcome &w) {
        w.refused.push_back({2, "FORBIDDEN", ""});
    });
    QTest::newRow("F92 another code") << Change([](AuditWelcome &w) { w.refused[0].code = "BAD_BODY"; });
    QTest::newRow("F92 more than was done") << Change([](AuditWelcome &w) { w.acked = 11; });
    QTest::newRow("F92 far more than was done") << Change([](AuditWelcome &w) { w.acked = 1ULL << 62; });
}

void AuditWindowTest::aWelcomeOfAnotherHistoryStops()
{
    using Change = std::function<void(AuditWelcome &)>;
    QFETCH(Change, change);
    m_store->add(10);
    (void)m_server->ack(4);
    (void)m_server->reject();
    AuditWelcome welcome = m_server->welcome();
    change(welcome);
    const AuditStep step = m_window->take(welcome);
    QCOMPARE(step.then, Then::Stop);
    QCOMPARE(step.closeCode, 4009);
    QCOMPARE(step.reason.code, ReasonCode::ChainFork);
    QVERIFY(!step.answer);
    QVERIFY(!m_window->welcomed());
    QCOMPARE(send(), Numbers{});
}

void AuditWindowTest::aWelcomeOfALostHistoryStops()
{
    welcomed(10);
    send();
    settle(m_window->take(m_server->ack(10)));
    m_window->reset();
    const AuditStep step = m_window->take(HonestAnswers(*m_store).welcome()); // it stands at 0
    QCOMPARE(step.then, Then::Stop);
    QVERIFY(step.reason == (Reason{ReasonCode::HistoryLost, {"0", "10"}}));
}

void AuditWindowTest::aWelcomeThatIsNotOursBreaksTheProtocol()
{
    m_store->add(1);
    AuditWelcome other = m_server->welcome();
    other.client = "c_ffffffffffffffffffffffffffffffff"; // F89: for another client
    QCOMPARE(m_window->take(other).closeCode, 4002);
    QCOMPARE(m_window->take(other).then, Then::Reconnect);
    QCOMPARE(settle(m_window->take(m_server->welcome())), Then::GoOn);
    QCOMPARE(m_window->take(m_server->welcome()).then, Then::Reconnect); // a second one
}

void AuditWindowTest::aWelcomeMayTellManyAnswers()
{
    m_store->add(1030);
    for (int i = 0; i < 512; ++i) {
        (void)m_server->ack(static_cast<std::uint64_t>(2 * i + 1));
        (void)m_server->reject();
    }
    QCOMPARE(settle(m_window->take(m_server->welcome())), Then::GoOn);
    QCOMPARE(m_store->head().acked, 1024U);
    QCOMPARE(send(), range(1025, 1030));
    m_window->reset();

    init(); // one more is an older outbox than there was
    m_store->add(1030);
    (void)m_server->ack(1025);
    QCOMPARE(m_window->take(m_server->welcome()).then, Then::Stop);
}

void AuditWindowTest::aStoreThatCannotBeReadEndsTheConnection()
{
    m_store->add(10);
    (void)m_server->ack(2);
    m_store->readProblem = {ReasonCode::OutboxFailed, {"f", "damaged"}};
    const AuditStep step = m_window->take(m_server->welcome());
    QCOMPARE(step.then, Then::Reconnect);
    QVERIFY(step.reason == m_store->readProblem);
    m_store->readProblem = {};
    QCOMPARE(settle(m_window->take(m_server->welcome())), Then::GoOn);
    m_store->readProblem = {ReasonCode::OutboxFailed, {"f", "damaged"}};
    Reason problem;
    QVERIFY(!m_window->next(m_now, problem));
    QVERIFY(problem == m_store->readProblem);
}

void AuditWindowTest::aNewConnectionSendsAgainWhatHasNoAnswer()
{
    welcomed(40);
    QCOMPARE(send(), range(1, 32));
    settle(m_window->take(m_server->ack(10)));
    m_window->reset();
    QVERIFY(!m_window->welcomed());
    QCOMPARE(m_window->inFlight(), 0U);
    QCOMPARE(send(), Numbers{});
    QCOMPARE(settle(m_window->take(m_server->welcome())), Then::GoOn);
    QCOMPARE(send(), range(11, 40));
}

void AuditWindowTest::noAnswerInTimeIsOverdue()
{
    welcomed(2);
    QVERIFY(!m_window->overdue(m_now + 1h)); // nothing is under way
    QCOMPARE(send(1), Numbers{1});
    m_now += 5s;
    QCOMPARE(send(1), Numbers{2});
    m_now += 4999ms;
    QVERIFY(!m_window->overdue(m_now));
    settle(m_window->take(m_server->ack(1)));
    m_now += 1ms;
    QVERIFY(!m_window->overdue(m_now)); // there was an answer
    m_now += 9998ms;
    QVERIFY(!m_window->overdue(m_now));
    m_now += 1ms;
    QVERIFY(m_window->overdue(m_now));
    settle(m_window->take(m_server->ack(2)));
    QVERIFY(!m_window->overdue(m_now + 1h));
}

void AuditWindowTest::deadlinesAreThoseOfWhatItWaitsFor()
{
    welcomed(2);
    QVERIFY(!m_window->deadline(m_now));
    send();
    QCOMPARE(m_window->deadline(m_now), m_now + AuditWindow::kConfirmBudget);
    m_now += 3s;
    settle(m_window->take(m_server->ack(1)));
    QCOMPARE(m_window->deadline(m_now), m_now + AuditWindow::kConfirmBudget);
    AuditNack busy;
    busy.refusal = {2, "BUSY", ""};
    busy.retry = 7s;
    settle(m_window->take(busy, m_now));
    QCOMPARE(m_window->deadline(m_now), m_now + 7s);
    m_now += 7s;
    QVERIFY(!m_window->deadline(m_now)); // it may be sent now
    QVERIFY(m_window->maySend(m_now));
}

QTEST_APPLESS_MAIN(AuditWindowTest)
#include "AuditWindowTest.moc"
