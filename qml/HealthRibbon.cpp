// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HealthRibbon.h"

#include <QPainter>

#include <algorithm>

namespace steadfeed {
namespace {

/// Pixels: wide enough to be seen, however short the state was.
constexpr int kColumn = 3;
constexpr int kStep = 6;
constexpr int kLabelMargin = 5;

void drawSlants(QPainter &painter, const QRectF &box, bool both)
{
    const int height = int(box.height());
    for (int x = int(box.left()) - height; x < int(box.right()); x += kStep) {
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + height, box.top()));
        if (both)
            painter.drawLine(QPointF(x, box.top()), QPointF(x + height, box.bottom()));
    }
}

/// Good: plain. Info: lines along. Warning: slanted lines. Error: crossed ones on a full ground.
void drawPattern(QPainter &painter, const QRectF &box, texts::Severity severity, const QColor &ink)
{
    QColor fill = ink;
    fill.setAlphaF(severity == texts::Severity::Error ? 0.55F : 0.28F);
    painter.fillRect(box, fill);
    painter.setPen(QPen(ink, 1.0));
    painter.setClipRect(box);
    switch (severity) {
    case texts::Severity::Good:
        break;
    case texts::Severity::Info:
        for (int y = int(box.top()) + 3; y < int(box.bottom()); y += 4)
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
        break;
    case texts::Severity::Warning:
        drawSlants(painter, box, false);
        break;
    case texts::Severity::Error:
        drawSlants(painter, box, true);
        break;
    }
    painter.setClipping(false);
}

QString labelOf(const LinkSpan &span)
{
    if (span.drops > 1)
        return HealthRibbon::tr("%1 drops").arg(span.drops);
    const bool holes = span.continuity == Continuity::Gap || span.continuity == Continuity::EpochBreak;
    return holes && span.state == LinkState::Live ? texts::continuityWord(span.continuity)
                                                  : texts::stateWord(span.state);
}

} // namespace

HealthRibbon::HealthRibbon(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setImplicitHeight(20);
    connect(this, &HealthRibbon::inksChanged, this, [this] { update(); });
}

void HealthRibbon::setView(HealthView *view)
{
    if (m_view == view)
        return;
    if (m_view)
        m_view->disconnect(this);
    m_view = view;
    if (m_view)
        connect(m_view, &HealthView::repainted, this, &HealthRibbon::refresh);
    refresh();
    Q_EMIT viewChanged();
}

void HealthRibbon::setFeed(int feed)
{
    if (std::exchange(m_feed, feed) == feed)
        return;
    refresh();
    Q_EMIT feedChanged();
}

QColor HealthRibbon::inkOf(texts::Severity severity) const
{
    switch (severity) {
    case texts::Severity::Good:
        return m_good;
    case texts::Severity::Info:
        return m_info;
    case texts::Severity::Warning:
        return m_warning;
    case texts::Severity::Error:
        break;
    }
    return m_error;
}

void HealthRibbon::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickPaintedItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.width() != oldGeometry.width())
        refresh();
}

void HealthRibbon::refresh()
{
    m_pieces = m_view ? m_view->ribbon(m_feed, int(width()) / kColumn) : std::vector<RibbonPiece>();
    tell();
    update();
}

int HealthRibbon::pieceAt(int column) const
{
    const auto it = std::ranges::find_if(
        m_pieces, [&](const RibbonPiece &p) { return column >= p.column && column < p.column + p.columns; });
    return it == m_pieces.end() ? -1 : int(it - m_pieces.begin());
}

void HealthRibbon::point(double x)
{
    m_cursor = x < 0.0 ? -1 : int(x) / kColumn;
    tell();
    update();
}

void HealthRibbon::step(int pieces)
{
    if (m_pieces.empty())
        return;
    const int last = int(m_pieces.size()) - 1;
    const int now = pieceAt(m_cursor);
    const RibbonPiece &piece = m_pieces[std::size_t(now < 0 ? last : std::clamp(now + pieces, 0, last))];
    m_cursor = piece.column + piece.columns / 2;
    tell();
    update();
}

void HealthRibbon::tell()
{
    const int piece = pieceAt(m_cursor);
    const QString told = piece < 0 || !m_view ? QString() : m_view->tell(m_pieces[std::size_t(piece)]);
    if (std::exchange(m_told, told) != told)
        Q_EMIT toldChanged();
}

void HealthRibbon::paint(QPainter *painter)
{
    painter->setFont([this] {
        QFont font(m_family);
        font.setPixelSize(11);
        return font;
    }());
    const int cursor = pieceAt(m_cursor);
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const RibbonPiece &piece = m_pieces[i];
        const QRectF box(piece.column * kColumn, 1, piece.columns * kColumn, height() - 2);
        if (!piece.worst) {
            painter->fillRect(QRectF(box.left(), box.center().y(), box.width(), 1), m_info);
            continue;
        }
        const auto severity = LinkHistory::severity(piece.worst->state, piece.worst->continuity);
        const QColor ink = inkOf(severity);
        drawPattern(*painter, box, severity, ink);
        const QString label = labelOf(*piece.worst);
        const int space = painter->fontMetrics().horizontalAdvance(label) + 2 * kLabelMargin;
        if (space + kLabelMargin <= box.width()) {
            const QRectF plate(box.left() + 2, box.top() + 2, space, box.height() - 4);
            painter->fillRect(plate, m_ground);
            painter->setPen(ink);
            painter->drawText(plate, Qt::AlignCenter, label);
        }
        if (int(i) == cursor) {
            painter->setPen(QPen(m_cursorInk, 2.0));
            painter->drawRect(box.adjusted(1, 0, -1, 0));
        }
    }
}

} // namespace steadfeed
