// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace steadfeed {

/*!
 * Diagonal lines: the mark of what is not known or not fresh, so that it never hangs on a colour alone.
 *
 * Threading: GUI thread.
 */
class Hatch : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)

public:
    using QQuickPaintedItem::QQuickPaintedItem;

    [[nodiscard]] QColor color() const { return m_color; }
    void setColor(const QColor &color);
    void paint(QPainter *painter) override;

    Q_SIGNAL void colorChanged();

private:
    QColor m_color = Qt::gray;
};

} // namespace steadfeed
