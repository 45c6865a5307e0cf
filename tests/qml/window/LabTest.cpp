// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Batches.h"
#include "Dashboard.h"
#include "FakeFaultLab.h"

#include <QApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

/// The page of the laboratory in a window, by mouse and keyboard, over a hand that only notes.
class LabTest : public QObject
{
    Q_OBJECT

    FakeFaultLab m_hand;
    AskedFeeds m_feeds;
    std::unique_ptr<Dashboard> m_dashboard;
    std::unique_ptr<QQmlEngine> m_engine;
    std::unique_ptr<QQuickWindow> m_window;

    /// A warning of QML (a broken binding, a missing type) fails the test.
    void show(int width = 1280, int height = 760)
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_window.reset();
        m_engine.reset();
        m_hand = {};
        m_hand.reaches = {{"feed0", true, true, true}, {"feed1", true, true, true}};
        m_dashboard = std::make_unique<Dashboard>(&m_feeds);
        m_dashboard->lab()->setHand(&m_hand);
        m_dashboard->setRunning(u"Demo"_s, true);
        openPage(width, height);
        FrameBatch batch = batches::batch(0);
        batch.now = readClocks();
        m_dashboard->apply(batch);
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void openPage(int width = 1280, int height = 760)
    {
        m_window.reset();
        m_engine = std::make_unique<QQmlEngine>();
        m_engine->addImportPath(u"qrc:/qt/qml"_s);
        QQmlComponent component(m_engine.get());
        component.setData(R"(
            import QtQuick
            import Steadfeed
            import Steadfeed.Models
            Window {
                id: window
                required property Dashboard dashboard
                visible: true
                LabPage { anchors.fill: parent; anchors.margins: 12; dashboard: window.dashboard }
            })",
                          QUrl(u"qrc:/test.qml"_s));
        m_window.reset(qobject_cast<QQuickWindow *>(
            component.createWithInitialProperties({{u"dashboard"_s, QVariant::fromValue(m_dashboard.get())},
                                                   {u"width"_s, width},
                                                   {u"height"_s, height}})));
        QVERIFY2(m_window, qPrintable(component.errorString()));
    }
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
    [[nodiscard]] QQuickItem *item(const QString &name) const { return find(m_window->contentItem(), name); }
    void click(const QString &name)
    {
        QTRY_VERIFY2(item(name) && item(name)->width() > 0, qPrintable(name));
        const QQuickItem *target = item(name);
        const QPointF centre = target->mapToScene(QPointF(target->width() / 2, target->height() / 2));
        QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, centre.toPoint());
    }

private Q_SLOTS:
    void cleanup()
    {
        m_window.reset();
        m_engine.reset();
        m_dashboard.reset();
    }

    void aButtonBreaksAtOnce()
    {
        show();
        click(u"lab_reset"_s);
        QTRY_COMPARE(m_hand.calls, QStringList{u"reset "_s});
    }

    void theKeyboardReachesTheButtons()
    {
        show();
        QTRY_VERIFY(item(u"lab_reset"_s));
        item(u"lab_reset"_s)->forceActiveFocus();
        QTest::keyClick(m_window.get(), Qt::Key_Space);
        QCOMPARE(m_hand.calls, QStringList{u"reset "_s});
        QTest::keyClick(m_window.get(), Qt::Key_Tab);
        QCOMPARE(m_window->activeFocusItem()->objectName(), u"lab_fin"_s);
    }

    void whatLastsCanBeHealed()
    {
        show();
        m_hand.now.inForce = 1;
        QTRY_VERIFY(item(u"labHeal"_s) && item(u"labHeal"_s)->isEnabled());
        click(u"labHeal"_s);
        QTRY_COMPARE(m_hand.calls, QStringList{u"clear"_s});
    }

    void whatWasDoneAndNoticedIsShown()
    {
        show();
        FaultLogEntry entry;
        entry.at = readClocks().mono;
        entry.feed = "feed0";
        m_hand.log = {entry};
        QTRY_COMPARE(item(u"labLines"_s)->property("count").toInt(), 1);
        const QQuickItem *plot = item(u"labPlot"_s);
        QVERIFY(plot);
        QTRY_VERIFY(plot->height() > 80 && plot->width() > 400);
    }

    void aVerdictIsAskedForAndShown()
    {
        show();
        m_hand.sets = {published("feed0", 4), published("feed1", 2)};
        click(u"labCheck"_s);
        QTRY_COMPARE(m_feeds.accounts, 1);
        FrameBatch batch = batches::batch(0);
        batch.now = readClocks();
        batch.accounts = {accounted("feed0", 4, numbers(4, {3})), accounted("feed1", 2, numbers(2))};
        m_dashboard->apply(batch);
        QTRY_VERIFY(item(u"labHeadline"_s));
        QCOMPARE(item(u"labHeadline"_s)->property("severity").toInt(), 3);

        openPage(); // where it is there before the page is, the heads stand over their figures too
        const auto right = [this](const QString &name) {
            const QQuickItem *cell = item(name);
            return cell ? cell->mapToScene(QPointF(cell->width(), 0)).x() : -1.0;
        };
        QTRY_VERIFY(right(u"verdictFigure"_s) > 640);
        QTRY_COMPARE(right(u"verdictHead"_s), right(u"verdictFigure"_s));
    }

    void withoutAHandThePageSaysSo()
    {
        show();
        m_dashboard->lab()->setHand(nullptr);
        QTRY_VERIFY(!item(u"labRun"_s));
    }

    void aSmallWindowCutsNothingOff()
    {
        show(640, 380); // 1280 x 760 at 200 %
        QTRY_VERIFY(item(u"labRun"_s));
        const QQuickItem *page = item(u"labPage"_s);
        const QQuickItem *plot = item(u"labPlot"_s);
        QVERIFY(plot->width() > 100);
        QVERIFY(plot->mapRectToItem(page, {0, 0, plot->width(), plot->height()}).right() <= page->width());
    }
};

QTEST_MAIN(LabTest)
#include "LabTest.moc"
