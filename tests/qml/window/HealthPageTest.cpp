// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Script.h"
#include "Translations.h"
#include "WindowFixture.h"

#include <QApplication>
#include <QClipboard>
#include <QLocale>
#include <QQuickItem>
#include <QRegularExpression>
#include <QTest>

using namespace steadfeed;
using namespace Qt::StringLiterals;

class HealthPageTest : public QObject
{
    Q_OBJECT

    /// The page, over a dashboard in the trouble of a scene.
    struct Shown
    {
        Dashboard dashboard{nullptr};
        Script script;
        WindowFixture fixture;

        explicit Shown(const QString &scene) : script(scene), fixture(dashboard)
        {
            script.begin(dashboard);
            fixture.window()->setProperty("page", u"health"_s);
            play(4);
            script.startTrouble(readClocks());
            play(12);
        }
        void play(int frames)
        {
            for (int frame = 0; frame < frames; ++frame) {
                dashboard.apply(script.next(readClocks()));
                QTest::qWait(16);
            }
        }
        QQuickItem *item(const QString &name) { return fixture.window()->findChild<QQuickItem *>(name); }
        void click(QQuickItem *item)
        {
            QTest::mouseClick(fixture.window(), Qt::LeftButton, {},
                              item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint());
        }
        void key(Qt::Key key) { QTest::keyClick(fixture.window(), key); }
    };

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        installTranslations(*QCoreApplication::instance());
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void everySceneShowsWithoutAWarning_data()
    {
        QTest::addColumn<QString>("scene");
        for (const QString &scene :
             {u"live"_s, u"backoff"_s, u"gap"_s, u"texts"_s, u"feeds12"_s, u"waiting"_s})
            QTest::addRow("%s", qPrintable(scene)) << scene;
    }
    void everySceneShowsWithoutAWarning()
    {
        QFETCH(QString, scene);
        Shown shown(scene);
        shown.fixture.window()->resize(960, 600);
        shown.dashboard.healthView()->setSpan(86'400);
        shown.dashboard.healthView()->outages()->toggle(0);
        shown.play(4);
        QVERIFY(!shown.fixture.window()->grabWindow().isNull());
        QVERIFY(!shown.item(u"healthHeadline"_s)->property("text").toString().isEmpty());
    }

    void theBandIsReadByKeyboard()
    {
        Shown shown(u"backoff"_s);
        auto *feeds = shown.item(u"healthFeeds"_s);
        feeds->forceActiveFocus();
        QTRY_VERIFY(feeds->hasActiveFocus());
        shown.key(Qt::Key_Down);
        QTRY_COMPARE(shown.dashboard.healthView()->feed(), 1);
        shown.key(Qt::Key_Left);
        QTRY_VERIFY2(shown.item(u"healthTold"_s)->property("text").toString().contains(u"Reconnecting"_s),
                     qPrintable(shown.item(u"healthTold"_s)->property("text").toString()));
    }

    void anOutageOpensByAClickAndByKeyboard()
    {
        Shown shown(u"backoff"_s);
        auto *list = shown.item(u"outageList"_s);
        QTRY_COMPARE(shown.dashboard.healthView()->outages()->count(), 3);
        QQuickItem *row = nullptr;
        QTRY_VERIFY(
            QMetaObject::invokeMethod(list, "itemAtIndex", Q_RETURN_ARG(QQuickItem *, row), Q_ARG(int, 0)) &&
            row);
        QTRY_VERIFY(row->width() > 100);
        const double before = row->height();
        shown.click(row);
        QTRY_VERIFY(row->height() > before + 60);
        row->forceActiveFocus(Qt::TabFocusReason);
        shown.key(Qt::Key_Space);
        QTRY_COMPARE(row->height(), before);
    }

    void theWholePageIsCopied()
    {
        Shown shown(u"gap"_s);
        shown.click(shown.item(u"copyHealth"_s));
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"81206–81208 (3)"_s));
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"No data came"_s));
    }

    void nothingWrongIsSaidToo()
    {
        Shown shown(u"live"_s);
        QTRY_VERIFY(shown.item(u"healthNothing"_s)->isVisible());
        QCOMPARE(shown.item(u"healthNothing"_s)->property("text").toString(), u"No outage so far."_s);
    }
};

// Qt Charts needs a QApplication.
QTEST_MAIN(HealthPageTest)
#include "HealthPageTest.moc"
