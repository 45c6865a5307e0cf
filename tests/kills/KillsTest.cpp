// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KillRun.h"

#include <QElapsedTimer>
#include <QTest>

using namespace steadfeed::test;
using namespace Qt::StringLiterals;

/// Whoever is killed with SIGKILL, and wherever: what was done stands in both logs exactly once, in its
/// order.
class KillsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostOrDoubled_data();
    void nothingIsLostOrDoubled();
};

void KillsTest::nothingIsLostOrDoubled_data()
{
    using Victim = KillPlan::Victim;
    QTest::addColumn<KillPlan>("plan");
    std::uint64_t seed = 1;
    for (const KillPoint &point : killPoints()) {
        QTest::addRow("F88 program %s", point.name)
            << KillPlan{Victim::Program, QString::fromLatin1(point.name), 20, seed};
        ++seed;
    }
    QTest::newRow("F88 program at random") << KillPlan{Victim::Program, {}, 200, seed++};
    QTest::newRow("F88 exchange at random") << KillPlan{Victim::Exchange, {}, 12, seed++};
    QTest::newRow("F88 both at random") << KillPlan{Victim::Both, {}, 40, seed++};
}

void KillsTest::nothingIsLostOrDoubled()
{
#ifndef STEADFEED_CRASH_POINTS
    QSKIP("built without crash points");
#endif
    QFETCH(KillPlan, plan);
    QElapsedTimer since;
    since.start();
    KillRun run(plan);
    const QString wrong = run.run();
    qInfo("seed %llu: %d kills, %d lives, %llu actions, %llu refused, exchange ahead after %d kills; %lld ms",
          qulonglong(plan.seed), run.kills(), run.lives(), qulonglong(run.actions()),
          qulonglong(run.refused()), run.ahead(), qlonglong(since.elapsed()));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QCOMPARE_GE(run.kills(), plan.kills);
}

QTEST_GUILESS_MAIN(KillsTest)
#include "KillsTest.moc"
