// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Hatch.h"

#include <QPainter>

namespace steadfeed {
namespace {

constexpr int kStep = 8;

} // namespace

void Hatch::setColor(const QColor &color)
{
    if (std::exchange(m_color, color) == color)
        return;
    update();
    Q_EMIT colorChanged();
}

void Hatch::paint(QPainter *painter)
{
    // Lines of our own: a pattern brush is made of device pixels and vanishes at 200 %.
    painter->setPen(QPen(m_color, 1.0));
    const int right = int(width());
    const int bottom = int(height());
    for (int x = -bottom; x < right; x += kStep)
        painter->drawLine(x, bottom, x + bottom, 0);
}

} // namespace steadfeed
