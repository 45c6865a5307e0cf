// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PluginFile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace steadfeed;

class PluginFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyOwnerAndRootMayChangeIt_data();
    void onlyOwnerAndRootMayChangeIt();
    void whatCannotBeReadIsUnreadable();
    void librariesComeByName();
};

void PluginFileTest::onlyOwnerAndRootMayChangeIt_data()
{
    QTest::addColumn<uint>("mode");
    QTest::addColumn<uint>("owner");
    QTest::addColumn<bool>("others");
    QTest::newRow("mine") << uint(S_IFREG | 0600) << 1000u << false;
    QTest::newRow("mine, readable by all") << uint(S_IFREG | 0755) << 1000u << false;
    QTest::newRow("root's") << uint(S_IFREG | 0644) << 0u << false;
    QTest::newRow("somebody else's") << uint(S_IFREG | 0600) << 1001u << true;
    QTest::newRow("group") << uint(S_IFREG | 0620) << 1000u << true;
    QTest::newRow("all") << uint(S_IFREG | 0602) << 1000u << true;
    QTest::newRow("root's, group") << uint(S_IFREG | 0664) << 0u << true;
    QTest::newRow("folder, group") << uint(S_IFDIR | 0770) << 1000u << true;
    QTest::newRow("sticky folder") << uint(S_IFDIR | S_ISVTX | 0777) << 0u << false;
    QTest::newRow("sticky folder, somebody else's") << uint(S_IFDIR | S_ISVTX | 0755) << 1001u << true;
    QTest::newRow("sticky file") << uint(S_IFREG | S_ISVTX | 0666) << 1000u << true;
}

void PluginFileTest::onlyOwnerAndRootMayChangeIt()
{
    QFETCH(uint, mode);
    QFETCH(uint, owner);
    QFETCH(bool, others);
    QCOMPARE(othersMayChange(mode, owner, 1000), others);
}

void PluginFileTest::whatCannotBeReadIsUnreadable()
{
    const QTemporaryDir folder;
    const std::filesystem::path root = folder.path().toStdString();
    std::filesystem::create_symlink(root / "nowhere", root / "dangling.so");
    std::filesystem::create_directory(root / "folder.so");
    PluginFile file;
    QCOMPARE(inspectPlugin(root / "dangling.so", file), PluginProblem::Unreadable);
    QCOMPARE(file.path, (root / "dangling.so").string());
    QCOMPARE(inspectPlugin(root / "folder.so", file), PluginProblem::Unreadable);
    QCOMPARE(inspectPlugin(root / "missing.so", file), PluginProblem::Unreadable);
    std::vector<std::filesystem::path> libraries;
    QCOMPARE(listPlugins(root / "missing", libraries), PluginProblem::Unreadable);
    QVERIFY(libraries.empty());
}

void PluginFileTest::librariesComeByName()
{
    const QTemporaryDir folder;
    for (const char *name : {"b.so", "a.so", "c.so.1.2", "notes.txt", "so"}) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QFile::WriteOnly));
    }
    const std::filesystem::path root = folder.path().toStdString();
    std::filesystem::create_symlink(root / "nowhere", root / "d.so");
    std::vector<std::filesystem::path> libraries;
    QCOMPARE(listPlugins(root, libraries), PluginProblem::None);
    QCOMPARE(libraries, (std::vector{root / "a.so", root / "b.so", root / "c.so.1.2", root / "d.so"}));
}

QTEST_APPLESS_MAIN(PluginFileTest)
#include "PluginFileTest.moc"
