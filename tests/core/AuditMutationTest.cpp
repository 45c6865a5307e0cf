// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditMutationRun.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <memory>

using namespace steadfeed;
using namespace steadfeed::test;

/*!
 * Whatever is done to a log of 100,000 rows, the first row that does not fit is named. tools/campaign does it
 * a hundred times as often; AUDIT_SEED=N does it with that seed.
 */
class AuditMutationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyChangeIsFound();
    void aWholeFileGivesTheSame_data();
    void aWholeFileGivesTheSame();

private:
    std::unique_ptr<AuditMutationRun> m_run;
    std::uint64_t m_seed = 1;
};

void AuditMutationTest::initTestCase()
{
    bool given = false;
    const std::uint64_t seed = qEnvironmentVariable("AUDIT_SEED").toULongLong(&given);
    m_seed = given ? seed : 1;
    m_run = std::make_unique<AuditMutationRun>();
    const AuditVerification &found = m_run->unchanged();
    QVERIFY(!found.problem && found.rows == AuditMutationRun::kRows && found.head == m_run->log().head);
}

void AuditMutationTest::everyChangeIsFound()
{
    const std::string wrong = m_run->run(1000, m_seed);
    qInfo("AUDIT_SEED=%llu", static_cast<unsigned long long>(m_seed));
    for (const auto &[what, times] : m_run->found())
        qInfo("  %s %llu", what.c_str(), static_cast<unsigned long long>(times));
    QVERIFY2(wrong.empty(), wrong.c_str());
}

void AuditMutationTest::aWholeFileGivesTheSame_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind < static_cast<int>(AuditMutationKind::Count); ++kind)
        QTest::newRow(name(static_cast<AuditMutationKind>(kind))) << kind;
}

void AuditMutationTest::aWholeFileGivesTheSame()
{
    QFETCH(int, kind);
    Random random(m_seed, "audit files");
    const AuditMutation mutation(m_run->log(), static_cast<AuditMutationKind>(kind), random);
    const QTemporaryDir folder;
    const std::string file = folder.filePath(QStringLiteral("log.jsonl")).toStdString();
    std::ofstream(file, std::ios::binary) << mutation.text();
    const AuditVerification whole = verifyAuditExport(file, {});
    QVERIFY(whole.problem.code == ReasonCode::AuditChainBroken);
    QCOMPARE(whole.badLine, mutation.badLine);
    QVERIFY(whole == m_run->check(mutation));
}

QTEST_APPLESS_MAIN(AuditMutationTest)
#include "AuditMutationTest.moc"
