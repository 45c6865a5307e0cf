// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Batches.h"
#include "FakeAuditLog.h"
#include "WindowFixture.h"

#include <QQuickItem>
#include <QTest>

namespace steadfeed {

/// The real window over three positions and an audit log in memory, and the hands of a person.
class AuditWindow
{
public:
    FakeAuditLog log;
    Dashboard dashboard{nullptr, [this] { return batches::now(m_seconds); }};
    WindowFixture fixture{dashboard};

    explicit AuditWindow(const std::string &role = "trader",
                         std::vector<std::string> may = FakeAuditLog::traderKinds())
        : log(role, std::move(may))
    {
        dashboard.setRunning(QStringLiteral("Desk"), false);
        dashboard.audit()->setCommands(&log);
        tell();
        FrameBatch batch = batches::batch(m_seconds);
        for (const char *symbol : {"AAPL", "KO", "MSFT"})
            batch.positions.push_back(row(symbol));
        apply(batch);
    }

    [[nodiscard]] static PositionChange row(const std::string &symbol)
    {
        PositionChange out = batches::position(symbol, 1200, 90);
        out.account = "main";
        return out;
    }
    void apply(FrameBatch batch)
    {
        dashboard.apply(batch);
        dashboard.repaint();
    }
    /// A second later the feed sends this row.
    void feedSends(const PositionChange &change)
    {
        FrameBatch batch = batches::batch(++m_seconds);
        batch.positions = {change};
        apply(batch);
    }
    void alert(const std::string &id, const std::string &title)
    {
        FrameBatch batch = batches::batch(++m_seconds);
        NoticeItem notice;
        notice.feed = 2;
        notice.id = id;
        notice.title = title;
        notice.level = NoticeLevel::Critical;
        batch.notices = {notice};
        apply(batch);
    }
    void tell() { log.tell(*dashboard.audit()); }

    [[nodiscard]] QQuickWindow *window() const { return fixture.window(); }
    /// The first one in sight with this name, under \a root, else anywhere in the window; null: none. What a
    /// view makes is no QObject child of it, so the search goes through what is drawn.
    [[nodiscard]] QQuickItem *find(const QString &name, QQuickItem *root = nullptr) const
    {
        QQuickItem *from = root ? root : window()->contentItem();
        if (!from->isVisible())
            return nullptr;
        if (from->objectName() == name)
            return from;
        const QList<QQuickItem *> children = from->childItems();
        for (QQuickItem *child : children) {
            if (QQuickItem *found = find(name, child))
                return found;
        }
        return nullptr;
    }
    [[nodiscard]] QString text(const QString &name) const
    {
        const QQuickItem *item = find(name);
        return item ? item->property("text").toString() : QString();
    }
    /// False: there is no such thing in sight.
    [[nodiscard]] bool click(const QString &name, Qt::MouseButton button = Qt::LeftButton)
    {
        if (!QTest::qWaitFor(
                [&] { return find(name) && find(name)->width() > 0 && find(name)->height() > 0; }))
            return false;
        const QQuickItem *item = find(name);
        QTest::mouseClick(window(), button, {},
                          item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint());
        return true;
    }
    void press(int key) { QTest::keyClick(window(), Qt::Key(key)); }
    void type(const char *text)
    {
        for (const char *c = text; *c; ++c)
            QTest::keyClick(window(), *c);
    }
    /// The table's row \a at (0 to 2), by mouse.
    [[nodiscard]] bool clickRow(int at, Qt::MouseButton button)
    {
        const auto *table = window()->findChild<QQuickItem *>(QStringLiteral("positionsTable"));
        const auto laidOut = [table] {
            return table->property("count").toInt() == 3 && table->height() > 150;
        };
        if (!QTest::qWaitFor(laidOut))
            return false;
        const qreal height = table->property("contentHeight").toReal() / 3;
        QTest::mouseClick(window(), button, {},
                          table->mapToScene(QPointF(60, (at + 0.5) * height)).toPoint());
        return true;
    }

private:
    double m_seconds = 0;
};

} // namespace steadfeed
