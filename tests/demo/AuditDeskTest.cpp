// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditDesk.h"

#include "AuditLines.h"

#include <QTest>

#include <functional>
#include <map>

using namespace steadfeed;
using namespace steadfeed::demo;
using namespace steadfeed::test;

namespace {

/// A book without a disk.
class FakeBook : public AuditBook
{
public:
    void begin() override {}
    bool commit() override { return true; }
    std::optional<AuditStanding> standing(const std::string &client) override
    {
        const auto it = standings.find(client);
        return it == standings.end() ? std::nullopt : std::optional(it->second);
    }
    void keep(const std::string &client, const AuditStanding &standing) override
    {
        standings[client] = standing;
    }
    void append(const std::string &client, const AuditAction &action, const AuditResult &result) override
    {
        AuditStanding &standing = standings.at(client);
        standing.acked = action.seq;
        standing.chain = action.hash;
        standing.verdict = result.verdict;
        results[{client, action.seq}] = result;
        stored.push_back(action.seq);
    }
    std::optional<AuditResult> result(const std::string &client, std::uint64_t seq) override
    {
        const auto it = results.find({client, seq});
        return it == results.end() ? std::nullopt : std::optional(it->second);
    }
    std::vector<AuditRefusal> refused(const std::string &client, std::uint64_t after,
                                      std::uint64_t upto) override
    {
        std::vector<AuditRefusal> refused;
        for (std::uint64_t seq = after + 1; seq <= upto; ++seq) {
            const AuditDecision &decision = results.at({client, seq}).decision;
            if (decision.verdict == AuditVerdict::Rejected)
                refused.push_back({seq, decision.code, decision.text});
        }
        return refused;
    }

    std::map<std::string, AuditStanding> standings;
    std::map<std::pair<std::string, std::uint64_t>, AuditResult> results;
    std::vector<std::uint64_t> stored;
};

const AuditDecision kYes{};
const AuditDecision kNo{AuditVerdict::Rejected, "FORBIDDEN", "No."};

} // namespace

/// The table of docs/protocol.md, row by row.
class AuditDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void welcomesANewClient();
    void bindsAClientToItsSubject();
    void refusesALowerSession();
    void letsTheNewestConnectionOfASessionWin_data();
    void letsTheNewestConnectionOfASessionWin();
    void letsNoOlderConnectionTakeOver();
    void acknowledgesTheNextAction();
    void storesARejectionWithItsNumberAndGoesOn();
    void acknowledgesAgainWithoutApplying();
    void asksForWhatIsMissing();
    void closesAtAFork_data();
    void closesAtAFork();
    void tellsWhatWasRejectedMeanwhile();
    void closesAHelloOfAnotherHistory_data();
    void closesAHelloOfAnotherHistory();
    void letsAClientSeeThatTheServerLostSome();
    void refusesASecondHelloAndOtherVersions();
    void forgetsConnectionsThatLeft();

private:
    DeskAnswer greet(std::uint64_t connection, const AuditHello &hello, const std::string &subject = "ann")
    {
        AuditWelcome offer;
        offer.role = "trader";
        return m_desk->greet(connection, subject, hello, offer);
    }

    std::unique_ptr<FakeBook> m_book;
    std::unique_ptr<AuditDesk> m_desk;
    AuditLine m_line;
};

void AuditDeskTest::init()
{
    m_book = std::make_unique<FakeBook>();
    m_desk = std::make_unique<AuditDesk>(*m_book);
    m_line = {};
}

void AuditDeskTest::welcomesANewClient()
{
    const DeskAnswer answer = greet(1, m_line.hello(4));
    QCOMPARE(answer.close, 0);
    const auto &welcome = std::get<AuditWelcome>(answer.frame);
    QCOMPARE(welcome.client, kClient);
    QCOMPARE(welcome.acked, 0U);
    QVERIFY(welcome.chain == auditchain::start(kClient) && welcome.verdict == welcome.chain);
    QCOMPARE(welcome.role, std::string("trader"));
    QCOMPARE(m_book->standings.at(kClient).subject, std::string("ann"));
    QCOMPARE(m_book->standings.at(kClient).session, 4U);
}

void AuditDeskTest::bindsAClientToItsSubject()
{
    QCOMPARE(greet(1, m_line.hello(1)).close, 0);
    const DeskAnswer other = greet(2, m_line.hello(2), "bob");
    QCOMPARE(other.close, 4001);
    QCOMPARE(other.fenced, 0U); // nobody throws somebody else out
    QCOMPARE(m_book->standings.at(kClient).session, 1U);
}

void AuditDeskTest::refusesALowerSession()
{
    QCOMPARE(greet(1, m_line.hello(7)).close, 0);
    const DeskAnswer older = greet(2, m_line.hello(6));
    QCOMPARE(older.close, 4010);
    QCOMPARE(older.fenced, 0U);
    QVERIFY(std::holds_alternative<AuditAck>(m_desk->act(1, m_line.note("a"), kYes).frame));
}

void AuditDeskTest::letsTheNewestConnectionOfASessionWin_data()
{
    QTest::addColumn<quint64>("session");
    QTest::newRow("F92 higher session") << quint64(8);
    QTest::newRow("F92 equal session") << quint64(7);
}

void AuditDeskTest::letsTheNewestConnectionOfASessionWin()
{
    QFETCH(quint64, session);
    QCOMPARE(greet(1, m_line.hello(7)).close, 0);
    QCOMPARE(greet(2, m_line.hello(session)).fenced, 1U);
    const AuditAct act = m_line.note("a");
    QVERIFY(std::holds_alternative<AuditUnknown>(m_desk->act(1, act, kYes).frame)); // it counts no more
    QVERIFY(m_book->stored.empty());
    QVERIFY(std::holds_alternative<AuditAck>(m_desk->act(2, act, kYes).frame));
}

/// A hello that was held up on its way must not throw out the client that came back since.
void AuditDeskTest::letsNoOlderConnectionTakeOver()
{
    QCOMPARE(greet(2, m_line.hello(7)).close, 0);
    const DeskAnswer late = greet(1, m_line.hello(7)); // F92: stale
    QCOMPARE(late.close, 4010);
    QCOMPARE(late.fenced, 0U);
    QVERIFY(std::holds_alternative<AuditAck>(m_desk->act(2, m_line.note("a"), kYes).frame));
    AuditHello restarted = AuditLine().hello(8);
    restarted.next = 2;
    QCOMPARE(greet(1, restarted).fenced, 2U); // a later start of the program counts, whatever it comes on
}

void AuditDeskTest::acknowledgesTheNextAction()
{
    (void)greet(1, m_line.hello(1));
    for (std::uint64_t seq = 1; seq <= 3; ++seq) {
        const AuditHash before = m_book->standings.at(kClient).verdict;
        const AuditAct act = m_line.note("a");
        const DeskAnswer answer = m_desk->act(1, act, kYes);
        const auto &ack = std::get<AuditAck>(answer.frame);
        QCOMPARE(ack.upto, seq);
        QVERIFY(ack.chain == act.action.hash);
        QVERIFY(ack.verdict ==
                auditchain::verdictOf(before, act.action.hash, AuditVerdict::Applied, std::string_view()));
        QVERIFY(answer.applied);
    }
    QCOMPARE(m_book->stored, (std::vector<std::uint64_t>{1, 2, 3}));
}

void AuditDeskTest::storesARejectionWithItsNumberAndGoesOn()
{
    (void)greet(1, m_line.hello(1));
    const AuditAct act = m_line.note("a");
    const AuditHash before = m_book->standings.at(kClient).verdict;
    const DeskAnswer answer = m_desk->act(1, act, kNo);
    const auto &nack = std::get<AuditNack>(answer.frame);
    QVERIFY(nack.final);
    QVERIFY(!answer.applied);
    QCOMPARE(nack.refusal.seq, 1U);
    QCOMPARE(nack.refusal.code, std::string("FORBIDDEN"));
    QVERIFY(nack.chain == act.action.hash);
    QVERIFY(nack.verdict ==
            auditchain::verdictOf(before, act.action.hash, AuditVerdict::Rejected, "FORBIDDEN"));
    QVERIFY(std::holds_alternative<AuditAck>(m_desk->act(1, m_line.note("b"), kYes).frame));
    QCOMPARE(m_book->stored, (std::vector<std::uint64_t>{1, 2}));
}

void AuditDeskTest::acknowledgesAgainWithoutApplying()
{
    (void)greet(1, m_line.hello(1));
    const AuditAct first = m_line.note("a");
    const AuditAct second = m_line.note("b");
    const AuditFrame one = m_desk->act(1, first, kYes).frame;
    const AuditFrame two = m_desk->act(1, second, kNo).frame;
    const DeskAnswer again = m_desk->act(1, first, kNo); // what is decided now does not count
    QVERIFY(again.frame == one);
    QVERIFY(!again.applied);
    QVERIFY(m_desk->act(1, second, kYes).frame == two);
    QCOMPARE(m_book->stored, (std::vector<std::uint64_t>{1, 2}));
}

void AuditDeskTest::asksForWhatIsMissing()
{
    (void)greet(1, m_line.hello(1));
    (void)m_desk->act(1, m_line.note("a"), kYes);
    (void)m_line.note("lost");
    const DeskAnswer answer = m_desk->act(1, m_line.note("c"), kYes);
    QCOMPARE(std::get<AuditResend>(answer.frame).from, 2U);
    QCOMPARE(answer.close, 0);
    QCOMPARE(m_book->stored, (std::vector<std::uint64_t>{1}));
}

void AuditDeskTest::closesAtAFork_data()
{
    QTest::addColumn<std::function<AuditAct(AuditLine &)>>("make");
    using Make = std::function<AuditAct(AuditLine &)>;
    QTest::newRow("number used again") << Make([](AuditLine &) {
        AuditLine other;
        return other.note("other");
    });
    QTest::newRow("content changed") << Make([](AuditLine &line) {
        AuditAct act = line.note("b");
        act.action.body = R"({"text":"c"})";
        return act;
    });
    QTest::newRow("time changed") << Make([](AuditLine &line) {
        AuditAct act = line.note("b");
        ++act.action.ms;
        return act;
    });
    QTest::newRow("prev is another") << Make([](AuditLine &line) {
        line.chain[0] ^= 1U;
        return line.note("b");
    });
    QTest::newRow("old one with another content") << Make([](AuditLine &) {
        AuditLine same;
        AuditAct act = same.note("a");
        act.action.body = "{}";
        return act;
    });
    QTest::newRow("number 0") << Make([](AuditLine &line) {
        line.next = 0;
        return line.note("b");
    });
}

void AuditDeskTest::closesAtAFork()
{
    QFETCH(std::function<AuditAct(AuditLine &)>, make);
    (void)greet(1, m_line.hello(1));
    (void)m_desk->act(1, m_line.note("a"), kYes);
    QCOMPARE(m_desk->act(1, make(m_line), kYes).close, 4009);
    QCOMPARE(m_book->stored.size(), 1U);
}

void AuditDeskTest::tellsWhatWasRejectedMeanwhile()
{
    (void)greet(1, m_line.hello(1));
    AuditHello hello = m_line.hello(2);
    for (int i = 1; i <= 6; ++i) {
        const DeskAnswer answer = m_desk->act(1, m_line.note("a"), i % 2 == 0 ? kNo : kYes);
        if (i == 2) { // the last one of which the client has the answer
            hello.acked = 2;
            hello.chain = std::get<AuditNack>(answer.frame).chain;
            hello.verdict = std::get<AuditNack>(answer.frame).verdict;
        }
    }
    hello.next = m_line.next;
    const auto welcome = std::get<AuditWelcome>(greet(2, hello).frame);
    QCOMPARE(welcome.acked, 6U);
    QVERIFY(welcome.chain == m_line.chain);
    QVERIFY(welcome.refused == (std::vector<AuditRefusal>{{4, "FORBIDDEN", "No."}, {6, "FORBIDDEN", "No."}}));
}

void AuditDeskTest::closesAHelloOfAnotherHistory_data()
{
    QTest::addColumn<std::function<void(AuditHello &)>>("change");
    using Change = std::function<void(AuditHello &)>;
    QTest::newRow("another chain") << Change([](AuditHello &hello) { hello.chain[3] ^= 1U; });
    QTest::newRow("another verdict") << Change([](AuditHello &hello) { hello.verdict[3] ^= 1U; });
    QTest::newRow("its end was cut off") << Change([](AuditHello &hello) { hello.next = 2; });
}

void AuditDeskTest::closesAHelloOfAnotherHistory()
{
    QFETCH(std::function<void(AuditHello &)>, change);
    (void)greet(1, m_line.hello(1));
    AuditHello hello = m_line.hello(2);
    const DeskAnswer first = m_desk->act(1, m_line.note("a"), kYes);
    hello.acked = 1;
    hello.chain = std::get<AuditAck>(first.frame).chain;
    hello.verdict = std::get<AuditAck>(first.frame).verdict;
    (void)m_desk->act(1, m_line.note("b"), kYes);
    hello.next = 3;
    AuditHello bad = hello;
    change(bad);
    const DeskAnswer answer = greet(2, bad);
    QCOMPARE(answer.close, 4009);
    QCOMPARE(answer.fenced, 0U);
    QCOMPARE(greet(3, hello).close, 0);
}

void AuditDeskTest::letsAClientSeeThatTheServerLostSome()
{
    AuditHello hello = m_line.hello(1);
    hello.acked = 5;
    hello.next = 9;
    hello.chain = hello.verdict = AuditHash{7};
    const auto welcome = std::get<AuditWelcome>(greet(1, hello).frame);
    QCOMPARE(welcome.acked, 0U);
}

void AuditDeskTest::refusesASecondHelloAndOtherVersions()
{
    AuditHello hello = m_line.hello(1);
    hello.version = 2;
    QCOMPARE(greet(1, hello).close, 4002);
    QCOMPARE(greet(1, m_line.hello(1)).close, 0);
    QCOMPARE(greet(1, m_line.hello(1)).close, 4002);
}

void AuditDeskTest::forgetsConnectionsThatLeft()
{
    (void)greet(1, m_line.hello(1));
    m_desk->leave(1);
    QVERIFY(std::holds_alternative<AuditUnknown>(m_desk->act(1, m_line.note("a"), kYes).frame));
    QCOMPARE(greet(2, m_line.hello(1)).fenced, 0U);
    m_desk->leave(1); // late; the newer one stays
    AuditLine line;
    QVERIFY(std::holds_alternative<AuditAck>(m_desk->act(2, line.note("a"), kYes).frame));
}

QTEST_APPLESS_MAIN(AuditDeskTest)
#include "AuditDeskTest.moc"
