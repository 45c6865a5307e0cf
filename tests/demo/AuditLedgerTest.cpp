// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditLedger.h"

#include "AuditClerk.h"
#include "AuditLines.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <condition_variable>
#include <csignal>
#include <mutex>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace steadfeed;
using namespace steadfeed::demo;
using namespace steadfeed::test;
using namespace Qt::StringLiterals;

namespace {

AuditResult applied(const AuditAction &action)
{
    return {action.hash, AuditHash{static_cast<std::uint8_t>(action.seq)}, {}};
}

/// A clerk and the answers that it gave.
class Office
{
public:
    explicit Office(std::string file)
        : m_clerk(std::move(file), [this](std::vector<DeskAnswer> answers) {
            const std::lock_guard lock(m_gate);
            for (DeskAnswer &answer : answers)
                m_answers.push_back(std::move(answer));
            ++m_batches;
            m_news.notify_all();
        })
    {
    }
    [[nodiscard]] AuditClerk &clerk() { return m_clerk; }
    void hello(const AuditHello &hello) { m_clerk.post({1, AuditTask::Hello{"ann", hello, {}}}); }
    void act(const AuditAct &act) { m_clerk.post({1, AuditTask::Act{act, {}}}); }
    [[nodiscard]] std::vector<DeskAnswer> wait(std::size_t count)
    {
        std::unique_lock lock(m_gate);
        m_news.wait_for(lock, std::chrono::seconds(20), [&] { return m_answers.size() >= count; });
        return std::exchange(m_answers, {});
    }
    [[nodiscard]] std::size_t batches() const { return m_batches; }

private:
    std::mutex m_gate;
    std::condition_variable m_news;
    std::vector<DeskAnswer> m_answers;
    std::size_t m_batches = 0;
    AuditClerk m_clerk;
};

/// While it lives, no file of this process can grow: what a full disk looks like to SQLite.
class FullDisk
{
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit none{0, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

/// The ledger's file, and the clerk who keeps it.
class AuditLedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverythingOverARestart();
    void forgetsWhatWasNotCommitted();
    void keepsMarksAsTheyWereLast();
    void isPrivateAndForOneAtATime();
    void leavesOtherFilesAlone();
    void answersAfterTheCommitInBatches();
    void goesOnWhereItWasAfterARestart();
    void saysBusyWhereTheDiskIsFull();
    void worksInMemory();

private:
    [[nodiscard]] std::string file() const
    {
        return m_folder.filePath(u"ledger-%1"_s.arg(m_files)).toStdString();
    }
    std::string newFile()
    {
        ++m_files;
        return file();
    }

    QTemporaryDir m_folder;
    int m_files = 0;
};

void AuditLedgerTest::keepsEverythingOverARestart()
{
    const std::string name = newFile();
    AuditLine line;
    const AuditAct one = line.act(auditkind::kNote, std::string("{\"text\":\"\0\xff\"}", 13));
    const AuditAct two = line.note("b");
    const AuditResult no{two.action.hash, AuditHash{9}, {AuditVerdict::Rejected, "FORBIDDEN", "No."}};
    {
        AuditLedger ledger(name);
        QCOMPARE(ledger.open(), std::string());
        ledger.begin();
        QVERIFY(!ledger.standing(kClient));
        ledger.keep(kClient, {"ann", 5, 0, auditchain::start(kClient), auditchain::start(kClient)});
        ledger.append(kClient, one.action, applied(one.action));
        ledger.append(kClient, two.action, no);
        QVERIFY(ledger.commit());
    }
    AuditLedger again(name);
    QCOMPARE(again.open(), std::string());
    QVERIFY(again.standing(kClient) == (AuditStanding{"ann", 5, 2, two.action.hash, AuditHash{9}}));
    QVERIFY(again.result(kClient, 1) == applied(one.action));
    QVERIFY(again.result(kClient, 2) == no);
    QVERIFY(!again.result(kClient, 3));
    QVERIFY(again.refused(kClient, 0, 2) == (std::vector<AuditRefusal>{{2, "FORBIDDEN", "No."}}));
    QVERIFY(again.refused(kClient, 2, 2).empty());
    QVERIFY(!again.standing("c_other"));
}

void AuditLedgerTest::forgetsWhatWasNotCommitted()
{
    const std::string name = newFile();
    AuditLine line;
    {
        AuditLedger ledger(name);
        QCOMPARE(ledger.open(), std::string());
        ledger.begin();
        ledger.keep(kClient, {"ann", 1, 0, line.chain, line.chain});
        QVERIFY(ledger.commit());
        ledger.begin();
        const AuditAct act = line.note("a");
        ledger.append(kClient, act.action, applied(act.action));
        QCOMPARE(ledger.standing(kClient)->acked, 1U);
    }
    AuditLedger again(name);
    QCOMPARE(again.open(), std::string());
    QCOMPARE(again.standing(kClient)->acked, 0U);
    QVERIFY(!again.result(kClient, 1));
}

void AuditLedgerTest::keepsMarksAsTheyWereLast()
{
    const std::string name = newFile();
    AuditLine line;
    {
        AuditLedger ledger(name);
        QCOMPARE(ledger.open(), std::string());
        ledger.begin();
        ledger.keep(kClient, {"ann", 1, 0, line.chain, line.chain});
        const auto add = [&](std::string_view kind, std::string_view body) {
            const AuditAct act = line.act(kind, body);
            ledger.append(kClient, act.action, applied(act.action));
        };
        add(auditkind::kFlag, R"({"symbol":"A","account":"m","reason":"one"})");
        add(auditkind::kFlag, R"({"symbol":"A","account":"m","reason":"two"})");
        add(auditkind::kFlag, R"({"symbol":"B","account":"m","reason":"x"})");
        add(auditkind::kUnflag, R"({"symbol":"B","account":"m"})");
        add(auditkind::kSetLimit, R"({"symbol":"A","account":"m","limit":"500"})");
        add(auditkind::kSetLimit, R"({"symbol":"B","account":"m","limit":1})");
        add(auditkind::kSetLimit, R"({"symbol":"B","account":"m","limit":null})");
        add(auditkind::kAckAlert, R"({"alert":"n-1"})");
        const AuditAct act = line.act(auditkind::kFlag, R"({"symbol":"C","account":"m"})");
        ledger.append(kClient, act.action, {act.action.hash, {}, {AuditVerdict::Rejected, "FORBIDDEN", ""}});
        QVERIFY(ledger.commit());
    }
    AuditLedger again(name);
    QCOMPARE(again.open(), std::string());
    using Kind = AuditMark::Kind;
    QVERIFY(again.marks() == (std::vector<AuditMark>{{Kind::Flag, "A", "m", "two", 0, "ann"},
                                                     {Kind::Limit, "A", "m", "", 500, "ann"},
                                                     {Kind::Ack, "n-1", "", "", 0, "ann"}}));
}

void AuditLedgerTest::isPrivateAndForOneAtATime()
{
    const std::string name = newFile();
    AuditLedger ledger(name);
    QCOMPARE(ledger.open(), std::string());
    struct stat info
    {
    };
    QCOMPARE(::stat(name.c_str(), &info), 0);
    QCOMPARE(info.st_mode & 0777U, 0600U);
    AuditLedger second(name);
    const std::string wrong = second.open();
    QVERIFY2(wrong.starts_with(name + ": "), wrong.c_str());
    QVERIFY(wrong.find("another exchange") != std::string::npos);
}

void AuditLedgerTest::leavesOtherFilesAlone()
{
    const std::string name = newFile();
    QFile other(QString::fromStdString(name));
    QVERIFY(other.open(QIODevice::WriteOnly));
    const QByteArray content(5'000, 'x');
    other.write(content);
    other.close();
    AuditLedger ledger(name);
    QVERIFY(!ledger.open().empty());
    QVERIFY(other.open(QIODevice::ReadOnly));
    QCOMPARE(other.readAll(), content);
    QVERIFY(!AuditLedger("/no/such/folder/ledger").open().empty());
}

void AuditLedgerTest::answersAfterTheCommitInBatches()
{
    Office office(newFile());
    QCOMPARE(office.clerk().start(), std::string());
    AuditLine line;
    office.hello(line.hello(1));
    for (int i = 0; i < 200; ++i)
        office.act(line.note("a"));
    const auto answers = office.wait(201);
    QCOMPARE(answers.size(), 201U);
    QVERIFY(std::holds_alternative<AuditWelcome>(answers[0].frame));
    for (std::size_t i = 1; i < answers.size(); ++i)
        QCOMPARE(std::get<AuditAck>(answers[i].frame).upto, i);
    QVERIFY(office.batches() < 100); // everything that waits is one transaction
}

void AuditLedgerTest::goesOnWhereItWasAfterARestart()
{
    const std::string name = newFile();
    AuditLine line;
    AuditFrame first;
    AuditAct act;
    {
        Office office(name);
        QCOMPARE(office.clerk().start(), std::string());
        office.hello(line.hello(1));
        act = line.note("a");
        office.act(act);
        first = office.wait(2)[1].frame;
    }
    Office office(name);
    QCOMPARE(office.clerk().start(), std::string());
    office.hello(line.hello(2));
    office.act(act);
    office.act(line.note("b"));
    const auto answers = office.wait(3);
    QCOMPARE(std::get<AuditWelcome>(answers[0].frame).acked, 1U);
    QVERIFY(answers[1].frame == first);
    QVERIFY(!answers[1].applied);
    QCOMPARE(std::get<AuditAck>(answers[2].frame).upto, 2U);
}

void AuditLedgerTest::saysBusyWhereTheDiskIsFull()
{
    Office office(newFile());
    QCOMPARE(office.clerk().start(), std::string());
    AuditLine line;
    office.hello(line.hello(1));
    QCOMPARE(office.wait(1)[0].close, 0);
    const AuditAct one = line.note("a");
    const AuditAct two = line.note("b");
    {
        const FullDisk full;
        office.act(one);
        const auto answers = office.wait(1);
        const auto &nack = std::get<AuditNack>(answers[0].frame);
        QVERIFY(!nack.final);
        QCOMPARE(nack.refusal.code, std::string("BUSY"));
        QCOMPARE(nack.refusal.seq, 1U);
        QVERIFY(nack.retry.count() > 0);
        office.act(two); // what comes behind it is told where the line goes on
        QCOMPARE(std::get<AuditResend>(office.wait(1)[0].frame).from, 1U);
        AuditLine other;
        other.client = "c_ffffffffffffffffffffffffffffffff";
        office.clerk().post({2, AuditTask::Hello{"ann", other.hello(1), {}}});
        QCOMPARE(office.wait(1)[0].close, 4100);
    }
    office.act(two); // nothing was stored
    QCOMPARE(std::get<AuditResend>(office.wait(1)[0].frame).from, 1U);
    office.act(one);
    office.act(two);
    const auto answers = office.wait(2);
    QCOMPARE(std::get<AuditAck>(answers[0].frame).upto, 1U);
    QCOMPARE(std::get<AuditAck>(answers[1].frame).upto, 2U);
}

void AuditLedgerTest::worksInMemory()
{
    Office office({});
    QCOMPARE(office.clerk().start(), std::string());
    AuditLine line;
    office.hello(line.hello(1));
    office.act(line.note("a"));
    QCOMPARE(std::get<AuditAck>(office.wait(2)[1].frame).upto, 1U);
}

QTEST_GUILESS_MAIN(AuditLedgerTest)
#include "AuditLedgerTest.moc"
