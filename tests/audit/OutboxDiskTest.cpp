// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DiskFaults.h"
#include "OutboxCases.h"
#include "SmallDisk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <fstream>
#include <memory>

#include <sys/wait.h>
#include <unistd.h>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace Qt::StringLiterals;
using What = DiskFaults::What;

namespace {

/// Opens the outbox and does the deed of the case, with \a arm before the one of them that is meant. True:
/// done.
bool perform(const OutboxCase &deed, Outbox &outbox, const std::function<void()> &arm, Reason &reason)
{
    if (deed.act) {
        if (outbox.open(kWall))
            qFatal("cannot open");
        arm();
        reason = deed.act(outbox);
        return !reason;
    }
    arm();
    reason = outbox.open(kWall);
    return outbox.isOpen();
}

Contents reopened(const std::string &folder, std::string &broken)
{
    Outbox outbox(folder + "/outbox.sqlite");
    const Reason reason = outbox.open(kWall);
    if (!outbox.isOpen())
        qFatal("cannot open again: %s", reason.args.back().c_str());
    broken = brokenChain(outbox);
    return contentsOf(outbox);
}

/// For a program of its own: does the deed in \a file. 0: done.
int act(const std::string &name, const std::string &file)
{
    Outbox outbox(file);
    Reason reason;
    return perform(
               outboxCase(name), outbox, [] {}, reason)
               ? 0
               : 1;
}

/// For a program of its own: adds for ever, and says how many it has.
int addForEver(const std::string &file)
{
    Outbox outbox(file);
    std::vector<AuditRow> stored;
    const AuditDraft large{"note", "{\"text\":\"" + std::string(8000, 'x') + "\"}"};
    if (outbox.open(kWall))
        return 1;
    while (!outbox.add(std::vector(20, large), kWall, stored)) {
        std::printf("%llu\n", static_cast<unsigned long long>(outbox.head().next - 1));
        std::fflush(stdout);
    }
    return 1;
}

/// For a program in a namespace of its own with a tmpfs of 1 MiB at \a folder. 0: all promises held.
int fillDisk(const std::string &folder)
{
    std::vector<AuditRow> stored;
    std::uint64_t saved = 0;
    const std::string file = folder + "/outbox.sqlite";
    const std::string ballast = folder + "/ballast";
    std::ofstream(ballast) << std::string(200'000, 'x');
    const Reason full{ReasonCode::ActionNotSaved, {file, "disk_full"}};
    {
        Outbox outbox(file);
        if (outbox.open(kWall))
            return 10;
        Reason reason;
        while (!(reason = outbox.add(drafts(1, 3), kWall, stored)))
            saved += stored.size();
        if (reason != full || outbox.head().next != saved + 1)
            return 11;
        reason = outbox.settle(answerTo(outbox, 1), kWall); // needs less room
        if (reason && reason != Reason{ReasonCode::OutboxFailed, {file, "disk_full"}})
            return 12;
        if (outbox.head().acked != (reason ? 0 : 1))
            return 13;
    }
    const Reason reason = Outbox(file).open(kWall); // it may have got room by closing
    if (reason && reason != Reason{ReasonCode::OutboxFailed, {file, "disk_full"}})
        return 14;
    QFile::remove(QString::fromStdString(ballast));
    Outbox outbox(file);
    if (outbox.open(kWall) || outbox.head().next != saved + 1 || !brokenChain(outbox).empty())
        return 15;
    return !outbox.add(drafts(1, 3), kWall, stored) && outbox.head().next == saved + 4 ? 0 : 16;
}

/// For a program in a namespace of its own with a tmpfs at \a folder that holds an outbox and cannot be
/// written.
int readOnly(const std::string &folder)
{
    Outbox outbox(folder + "/outbox.sqlite");
    const Reason reason = outbox.open(kWall);
    return reason.code == ReasonCode::OutboxFailed && !reason.args.at(1).empty() && !outbox.isOpen() ? 0 : 10;
}

} // namespace

/// Deeds on a disk that fails, and deeds that are cut off by a kill.
class OutboxDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aDeedOnAFailingDiskIsUndoneAndSaid_data();
    void aDeedOnAFailingDiskIsUndoneAndSaid();
    void aKillAtAnyWriteLeavesAllOrNothing_data();
    void aKillAtAnyWriteLeavesAllOrNothing();
    void aKillAtACrashPointLeavesAllOrNothing_data();
    void aKillAtACrashPointLeavesAllOrNothing();
    void aKillDuringACheckpointLosesNothing();
    void aSmallDiskFillsUp_data();
    void aSmallDiskFillsUp();

private:
    [[nodiscard]] std::string folder(const char *name) const
    {
        const QString path = m_dir->filePath(QString::fromLatin1(name));
        QDir().mkpath(path);
        return path.toStdString();
    }
    /// What the outbox of a case holds before and after the deed.
    void prepare(const OutboxCase &deed);

    std::unique_ptr<QTemporaryDir> m_dir;
    Contents m_before; ///< as a start finds it
    Contents m_after;
};

void OutboxDiskTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>(scratchFolder());
    QVERIFY(m_dir->isValid());
}

void OutboxDiskTest::prepare(const OutboxCase &deed)
{
    deed.prepare(folder("prepared") + "/outbox.sqlite");
    std::string broken;
    copyFolder(folder("prepared"), folder("work"));
    m_before = reopened(folder("work"), broken);
    QCOMPARE(broken, std::string());
    copyFolder(folder("prepared"), folder("work"));
    Outbox outbox(folder("work") + "/outbox.sqlite");
    Reason reason;
    QVERIFY(perform(
        deed, outbox, [] {}, reason));
    m_after = contentsOf(outbox);
    QCOMPARE(brokenChain(outbox), std::string());
    QVERIFY(!deed.act || !(m_before == m_after));
}

void OutboxDiskTest::aDeedOnAFailingDiskIsUndoneAndSaid_data()
{
    QTest::addColumn<std::string>("name");
    QTest::addColumn<What>("what");
    for (const OutboxCase &deed : outboxCases()) {
        QTest::addRow("F90 disk full, %s", deed.name) << std::string(deed.name) << What::FullAtWrite;
        QTest::addRow("F90 quota, %s", deed.name) << std::string(deed.name) << What::QuotaAtWrite;
        QTest::addRow("F90 failed sync, %s", deed.name) << std::string(deed.name) << What::FailedSync;
    }
}

void OutboxDiskTest::aDeedOnAFailingDiskIsUndoneAndSaid()
{
    QFETCH(std::string, name);
    QFETCH(What, what);
    const OutboxCase &deed = outboxCase(name);
    prepare(deed);
    const std::string work = folder("work");
    const std::string killed = folder("killed");
    const std::string file = work + "/outbox.sqlite";
    int undone = 0;
    for (int at = 1;; ++at) {
        copyFolder(folder("prepared"), work);
        auto outbox = std::make_unique<Outbox>(file);
        Reason reason;
        bool done = perform(
            deed, *outbox, [&] { DiskFaults::arm(what, at); }, reason);
        const bool hit = DiskFaults::disarm();
        const std::string place = "at " + std::to_string(at);
        if (!hit) {
            QVERIFY(done);
            break;
        }
        if (!done) {
            ++undone;
            QVERIFY2(reason.args.size() == 2, place.c_str());
            QCOMPARE(reason.args[0], file);
            QVERIFY2(what == What::FullAtWrite ? reason.args[1] == "disk_full" : !reason.args[1].empty(),
                     (place + ' ' + reason.args[1]).c_str());
            QVERIFY(!deed.act || reason.code == ReasonCode::ActionNotSaved ||
                    reason.code == ReasonCode::OutboxFailed);
        }

        // Killed here: what was not done is not there, and what was done is.
        copyFolder(work, killed);
        std::string broken;
        const Contents &expected = done || !deed.act ? m_after : m_before;
        const Contents found = reopened(killed, broken);
        const bool happened = done || (deed.mayHaveHappened && found == m_after);
        QVERIFY2((happened || found == expected) && broken.empty(),
                 (place + ": " + broken + ' ' + toText(found)).c_str());

        // The disk has room again.
        if (!done && deed.act && outbox->isOpen()) {
            QVERIFY2(contentsOf(*outbox) == m_before, place.c_str());
            done = !deed.act(*outbox);
        } else if (!done) {
            outbox = std::make_unique<Outbox>(file);
            done = happened ? !outbox->open(kWall)
                            : perform(
                                  deed, *outbox, [] {}, reason);
        }
        QVERIFY2(done && contentsOf(*outbox) == m_after,
                 (place + ": " + toText(contentsOf(*outbox))).c_str());
        outbox.reset();
        const Contents again = reopened(work, broken);
        QVERIFY2(again == m_after && broken.empty(), (place + ": " + broken + ' ' + toText(again)).c_str());
        const QDir left(QString::fromStdString(work));
        QVERIFY(left.entryList({u"*.part*"_s, u"*.new*"_s, u"*.reading*"_s}).isEmpty());
        QCOMPARE_LE(left.entryList({u"*corrupt*.sqlite"_s, u"*forked*.sqlite"_s}).size(), 1);
    }
    QVERIFY(undone > 0); // the fault did reach it
}

void OutboxDiskTest::aKillAtAnyWriteLeavesAllOrNothing_data()
{
    QTest::addColumn<std::string>("name");
    for (const OutboxCase &deed : outboxCases())
        QTest::addRow("F88 %s", deed.name) << std::string(deed.name);
}

void OutboxDiskTest::aKillAtAnyWriteLeavesAllOrNothing()
{
    QFETCH(std::string, name);
    const OutboxCase &deed = outboxCase(name);
    prepare(deed);
    const std::string work = folder("work");
    int kills = 0;
    for (int at = 1;; ++at) {
        copyFolder(folder("prepared"), work);
        const pid_t child = ::fork();
        if (child == 0) {
            Outbox outbox(work + "/outbox.sqlite");
            Reason reason;
            const bool done = perform(
                deed, outbox, [&] { DiskFaults::arm(What::KillAtWrite, at); }, reason);
            ::_exit(done ? 0 : 1);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        std::string broken;
        const Contents found = reopened(work, broken);
        const std::string place = "at " + std::to_string(at) + ": " + broken + ' ' + toText(found);
        if (WIFEXITED(status)) {
            QCOMPARE(WEXITSTATUS(status), 0);
            QVERIFY2(found == m_after && broken.empty(), place.c_str());
            break;
        }
        ++kills;
        QCOMPARE(WTERMSIG(status), SIGKILL);
        QVERIFY2((found == m_after || (deed.act && found == m_before)) && broken.empty(), place.c_str());
    }
    QVERIFY(kills > 0);
}

void OutboxDiskTest::aKillAtACrashPointLeavesAllOrNothing_data()
{
    QTest::addColumn<QString>("point");
    QTest::addColumn<std::string>("name");
    QTest::addColumn<bool>("done");
    QTest::newRow("F88 before_insert") << u"before_insert"_s << std::string("add") << false;
    QTest::newRow("F88 after_insert") << u"after_insert"_s << std::string("add") << false;
    QTest::newRow("F88 after_insert of the last") << u"after_insert:3"_s << std::string("add") << false;
    QTest::newRow("F88 after_commit") << u"after_commit"_s << std::string("add") << true;
    QTest::newRow("F88 before_ack_commit") << u"before_ack_commit"_s << std::string("settle") << false;
    QTest::newRow("F88 after_ack_commit") << u"after_ack_commit"_s << std::string("settle") << true;
    QTest::newRow("F88 during_migration") << u"during_migration"_s << std::string("migration") << true;
}

void OutboxDiskTest::aKillAtACrashPointLeavesAllOrNothing()
{
#ifndef STEADFEED_CRASH_POINTS
    QSKIP("built without crash points");
#endif
    QFETCH(QString, point);
    QFETCH(std::string, name);
    QFETCH(bool, done);
    prepare(outboxCase(name));
    const std::string work = folder("work");
    copyFolder(folder("prepared"), work);
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"STEADFEED_CRASH_AT"_s, point);
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(),
                {u"--act"_s, QString::fromStdString(name), QString::fromStdString(work + "/outbox.sqlite")});
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    std::string broken;
    const Contents found = reopened(work, broken);
    QVERIFY2(found == (done ? m_after : m_before) && broken.empty(), (broken + ' ' + toText(found)).c_str());
}

void OutboxDiskTest::aKillDuringACheckpointLosesNothing()
{
#ifndef STEADFEED_CRASH_POINTS
    QSKIP("built without crash points"); // F88 during_checkpoint
#endif
    const std::string work = folder("work");
    std::uint64_t floor = 0;
    for (int round = 1; round <= 3; ++round) {
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"STEADFEED_CRASH_AT"_s, u"during_checkpoint:%1"_s.arg(round % 2 + 1));
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(),
                    {u"--add"_s, QString::fromStdString(work + "/outbox.sqlite")});
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        std::uint64_t said = 0;
        while (child.canReadLine())
            said = child.readLine().trimmed().toULongLong();
        QCOMPARE_GT(said, floor);
        Outbox outbox(work + "/outbox.sqlite");
        QCOMPARE(outbox.open(kWall), Reason{});
        floor = outbox.head().next - 1;
        QVERIFY(floor == said || floor == said + 20); // stored, and killed before it could say so
        QCOMPARE(brokenChain(outbox), std::string());
    }
}

void OutboxDiskTest::aSmallDiskFillsUp_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("F90 full, and room again") << u"--fill"_s;
    QTest::newRow("F90 read-only") << u"--read-only"_s;
}

void OutboxDiskTest::aSmallDiskFillsUp()
{
    QFETCH(QString, mode);
    if (!test::smallDisksCanBeMounted(m_dir->path()))
        QSKIP("no mount namespace here (unshare -rm), so no small disk");
    const QString self = QCoreApplication::applicationFilePath();
    const QString script = mode == "--fill"_L1
                               ? u"mount -t tmpfs -o size=1m none '%1' && exec '%2' --fill '%1'"_s
                               : u"mount -t tmpfs none '%1' && '%2' --act add '%1/outbox.sqlite' && "
                                 "mount -o remount,ro '%1' && exec '%2' --read-only '%1'"_s;
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(u"unshare"_s, {u"-rm"_s, u"sh"_s, u"-c"_s, script.arg(m_dir->path(), self)});
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitCode(), 0);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList args = app.arguments();
    const auto at = [&args](int i) { return args.value(i).toStdString(); };
    if (args.value(1) == "--act"_L1)
        return act(at(2), at(3));
    if (args.value(1) == "--add"_L1)
        return addForEver(at(2));
    if (args.value(1) == "--fill"_L1)
        return fillDisk(at(2));
    if (args.value(1) == "--read-only"_L1)
        return readOnly(at(2));
    OutboxDiskTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "OutboxDiskTest.moc"
