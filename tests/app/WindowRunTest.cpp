// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowRun.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

/// What a person chose once holds in the next run.
class WindowRunTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;

    /// One run of the program, without its window.
    struct Run
    {
        Program program{CommandLine{}};
        TurnMeter turns;
        WindowRun window{program, turns};
        Dashboard &dashboard = program.dashboard();
    };

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("STEADFEED_HOME", m_home->filePath(u"home"_s).toUtf8());
    }

    void whetherTheTrayIsWantedIsRemembered()
    {
        {
            Run first;
            QVERIFY(first.dashboard.trayWanted());
            first.dashboard.setTrayThere(true); // nothing that a person chose
            QVERIFY(!QFile::exists(m_home->filePath(u"home/settings.ini"_s)));
            first.dashboard.setTrayWanted(false);
        }
        {
            Run second;
            QVERIFY(!second.dashboard.trayWanted());
            second.dashboard.setTrayWanted(true);
        }
        QVERIFY(Run().dashboard.trayWanted());
    }

    void theThemeIsRemembered()
    {
        {
            Run first;
            QCOMPARE(first.dashboard.themeMode(), u"auto"_s);
            first.dashboard.setThemeMode(u"dark"_s);
        }
        QCOMPARE(Run().dashboard.themeMode(), u"dark"_s);
    }
};

QTEST_MAIN(WindowRunTest)
#include "WindowRunTest.moc"
