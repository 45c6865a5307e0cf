// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditChain.h"
#include "AuditExport.h"
#include "AuditLog.h"
#include "ProgramRun.h"

#include <QTest>

using namespace steadfeed;
using namespace steadfeed::test;
using namespace Qt::StringLiterals;

/// `steadfeed audit verify` tells what it found, what it was held against and what that does not prove. Wrong
/// usage is WrongUsageTest's.
class AuditVerifyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLogIsJudged_data();
    void aLogIsJudged();
};

namespace {

QByteArray headOf(const AuditLog &log, std::size_t seq)
{
    return QByteArray::number(qulonglong(seq)) + ':' +
           QByteArray::fromStdString(auditchain::toHex(log.actions[seq - 1].hash));
}

} // namespace

void AuditVerifyTest::aLogIsJudged_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("status");
    QTest::addColumn<QList<QByteArray>>("said");
    const auto row = [](const char *name, const AuditLog &log, const QByteArray &head, int status,
                        const QList<QByteArray> &said) {
        QTest::newRow(name) << QByteArray::fromStdString(log.text()) << head << status << said;
    };
    const AuditLog good = makeAuditLog(40);
    const QByteArray own = "itself names: #40 " + headOf(good, 40).mid(3);
    row("good", good, {}, 0, {"40 action", "#1 to #40: the chain is whole.", own, "Not covered:"});
    row("of no actions", makeAuditLog(0), {}, 0, {"no actions", "itself names: #0 "});
    row("against a head that is given", good, headOf(good, 7), 0,
        {"whole", "was given: #7 " + headOf(good, 7).mid(2), "Behind that head nothing vouches"});
    row("against another head", good, "7:" + headOf(good, 8).mid(2), 4,
        {"Row 7 ", "line 8", "was given: #7 "});

    AuditLog bad = good;
    bad.actions[11].body = R"({"text":"I never said that"})";
    bad.lines[11] = auditLine(bad.actions[11]);
    row("a changed row", bad, {}, 4, {"Row 12 ", "contents", "line 13", own});
    bad = good;
    bad.lines.erase(bad.lines.begin() + 20);
    row("a deleted row", bad, {}, 4, {"Row 22 ", "missing", "line 22"});
    bad = good;
    std::swap(bad.lines[2], bad.lines[30]);
    row("swapped rows", bad, {}, 4, {"Row 31 ", "line 4"});
    bad = good;
    bad.lines.insert(bad.lines.begin() + 3, bad.lines[2]);
    row("a repeated number", bad, {}, 4, {"Row 3 ", "was there before", "line 5"});
    bad = good;
    bad.lines.resize(30);
    row("a cut tail", bad, {}, 4, {"Row 31 ", "up to the head", own});
    row("a cut that the head does not reach", bad, headOf(good, 30), 0, {"#1 to #30", "was given: #30 "});

    AuditLog selection = good;
    selection.header = auditexport::jsonHeader({good.client, good.head.seq, good.head.hash, true});
    selection.lines = {good.lines[4], good.lines[9]};
    row("a selection", selection, {}, 0, {"only neighbours", "against no head"});
}

void AuditVerifyTest::aLogIsJudged()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, head);
    QFETCH(int, status);
    QFETCH(QList<QByteArray>, said);
    const Home home;
    QStringList arguments{u"audit"_s, u"verify"_s, home.write(u"log.jsonl"_s, text)};
    if (!head.isEmpty())
        arguments += {u"--head"_s, QString::fromLatin1(head)};
    const Outcome outcome = run(home, arguments);
    QVERIFY2(outcome.status == status, outcome.told());
    QVERIFY2(outcome.errors.isEmpty(), outcome.told());
    for (const QByteArray &words : said)
        QVERIFY2(outcome.output.contains(words), (words + '\n' + outcome.told()).constData());
    QCOMPARE(home.read(u"log.jsonl"_s), text); // it only reads
    QCOMPARE(home.files(), QStringList{u"log.jsonl"_s});
}

QTEST_GUILESS_MAIN(AuditVerifyTest)
#include "AuditVerifyTest.moc"
