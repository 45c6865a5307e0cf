// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Batches.h"
#include "WindowFixture.h"

#include <QApplication>
#include <QQuickItem>
#include <QRegularExpression>
#include <QTest>

using namespace steadfeed;
using namespace steadfeed::batches;
using namespace Qt::StringLiterals;

/// The card that tells what changed meanwhile, in the real window, by mouse and keyboard.
class AwayCardTest : public QObject
{
    Q_OBJECT

    double m_seconds = 0;
    std::unique_ptr<Dashboard> m_dashboard;
    std::unique_ptr<WindowFixture> m_fixture;

    void run(int seconds, double price, LinkState state = LinkState::Live, FrameBatch first = {})
    {
        for (int i = 0; i < seconds; ++i, ++m_seconds) {
            FrameBatch batch = batches::batch(m_seconds, state);
            batch.newKeys = std::exchange(first.newKeys, {});
            batch.positions = std::exchange(first.positions, {});
            if (state == LinkState::Live) {
                addPrice(batch, 0, 100);
                addPrice(batch, 1, price);
            }
            m_dashboard->apply(batch);
            m_dashboard->repaint();
        }
    }
    [[nodiscard]] QQuickItem *card() const
    {
        return m_fixture->window()->findChild<QQuickItem *>(u"awayCard"_s);
    }
    /// What a view makes is no QObject child of it: the search goes through what is drawn.
    static QQuickItem *find(QQuickItem *root, const QString &name)
    {
        if (root->objectName() == name)
            return root;
        for (QQuickItem *child : root->childItems()) {
            if (QQuickItem *found = find(child, name))
                return found;
        }
        return nullptr;
    }
    void click(const QString &name)
    {
        QTRY_VERIFY2(find(card(), name), qPrintable(name));
        const QQuickItem *target = find(card(), name);
        QTRY_VERIFY(target->width() > 0 && target->height() > 0);
        const QPointF centre = target->mapToScene(QPointF(target->width() / 2, target->height() / 2));
        QTest::mouseClick(m_fixture->window(), Qt::LeftButton, {}, centre.toPoint());
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        m_fixture.reset();
        m_seconds = 0;
        m_dashboard = std::make_unique<Dashboard>(nullptr, [this] { return now(m_seconds); });
        m_dashboard->setRunning(u"Desk"_s, false);
        m_fixture = std::make_unique<WindowFixture>(*m_dashboard);
        QVERIFY(m_fixture->window());
        FrameBatch first;
        first.newKeys = {{0, 0, "A"}, {1, 0, "B"}};
        first.positions = {position("A", 10, 90), position("B", 20, 90)};
        run(5, 100, LinkState::Live, first);
        QVERIFY(!card()->isVisible());
        run(30, 100, LinkState::Backoff);
        run(3, 110);
        QTRY_VERIFY(card()->isVisible());
    }
    void cleanup()
    {
        m_fixture.reset();
        m_dashboard.reset();
    }

    void aClickPutsItAway()
    {
        click(u"awayDismiss"_s);
        QVERIFY(!m_dashboard->away()->shown());
        QTRY_VERIFY(!card()->isVisible());
    }

    void aClickOnAMoveSelectsItsRowAndLeavesTheCard()
    {
        m_dashboard->positions()->setCurrentRow(0);
        QCOMPARE(m_dashboard->positions()->currentSymbol(), u"A"_s);
        click(u"awayMove-B"_s);
        QCOMPARE(m_dashboard->positions()->currentSymbol(), u"B"_s);
        QVERIFY(card()->isVisible());
    }

    void theKeyboardDoesTheSame()
    {
        m_dashboard->positions()->setCurrentRow(0);
        QTRY_VERIFY(find(card(), u"awayMove-B"_s));
        find(card(), u"awayMove-B"_s)->forceActiveFocus();
        QTest::keyClick(m_fixture->window(), Qt::Key_Return);
        QCOMPARE(m_dashboard->positions()->currentSymbol(), u"B"_s);
        find(card(), u"awayDismiss"_s)->forceActiveFocus();
        QTest::keyClick(m_fixture->window(), Qt::Key_Return);
        QVERIFY(!m_dashboard->away()->shown());
    }

    void itWaitsWhileAnotherPageIsShown()
    {
        m_fixture->window()->setProperty("page", u"health"_s);
        QTRY_VERIFY(!card()->isVisible());
        m_fixture->window()->setProperty("page", u"dashboard"_s);
        QTRY_VERIFY(card()->isVisible());
    }
};

// Qt Charts needs a QApplication.
QTEST_MAIN(AwayCardTest)
#include "AwayCardTest.moc"
