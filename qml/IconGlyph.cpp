// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "IconGlyph.h"

#include <QCache>
#include <QImage>
#include <QPainter>
#include <QQuickWindow>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

QImage drawn(const QString &name, const QColor &color, const QSize &size)
{
    static QCache<QString, QImage> cache(256);
    const QString key =
        u"%1/%2/%3x%4"_s.arg(name, color.name(QColor::HexArgb)).arg(size.width()).arg(size.height());
    if (const QImage *image = cache.object(key))
        return *image;
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(u":/steadfeed/icons/%1.svg"_s.arg(name));
    QPainter painter(&image);
    renderer.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), color);
    painter.end();
    cache.insert(key, new QImage(image));
    return image;
}

} // namespace

IconGlyph::IconGlyph(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setImplicitSize(16, 16);
}

void IconGlyph::setName(const QString &name)
{
    if (std::exchange(m_name, name) == name)
        return;
    update();
    Q_EMIT nameChanged();
}

void IconGlyph::setColor(const QColor &color)
{
    if (std::exchange(m_color, color) == color)
        return;
    update();
    Q_EMIT colorChanged();
}

void IconGlyph::paint(QPainter *painter)
{
    if (m_name.isEmpty() || !window())
        return;
    const QSize pixels = (size() * window()->effectiveDevicePixelRatio()).toSize();
    if (!pixels.isEmpty())
        painter->drawImage(boundingRect(), drawn(m_name, m_color, pixels));
}

} // namespace steadfeed
