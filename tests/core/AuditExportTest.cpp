// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditExport.h"
#include "AuditChain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace steadfeed;
using namespace Qt::StringLiterals;

/// What is taken along can be read by others, and is harmless where they open it.
class AuditExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHeaderSaysWhatTheFileIs();
    void aRowHoldsAllThatIsKnown();
    void whatIsNotKnownIsLeftOut();
    void aBodyIsTheStoredBytes();
    void everyNumberIsWhole_data();
    void everyNumberIsWhole();
    void aSpreadsheetFindsNoFormula_data();
    void aSpreadsheetFindsNoFormula();
    void bothFormsHaveTheSameColumns();
};

namespace {

AuditAction action()
{
    AuditAction action;
    action.seq = 7;
    action.id = "01HWTXJ5M3QJZ6T6W2N5X8Y4KA";
    action.ms = 1'714'564'800'123;
    action.kind = "note";
    action.body = R"({"text":"said \"no\", Größe"})";
    action.prev.fill(0x11);
    action.hash.fill(0xab);
    return action;
}

QJsonObject parsed(const std::string &line)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
}

/// Cells as RFC 4180 has them.
QList<QByteArray> cells(const std::string &line)
{
    QList<QByteArray> cells{{}};
    bool quoted = false;
    for (std::size_t i = 0; i + 2 < line.size(); ++i) {
        if (line[i] == '"' && quoted && line[i + 1] == '"')
            cells.back() += line[++i];
        else if (line[i] == '"')
            quoted = !quoted;
        else if (line[i] == ',' && !quoted)
            cells.append(QByteArray());
        else
            cells.back() += line[i];
    }
    return cells;
}

} // namespace

void AuditExportTest::theHeaderSaysWhatTheFileIs()
{
    const std::string line = auditexport::jsonHeader({"c_12", 9, action().hash});
    QVERIFY(line.ends_with('\n') && line.find('\n') == line.size() - 1);
    const QJsonObject header = parsed(line);
    QCOMPARE(header[u"format"].toString(), u"steadfeed-audit"_s);
    QCOMPARE(header[u"v"].toInt(), 1);
    QCOMPARE(header[u"client"].toString(), u"c_12"_s);
    QCOMPARE(header[u"head"][u"seq"].toInt(), 9);
    QCOMPARE(header[u"head"][u"hash"].toString(), u"ab"_s.repeated(32));
    QVERIFY(!header.contains(u"partial"));
    QVERIFY(parsed(auditexport::jsonHeader({"c_12", 9, {}, true}))[u"partial"].toBool());
}

void AuditExportTest::aRowHoldsAllThatIsKnown()
{
    const std::string line = auditexport::jsonLine(
        action(), {"refused", 1'714'564'801'456'000, "FORBIDDEN", "A \"viewer\"\nmay not"});
    QVERIFY(line.ends_with('\n') && line.find('\n') == line.size() - 1);
    const QJsonObject row = parsed(line);
    QCOMPARE(row[u"seq"].toInteger(), 7);
    QCOMPARE(row[u"id"].toString(), u"01HWTXJ5M3QJZ6T6W2N5X8Y4KA"_s);
    QCOMPARE(row[u"ts_ms"].toInteger(), 1'714'564'800'123);
    QCOMPARE(row[u"kind"].toString(), u"note"_s);
    QCOMPARE(row[u"body"].toString().toStdString(), action().body);
    QCOMPARE(row[u"prev"].toString(), u"11"_s.repeated(32));
    QCOMPARE(row[u"hash"].toString(), u"ab"_s.repeated(32));
    QCOMPARE(row[u"state"].toString(), u"refused"_s);
    QCOMPARE(row[u"answered"].toString(), u"2024-05-01T12:00:01.456Z"_s);
    QCOMPARE(row[u"code"].toString(), u"FORBIDDEN"_s);
    QCOMPARE(row[u"msg"].toString(), u"A \"viewer\"\nmay not"_s);
}

void AuditExportTest::whatIsNotKnownIsLeftOut()
{
    const QJsonObject row = parsed(auditexport::jsonLine(action(), {"saved"}));
    QCOMPARE(row[u"state"].toString(), u"saved"_s);
    QVERIFY(!row.contains(u"answered") && !row.contains(u"code") && !row.contains(u"msg"));
}

void AuditExportTest::aBodyIsTheStoredBytes()
{
    for (const std::string &body :
         {std::string("{ \"b\":1.50,\r\n\t\"a\":1e2 }"), std::string(R"({"a":"\u00e4\/"})"),
          std::string("{\"a\":\"\x7f 価格 😀\"}")}) {
        AuditAction note = action();
        note.body = body;
        QCOMPARE(parsed(auditexport::jsonLine(note, {"sent"}))[u"body"].toString().toStdString(), body);
    }
}

void AuditExportTest::everyNumberIsWhole_data()
{
    QTest::addColumn<quint64>("seq");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("the highest") << quint64(std::numeric_limits<qint64>::max())
                                 << std::numeric_limits<qint64>::max();
    QTest::newRow("before 1970") << quint64(1) << qint64(-1);
    QTest::newRow("the lowest") << quint64(1) << std::numeric_limits<qint64>::min();
}

void AuditExportTest::everyNumberIsWhole()
{
    QFETCH(quint64, seq);
    QFETCH(qint64, ms);
    AuditAction one = action();
    one.seq = seq;
    one.ms = ms;
    const std::string line = auditexport::jsonLine(one, {"sent"});
    QVERIFY2(line.find("\"seq\":" + std::to_string(seq) + ',') != std::string::npos, line.c_str());
    QVERIFY2(line.find("\"ts_ms\":" + std::to_string(ms) + ',') != std::string::npos, line.c_str());
}

void AuditExportTest::aSpreadsheetFindsNoFormula_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("cell");
    for (const char *text : {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
        QTest::newRow(text) << QByteArray(text) << '\'' + QByteArray(text);
    for (const char *text : {"", "plain", "a=b", "said \"no\"", "one, two", "two\r\nlines", "' quoted"})
        QTest::newRow(text) << QByteArray(text) << QByteArray(text);
}

void AuditExportTest::aSpreadsheetFindsNoFormula()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, cell);
    const std::string said = text.toStdString();
    const std::string line = auditexport::csvLine(action(), {"refused", kNoTime, "NO", said});
    QVERIFY(line.ends_with("\r\n"));
    QCOMPARE(cells(line).last(), cell);
}

void AuditExportTest::bothFormsHaveTheSameColumns()
{
    const QList<QByteArray> names = cells(auditexport::csvHeader());
    const auditexport::Outcome outcome{"refused", 1'714'564'801'456'000, "FORBIDDEN", "No"};
    const QList<QByteArray> row = cells(auditexport::csvLine(action(), outcome));
    const QJsonObject json = parsed(auditexport::jsonLine(action(), outcome));
    QCOMPARE(row.size(), names.size());
    for (qsizetype i = 0; i < row.size(); ++i) {
        const QString name = QString::fromLatin1(names[i]);
        if (name == u"time")
            QCOMPARE(row[i], QByteArray("2024-05-01T12:00:00.123Z"));
        else
            QCOMPARE(QString::fromUtf8(row[i]), json[name].toVariant().toString());
    }
    QCOMPARE(names.size(), json.size() + 1);
}

QTEST_APPLESS_MAIN(AuditExportTest)
#include "AuditExportTest.moc"
