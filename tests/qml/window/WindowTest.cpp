// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Script.h"
#include "Translations.h"
#include "WindowFixture.h"

#include <QApplication>
#include <QQuickItem>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

class WindowTest : public QObject
{
    Q_OBJECT

    /// Feeds the scene for so many frames, and lets the window draw them.
    static void play(Script &script, Dashboard &dashboard, int frames)
    {
        for (int frame = 0; frame < frames; ++frame) {
            dashboard.apply(script.next(readClocks()));
            QTest::qWait(16);
        }
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*QCoreApplication::instance()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everySceneShowsWithoutAWarning_data()
    {
        QTest::addColumn<QString>("scene");
        QTest::addColumn<QString>("theme");
        for (const QString &scene : Script::scenes()) {
            QTest::addRow("%s, dark", qPrintable(scene)) << scene << u"dark"_s;
            QTest::addRow("%s, light", qPrintable(scene)) << scene << u"light"_s;
        }
    }
    void everySceneShowsWithoutAWarning()
    {
        QFETCH(QString, scene);
        QFETCH(QString, theme);
        Dashboard dashboard(nullptr);
        dashboard.setThemeMode(theme);
        Script script(scene);
        script.begin(dashboard);
        WindowFixture fixture(dashboard);
        QVERIFY(fixture.window());
        play(script, dashboard, 4);
        script.startTrouble(readClocks());
        fixture.window()->setProperty("logOpen", true);
        play(script, dashboard, 12);
        fixture.window()->resize(960, 600);
        play(script, dashboard, 3);
        const QImage image = fixture.window()->grabWindow();
        QCOMPARE(image.size(), QSize(960, 600) * image.devicePixelRatio());
    }

    void theTitleTellsTheWorstState()
    {
        Dashboard dashboard(nullptr);
        Script script(u"failed"_s);
        script.begin(dashboard);
        WindowFixture fixture(dashboard);
        play(script, dashboard, 8);
        QVERIFY(fixture.window()->title().startsWith(u"Live – Demo exchange"_s));
        script.startTrouble(readClocks());
        play(script, dashboard, 8);
        QTRY_VERIFY(fixture.window()->title().startsWith(u"Failed – Demo exchange"_s));
    }

    void whatOneLooksAtStaysInPlaceWhenRowsAreSorted()
    {
        Dashboard dashboard(nullptr);
        Script script(u"many"_s);
        script.begin(dashboard);
        WindowFixture fixture(dashboard);
        play(script, dashboard, 8);
        dashboard.positions()->setShowAll(true);
        auto *table = fixture.window()->findChild<QQuickItem *>(u"positionsTable"_s);
        QVERIFY(table);
        QTRY_COMPARE(dashboard.positions()->count(), 500);
        dashboard.positions()->setCurrentRow(200);
        const QVariant symbol = dashboard.positions()->currentSymbol();
        QTRY_VERIFY(table->setProperty("contentY", 195 * 28.0));
        QTRY_COMPARE(table->property("contentY").toDouble(), 195 * 28.0);
        const double place =
            dashboard.positions()->currentRow() * 28.0 - table->property("contentY").toDouble();
        dashboard.positions()->sortBy(PositionColumns::Last);
        QCOMPARE(QVariant(dashboard.positions()->currentSymbol()), symbol);
        QVERIFY(dashboard.positions()->currentRow() != 200);
        const double after =
            dashboard.positions()->currentRow() * 28.0 - table->property("contentY").toDouble();
        // At either end of the list there may be nothing to scroll to.
        const double end = 500 * 28.0 - table->height();
        const double contentY = table->property("contentY").toDouble();
        if (contentY > 0.5 && contentY < end - 0.5)
            QCOMPARE(after, place);
        QVERIFY(after > -28.0 && after < table->height());
    }

    void theTableIsReachedByKeyboard()
    {
        Dashboard dashboard(nullptr);
        Script script(u"live"_s);
        script.begin(dashboard);
        WindowFixture fixture(dashboard);
        play(script, dashboard, 8);
        auto *table = fixture.window()->findChild<QQuickItem *>(u"positionsTable"_s);
        QVERIFY(table);
        table->forceActiveFocus();
        QTest::keyClick(fixture.window(), Qt::Key_Down);
        QTest::keyClick(fixture.window(), Qt::Key_Down);
        QCOMPARE(dashboard.positions()->currentRow(), 2);
        QTest::keyClick(fixture.window(), Qt::Key_End);
        QCOMPARE(dashboard.positions()->currentRow(), dashboard.positions()->count() - 1);
        QTest::keyClick(fixture.window(), Qt::Key_Home);
        QCOMPARE(dashboard.positions()->currentRow(), 0);
    }

    void theStartPageOffersTheDemo()
    {
        Dashboard dashboard(nullptr);
        WindowFixture fixture(dashboard);
        QSignalSpy demo(&dashboard, &Dashboard::openDemoRequested);
        auto *button = fixture.window()->findChild<QQuickItem *>(u"startDemo"_s);
        QVERIFY(button);
        QTest::qWait(50);
        const QPoint centre =
            button->mapToScene(QPointF(button->width() / 2, button->height() / 2)).toPoint();
        QTest::mouseClick(fixture.window(), Qt::LeftButton, {}, centre);
        QCOMPARE(demo.size(), 1);
    }
};

// Qt Charts needs a QApplication.
QTEST_MAIN(WindowTest)
#include "WindowTest.moc"
