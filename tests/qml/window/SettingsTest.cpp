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

/*!
 * The settings in the real window, by mouse and keyboard.
 */
class SettingsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Dashboard> m_dashboard;
    std::unique_ptr<Script> m_script;
    std::unique_ptr<WindowFixture> m_fixture;

    void show(const QString &scene = u"live"_s)
    {
        m_fixture.reset();
        m_dashboard = std::make_unique<Dashboard>(nullptr);
        m_script = std::make_unique<Script>(scene);
        m_script->begin(*m_dashboard);
        Script::openSettings(*m_dashboard);
        m_fixture = std::make_unique<WindowFixture>(*m_dashboard);
        QVERIFY(m_fixture->window());
        play(6);
    }
    void play(int frames)
    {
        for (int frame = 0; frame < frames; ++frame) {
            m_dashboard->apply(m_script->next(readClocks()));
            QTest::qWait(16);
        }
    }
    /// What a view makes is no QObject child of it: the search goes through what is drawn.
    static QQuickItem *find(QQuickItem *root, const QString &name)
    {
        if (root->objectName() == name && root->isVisible())
            return root;
        for (QQuickItem *child : root->childItems()) {
            if (QQuickItem *found = find(child, name))
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] QQuickItem *item(const QString &name) const
    {
        return find(m_fixture->window()->contentItem(), name);
    }
    [[nodiscard]] bool canBeClicked(const QString &name) const
    {
        const QQuickItem *target = item(name);
        return target && target->width() > 0 &&
               QRectF({}, m_fixture->window()->size())
                   .contains(
                       target->mapRectToScene(QRectF(0, 0, target->width(), target->height())).center());
    }
    void click(const QString &name)
    {
        QTRY_VERIFY2(canBeClicked(name), qPrintable(name));
        const QQuickItem *target = item(name);
        const QPointF centre = target->mapToScene(QPointF(target->width() / 2, target->height() / 2));
        QTest::mouseClick(m_fixture->window(), Qt::LeftButton, {}, centre.toPoint());
    }
    void type(const QString &name, const QString &text)
    {
        QTRY_VERIFY2(item(name), qPrintable(name));
        item(name)->forceActiveFocus();
        QMetaObject::invokeMethod(item(name), "selectAll");
        for (const QChar letter : text)
            QTest::keyClick(m_fixture->window(), letter.toLatin1());
        QTest::keyClick(m_fixture->window(), Qt::Key_Return);
    }
    ProfileEditor &settings() { return *m_dashboard->settings(); }

private Q_SLOTS:
    void initTestCase() { installTranslations(*QCoreApplication::instance()); }
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void cleanup()
    {
        m_fixture.reset();
        m_dashboard.reset();
    }

    void aTransportIsChangedAndTheChangeUndoneWithOneClickEach()
    {
        show();
        QSignalSpy changed(&settings(), &ProfileEditor::profileChanged);
        click(u"openSettings"_s);
        click(u"choose-websocket"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).value<Profile>().feeds.at(0).transport, std::string("websocket"));
        QCOMPARE(settings().form()->transport(), u"websocket"_s);
        click(u"undoOffer"_s);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(changed.at(1).at(0).value<Profile>().feeds.at(0).transport, std::string("sse"));
        QTRY_VERIFY(!item(u"undoOffer"_s));
    }

    void theTrayIsSwitchedOffWithAClickWhereThereIsOne()
    {
        show();
        click(u"openSettings"_s);
        click(u"option-profile"_s);
        QVERIFY(!item(u"trayWanted"_s));
        m_dashboard->setTrayThere(true);
        click(u"trayWanted"_s);
        QVERIFY(!m_dashboard->trayWanted());
        click(u"trayWanted"_s);
        QVERIFY(m_dashboard->trayWanted());
    }

    void theTableGoesOnBehindThem()
    {
        show();
        const int rows = m_dashboard->positions()->count();
        QSignalSpy resets(m_dashboard->positions(), &QAbstractItemModel::modelReset);
        click(u"openSettings"_s);
        click(u"choose-websocket"_s);
        play(20);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(m_dashboard->positions()->count(), rows);
        QVERIFY(item(u"positionsTable"_s));
        QTest::keyClick(m_fixture->window(), Qt::Key_Escape);
        QTRY_VERIFY(!item(u"feedList"_s));
    }

    void theHealthBarChangesATransportToo()
    {
        show();
        QSignalSpy changed(&settings(), &ProfileEditor::profileChanged);
        click(u"transportOf-prices"_s);
        QTRY_COMPARE(item(u"transport-longpoll"_s) ? item(u"transport-longpoll"_s)->y() : -1.0,
                     60.0); // laid out
        click(u"transport-longpoll"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).value<Profile>().feeds.at(0).transport, std::string("longpoll"));
        click(u"undoOffer"_s);
        QCOMPARE(changed.size(), 2);
        // What has no address is seen, and cannot be chosen.
        click(u"transportOf-notices"_s);
        QTRY_VERIFY(item(u"transport-websocket"_s));
        QVERIFY(!item(u"transport-websocket"_s)->isEnabled());
    }

    void whatIsWrongShowsAtTheFieldAndWaits()
    {
        show();
        QSignalSpy changed(&settings(), &ProfileEditor::profileChanged);
        QTest::keyClick(m_fixture->window(), Qt::Key_Comma, Qt::ControlModifier);
        type(u"address0"_s, u"nonsense"_s);
        QCOMPARE(changed.size(), 0);
        QVERIFY(settings().form()->draft());
        QVERIFY(item(u"address0"_s)->property("wrong").toBool());
        QTRY_VERIFY(item(u"draftNote"_s));
        type(u"address0"_s, u"http://127.0.0.1:40125"_s);
        QCOMPARE(changed.size(), 1);
        QTRY_VERIFY(!item(u"draftNote"_s));
        QVERIFY(!item(u"address0"_s)->property("wrong").toBool());
    }

    void everythingIsReachedByKeyboard()
    {
        show();
        QTest::keyClick(m_fixture->window(), Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(item(u"feedList"_s));
        item(u"feedList"_s)->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(m_fixture->window(), Qt::Key_Down);
        QCOMPARE(settings().selected(), u"positions"_s);
        QTest::keyClick(m_fixture->window(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(settings().feeds()->data(settings().feeds()->index(0), Qt::DisplayRole), u"positions"_s);
        QTest::keyClick(m_fixture->window(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(settings().feeds()->data(settings().feeds()->index(0), Qt::DisplayRole), u"prices"_s);
        // Tab walks through the form and comes to its last field, which is then in sight.
        const QStringList wanted{u"addFeed"_s,    u"choose-websocket"_s,  u"address0"_s,
                                 u"field/name"_s, u"field/tls/ca_file"_s, u"field/http2"_s};
        QStringList seen;
        for (int i = 0; i < 80 && !seen.contains(wanted.constLast()); ++i) {
            QTest::keyClick(m_fixture->window(), Qt::Key_Tab);
            const QQuickItem *focused = m_fixture->window()->activeFocusItem();
            QVERIFY(focused);
            seen.append(focused->objectName());
            const QRectF place = focused->mapRectToScene(focused->boundingRect());
            QVERIFY2(place.top() >= 0 && place.bottom() <= m_fixture->window()->height() + 1,
                     qPrintable(focused->objectName()));
        }
        for (const QString &name : wanted)
            QVERIFY2(seen.contains(name), qPrintable(name + u" in "_s + seen.join(u' ')));
    }

    void feedsComeAndGo()
    {
        show();
        click(u"openSettings"_s);
        click(u"addFeed"_s);
        type(u"newName"_s, u"more"_s);
        type(u"newBase"_s, u"http://127.0.0.1:40125"_s);
        QTRY_COMPARE(settings().feeds()->count(), 5);
        QCOMPARE(settings().selected(), u"more"_s);
        click(u"removeFeed"_s);
        QCOMPARE(settings().feeds()->count(), 4);
        QTest::keyClick(m_fixture->window(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(settings().feeds()->count(), 5);
    }

    void everyFeedAndEveryPartShowsInEverySize_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("theme");
        QTest::newRow("960x600, dark") << QSize(960, 600) << u"dark"_s;
        QTest::newRow("1280x800, light") << QSize(1280, 800) << u"light"_s;
        QTest::newRow("1600x1000, dark") << QSize(1600, 1000) << u"dark"_s;
    }
    void everyFeedAndEveryPartShowsInEverySize()
    {
        QFETCH(QSize, size);
        QFETCH(QString, theme);
        show(u"fallback"_s);
        m_script->startTrouble(readClocks());
        m_dashboard->setThemeMode(theme);
        m_fixture->window()->resize(size);
        click(u"openSettings"_s);
        for (const char *feed : {"prices", "positions", "notices", "metrics"}) {
            settings().setSelected(QString::fromLatin1(feed));
            play(3);
            QCOMPARE(settings().form()->name(), QString::fromLatin1(feed));
        }
        QQuickItem *page = item(u"feedList"_s);
        while (page && !page->property("tab").isValid())
            page = page->parentItem();
        QVERIFY(page);
        for (const char *tab : {"profile", "plugins", "feeds"}) {
            page->setProperty("tab", QString::fromLatin1(tab));
            play(3);
        }
        QVERIFY(!m_fixture->window()->grabWindow().isNull());
    }
};

QTEST_MAIN(SettingsTest)
#include "SettingsTest.moc"
