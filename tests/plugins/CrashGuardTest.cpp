// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CrashGuard.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace steadfeed;

namespace {

const PluginFile kOne{"/p/one two.so", 1'700'000'000'123'456'789, 4096};
const PluginFile kTwo{"/p/two\nlines.so", 5, 0};

} // namespace

class CrashGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasEnteredAndNotLeftHasCrashed();
    void anotherBuildHasNot();
    void aDamagedFileIsReadAsFarAsItGoes_data();
    void aDamagedFileIsReadAsFarAsItGoes();
    void itIsPrivateAndLocked();
    void aFileThatCannotBeIsTold();

private:
    const QTemporaryDir m_folder;
    const QString m_name = m_folder.filePath(QStringLiteral("guard"));
    const std::filesystem::path m_file = m_name.toStdString();
};

void CrashGuardTest::whatWasEnteredAndNotLeftHasCrashed()
{
    {
        CrashGuard guard;
        QVERIFY(guard.open(m_file));
        QVERIFY(guard.enter(kOne));
        QVERIFY(guard.leave(kOne.path));
        QVERIFY(guard.enter(kTwo));
    }
    {
        CrashGuard guard;
        QVERIFY(guard.open(m_file));
        QVERIFY(!guard.hasCrashed(kOne));
        QVERIFY(guard.hasCrashed(kTwo));
        QVERIFY(guard.enter(kOne));
    }
    {
        CrashGuard guard;
        QVERIFY(guard.open(m_file));
        QVERIFY(guard.hasCrashed(kOne));
        QVERIFY(guard.hasCrashed(kTwo));
        QVERIFY(guard.leave(kOne.path));
        QVERIFY(guard.leave(kTwo.path));
        QVERIFY(guard.leave(kTwo.path)); // not there: fine
    }
    QCOMPARE(QFile(m_name).size(), 0);
}

void CrashGuardTest::anotherBuildHasNot()
{
    QFile::remove(m_name);
    CrashGuard guard;
    QVERIFY(guard.open(m_file));
    QVERIFY(guard.enter(kOne));
    PluginFile rebuilt = kOne;
    rebuilt.modifiedNs += 1;
    QVERIFY(!guard.hasCrashed(rebuilt));
    rebuilt = kOne;
    rebuilt.size += 1;
    QVERIFY(!guard.hasCrashed(rebuilt));
    QVERIFY(guard.enter(rebuilt)); // takes the place of the old one
    QVERIFY(!guard.hasCrashed(kOne));
}

void CrashGuardTest::aDamagedFileIsReadAsFarAsItGoes_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("one");
    const QByteArray whole("1700000000123456789 4096 /p/one two.so");
    const QByteArray end("\0", 1);
    QTest::newRow("whole") << whole + end << true;
    QTest::newRow("torn") << whole << false;
    QTest::newRow("whole, then torn") << whole + end + "17000" << true;
    QTest::newRow("rubbish, then whole") << "rubbish" + end + whole + end << true;
    QTest::newRow("no size") << "1700000000123456789 /p/one two.so" + end << false;
    QTest::newRow("larger than one read") << QByteArray(10'000, 'x') + end + whole + end << true;
    QTest::newRow("empty") << QByteArray() << false;
}

void CrashGuardTest::aDamagedFileIsReadAsFarAsItGoes()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, one);
    QFile file(m_name);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(content);
    file.close();
    CrashGuard guard;
    QVERIFY(guard.open(m_file));
    QCOMPARE(guard.hasCrashed(kOne), one);
}

void CrashGuardTest::itIsPrivateAndLocked()
{
    QFile::remove(m_name);
    const auto couldLock = [&] {
        const int fd = ::open(m_file.c_str(), O_RDWR | O_CLOEXEC);
        const bool could = ::flock(fd, LOCK_EX | LOCK_NB) == 0;
        ::close(fd);
        return could;
    };
    {
        CrashGuard guard;
        QVERIFY(guard.open(m_file));
        QVERIFY(!couldLock());
        struct stat status = {};
        QCOMPARE(::stat(m_file.c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777u, 0600u);
    }
    QVERIFY(couldLock());
}

void CrashGuardTest::aFileThatCannotBeIsTold()
{
    CrashGuard guard;
    errno = 0;
    QVERIFY(!guard.open(m_file / "below" / "a file"));
    QCOMPARE_NE(errno, 0);
}

QTEST_APPLESS_MAIN(CrashGuardTest)
#include "CrashGuardTest.moc"
