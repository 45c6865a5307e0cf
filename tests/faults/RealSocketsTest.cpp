// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CasePlans.h"
#include "CaseRun.h"

#include <QTest>

#include <map>

using namespace steadfeed;
using namespace steadfeed::test;

/*!
 * Every fault on every transport with real sockets: nothing lost, nothing doubled, nothing out of order, and
 * declared missing exactly what was. Three seeds; tools/campaign takes a hundred. STEADFEED_SEEDS says how
 * many, STEADFEED_SEED the first one; STEADFEED_FAULT and STEADFEED_TRANSPORT take one alone.
 */
class RealSocketsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFaultOnEveryTransport_data();
    void everyFaultOnEveryTransport();

private:
    using Cases = std::vector<std::unique_ptr<FaultCase>>;
    std::map<QByteArray, Cases> m_cases; ///< by row
};

namespace {

std::uint64_t fromEnvironment(const char *name, std::uint64_t otherwise)
{
    const QByteArray value = qgetenv(name);
    return value.isEmpty() ? otherwise : value.toULongLong();
}

bool wanted(const char *variable, std::string_view what)
{
    const QByteArray value = qgetenv(variable);
    return value.isEmpty() || value == QByteArray(what.data(), qsizetype(what.size()));
}

} // namespace

void RealSocketsTest::everyFaultOnEveryTransport_data()
{
    QTest::addColumn<QByteArray>("row");
    const std::uint64_t first = fromEnvironment("STEADFEED_SEED", 1);
    const std::uint64_t seeds = fromEnvironment("STEADFEED_SEEDS", 3);
    for (const FaultKind kind : allFaultKinds()) {
        for (const Way &way : caseWays()) {
            if (!wanted("STEADFEED_FAULT", name(kind)) || !wanted("STEADFEED_TRANSPORT", way.transport))
                continue;
            const QByteArray row = QByteArray::fromStdString(std::string(name(kind)) + ", " + way.transport);
            QTest::newRow(row.constData()) << row;
            for (std::uint64_t seed = first; seed < first + seeds; ++seed)
                m_cases[row].push_back(std::make_unique<FaultCase>(kind, way, seed));
        }
    }
    std::vector<FaultCase *> all;
    for (const auto &[row, cases] : m_cases) {
        for (const auto &one : cases)
            all.push_back(one.get());
    }
    runCases(all);
}

void RealSocketsTest::everyFaultOnEveryTransport()
{
    QFETCH(QByteArray, row);
    CaseSum sum;
    for (const auto &one : m_cases.at(row))
        sum.add(*one);
    qInfo("%zu runs: struck %u of %u, %llu events, %llu declared missing, %llu reconnects, %llu duplicates, "
          "%llu refused, %llu touched, level after %lld ms at most",
          sum.runs, sum.all.struck, sum.all.planned, qulonglong(sum.all.published),
          qulonglong(sum.all.declared), qulonglong(sum.all.reconnects), qulonglong(sum.all.duplicates),
          qulonglong(sum.all.refused), qulonglong(sum.all.touched), sum.all.recovery);
    QVERIFY2(sum.problems.isEmpty(), qPrintable(sum.problems.join(QLatin1Char('\n'))));
    QVERIFY2(sum.all.struck > 0, "nothing was broken");
}

QTEST_GUILESS_MAIN(RealSocketsTest)
#include "RealSocketsTest.moc"
