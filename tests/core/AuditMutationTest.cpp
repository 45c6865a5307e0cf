// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditMutation.h"
#include "AuditLogReader.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace steadfeed;
using namespace steadfeed::test;

/*!
 * Whatever is done to a log of 100,000 rows, the first row that does not fit is named. AUDIT_MUTATIONS=N does
 * it N times instead of 1,000; AUDIT_SEED=N begins with that seed.
 *
 * A verifier is a plain value, so one that has walked along the rows before a change is kept every few
 * hundred rows and walks on from there: it looks at the same lines in the same state as if it had begun at
 * the first. Of each kind of change one is also written to a file and checked whole, which has to give the
 * same result.
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
    static constexpr std::size_t kRows = 100'000;
    static constexpr std::size_t kEvery = 250;

    AuditVerification check(const AuditMutation &mutation);

    AuditLog m_log;
    AuditLogReader m_reader;
    std::vector<AuditVerifier> m_walked; ///< as they were before each kEvery rows
};

namespace {

quint64 fromEnvironment(const char *name, quint64 otherwise)
{
    bool given = false;
    const quint64 value = qEnvironmentVariable(name).toULongLong(&given);
    return given ? value : otherwise;
}

} // namespace

void AuditMutationTest::initTestCase()
{
    m_log = makeAuditLog(kRows);
    QVERIFY(m_reader.begin(m_log.header).empty());
    AuditVerifier verifier = m_reader.verifier({});
    for (std::size_t i = 0; i < kRows; ++i) {
        if (i % kEvery == 0)
            m_walked.push_back(verifier);
        QVERIFY(m_reader.take(m_log.lines[i], i + 2, verifier));
    }
    const AuditVerification found = verifier.finish();
    QVERIFY(!found.problem && found.rows == kRows && found.head == m_log.head);
}

AuditVerification AuditMutationTest::check(const AuditMutation &mutation)
{
    const std::size_t before = mutation.at() / kEvery;
    AuditVerifier verifier = m_walked[before];
    mutation.forEach(before * kEvery, [&](std::string_view line, std::uint64_t number) {
        return m_reader.take(line, number, verifier);
    });
    return verifier.finish();
}

void AuditMutationTest::everyChangeIsFound()
{
    const quint64 count = fromEnvironment("AUDIT_MUTATIONS", 1000);
    const quint64 seed = fromEnvironment("AUDIT_SEED", 1);
    Random random(seed, "audit mutations");
    std::map<std::string, int> whats;
    for (quint64 i = 0; i < count; ++i) {
        const auto kind = static_cast<AuditMutationKind>(i % static_cast<quint64>(AuditMutationKind::Count));
        const AuditMutation mutation(m_log, kind, random);
        const AuditVerification found = check(mutation);
        const std::string told =
            "AUDIT_SEED=" + std::to_string(seed) + ", number " + std::to_string(i) + ": " + mutation.told();
        QVERIFY2(found.problem.code == ReasonCode::AuditChainBroken, told.c_str());
        QVERIFY2(found.badLine == mutation.badLine,
                 (told + ": line " + std::to_string(found.badLine)).c_str());
        QVERIFY2(found.problem.args[0] == std::to_string(mutation.badNumber),
                 (told + ": row " + found.problem.args[0]).c_str());
        ++whats[std::string(name(kind)) + ": " + found.problem.args[1]];
    }
    qInfo("%llu changes found, seed %llu", count, seed);
    for (const auto &[what, times] : whats)
        qInfo("  %s %d", what.c_str(), times);
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
    Random random(fromEnvironment("AUDIT_SEED", 1), "audit files");
    const AuditMutation mutation(m_log, static_cast<AuditMutationKind>(kind), random);
    const QTemporaryDir folder;
    const std::string file = folder.filePath(QStringLiteral("log.jsonl")).toStdString();
    std::ofstream(file, std::ios::binary) << mutation.text();
    const AuditVerification whole = verifyAuditExport(file, {});
    QVERIFY(whole.problem.code == ReasonCode::AuditChainBroken);
    QCOMPARE(whole.badLine, mutation.badLine);
    QVERIFY(whole == check(mutation));
}

QTEST_APPLESS_MAIN(AuditMutationTest)
#include "AuditMutationTest.moc"
