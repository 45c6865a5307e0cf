// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cadence.h"
#include "Batches.h"

#include <QTest>

using namespace steadfeed;
using Seconds = Cadence::Seconds;

class CadenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsQuietBeforeThereIsAHabit()
    {
        Cadence cadence;
        QVERIFY(!cadence.quiet(Seconds(1e6)));
        cadence.note(batches::at(0));
        cadence.note(batches::at(1));
        QVERIFY(!cadence.quiet(Seconds(1e6)));
        cadence.note(batches::at(2));
        QVERIFY(cadence.quiet(Seconds(1e6)));
    }

    void eachSymbolIsJudgedByItsOwnInterval_data()
    {
        QTest::addColumn<double>("interval");
        QTest::addColumn<double>("limit");
        QTest::newRow("once a minute") << 60.0 << 300.0;
        QTest::newRow("once a second") << 1.0 << 5.0;
        QTest::newRow("ten a second: the floor holds") << 0.1 << 2.0;
    }
    void eachSymbolIsJudgedByItsOwnInterval()
    {
        QFETCH(double, interval);
        QFETCH(double, limit);
        Cadence cadence;
        for (int i = 0; i < 50; ++i)
            cadence.note(batches::at(i * interval));
        QVERIFY(std::abs(cadence.interval().count() - interval) < interval * 1e-6);
        QVERIFY(!cadence.quiet(Seconds(limit * 0.999)));
        QVERIFY(cadence.quiet(Seconds(limit * 1.001)));
    }

    void conflatedTicksCountAsMany()
    {
        Cadence one;
        Cadence many;
        for (int i = 0; i < 1000; ++i)
            one.note(batches::at(i * 0.1));
        for (int i = 0; i < 100; ++i)
            many.note(batches::at(i * 1.0), 10);
        QVERIFY(std::abs(one.interval().count() - 0.1) < 1e-6);
        QVERIFY(std::abs(many.interval().count() - 0.1) < 1e-6);
    }

    void anOutageIsNoHabit()
    {
        Cadence cadence;
        for (int i = 0; i < 10; ++i)
            cadence.note(batches::at(i));
        cadence.interrupt();
        cadence.note(batches::at(3600));
        QVERIFY(cadence.interval().count() < 1.01);
    }

    void timeThatGoesBackIsIgnored()
    {
        Cadence cadence;
        for (int i = 0; i < 10; ++i)
            cadence.note(batches::at(i));
        const auto before = cadence.interval();
        cadence.note(batches::at(3));
        QCOMPARE(cadence.interval().count(), before.count());
    }
};

QTEST_APPLESS_MAIN(CadenceTest)
#include "CadenceTest.moc"
