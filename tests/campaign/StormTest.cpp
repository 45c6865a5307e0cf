// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClientStorm.h"

#include <QtTest>

using namespace steadfeed::test;
using namespace std::chrono_literals;

/*!
 * A thousand clients lose their server at once (faults.md 17).
 */
class StormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F17_clientsComeBackSpreadOut_data()
    {
        QTest::addColumn<int>("retryAfter");
        QTest::addColumn<int>("retry");
        QTest::addColumn<int>("mostConnects");
        QTest::addColumn<int>("p99Seconds");
        QTest::newRow("F17 without hints") << 0 << 0 << 30 << 20;
        // Whoever was asked to wait waits longer: up to the hint and one window.
        QTest::newRow("F17 Retry-After: 7") << 7 << 0 << 60 << 27;
        QTest::newRow("F17 retry: 500") << 0 << 500 << 60 << 21;
        QTest::newRow("F17 retry: 5000") << 0 << 5000 << 60 << 25;
    }
    void F17_clientsComeBackSpreadOut()
    {
        QFETCH(int, retryAfter);
        QFETCH(int, retry);
        QFETCH(int, mostConnects);
        QFETCH(int, p99Seconds);
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            StormRules rules;
            rules.seed = seed;
            if (retryAfter > 0)
                rules.retryAfter = std::chrono::seconds(retryAfter);
            if (retry > 0)
                rules.retry = std::chrono::milliseconds(retry);
            const StormResult result = runStorm(rules);
            QCOMPARE(result.back, rules.clients);
            QVERIFY2(result.mostIn100Ms <= std::size_t(mostConnects),
                     qPrintable(QString::number(result.mostIn100Ms)));
            QVERIFY2(result.p99 <= std::chrono::seconds(p99Seconds),
                     qPrintable(QString::number(result.p99 / 1ms)));
        }
    }

    /// What the rule is measured by can go wrong: clients that all have one randomness come at once.
    void clientsOfOneMindWouldBeSeen()
    {
        StormRules rules;
        rules.outage = 0s;
        QVERIFY(runStorm(rules).mostIn100Ms > 100); // the first tries are half a second wide
    }
};

QTEST_APPLESS_MAIN(StormTest)
#include "StormTest.moc"
