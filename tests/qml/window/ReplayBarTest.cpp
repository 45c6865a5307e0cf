// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AskedPlayback.h"
#include "Script.h"
#include "WindowFixture.h"

#include <QApplication>
#include <QQuickItem>
#include <QTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

/// The bar that steers a recording, by mouse and by keyboard.
class ReplayBarTest : public QObject
{
    Q_OBJECT

    static void play(Dashboard &dashboard, std::int64_t position)
    {
        FrameBatch batch;
        batch.now = readClocks();
        batch.playback.emplace();
        batch.playback->length = 100'000'000;
        batch.playback->position = batch.playback->reached = position;
        dashboard.apply(batch);
        dashboard.repaint();
    }
    static QQuickItem *slider(const WindowFixture &fixture)
    {
        return fixture.window()->findChild<QQuickItem *>(u"replaySlider"_s);
    }
    static QPoint pointAt(const QQuickItem &item, double share)
    {
        return item.mapToScene(QPointF(8 + (item.width() - 16) * share, item.height() / 2)).toPoint();
    }

private Q_SLOTS:
    void itIsThereForRecordingsOnly()
    {
        Dashboard dashboard(nullptr);
        dashboard.setRunning(u"Any"_s, false);
        WindowFixture fixture(dashboard);
        QVERIFY(slider(fixture));
        QVERIFY(!slider(fixture)->isVisible());
        play(dashboard, 0);
        QTRY_VERIFY(slider(fixture)->isVisible());
        dashboard.clear();
        QTRY_VERIFY(!slider(fixture)->isVisible());
    }

    void theHandleFollowsThePositionButNotWhileItIsHeld()
    {
        AskedPlayback asked;
        Dashboard dashboard(&asked);
        dashboard.setRunning(u"Any"_s, false);
        play(dashboard, 20'000'000);
        WindowFixture fixture(dashboard);
        QQuickItem *item = slider(fixture);
        QTRY_COMPARE(item->property("value").toDouble(), 20.0);
        QTRY_VERIFY(item->width() > 100);
        play(dashboard, 30'000'000);
        QTRY_COMPARE(item->property("value").toDouble(), 30.0);

        QTest::mousePress(fixture.window(), Qt::LeftButton, {}, pointAt(*item, 0.30));
        QTest::mouseMove(fixture.window(), pointAt(*item, 0.55));
        QTest::mouseMove(fixture.window(), pointAt(*item, 0.60));
        play(dashboard, 31'000'000);
        QVERIFY(qAbs(item->property("value").toDouble() - 60.0) < 2.0);
        QCOMPARE(asked.calls, QStringList()); // nothing is sought on the way
        QTest::mouseRelease(fixture.window(), Qt::LeftButton, {}, pointAt(*item, 0.60));
        QCOMPARE(asked.calls.size(), 1);
        const QStringList words = asked.calls.first().split(u' ');
        QCOMPARE(words[0], u"seek"_s);
        QVERIFY(qAbs(words[2].toDouble() - 60e6) < 2e6);
        play(dashboard, 60'000'000);
        QTRY_COMPARE(item->property("value").toDouble(), 60.0);
    }

    void arrowKeysSeekToo()
    {
        AskedPlayback asked;
        Dashboard dashboard(&asked);
        dashboard.setRunning(u"Any"_s, false);
        play(dashboard, 20'000'000);
        WindowFixture fixture(dashboard);
        QQuickItem *item = slider(fixture);
        QTRY_COMPARE(item->property("value").toDouble(), 20.0);
        item->forceActiveFocus();
        QTest::keyClick(fixture.window(), Qt::Key_Right);
        QCOMPARE(asked.calls, QStringList{u"seek 1 21000000"_s});
    }
};

// Qt Charts needs a QApplication.
QTEST_MAIN(ReplayBarTest)
#include "ReplayBarTest.moc"
