// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Ledger.h"

#include <QtTest>

using namespace steadfeed;

class LedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachEventIsInExactlyOneClass()
    {
        Ledger ledger;
        for (int i = 0; i < 10; ++i) {
            ledger.received();
            QVERIFY(ledger.counts().balanced());
        }
        ledger.control();
        ledger.duplicate();
        ledger.refused();
        ledger.ignored();
        ledger.settle(4, 2);
        QVERIFY(ledger.counts().balanced());
        const LedgerCounts expected{.received = 10,
                                    .applied = 4,
                                    .conflated = 2,
                                    .duplicates = 1,
                                    .refused = 1,
                                    .ignored = 1,
                                    .pending = 1,
                                    .control = 1};
        QVERIFY(ledger.counts() == expected);
    }

    void anEventThatIsInNoClassUnbalancesIt()
    {
        LedgerCounts counts{.received = 3, .applied = 2};
        QVERIFY(!counts.balanced());
        counts.refused = 1;
        QVERIFY(counts.balanced());
    }
};

QTEST_APPLESS_MAIN(LedgerTest)
#include "LedgerTest.moc"
