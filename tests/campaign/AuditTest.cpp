// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditWorld.h"

#include <QtTest>

using namespace steadfeed::test;

/*!
 * Ten thousand actions, every fifth answer lost, doubled or late, connections cut and held, both programs
 * killed and their disks full: the server's ledger is 1 ... N in order, and both chains end alike.
 * tools/campaign goes on to a hundred times as much. AUDIT_SEED=N plays one chapter again, with its log.
 */
class AuditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F89_theLedgerIsWhatWasDoneInItsOrder()
    {
        AuditWorldRules rules;
        if (qEnvironmentVariableIsSet("AUDIT_SEED")) {
            rules.seed = qEnvironmentVariable("AUDIT_SEED").toULongLong();
            rules.keepLog = true;
        }
        const AuditWorldResult result = runAuditWorld(rules);
        if (rules.keepLog)
            qInfo("%s", result.log.c_str());
        QVERIFY2(result.wrong.empty(),
                 ("AUDIT_SEED=" + std::to_string(rules.seed) + ": " + result.wrong).c_str());
        QCOMPARE(result.actions, 10'000U);
        for (const std::uint64_t times :
             {result.refused, result.lost, result.doubled, result.late, result.cuts, result.holds,
              result.serverDeaths, result.clientDeaths, result.fullDisks, result.resends, result.fenced})
            QVERIFY(times > 10);
    }

    void aClientThatDiesAtAPlaceLosesNothing_data()
    {
        QTest::addColumn<QString>("place");
        for (const char *place :
             {"before_send", "mid_send", "after_send", "on_ack", "after_ack_commit", "during_resume"})
            QTest::addRow("F88 %s", place) << QString::fromLatin1(place);
    }
    void aClientThatDiesAtAPlaceLosesNothing()
    {
        QFETCH(QString, place);
        AuditWorldRules rules;
        rules.actions = 2'000;
        rules.dieAt = place.toStdString();
        const AuditWorldResult result = runAuditWorld(rules);
        QVERIFY2(result.wrong.empty(), result.wrong.c_str());
        QCOMPARE(result.deaths.size(), 1U);
        QVERIFY2(result.clientDeaths >= 20, std::to_string(result.clientDeaths).c_str());
    }

    void aSeedReplaysTheSameRun()
    {
        AuditWorldRules rules;
        rules.actions = 2'000;
        rules.keepLog = true;
        const std::string log = runAuditWorld(rules).log;
        QVERIFY(log.size() > 1000);
        QVERIFY(log == runAuditWorld(rules).log);
        ++rules.seed;
        QVERIFY(log != runAuditWorld(rules).log);
    }
};

QTEST_GUILESS_MAIN(AuditTest)
#include "AuditTest.moc"
