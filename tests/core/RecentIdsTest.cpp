// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecentIds.h"

#include <QtTest>

using namespace steadfeed;

class RecentIdsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheLastFourThousandNinetySix()
    {
        RecentIds ids;
        for (int i = 0; i < 10'000; ++i)
            QVERIFY(ids.insert("urn:uuid:" + std::to_string(i)));
        QVERIFY(!ids.insert("urn:uuid:9999"));
        QVERIFY(!ids.insert("urn:uuid:5904")); // the oldest one remembered
        QVERIFY(ids.insert("urn:uuid:5903"));
    }

    void shortIdsSurviveTheirNeighboursLeaving()
    {
        RecentIds ids;
        for (int i = 0; i < 20'000; ++i) {
            QVERIFY(ids.insert(std::to_string(i)));
            QVERIFY(!ids.insert(std::to_string(i)));
        }
    }
};

QTEST_APPLESS_MAIN(RecentIdsTest)
#include "RecentIdsTest.moc"
