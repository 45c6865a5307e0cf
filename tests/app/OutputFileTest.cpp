// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutputFile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace steadfeed;
using namespace Qt::StringLiterals;

/// Is there a place for what a run is to write?
class OutputFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewFileIsFineAndNothingIsLeft();
    void anOldFileKeepsWhatItHolds();
    void standardOutputAndNothingAreFine();
    void aFolderOrAMissingFolderIsSaid();
    void aPipeIsNotOpened();

private:
    QTemporaryDir m_folder;
};

void OutputFileTest::aNewFileIsFineAndNothingIsLeft()
{
    const QString file = m_folder.filePath(u"new"_s);
    QCOMPARE(outputProblem(u"report"_s, file), QString());
    QVERIFY(!QFile::exists(file));
}

void OutputFileTest::anOldFileKeepsWhatItHolds()
{
    QFile file(m_folder.filePath(u"old"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("text") == 4);
    file.close();
    QCOMPARE(outputProblem(u"report"_s, file.fileName()), QString());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("text"));
}

void OutputFileTest::standardOutputAndNothingAreFine()
{
    QCOMPARE(outputProblem(u"report"_s, u"-"_s), QString());
    QCOMPARE(outputProblem(u"report"_s, QString()), QString());
}

void OutputFileTest::aFolderOrAMissingFolderIsSaid()
{
    for (const QString &file : {m_folder.path(), m_folder.filePath(u"no/such/folder"_s)}) {
        const QString problem = outputProblem(u"record"_s, file);
        QVERIFY2(problem.startsWith(file) && problem.contains(u"--record"), qPrintable(problem));
    }
}

void OutputFileTest::aPipeIsNotOpened()
{
    const QString pipe = m_folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(outputProblem(u"report"_s, pipe), QString()); // opening would wait for a reader
    QVERIFY(QFile::exists(pipe));
}

QTEST_APPLESS_MAIN(OutputFileTest)
#include "OutputFileTest.moc"
