// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Script.h"
#include "Translations.h"
#include "WindowFixture.h"

#include <QApplication>
#include <QQuickItem>
#include <QRegularExpression>
#include <QTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

class NavigationTest : public QObject
{
    Q_OBJECT

    /// The page that is shown in place of the dashboard; null where there is none.
    static QQuickItem *page(QQuickWindow *window)
    {
        return window->findChild<QQuickItem *>(u"pageLoader"_s)->property("item").value<QQuickItem *>();
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*QCoreApplication::instance()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void aPageIsMadeOnlyWhileItIsShown()
    {
        Dashboard dashboard(nullptr);
        Script script(u"live"_s);
        script.begin(dashboard);
        WindowFixture fixture(dashboard);
        dashboard.apply(script.next(readClocks()));
        auto *table = fixture.window()->findChild<QQuickItem *>(u"positionsTable"_s);
        QTRY_VERIFY(table->isVisible());
        QVERIFY(!page(fixture.window()));
        QVERIFY(QTest::qWaitForWindowActive(fixture.window()));
        QTest::keyClick(fixture.window(), Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(page(fixture.window()));
        QVERIFY(page(fixture.window())->isVisible());
        QVERIFY(!table->isVisible());
        QTest::keyClick(fixture.window(), Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(!page(fixture.window()));
        QVERIFY(table->isVisible());
    }

    void aClickInTheBarOpensThePage()
    {
        Dashboard dashboard(nullptr);
        Script script(u"live"_s);
        script.begin(dashboard);
        WindowFixture fixture(dashboard);
        QVERIFY(QTest::qWaitForWindowExposed(fixture.window()));
        auto *pages = fixture.window()->findChild<QQuickItem *>(u"pageSwitch"_s);
        QTRY_VERIFY(pages->width() > 100);
        QTest::mouseClick(fixture.window(), Qt::LeftButton, {},
                          pages->mapToScene(QPointF(pages->width() * 0.5, pages->height() / 2)).toPoint());
        QTRY_VERIFY(page(fixture.window()));
    }

    void searchingLeadsBackToTheTable()
    {
        Dashboard dashboard(nullptr);
        Script script(u"live"_s);
        script.begin(dashboard);
        WindowFixture fixture(dashboard);
        fixture.window()->setProperty("page", u"health"_s);
        QVERIFY(QTest::qWaitForWindowActive(fixture.window()));
        QTest::keyClick(fixture.window(), Qt::Key_F, Qt::ControlModifier);
        QTRY_COMPARE(fixture.window()->property("page").toString(), u"dashboard"_s);
        QTRY_VERIFY(fixture.window()->activeFocusItem()->inherits("QQuickTextField"));
    }

    void withoutAProfileThereAreNoPages()
    {
        Dashboard dashboard(nullptr);
        WindowFixture fixture(dashboard);
        QVERIFY(QTest::qWaitForWindowActive(fixture.window()));
        QTest::keyClick(fixture.window(), Qt::Key_2, Qt::ControlModifier);
        QTest::qWait(50);
        QVERIFY(!page(fixture.window()));
        QVERIFY(!fixture.window()->findChild<QQuickItem *>(u"pageSwitch"_s)->isVisible());
    }
};

// Qt Charts needs a QApplication.
QTEST_MAIN(NavigationTest)
#include "NavigationTest.moc"
