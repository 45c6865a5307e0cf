// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HeartbeatWatch.h"

#include <QtTest>

using namespace steadfeed::test;
using namespace std::chrono_literals;

/*!
 * Silence is noticed in time, and only where there is silence, at every heartbeat that a server may promise.
 */
class HeartbeatTest : public QObject
{
    Q_OBJECT

    static constexpr auto kTime = 10min; // tools/campaign: 24 h

    static void addTransports(const char *row)
    {
        QTest::addColumn<QString>("transport");
        for (const char *transport : {"sse", "websocket", "longpoll"})
            QTest::addRow("%s%s", row, transport) << transport;
    }

private Q_SLOTS:
    void aHealthyFeedIsNeverCalledStaleOrDead_data() { addTransports(""); }
    void aHealthyFeedIsNeverCalledStaleOrDead()
    {
        QFETCH(QString, transport);
        for (int heartbeat = 1; heartbeat <= 60; ++heartbeat) {
            for (const double rate : {0.0, 0.05, 2.0}) {
                const std::string wrong =
                    watchHealthy(transport.toStdString(), std::chrono::seconds(heartbeat), rate, kTime);
                QVERIFY2(wrong.empty(), wrong.c_str());
            }
        }
    }

    void aQuietPlainFeedIsOnlyOld_data() { addTransports(""); }
    void aQuietPlainFeedIsOnlyOld()
    {
        QFETCH(QString, transport);
        const std::string wrong = watchPlain(transport.toStdString(), kTime);
        QVERIFY2(wrong.empty(), wrong.c_str());
    }

    void F05_aHalfOpenLinkIsNoticed_data() { addTransports("F05 half-open "); }
    void F05_aHalfOpenLinkIsNoticed()
    {
        QFETCH(QString, transport);
        for (int heartbeat = 1; heartbeat <= 60; ++heartbeat) {
            const HalfOpen noticed = watchHalfOpen(transport.toStdString(), std::chrono::seconds(heartbeat));
            QVERIFY2(noticed.wrong.empty(), noticed.wrong.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(HeartbeatTest)
#include "HeartbeatTest.moc"
