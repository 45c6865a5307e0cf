// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace steadfeed {

/*!
 * One of the drawings in resources/icons, in any colour, sharp at any scale.
 *
 * An item of our own because tinting an Image needs shaders, which the software backend lacks.
 *
 * Threading: GUI thread; the drawings are cached per name, colour and size.
 */
class IconGlyph : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    /*! File name in resources/icons without ending; empty draws nothing. */
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)

public:
    explicit IconGlyph(QQuickItem *parent = nullptr);

    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString &name);
    [[nodiscard]] QColor color() const { return m_color; }
    void setColor(const QColor &color);
    void paint(QPainter *painter) override;

    Q_SIGNAL void nameChanged();
    Q_SIGNAL void colorChanged();

private:
    QString m_name;
    QColor m_color = Qt::black;
};

} // namespace steadfeed
