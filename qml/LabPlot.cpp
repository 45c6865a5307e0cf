// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabPlot.h"

#include "DisplayText.h"
#include "Figures.h"
#include "LabFaults.h"
#include "ReasonTexts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

// Within a lane, in units of the item.
constexpr double kStrip = 17.0;
constexpr double kTop = 3.0;
constexpr double kBetween = 2.0;
constexpr double kHatchStep = 6.0;
constexpr double kTickSpace = 70.0; ///< at least, between two marks of the axis

bool concerns(const LabSpan &span, const LabLane &lane)
{
    return span.feed.empty() || span.feed == lane.health.name;
}

/// A step of the axis that people count in.
double tickStep(double seconds)
{
    constexpr std::array steps{1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0, 3600.0};
    const auto it = std::ranges::find_if(steps, [seconds](double step) { return step >= seconds; });
    return it == steps.end() ? steps.back() * std::ceil(seconds / steps.back()) : *it;
}

void hatch(QPainter &painter, const QRectF &place, const QColor &color)
{
    painter.save();
    painter.setClipRect(place, Qt::IntersectClip);
    painter.setPen(QPen(color, 1.0));
    const double left = std::floor(place.left() / kHatchStep) * kHatchStep;
    for (double x = left - place.height(); x < place.right(); x += kHatchStep)
        painter.drawLine(QPointF(x, place.bottom()), QPointF(x + place.height(), place.top()));
    painter.restore();
}

QColor faded(QColor color, double alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}

} // namespace

LabPlot::LabPlot(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    connect(this, &LabPlot::changed, this, [this] { update(); });
}

void LabPlot::setTimeline(LabTimeline *timeline)
{
    if (m_timeline == timeline)
        return;
    if (m_timeline)
        disconnect(m_timeline, nullptr, this, nullptr);
    m_timeline = timeline;
    if (timeline)
        connect(timeline, &LabTimeline::changed, this, [this] { update(); });
    Q_EMIT changed();
}

LabPlot::Stretch LabPlot::stretch(MonoTime from, MonoTime to) const
{
    const LabRecord &record = m_timeline->record();
    const double perSecond = width() / m_span;
    const auto place = [&](double seconds) { return (seconds - m_from) * perSecond; };
    const double left = std::max(-2.0, place(record.seconds(from)));
    const double right =
        std::min(width() + 2.0, place(to == LabSpan::kOpen ? m_timeline->seconds() : record.seconds(to)));
    return {left, right - left};
}

MonoTime LabPlot::endOf(const LabLane &lane, std::size_t link) const
{
    return link + 1 < lane.links.size() ? lane.links[link + 1].at : LabSpan::kOpen;
}

QColor LabPlot::colorOf(LinkState state) const
{
    return m_severities.value(int(texts::severity(state)), m_ink);
}

void LabPlot::paint(QPainter *painter)
{
    if (!m_timeline || m_span <= 0.0)
        return;
    painter->setFont(m_font);
    paintAxis(*painter);
    double y = 0.0;
    for (const LabLane &lane : m_timeline->record().lanes()) {
        painter->setPen(m_grid);
        painter->drawLine(QPointF(0, y), QPointF(width(), y));
        paintFaults(*painter, lane, y + kTop);
        paintStates(*painter, lane, y + kTop + kStrip + kBetween);
        paintOutages(*painter, lane, y + kTop + 2 * kStrip + kBetween + 3.0);
        y += m_laneHeight;
    }
}

void LabPlot::paintAxis(QPainter &painter) const
{
    const double bottom = height() - kAxis;
    const double step = tickStep(m_span * kTickSpace / std::max(1.0, width()));
    const QFontMetricsF metrics(m_font);
    for (double at = std::ceil(m_from / step) * step; at <= m_from + m_span; at += step) {
        const double x = (at - m_from) * width() / m_span;
        painter.setPen(m_grid);
        painter.drawLine(QPointF(x, 0), QPointF(x, bottom));
        painter.setPen(m_ink);
        const QString label = tr("%1 s").arg(at, 0, 'f', 0);
        const double wide = metrics.horizontalAdvance(label);
        painter.drawText(QPointF(std::clamp(x - wide / 2, 0.0, width() - wide), height() - 5.0), label);
    }
}

double LabPlot::paintWord(QPainter &painter, const QRectF &place, const QString &word) const
{
    const QRectF inner =
        place.intersected(QRectF(0, place.top(), width(), place.height())).adjusted(4, 0, -2, 0);
    const double wide = QFontMetricsF(m_font).horizontalAdvance(word);
    if (inner.width() < wide)
        return 0.0; // half a word says less than the pattern does
    painter.setPen(m_ink);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, word);
    return inner.left() + wide;
}

void LabPlot::paintFaults(QPainter &painter, const LabLane &lane, double y) const
{
    double lastStrike = -10.0;
    double wordsTo = 0.0; // faults may lie above each other, their words not
    for (const LabSpan &span : m_timeline->record().spans()) {
        if (!concerns(span, lane))
            continue;
        const Stretch place = stretch(span.from, span.to);
        if (!place.visible(width()))
            continue;
        if (span.from == span.to) {
            if (std::abs(place.x - lastStrike) < 1.0)
                continue; // one above the other
            lastStrike = place.x;
            const double x = place.x;
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_fault);
            painter.drawPolygon(QPolygonF{{x - 4.5, y},
                                          {x + 4.5, y},
                                          {x + 1.0, y + 7.0},
                                          {x + 1.0, y + kStrip},
                                          {x - 1.0, y + kStrip},
                                          {x - 1.0, y + 7.0}});
            continue;
        }
        const QRectF rect(place.x, y, std::max(2.0, place.width), kStrip);
        painter.fillRect(rect, faded(m_fault, 0.22));
        painter.setPen(m_fault);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        QRectF room = rect;
        room.setLeft(std::max(rect.left(), wordsTo));
        wordsTo = std::max(wordsTo, paintWord(painter, room, LabFaults::word(span.kind)));
    }
}

void LabPlot::paintStates(QPainter &painter, const LabLane &lane, double y) const
{
    double drawnTo = -10.0;
    for (std::size_t i = 0; i < lane.links.size(); ++i) {
        const Stretch place = stretch(lane.links[i].at, endOf(lane, i));
        if (!place.visible(width()) || (place.x + place.width < drawnTo + 0.5))
            continue; // narrower than a dot, and there is one
        drawnTo = place.x + place.width;
        const QRectF rect(place.x, y, std::max(1.0, place.width), kStrip);
        const QColor color = colorOf(lane.links[i].state);
        const bool live = lane.links[i].state == LinkState::Live;
        painter.fillRect(rect, faded(color, live ? 0.30 : 0.16));
        if (!live)
            hatch(painter, rect, faded(color, 0.55));
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 2.0, rect.width(), 2.0), color);
        paintWord(painter, rect, texts::stateWord(lane.links[i].state));
    }
}

void LabPlot::paintOutages(QPainter &painter, const LabLane &lane, double y) const
{
    const QColor color = m_severities.value(3, m_ink);
    for (const OutageChange &change : lane.outages) {
        const Outage &outage = change.outage;
        const MonoTime end = outage.fresh == MonoTime{} ? LabSpan::kOpen : outage.fresh;
        const Stretch whole = stretch(outage.start, end);
        if (!whole.visible(width()))
            continue;
        // Dashed while nobody had noticed yet.
        const Stretch unnoticed = stretch(outage.start, outage.detected);
        painter.setPen(QPen(color, 1.0, Qt::DashLine));
        painter.drawLine(QPointF(unnoticed.x, y), QPointF(unnoticed.x + unnoticed.width, y));
        painter.setPen(QPen(color, 2.0));
        painter.drawLine(QPointF(unnoticed.x + unnoticed.width, y), QPointF(whole.x + whole.width, y));
    }
}

QString LabPlot::textAt(double x, double y) const
{
    if (!m_timeline || y < 0.0 || width() <= 0.0)
        return {};
    const auto row = std::size_t(y / m_laneHeight);
    const auto &lanes = m_timeline->record().lanes();
    if (row >= lanes.size())
        return {};
    const LabLane &lane = lanes[row];
    const double within = y - double(row) * m_laneHeight;
    QStringList words;
    if (within < kTop + kStrip + kBetween / 2) {
        for (const LabSpan &span : m_timeline->record().spans()) {
            const Stretch place = stretch(span.from, span.to);
            if (concerns(span, lane) && x >= place.x - 5.0 && x <= place.x + place.width + 5.0 &&
                words.size() < 4)
                words += tr("%1 at %2 s")
                             .arg(LabFaults::word(span.kind),
                                  figures::fixed(m_timeline->record().seconds(span.from), 1));
        }
    } else {
        for (std::size_t i = 0; i < lane.links.size(); ++i) {
            const Stretch place = stretch(lane.links[i].at, endOf(lane, i));
            if (x < place.x || x > place.x + place.width)
                continue;
            const QString cause = texts::sentence(lane.links[i].cause);
            words = {tr("%1 since %2 s")
                         .arg(texts::stateWord(lane.links[i].state),
                              figures::fixed(m_timeline->record().seconds(lane.links[i].at), 1)),
                     cause};
        }
    }
    words.removeAll(QString());
    return words.isEmpty() ? QString() : displayText(lane.health.name) + u": "_s + words.join(u" · "_s);
}

} // namespace steadfeed
