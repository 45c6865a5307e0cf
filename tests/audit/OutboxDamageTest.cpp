// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditChain.h"
#include "AuditLogReader.h"
#include "OutboxCases.h"
#include "OutboxVerifier.h"
#include "Random.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>

#include <sys/stat.h>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace {

constexpr qint64 kPage = 4096;
constexpr qint64 kSector = 512;

/// As it came from a start: what the outbox holds, or that it was replaced.
struct Start
{
    Reason reason;
    Contents contents;
    std::string broken;
};

Start startOn(const std::string &file)
{
    Outbox outbox(file);
    Start start;
    start.reason = outbox.open(kWall);
    if (!outbox.isOpen())
        qFatal("not open: %s", start.reason.args.back().c_str());
    start.contents = contentsOf(outbox);
    start.broken = brokenChain(outbox);
    return start;
}

QByteArray read(const std::string &file)
{
    QFile in(QString::fromStdString(file));
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void write(const std::string &file, const QByteArray &bytes)
{
    QFile out(QString::fromStdString(file));
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("cannot write %s", file.c_str());
}

/// The same program again, which has \a file open until its input ends.
void holdOpen(QProcess &process, const std::string &file)
{
    process.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, QString::fromStdString(file)});
    if (!process.waitForReadyRead())
        qFatal("the other program does not start");
}

} // namespace

/// Files that were cut, overwritten, changed, or are somebody else's.
class OutboxDamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aCutLogLeavesABeginOfWhatWasStored();
    void aChangedLogLeavesABeginOfWhatWasStored();
    void aCutFileIsSaid();
    void aLogIsKeptWithItsFile();
    void overwrittenPagesAreSaid_data();
    void overwrittenPagesAreSaid();
    void aChangedBitIsSaidOrHarmless();
    void anUnusableFileIsKeptAside_data();
    void anUnusableFileIsKeptAside();
    void twoDamagedFilesOfOneSecondAreBothKept();
    void readableRowsAreSaved();
    void anOutboxIsVerified_data();
    void anOutboxIsVerified();
    void anOutboxThatIsOpenIsNotVerified();
    void verifyingChangesNothing();

private:
    [[nodiscard]] std::string folder(const char *name) const
    {
        const QString path = m_dir->filePath(QString::fromLatin1(name));
        QDir().mkpath(path);
        return path.toStdString();
    }
    [[nodiscard]] std::string file() const { return folder("work") + "/outbox.sqlite"; }
    /// Copies of the files of a program that was killed with a log of many commits, in "killed"; every state
    /// that it had, the oldest first.
    [[nodiscard]] std::vector<Contents> killedWithALog() const;
    /// Puts the outbox \a name of "prepared" in its place.
    void restore(const char *name) const { copyFolder(folder(name), folder("work")); }
    /// Thirty actions, twenty of them answered; nobody has it open.
    void someActions() const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

void OutboxDamageTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>(scratchFolder());
    QVERIFY(m_dir->isValid());
}

std::vector<Contents> OutboxDamageTest::killedWithALog() const
{
    std::vector<Contents> states;
    Outbox outbox(folder("live") + "/outbox.sqlite");
    if (outbox.open(kWall))
        qFatal("not open");
    states.push_back(contentsOf(outbox));
    std::vector<AuditRow> stored;
    for (int n = 1; n <= 12; ++n) {
        if (outbox.add(drafts(3 * n, 3 * n + n % 3), kWall, stored))
            qFatal("not added");
        states.push_back(contentsOf(outbox));
        if (n % 4 == 0) {
            const std::uint64_t upto = outbox.head().next - 2;
            if (outbox.settle(answerTo(outbox, upto, {{upto, "FORBIDDEN", "no"}}), kWall))
                qFatal("not settled");
            states.push_back(contentsOf(outbox));
        }
    }
    copyFolder(folder("live"), folder("killed"));
    return states;
}

void OutboxDamageTest::someActions() const
{
    Outbox outbox(folder("prepared") + "/outbox.sqlite");
    std::vector<AuditRow> stored;
    if (outbox.open(kWall) || outbox.add(drafts(1, 30), kWall, stored) ||
        outbox.settle(answerTo(outbox, 20, {{7, "FORBIDDEN", "no"}}), kWall))
        qFatal("not made");
}

void OutboxDamageTest::aCutLogLeavesABeginOfWhatWasStored() // F91: every 512 bytes
{
    const std::vector<Contents> states = killedWithALog();
    const QByteArray log = read(folder("killed") + "/outbox.sqlite-wal");
    QCOMPARE_GT(log.size(), 100 * kSector);
    std::size_t newest = 0;
    for (qint64 size = 0; size <= log.size() + kSector - 1; size += kSector) {
        restore("killed");
        const qint64 left = std::min<qint64>(size, log.size());
        write(file() + "-wal", log.left(left));
        const Start start = startOn(file());
        const std::string place = "cut at " + std::to_string(left) + ' ' + toText(start.contents);
        QVERIFY2(!start.reason && start.broken.empty(), place.c_str());
        const auto it = std::ranges::find(states, start.contents);
        QVERIFY2(it != states.end(), place.c_str());
        const auto index = static_cast<std::size_t>(it - states.begin());
        QVERIFY2(index >= newest, place.c_str()); // more of the log, never less of the actions
        newest = index;
    }
    QCOMPARE(newest, states.size() - 1);
}

void OutboxDamageTest::aChangedLogLeavesABeginOfWhatWasStored() // F91: a byte in every 512
{
    const std::vector<Contents> states = killedWithALog();
    const QByteArray log = read(folder("killed") + "/outbox.sqlite-wal");
    std::size_t begins = 0;
    for (qint64 at = 100; at < log.size(); at += kSector) {
        restore("killed");
        QByteArray changed = log;
        changed[at] = static_cast<char>(changed[at] ^ 0x10);
        write(file() + "-wal", changed);
        const Start start = startOn(file());
        const std::string place = "changed at " + std::to_string(at) + ' ' + toText(start.contents);
        QVERIFY2(!start.reason && start.broken.empty(), place.c_str());
        QVERIFY2(std::ranges::find(states, start.contents) != states.end(), place.c_str());
        begins += start.contents == states.back() ? 0 : 1;
    }
    QCOMPARE_GT(begins, 10u); // the end of a log may be left over of an older one
}

void OutboxDamageTest::aCutFileIsSaid() // F91: every 512 bytes
{
    someActions();
    const QByteArray whole = read(folder("prepared") + "/outbox.sqlite");
    for (qint64 size = 0; size < whole.size(); size += kSector) {
        restore("prepared");
        write(file(), whole.left(size));
        const Start start = startOn(file());
        const std::string place = "cut at " + std::to_string(size);
        QVERIFY2(start.reason.code == ReasonCode::OutboxDamaged, place.c_str());
        QVERIFY2(start.contents.actions.empty() && start.broken.empty(), place.c_str());
        QVERIFY2(!start.contents.rescueWhy.empty(), place.c_str());
        QCOMPARE(read(start.reason.args.at(0)).size(), size);
    }
}

void OutboxDamageTest::aLogIsKeptWithItsFile() // F91: SQLite deletes the log of an empty file
{
    (void)killedWithALog();
    restore("killed");
    const QByteArray log = read(file() + "-wal");
    write(file(), {});
    const Start start = startOn(file());
    QCOMPARE(start.reason.code, ReasonCode::OutboxDamaged);
    QCOMPARE(read(start.reason.args.at(0) + "-wal"), log);
}

void OutboxDamageTest::overwrittenPagesAreSaid_data()
{
    QTest::addColumn<char>("with");
    QTest::newRow("F91 garbage") << 'g';
    QTest::newRow("F91 zeros") << '\0';
}

void OutboxDamageTest::overwrittenPagesAreSaid()
{
    QFETCH(char, with);
    someActions();
    const QByteArray whole = read(folder("prepared") + "/outbox.sqlite");
    QCOMPARE_GT(whole.size(), 8 * kPage);
    restore("prepared");
    const std::vector<std::string> actions = startOn(file()).contents.actions;
    qint64 saved = 0;
    int tails = 0;
    for (qint64 page = 0; page < whole.size() / kPage; ++page) {
        restore("prepared");
        write(file(), QByteArray(whole).replace(page * kPage, kPage, QByteArray(kPage, with)));
        Outbox outbox(file());
        const Reason reason = outbox.open(kWall);
        const std::string place = "page " + std::to_string(page);
        QVERIFY2(reason.code == ReasonCode::OutboxDamaged && outbox.isOpen(), place.c_str());
        QCOMPARE(outbox.head().next, 1u);
        saved += static_cast<qint64>(outbox.rescue()->rows);
        if (!outbox.rescue()->savedAs.empty() && outbox.rescue()->rows < 30 &&
            read(outbox.rescue()->savedAs).contains("\"seq\":30,"))
            ++tails;
        // What would be done again was done, by these bytes.
        std::vector<AuditRow> again;
        QCOMPARE(outbox.settleRescue(true, kWall, again), Reason{});
        QCOMPARE_LE(again.size(), 10u);
        for (const AuditRow &row : again) {
            const std::string done = ' ' + row.action.kind + ' ' + row.action.body + " 0  ";
            QVERIFY2(
                std::ranges::any_of(actions, [&](const std::string &one) { return one.ends_with(done); }),
                place.c_str());
        }
    }
    QCOMPARE_GT(tails, 0);  // rows behind the damage are read from the end
    QCOMPARE_GT(saved, 60); // most pages leave most rows readable
}

void OutboxDamageTest::aChangedBitIsSaidOrHarmless() // F91
{
    someActions();
    const QByteArray whole = read(folder("prepared") + "/outbox.sqlite");
    restore("prepared");
    std::vector<AuditAction> actions;
    {
        Outbox outbox(file());
        Reason problem;
        QCOMPARE(outbox.open(kWall), Reason{});
        actions = outbox.read(1, 100, problem);
    }
    const std::uint64_t seed = qEnvironmentVariable("FLAP_SEED", u"1"_s).toULongLong();
    Random random(seed, "bits");
    int said = 0;
    int found = 0;
    for (int round = 0; round < 300; ++round) {
        restore("prepared");
        const auto at = static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(whole.size())));
        QByteArray changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ (1 << random.below(8)));
        write(file(), changed);
        const AuditVerification verdict = verifyAuditFile(file(), std::nullopt);
        Outbox outbox(file());
        const Reason reason = outbox.open(kWall);
        const std::string place = "FLAP_SEED " + std::to_string(seed) + ", bit at " + std::to_string(at);
        QVERIFY2(outbox.isOpen(), (place + ' ' + (reason ? reason.args.back() : "")).c_str());
        if (reason) {
            QVERIFY2(reason.code == ReasonCode::OutboxDamaged, place.c_str());
            ++said;
            continue;
        }
        // What waits to be sent is what was done; what was answered is, too, or the verifier has seen it.
        Reason problem;
        const std::vector<AuditAction> now = outbox.read(1, 100, problem);
        QVERIFY2(!problem && now.size() == actions.size(), place.c_str());
        QVERIFY2(std::equal(now.begin() + 20, now.end(), actions.begin() + 20), place.c_str());
        if (verdict.problem)
            ++found;
        else
            QVERIFY2(now == actions, place.c_str());
    }
    QCOMPARE_GT(said, 20);
    QCOMPARE_GT(found, 20);
}

void OutboxDamageTest::anUnusableFileIsKeptAside_data()
{
    QTest::addColumn<std::vector<std::string>>("sql");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<std::string>("why");
    QTest::addColumn<std::uint64_t>("rows");
    QTest::addColumn<std::uint64_t>("waiting");
    const std::uint64_t none = 0;
    const auto sql = [](const char *tag, const std::vector<std::string> &statements, const char *why,
                        std::uint64_t rows, std::uint64_t waiting) {
        QTest::newRow(tag) << statements << QByteArray() << std::string(why) << rows << waiting;
    };
    QTest::newRow("F91 garbage") << std::vector<std::string>{} << QByteArray(5000, 'g')
                                 << std::string("foreign") << none << none;
    QTest::newRow("F91 empty") << std::vector<std::string>{} << QByteArray("") << std::string("damaged")
                               << none << none;
    sql("F91 somebody else's", {"PRAGMA application_id = 5"}, "foreign", 0, 0);
    sql("F91 newer version", {"PRAGMA user_version = 99"}, "newer_version", 30, 10);
    sql("F91 newer version with more", {"PRAGMA user_version = 99", "ALTER TABLE outbox ADD COLUMN more"},
        "newer_version", 30, 10);
    sql("F91 no table of actions", {"DROP TABLE outbox"}, "damaged", 0, 0);
    sql("F91 no table of meta", {"DROP TABLE meta"}, "damaged", 30, 0);
    sql("F91 no client", {"DELETE FROM meta WHERE k = 'client'"}, "damaged", 30, 0);
    sql("F91 another client", {"UPDATE meta SET v = 'c_0' WHERE k = 'client'"}, "damaged", 30, 0);
    sql("F91 a row is missing", {"DELETE FROM outbox WHERE seq = 25"}, "damaged", 29, 9);
    sql("F91 an answered row is missing", {"DELETE FROM outbox WHERE seq = 5"}, "damaged", 29, 10);
    sql("F91 a row with number 0", {"UPDATE outbox SET seq = 0 WHERE seq = 1"}, "damaged", 29, 10);
    sql("F91 two rows changed places",
        {"UPDATE outbox SET seq = -1 WHERE seq = 24", "UPDATE outbox SET seq = 24 WHERE seq = 25",
         "UPDATE outbox SET seq = 25 WHERE seq = -1"},
        "damaged", 30, 8);
    sql("F91 another body", {"UPDATE outbox SET body = '{}' WHERE seq = 25"}, "damaged", 30, 9);
    sql("F91 another kind", {"UPDATE outbox SET kind = 'flatten' WHERE seq = 30"}, "damaged", 30, 9);
    sql("F91 another hash", {"UPDATE outbox SET hash = zeroblob(32) WHERE seq = 20"}, "damaged", 30, 10);
    sql("F91 answered beyond the end", {"UPDATE meta SET v = '31' WHERE k = 'acked'"}, "damaged", 30, 10);
    sql("F91 answered not so far", {"UPDATE meta SET v = '19' WHERE k = 'acked'"}, "damaged", 30, 10);
    sql("F91 another head", {"UPDATE meta SET v = hex(zeroblob(32)) WHERE k = 'chain'"}, "damaged", 30, 10);
    sql("F91 an answer that is none", {"UPDATE outbox SET state = 1 WHERE seq = 3"}, "damaged", 30, 11);
}

void OutboxDamageTest::anUnusableFileIsKeptAside()
{
    QFETCH(std::vector<std::string>, sql);
    QFETCH(QByteArray, bytes);
    QFETCH(std::string, why);
    QFETCH(std::uint64_t, rows);
    QFETCH(std::uint64_t, waiting);
    someActions();
    restore("prepared");
    const Contents before = startOn(file()).contents;
    std::string client;
    {
        Outbox outbox(file());
        QCOMPARE(outbox.open(kWall), Reason{});
        client = outbox.head().client;
    }
    if (sql.empty())
        write(file(), bytes);
    else
        runSql(file(), sql);
    const std::string kept = folder("work") + "/outbox.corrupt-20231114T221320Z";
    Outbox outbox(file());
    QCOMPARE(outbox.open(kWall), (Reason{ReasonCode::OutboxDamaged, {kept + ".sqlite", why}}));
    QVERIFY(outbox.isOpen());
    QVERIFY(outbox.head().client != client);
    QCOMPARE(outbox.head().session, 1u);
    QCOMPARE(outbox.head().next, 1u);
    QVERIFY(fs::exists(kept + ".sqlite"));
    QCOMPARE(outbox.rescue()->keptAs, kept + ".sqlite");
    QCOMPARE(outbox.rescue()->why, why);
    QCOMPARE(outbox.rescue()->rows, rows);
    QCOMPARE(outbox.rescue()->waiting, waiting);
    QCOMPARE(outbox.rescue()->savedAs, rows > 0 ? kept + ".jsonl" : std::string());
    QCOMPARE(fs::exists(kept + ".jsonl"), rows > 0);
    std::vector<AuditRow> stored;
    QCOMPARE(outbox.add(drafts(1, 1), kWall, stored), Reason{});
    QCOMPARE(brokenChain(outbox), std::string());
}

void OutboxDamageTest::twoDamagedFilesOfOneSecondAreBothKept()
{
    for (int i = 0; i < 2; ++i) {
        write(file(), QByteArray(5000, 'g'));
        QCOMPARE(startOn(file()).reason.code, ReasonCode::OutboxDamaged);
    }
    QCOMPARE(QDir(QString::fromStdString(folder("work"))).entryList({u"outbox.corrupt-*.sqlite"_s}).size(),
             2);
}

void OutboxDamageTest::readableRowsAreSaved()
{
    someActions();
    restore("prepared");
    const std::vector<std::string> actions = startOn(file()).contents.actions;
    runSql(file(), {"UPDATE outbox SET body = '{}' WHERE seq = 29"});
    Outbox outbox(file());
    QCOMPARE(outbox.open(kWall).code, ReasonCode::OutboxDamaged);
    const std::string saved = outbox.rescue()->savedAs;
    struct stat info = {};
    QCOMPARE(::stat(saved.c_str(), &info), 0);
    QCOMPARE(info.st_mode & 0777u, 0600u);
    QCOMPARE(read(saved).count('\n'), 31); // with its header
    const AuditVerification verdict = verifyAuditExport(saved, std::nullopt);
    QCOMPARE(verdict.problem, (Reason{ReasonCode::AuditChainBroken, {"29", "hash_differs"}}));
    QCOMPARE(verdict.head.seq, 20u);
    QVERIFY(read(saved).contains("\"code\":\"FORBIDDEN\""));
    QVERIFY(read(saved).contains("\"state\":\"refused\""));
}

void OutboxDamageTest::anOutboxIsVerified_data()
{
    QTest::addColumn<std::vector<std::string>>("sql");
    QTest::addColumn<Reason>("problem");
    const auto row = [](const char *tag, const std::vector<std::string> &sql, const char *number,
                        const char *what) {
        QTest::newRow(tag) << sql
                           << (*number ? Reason{ReasonCode::AuditChainBroken, {number, what}} : Reason{});
    };
    row("untouched", {}, "", "");
    row("body", {"UPDATE outbox SET body = '{}' WHERE seq = 5"}, "5", "hash_differs");
    row("kind", {"UPDATE outbox SET kind = 'flag' WHERE seq = 6"}, "6", "hash_differs");
    row("time", {"UPDATE outbox SET ts = ts + 1 WHERE seq = 1"}, "1", "hash_differs");
    row("id", {"UPDATE outbox SET id = '0' WHERE seq = 20"}, "20", "hash_differs");
    row("prev", {"UPDATE outbox SET prev = zeroblob(32) WHERE seq = 4"}, "4", "prev_differs");
    row("hash", {"UPDATE outbox SET hash = zeroblob(32) WHERE seq = 4"}, "4", "hash_differs");
    row("deleted", {"DELETE FROM outbox WHERE seq = 8"}, "9", "number_missing");
    row("first deleted", {"DELETE FROM outbox WHERE seq = 1"}, "2", "begin_missing");
    row("tail cut below the head", {"DELETE FROM outbox WHERE seq > 15"}, "16", "tail_cut");
    row("all deleted", {"DELETE FROM outbox"}, "1", "tail_cut");
    row("another head", {"UPDATE meta SET v = hex(zeroblob(32)) WHERE k = 'chain'"}, "20", "head_differs");
    row("not covered: sent count", {"UPDATE outbox SET sent_count = 9 WHERE seq = 5"}, "", "");
    row("not covered: when it was answered", {"UPDATE outbox SET answered = 9 WHERE seq = 5"}, "", "");
}

void OutboxDamageTest::anOutboxIsVerified()
{
    QFETCH(std::vector<std::string>, sql);
    QFETCH(Reason, problem);
    someActions();
    restore("prepared");
    runSql(file(), sql);
    const AuditVerification verdict = verifyAuditFile(file(), std::nullopt);
    QCOMPARE(verdict.problem, problem);
    QCOMPARE(verdict.headUsed, AuditVerification::HeadUsed::Stored);
    QCOMPARE(verdict.head.seq, 20u);
    if (!problem)
        QCOMPARE(verdict.rows, 30u);
    // A head that somebody wrote down finds a tail that was cut above the stored one.
    if (sql.empty()) {
        runSql(file(), {"DELETE FROM outbox WHERE seq > 25"});
        QVERIFY(!verifyAuditFile(file(), std::nullopt).problem);
        const AuditVerification held = verifyAuditFile(file(), AuditHead{30, {}});
        QCOMPARE(held.problem, (Reason{ReasonCode::AuditChainBroken, {"26", "tail_cut"}}));
        QCOMPARE(held.headUsed, AuditVerification::HeadUsed::Given);
    }
}

void OutboxDamageTest::anOutboxThatIsOpenIsNotVerified()
{
    someActions();
    restore("prepared");
    QProcess other;
    holdOpen(other, file());
    QCOMPARE(verifyAuditFile(file(), std::nullopt).problem,
             (Reason{ReasonCode::AuditFileUnreadable, {file(), "outbox_locked"}}));
    other.closeWriteChannel();
    QVERIFY(other.waitForFinished());
    QVERIFY(!verifyAuditFile(file(), std::nullopt).problem);
}

void OutboxDamageTest::verifyingChangesNothing()
{
    (void)killedWithALog();
    const std::string killed = folder("killed") + "/outbox.sqlite";
    const QByteArray before = read(killed);
    const QByteArray log = read(killed + "-wal");
    const AuditVerification verdict = verifyAuditFile(killed, std::nullopt);
    QVERIFY(!verdict.problem);
    QCOMPARE_GT(verdict.rows, 20u); // those in the log too
    QCOMPARE(read(killed), before);
    QCOMPARE(read(killed + "-wal"), log);
    QCOMPARE(QDir(QString::fromStdString(folder("killed")))
                 .entryList(QDir::AllEntries | QDir::NoDotAndDotDot)
                 .size(),
             2);
    const std::string nowhere = folder("work") + "/no.sqlite";
    QCOMPARE(verifyAuditFile(nowhere, std::nullopt).problem.code, ReasonCode::AuditFileUnreadable);
    QVERIFY(!fs::exists(nowhere));
    write(nowhere, "SQLite format 3" + QByteArray(5000, '\0'));
    QCOMPARE(verifyAuditFile(nowhere, std::nullopt).problem,
             (Reason{ReasonCode::AuditFileUnreadable, {nowhere, "not_audit"}}));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList args = app.arguments();
    if (args.value(1) == "--hold"_L1) {
        Outbox outbox(args.value(2).toStdString());
        if (outbox.open(kWall))
            return 1;
        std::puts("open");
        std::fflush(stdout);
        return std::getchar() == EOF ? 0 : 1;
    }
    OutboxDamageTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "OutboxDamageTest.moc"
