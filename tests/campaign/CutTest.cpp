// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StreamCut.h"

#include <QtTest>

using namespace steadfeed::test;

/*!
 * A stream that is cut at any byte loses nothing and doubles nothing. tools/campaign goes on to 65,536.
 */
class CutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F04_aCutAtAnyByteLosesNothing_data()
    {
        QTest::addColumn<QString>("transport");
        for (const char *transport : {"sse", "websocket", "longpoll"})
            QTest::addRow("F02 RST, F04 FIN %s", transport) << transport;
    }
    void F04_aCutAtAnyByteLosesNothing()
    {
        QFETCH(QString, transport);
        constexpr std::uint64_t kOffsets = 4096;
        for (std::uint64_t offset = 0; offset < kOffsets; ++offset) {
            const std::string wrong = cutStreamAt(transport.toStdString(), offset);
            QVERIFY2(wrong.empty(), (std::to_string(offset) + ": " + wrong).c_str());
        }
    }
};

QTEST_APPLESS_MAIN(CutTest)
#include "CutTest.moc"
