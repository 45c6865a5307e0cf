// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordingLength.h"

#include "RecordingWriter.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

/// How long a recording is, from its last bytes.
class RecordingLengthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheTimeOfTheLastLine_data();
    void isTheTimeOfTheLastLine();
    void isNothingWhereThereIsNoFile();
};

void RecordingLengthTest::isTheTimeOfTheLastLine_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<qint64>("length");
    std::string header;
    RecordingWriter(header).header(0, "{}");
    std::string short_ = header;
    RecordingWriter(short_).event({7, "f", "", "", "one", false, false, false});
    RecordingWriter(short_).connection({9, "f", "closed", ""});
    const std::string big(300'000, 'x'); // longer than the first look at the end
    std::string bigLine = short_;
    RecordingWriter(bigLine).event({11, "f", "", "", big, false, false, false});
    QTest::newRow("a connection") << short_ << qint64(9);
    QTest::newRow("blank lines behind") << short_ + "\n \n" << qint64(9);
    QTest::newRow("no newline") << short_.substr(0, short_.size() - 1) << qint64(9);
    QTest::newRow("a cut line behind") << short_ + R"({"t_us":12,"feed":"f","da)" << qint64(9);
    QTest::newRow("a long line") << bigLine << qint64(11);
    QTest::newRow("a long cut line behind")
        << short_ + R"({"t_us":12,"feed":"f","data":")" + big << qint64(9);
    QTest::newRow("only a header") << header << qint64(0);
    QTest::newRow("empty") << std::string() << qint64(0);
    QTest::newRow("no recording") << std::string("hello\n\"t_us\"\n[1]\n7\n") << qint64(0);
    QTest::newRow("a time that is none") << short_ + R"({"t_us":-1})" + "\n" << qint64(9);
}

void RecordingLengthTest::isTheTimeOfTheLastLine()
{
    QFETCH(std::string, text);
    QFETCH(qint64, length);
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"r.jsonl"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.data(), static_cast<qint64>(text.size()));
    file.close();
    QCOMPARE(recordingLength(file.fileName().toStdString()), length);
}

void RecordingLengthTest::isNothingWhereThereIsNoFile()
{
    const QTemporaryDir dir;
    QCOMPARE(recordingLength("/nowhere.jsonl"), 0);
    QCOMPARE(recordingLength(dir.path().toStdString()), 0);
}

QTEST_GUILESS_MAIN(RecordingLengthTest)
#include "RecordingLengthTest.moc"
