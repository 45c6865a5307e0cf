// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditChain.h"
#include "OutboxCases.h"
#include "Ulid.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <set>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLockedExit = 3;

mode_t modeOf(const std::string &path)
{
    struct stat info = {};
    return ::stat(path.c_str(), &info) == 0 ? info.st_mode & 0777u : 0u;
}

std::vector<std::uint64_t> numbersOf(const std::vector<AuditRow> &rows)
{
    std::vector<std::uint64_t> numbers;
    for (const AuditRow &row : rows)
        numbers.push_back(row.action.seq);
    return numbers;
}

AuditQuery byText(const char *text)
{
    return {text, {}, {}};
}

AuditQuery byStates(const std::vector<AuditState> &states)
{
    return {{}, states, {}};
}

AuditQuery byKinds(const std::vector<std::string> &kinds)
{
    return {{}, {}, kinds};
}

} // namespace

class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aNewOneIsEmptyAndPrivate();
    void whatWasAddedComesBackByteForByte();
    void numbersGoOnOverRestarts();
    void anInvalidActionKeepsItsWholeGroupOut_data();
    void anInvalidActionKeepsItsWholeGroupOut();
    void aSecondOneIsLockedOut();
    void startsAtOneMomentLoseNothing_data();
    void startsAtOneMomentLoseNothing();
    void answersAreKeptWithTheirVerdicts();
    void whatWasSentIsCounted();
    void theRoleIsRemembered();
    void actionsAreReadFromANumberOn();
    void rowsAreFound_data();
    void rowsAreFound();
    void pagesFollowEachOther();
    void aHundredThousandRowsAreFoundQuickly();
    void theLogOfSqliteStaysSmall();
    void aFileOfTheFirstVersionGoesOn();
    void aRescueIsAskedForUntilItIsAnswered_data();
    void aRescueIsAskedForUntilItIsAnswered();
    void anotherHistoryBeginsAnew();
    void idsAreUlids();

private:
    [[nodiscard]] std::string file() const { return m_dir->filePath(u"outbox.sqlite"_s).toStdString(); }
    [[nodiscard]] std::unique_ptr<Outbox> opened() const
    {
        auto outbox = std::make_unique<Outbox>(file());
        if (const Reason reason = outbox->open(kWall))
            qFatal("not opened: %s", reason.args.back().c_str());
        return outbox;
    }
    static std::vector<AuditRow> added(Outbox &outbox, int from, int upto)
    {
        std::vector<AuditRow> stored;
        if (outbox.add(drafts(from, upto), kWall, stored))
            qFatal("not added");
        return stored;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void OutboxTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>(scratchFolder());
    QVERIFY(m_dir->isValid());
}

void OutboxTest::aNewOneIsEmptyAndPrivate()
{
    const mode_t previous = ::umask(0);
    const std::string folder = m_dir->filePath(u"a/b"_s).toStdString();
    const std::string path = folder + "/outbox.sqlite";
    {
        Outbox outbox(path);
        QCOMPARE(outbox.open(kWall), Reason{});
        QVERIFY(outbox.isOpen());
        QVERIFY(!outbox.rescue());
        const OutboxHead &head = outbox.head();
        const QRegularExpression client(u"^c_[0-9a-f]{32}$"_s);
        QVERIFY(client.match(QString::fromStdString(head.client)).hasMatch());
        QCOMPARE(head.session, 1u);
        QCOMPARE(head.next, 1u);
        QCOMPARE(head.acked, 0u);
        QVERIFY(head.chain == auditchain::start(head.client));
        QVERIFY(head.verdict == head.chain);
        QCOMPARE(outbox.count({}), 0u);
        added(outbox, 1, 1);
        QCOMPARE(modeOf(path), 0600u);
        QCOMPARE(modeOf(path + "-wal"), 0600u);
        QCOMPARE(modeOf(folder), 0700u);
        QCOMPARE(QDir(QString::fromStdString(folder)).entryList(QDir::Files),
                 (QStringList{u"outbox.sqlite"_s, u"outbox.sqlite-wal"_s}));
    }
    // One that somebody opened up is closed again.
    QCOMPARE(::chmod(path.c_str(), 0644), 0);
    QCOMPARE(Outbox(path).open(kWall), Reason{});
    QCOMPARE(modeOf(path), 0600u);
    ::umask(previous);
}

void OutboxTest::whatWasAddedComesBackByteForByte()
{
    auto outbox = opened();
    const std::vector<AuditRow> stored = added(*outbox, 1, 50);
    const std::string client = outbox->head().client;
    std::set<std::string> ids;
    for (std::size_t i = 0; i < stored.size(); ++i) {
        const AuditAction &action = stored[i].action;
        QCOMPARE(action.seq, i + 1);
        QCOMPARE(action.ms, kWall / 1000);
        QCOMPARE(action.kind, draft(int(i) + 1).kind);
        QCOMPARE(action.body, draft(int(i) + 1).body);
        QVERIFY(action.hash == auditchain::hashOf(client, action));
        ids.insert(action.id);
    }
    QCOMPARE(ids.size(), 50u);
    outbox = {};
    outbox = opened();
    QCOMPARE(outbox->head().client, client);
    QCOMPARE(outbox->head().session, 2u);
    QCOMPARE(outbox->head().next, 51u);
    std::vector<AuditRow> rows = outbox->rows({}, 0, 100);
    std::ranges::reverse(rows);
    QVERIFY(rows == stored);
    QCOMPARE(brokenChain(*outbox), std::string());
}

void OutboxTest::numbersGoOnOverRestarts()
{
    for (int round = 0; round < 20; ++round) {
        const auto outbox = opened();
        const auto rows = added(*outbox, 1, round % 4 + 1);
        QCOMPARE(outbox->head().session, std::uint64_t(round + 1));
        QCOMPARE(rows.back().action.seq + 1, outbox->head().next);
    }
    const auto outbox = opened();
    QCOMPARE(outbox->head().next, 51u);
    QCOMPARE(brokenChain(*outbox), std::string());
}

void OutboxTest::anInvalidActionKeepsItsWholeGroupOut_data()
{
    QTest::addColumn<std::string>("kind");
    QTest::addColumn<std::string>("body");
    QTest::addColumn<std::string>("why");
    const std::string body = "{}";
    QTest::newRow("no kind") << std::string() << body << std::string("bad_kind");
    QTest::newRow("capital letters") << std::string("Note") << body << std::string("bad_kind");
    QTest::newRow("kind too long") << std::string(33, 'k') << body << std::string("bad_kind");
    QTest::newRow("list") << std::string("note") << std::string("[1]") << std::string("body_not_object");
    QTest::newRow("no JSON") << std::string("note") << std::string("{\"a\":}")
                             << std::string("body_not_object");
    QTest::newRow("no UTF-8") << std::string("note") << std::string("{\"a\":\"\xff\xfe\"}")
                              << std::string("body_not_object");
    QTest::newRow("empty") << std::string("note") << std::string() << std::string("body_not_object");
    QTest::newRow("too large") << std::string("note") << "{\"a\":\"" + std::string(kAuditBodyMax, 'x') + "\"}"
                               << std::string("body_too_large");
}

void OutboxTest::anInvalidActionKeepsItsWholeGroupOut()
{
    QFETCH(std::string, kind);
    QFETCH(std::string, body);
    QFETCH(std::string, why);
    const auto outbox = opened();
    std::vector<AuditRow> stored;
    const Reason reason = outbox->add({draft(1), {kind, body}, draft(2)}, kWall, stored);
    QCOMPARE(reason, (Reason{ReasonCode::ActionInvalid, {kind, why}}));
    QVERIFY(stored.empty());
    QCOMPARE(outbox->count({}), 0u);
    QCOMPARE(added(*outbox, 1, 1).front().action.seq, 1u);
    const std::string longest = "{\"a\":\"" + std::string(kAuditBodyMax - 8, 'x') + "\"}";
    QCOMPARE(outbox->add({{std::string(32, 'k'), longest}}, kWall, stored), Reason{});
}

void OutboxTest::aSecondOneIsLockedOut()
{
    const Reason locked{ReasonCode::OutboxLocked, {file()}};
    const auto other = [this] {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--open"_s, QString::fromStdString(file())});
        return process.waitForFinished() ? process.exitCode() : -1;
    };
    auto first = opened();
    added(*first, 1, 2);
    {
        Outbox second(file());
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(second.open(kWall), locked);
        QCOMPARE_LT(timer.elapsed(), 2000); // the default of Qt waits 5 s (qt-facts S1)
        QVERIFY(!second.isOpen());
    }
    QCOMPARE(other(), kLockedExit); // F92: another window
    added(*first, 3, 3);
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files).size(), 2);
    first.reset();
    QCOMPARE(other(), 0);
    QCOMPARE(opened()->head().next, 4u);
}

void OutboxTest::startsAtOneMomentLoseNothing_data()
{
    QTest::addColumn<bool>("damaged");
    QTest::newRow("F92 the first start") << false;
    QTest::newRow("F91 F92 of a damaged one") << true;
}

void OutboxTest::startsAtOneMomentLoseNothing()
{
    QFETCH(bool, damaged);
    constexpr int kPrograms = 6;
    int opened = 0;
    for (int round = 0; round < 20; ++round) {
        const std::string path = m_dir->filePath(QString::number(round)).toStdString() + "/outbox.sqlite";
        if (damaged) {
            QDir().mkpath(m_dir->filePath(QString::number(round)));
            QFile garbage(QString::fromStdString(path));
            QVERIFY(garbage.open(QIODevice::WriteOnly) && garbage.write(QByteArray(5000, 'g')) == 5000);
        }
        std::vector<pid_t> programs;
        for (int i = 0; i < kPrograms; ++i) {
            programs.push_back(::fork());
            if (programs.back() == 0) {
                Outbox outbox(path);
                std::vector<AuditRow> stored;
                const Reason reason = outbox.open(kWall);
                if (!outbox.isOpen())
                    ::_exit(reason.code == ReasonCode::OutboxLocked ? kLockedExit : 1);
                ::_exit(outbox.add(drafts(1, 2), kWall, stored) ? 1 : 0);
            }
        }
        std::uint64_t stored = 0;
        for (const pid_t program : programs) {
            int status = 0;
            QCOMPARE(::waitpid(program, &status, 0), program);
            QVERIFY(WIFEXITED(status) && (WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == kLockedExit));
            stored += WEXITSTATUS(status) == 0 ? 2 : 0;
            opened += WEXITSTATUS(status) == 0 ? 1 : 0;
        }
        Outbox outbox(path);
        QCOMPARE(outbox.open(kWall), Reason{});
        QCOMPARE(outbox.head().next, stored + 1);
        QCOMPARE(brokenChain(outbox), std::string());
    }
    QCOMPARE_GE(opened, 20); // one of each round at least
}

void OutboxTest::answersAreKeptWithTheirVerdicts()
{
    auto outbox = opened();
    added(*outbox, 1, 6);
    const std::string words = "Role viewer may not\nsilence <b>alerts</b>, 100%";
    QCOMPARE(outbox->settle(answerTo(*outbox, 1), kWall + 1), Reason{});
    QCOMPARE(outbox->head().waiting(), 5u);
    const AuditAnswer answer = answerTo(*outbox, 5, {{2, "FORBIDDEN", words}, {5, "BAD_BODY", {}}});
    QCOMPARE(outbox->settle(answer, kWall + 2), Reason{});
    QCOMPARE(outbox->settle(answerTo(*outbox, 6, {{6, "FORBIDDEN", words}}), kWall + 3), Reason{});
    for (int start = 0; start < 2; ++start) {
        const OutboxHead &head = outbox->head();
        QCOMPARE(head.acked, 6u);
        QCOMPARE(head.waiting(), 0u);
        QCOMPARE(brokenChain(*outbox), std::string());
        const std::vector<AuditRow> rows = outbox->rows({}, 0, 10);
        QCOMPARE(numbersOf(rows), (std::vector<std::uint64_t>{6, 5, 4, 3, 2, 1}));
        QCOMPARE(rows[5].state, AuditState::Confirmed);
        QCOMPARE(rows[5].answered, kWall + 1);
        QCOMPARE(rows[4].state, AuditState::Refused);
        QCOMPARE(rows[4].answered, kWall + 2);
        QCOMPARE(rows[4].code, std::string("FORBIDDEN"));
        QCOMPARE(rows[4].text, words);
        QCOMPARE(rows[2].state, AuditState::Confirmed);
        QCOMPARE(rows[2].code, std::string());
        QCOMPARE(rows[1].code, std::string("BAD_BODY"));
        QCOMPARE(rows[1].text, std::string());
        QCOMPARE(rows[0].state, AuditState::Refused);
        outbox.reset();
        outbox = opened();
    }
}

void OutboxTest::whatWasSentIsCounted()
{
    auto outbox = opened();
    added(*outbox, 1, 3);
    outbox->markSent(1, 2);
    outbox->markSent(2, 2);
    const auto check = [&] {
        const std::vector<AuditRow> rows = outbox->rows({}, 0, 10);
        QCOMPARE(rows[0].state, AuditState::Saved);
        QCOMPARE(rows[0].sentCount, 0u);
        QCOMPARE(rows[1].state, AuditState::Sent);
        QCOMPARE(rows[1].sentCount, 2u);
        QCOMPARE(rows[2].sentCount, 1u);
        QCOMPARE(numbersOf(outbox->rows(byStates({AuditState::Saved}), 0, 10)),
                 std::vector<std::uint64_t>{3});
        QCOMPARE(outbox->count(byStates({AuditState::Sent})), 2u);
    };
    check();
    check(); // looking writes it down, once
    outbox->markSent(1, 1);
    outbox.reset();
    outbox = opened();
    QCOMPARE(outbox->rows({}, 2, 1).front().sentCount, 2u);
    outbox->markSent(1, 1);
    QCOMPARE(outbox->settle(answerTo(*outbox, 1), kWall), Reason{});
    const AuditRow row = outbox->rows({}, 2, 1).front();
    QCOMPARE(row.sentCount, 3u);
    QCOMPARE(row.state, AuditState::Confirmed);
}

void OutboxTest::theRoleIsRemembered()
{
    {
        const auto outbox = opened();
        QCOMPARE(outbox->head().role, std::string());
        outbox->setRole("viewer", {"set_transport"});
        outbox->setRole("trader", {"ack_alert", "note"});
    }
    const auto outbox = opened();
    QCOMPARE(outbox->head().role, std::string("trader"));
    QVERIFY((outbox->head().may == std::vector<std::string>{"ack_alert", "note"}));
}

void OutboxTest::actionsAreReadFromANumberOn()
{
    const auto outbox = opened();
    const std::vector<AuditRow> stored = added(*outbox, 1, 10);
    Reason problem;
    const std::vector<AuditAction> some = outbox->read(4, 3, problem);
    QVERIFY(!problem);
    QCOMPARE(some.size(), 3u);
    for (std::size_t i = 0; i < some.size(); ++i)
        QVERIFY(some[i] == stored[i + 3].action);
    QCOMPARE(outbox->read(9, 100, problem).size(), 2u);
    QVERIFY(outbox->read(11, 1, problem).empty() && !problem);
    QVERIFY(outbox->hashOf(0) == outbox->head().chain);
    QVERIFY(outbox->hashOf(7) == stored[6].action.hash);
    QVERIFY(!outbox->hashOf(11));
}

void OutboxTest::rowsAreFound_data()
{
    QTest::addColumn<AuditQuery>("query");
    QTest::addColumn<std::vector<std::uint64_t>>("expected");
    using Numbers = std::vector<std::uint64_t>;
    QTest::newRow("all") << AuditQuery{} << Numbers{6, 5, 4, 3, 2, 1};
    QTest::newRow("kind") << byKinds({"flag"}) << Numbers{2};
    QTest::newRow("two kinds") << byKinds({"flag", "set_limit"}) << Numbers{3, 2};
    QTest::newRow("waiting") << byStates({AuditState::Saved, AuditState::Sent}) << Numbers{6, 5, 4};
    QTest::newRow("refused") << byStates({AuditState::Refused}) << Numbers{2};
    QTest::newRow("text of a body") << byText("Oslo") << Numbers{1};
    QTest::newRow("whatever the case") << byText("oSLO") << Numbers{1};
    QTest::newRow("text of a kind") << byText("limit") << Numbers{3};
    QTest::newRow("code") << byText("forbidden") << Numbers{2};
    QTest::newRow("the server's words") << byText("viewer") << Numbers{2};
    QTest::newRow("number") << byText("6") << Numbers{6};
    QTest::newRow("percent sign") << byText("100%") << Numbers{4};
    QTest::newRow("low line") << byText("a_b") << Numbers{5};
    QTest::newRow("backslash") << byText("c:\\\\d") << Numbers{6};
    QTest::newRow("quotation mark, not SQL") << byText("' OR 1 --") << Numbers{};
    QTest::newRow("beyond ASCII") << byText("Z\xc3\xbcrich") << Numbers{2};
    QTest::newRow("all of them") << AuditQuery{"s", {AuditState::Confirmed}, {"note"}} << Numbers{1};
    QTest::newRow("none") << byText("Bergen") << Numbers{};
}

void OutboxTest::rowsAreFound()
{
    QFETCH(AuditQuery, query);
    QFETCH(std::vector<std::uint64_t>, expected);
    const auto outbox = opened();
    std::vector<AuditRow> stored;
    QCOMPARE(outbox->add({{"note", R"({"text":"Oslo"})"},
                          {"flag", "{\"text\":\"Z\xc3\xbcrich\"}"},
                          {"set_limit", R"({"limit":"5000"})"},
                          {"note", R"({"text":"100% of 1000"})"},
                          {"note", R"({"text":"a_b, not axb"})"},
                          {"note", R"({"text":"axb c:\\d"})"}},
                         kWall, stored),
             Reason{});
    QCOMPARE(outbox->settle(answerTo(*outbox, 3, {{2, "FORBIDDEN", "Role viewer may not"}}), kWall),
             Reason{});
    QCOMPARE(numbersOf(outbox->rows(query, 0, 100)), expected);
    QCOMPARE(outbox->count(query), expected.size());
    std::vector<std::uint64_t> inOrder;
    QVERIFY(!outbox->forEach(query, [&](const AuditRow &row) {
        inOrder.push_back(row.action.seq);
        return true;
    }));
    std::ranges::reverse(inOrder);
    QCOMPARE(inOrder, expected);
}

void OutboxTest::pagesFollowEachOther()
{
    const auto outbox = opened();
    added(*outbox, 1, 25);
    using Numbers = std::vector<std::uint64_t>;
    QCOMPARE(numbersOf(outbox->rows({}, 0, 3)), (Numbers{25, 24, 23}));
    QCOMPARE(numbersOf(outbox->rows({}, 23, 3)), (Numbers{22, 21, 20}));
    QCOMPARE(numbersOf(outbox->rows({}, 3, 3)), (Numbers{2, 1}));
    QVERIFY(outbox->rows({}, 1, 3).empty());
    int seen = 0;
    QVERIFY(!outbox->forEach({}, [&](const AuditRow &) { return ++seen < 4; }));
    QCOMPARE(seen, 4);
}

void OutboxTest::aHundredThousandRowsAreFoundQuickly()
{
    auto outbox = opened();
    std::vector<AuditRow> stored;
    for (int group = 0; group < 100; ++group) {
        std::vector<AuditDraft> thousand;
        for (int n = 0; n < 1000; ++n)
            thousand.push_back(
                {n % 7 ? "note" : "flag", "{\"text\":\"action " + std::to_string(n) +
                                              " of a long day at the desk, with its reason\"}"});
        QVERIFY(!outbox->add(thousand, kWall, stored));
    }
    QCOMPARE(outbox->settle(answerTo(*outbox, 99'990), kWall), Reason{});
    QElapsedTimer timer;
    timer.start();
    const auto quick = [&timer](const char *what) {
        const qint64 took = timer.restart();
        qInfo("%s: %lld ms", what, took);
        return took < 3000; // a guard rail: each took less than 200 ms
    };
    outbox.reset();
    outbox = opened();
    QVERIFY(quick("closing and opening"));
    QCOMPARE(outbox->rows({}, 0, 200).size(), 200u);
    QVERIFY(quick("newest page"));
    QCOMPARE(outbox->rows({}, 50'000, 200).front().action.seq, 49'999u);
    QVERIFY(quick("page in the middle"));
    QCOMPARE(outbox->count(byText("ACTION 77 ")), 100u);
    QVERIFY(quick("counting by text"));
    QCOMPARE(outbox->rows(byText("no such text"), 0, 200).size(), 0u);
    QVERIFY(quick("text that is nowhere"));
    QCOMPARE(outbox->count(byStates({AuditState::Saved})), 10u);
    QVERIFY(quick("counting by state"));
    QCOMPARE(outbox->count(byKinds({"flag"})), 14'300u);
    QVERIFY(quick("counting by kind"));
}

void OutboxTest::theLogOfSqliteStaysSmall()
{
    const auto outbox = opened();
    std::vector<AuditRow> stored;
    const AuditDraft large{"note", "{\"text\":\"" + std::string(8000, 'x') + "\"}"};
    std::uintmax_t largest = 0;
    for (int i = 0; i < 100; ++i) {
        QVERIFY(!outbox->add(std::vector(20, large), kWall, stored));
        largest = std::max(largest, std::filesystem::file_size(file() + "-wal"));
    }
    QCOMPARE_LT(largest, std::uintmax_t{5} << 20);
    QCOMPARE_GT(std::filesystem::file_size(file()), std::uintmax_t{10} << 20);
}

void OutboxTest::aFileOfTheFirstVersionGoesOn()
{
    std::unique_ptr<Outbox> outbox = opened();
    added(*outbox, 1, 5);
    QCOMPARE(outbox->settle(answerTo(*outbox, 3, {{2, "FORBIDDEN", "no"}}), kWall), Reason{});
    const OutboxHead before = outbox->head();
    outbox.reset();
    makeVersionOne(file());
    for (int start = 0; start < 2; ++start) {
        outbox = opened();
        const OutboxHead &head = outbox->head();
        QCOMPARE(head.client, before.client);
        QCOMPARE(head.next, 6u);
        QCOMPARE(head.acked, 3u);
        QVERIFY(head.chain == before.chain);
        QVERIFY(head.verdict == before.verdict); // made of the answers that stand in the rows
        QCOMPARE(brokenChain(*outbox), std::string());
        QCOMPARE(outbox->rows({}, 2, 1).front().answered, kNoTime); // the first version did not say
        outbox.reset();
    }
    outbox = opened();
    added(*outbox, 6, 6);
    QCOMPARE(outbox->settle(answerTo(*outbox, 6), kWall), Reason{});
    QCOMPARE(brokenChain(*outbox), std::string());
    QVERIFY(QDir(m_dir->path()).entryList({u"*corrupt*"_s}).isEmpty());
}

void OutboxTest::aRescueIsAskedForUntilItIsAnswered_data()
{
    QTest::addColumn<bool>("again");
    QTest::newRow("F91 done again") << true;
    QTest::newRow("F91 left") << false;
}

void OutboxTest::aRescueIsAskedForUntilItIsAnswered()
{
    QFETCH(bool, again);
    std::string client;
    {
        const auto outbox = opened();
        added(*outbox, 1, 5);
        QCOMPARE(outbox->settle(answerTo(*outbox, 2), kWall), Reason{});
        client = outbox->head().client;
    }
    runSql(file(), {"UPDATE outbox SET ts = ts + 1 WHERE seq = 4"}); // not what was hashed
    const std::string kept = m_dir->filePath(u"outbox.corrupt-20231114T221320Z.sqlite"_s).toStdString();
    std::string second;
    {
        Outbox outbox(file());
        QCOMPARE(outbox.open(kWall), (Reason{ReasonCode::OutboxDamaged, {kept, "damaged"}}));
        second = outbox.head().client;
        QVERIFY(outbox.isOpen());
        added(outbox, 7, 7); // what is done meanwhile is kept, and keeps its place
    }
    const auto outbox = opened(); // F91: a restart asks again
    QVERIFY(outbox->rescue().has_value());
    QCOMPARE(outbox->rescue()->keptAs, kept);
    QCOMPARE(outbox->rescue()->why, std::string("damaged"));
    QCOMPARE(outbox->rescue()->rows, 5u);
    QCOMPARE(outbox->rescue()->waiting, 2u); // 3 and 5; what stands in 4 nobody did
    QVERIFY(second != client);
    QCOMPARE(outbox->head().client, second);
    std::vector<AuditRow> stored;
    QCOMPARE(outbox->settleRescue(again, kWall, stored), Reason{});
    QVERIFY(!outbox->rescue());
    std::vector<std::string> bodies;
    for (const AuditRow &row : stored)
        bodies.push_back(row.action.body);
    QVERIFY(bodies == (again ? std::vector{draft(3).body, draft(5).body} : std::vector<std::string>{}));
    QCOMPARE(outbox->head().next, again ? 4u : 2u);
    QCOMPARE(brokenChain(*outbox), std::string());
    QCOMPARE(outbox->settleRescue(true, kWall, stored), Reason{}); // answered once
    QCOMPARE(outbox->head().next, again ? 4u : 2u);
}

void OutboxTest::anotherHistoryBeginsAnew()
{
    std::unique_ptr<Outbox> outbox = opened();
    added(*outbox, 1, 4);
    QCOMPARE(outbox->settle(answerTo(*outbox, 3), kWall), Reason{});
    const std::string client = outbox->head().client;
    QCOMPARE(outbox->startAnew(kWall), Reason{});
    QVERIFY(outbox->isOpen());
    QVERIFY(outbox->head().client != client);
    QCOMPARE(outbox->head().next, 1u);
    QVERIFY(outbox->rescue().has_value());
    QCOMPARE(outbox->rescue()->why, std::string("forked"));
    QCOMPARE(outbox->rescue()->waiting, 1u);
    QVERIFY(QFile::exists(m_dir->filePath(u"outbox.forked-20231114T221320Z.sqlite"_s)));
    QVERIFY(QFile::exists(m_dir->filePath(u"outbox.forked-20231114T221320Z.jsonl"_s)));
    std::vector<AuditRow> stored;
    QCOMPARE(outbox->settleRescue(true, kWall, stored), Reason{});
    QCOMPARE(stored.size(), 1u);
    QCOMPARE(stored.front().action.body, draft(4).body);
    // Without an action that waits there is no question.
    QCOMPARE(outbox->settle(answerTo(*outbox, 1), kWall), Reason{});
    QCOMPARE(outbox->startAnew(kWall), Reason{});
    QVERIFY(!outbox->rescue());
    QCOMPARE(QDir(m_dir->path()).entryList({u"outbox.forked-*.sqlite"_s}).size(), 2);
}

void OutboxTest::idsAreUlids()
{
    QCOMPARE(ulid(0, 0, 0), std::string("00000000000000000000000000"));
    QCOMPARE(ulid(1469918176385, 0, 0).substr(0, 10), std::string("01ARYZ6S41")); // of the specification
    QCOMPARE(ulid(0xffff'ffff'ffff, 0xffff, ~std::uint64_t{0}), std::string("7ZZZZZZZZZZZZZZZZZZZZZZZZZ"));
    QCOMPARE(ulid(0, 0, 1), std::string("00000000000000000000000001"));
    QCOMPARE(ulid(0, 1, 0), std::string("0000000000000G000000000000"));
    QCOMPARE_LT(ulid(1, 0xffff, ~std::uint64_t{0}), ulid(2, 0, 0)); // sorted by time
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList args = app.arguments();
    if (args.value(1) == "--open"_L1)
        return Outbox(args.value(2).toStdString()).open(kWall).code == ReasonCode::OutboxLocked ? kLockedExit
                                                                                                : 0;
    OutboxTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "OutboxTest.moc"
