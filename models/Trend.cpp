// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Trend.h"

#include "DisplayText.h"
#include "Figures.h"
#include "ReasonTexts.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace steadfeed {
namespace {

/// A younger session is stretched over the whole width only from here on.
constexpr double kShortest = 30.0;
/// A gap is never drawn narrower than a hand can hit: so many device pixels to each side belong to it.
constexpr double kGapReach = 4.0;

/// 1, 2 or 5 times a power of ten, so that labels are round.
double niceStep(double range, int wanted)
{
    const double raw = range / wanted;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    const double part = raw / power;
    return power * (part <= 1.0 ? 1.0 : part <= 2.0 ? 2.0 : part <= 5.0 ? 5.0 : 10.0);
}

} // namespace

void Trend::repaint(const Source &source, double now, WallMicros wall)
{
    if (m_paused)
        return;
    setCurrent(source);
    m_points.clear();
    m_gaps.clear();
    if (source.history) {
        const TimeSeries &whole = source.history->session;
        const double begin = whole.buckets().empty() ? now : whole.timeOf(whole.buckets().front());
        const bool session = m_span == 0;
        m_length = std::max(session ? now - begin : std::min(double(m_span), now - begin), kShortest);
        const double from = now - m_length;
        const TimeSeries &series = session ? whole : source.history->recent;
        m_points = decimate(series, *source.gaps, from, now, m_columns);
        // The last value holds until the next one, as long as the feed vouches for it.
        if (!m_points.isEmpty() && !source.gaps->open() && !source.stale && m_points.constLast().x() < now)
            m_points.append({now, m_points.constLast().y()});
        for (QPointF &point : m_points)
            point.setX(std::clamp((point.x() - from) / m_length, 0.0, 1.0));
        addGaps(source, from, begin, now, wall);
    }
    m_right = wall;
    fitY();
    labelAxes(m_length, wall);
    Q_EMIT repainted();
}

void Trend::addGaps(const Source &source, double from, double begin, double now, WallMicros wall)
{
    const auto clock = [&](double time) { return figures::timeOfDay(wall - WallMicros((now - time) * 1e6)); };
    for (const Gap &gap : source.gaps->gaps()) {
        const bool open = source.gaps->open() && &gap == source.gaps->newest();
        const double end = open ? now : gap.end;
        if (end <= std::max(from, begin) || gap.begin >= now)
            continue;
        const QString length = figures::age(figures::Seconds(end - gap.begin));
        const QString span = open ? tr("Since %1 (%2)").arg(clock(gap.begin), length)
                             : clock(gap.begin) == clock(end)
                                 ? tr("%1 (%2)").arg(clock(gap.begin), length)
                                 : tr("%1 – %2 (%3)").arg(clock(gap.begin), clock(end), length);
        const QString why = gap.cause ? texts::sentence(gap.cause) : tr("No data.");
        const QString feed = source.feeds ? displayText(source.feeds->nameOf(gap.feed)) : QString();
        m_gaps.append(QVariantMap{{u"from"_s, std::max((gap.begin - from) / m_length, 0.0)},
                                  {u"to"_s, std::min((end - from) / m_length, 1.0)},
                                  {u"label"_s, length},
                                  {u"text"_s, feed.isEmpty() ? tr("%1: %2").arg(span, why)
                                                             : tr("%1, %2: %3").arg(span, feed, why)}});
    }
}

void Trend::setCurrent(const Source &source)
{
    if (m_paused)
        return;
    m_source = source;
    m_source.history = nullptr; // the store may drop it before the next repaint
    m_source.gaps = nullptr;
    m_source.feeds = nullptr;
    Q_EMIT currentChanged();
}

void Trend::fitY()
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const QPointF &point : m_points) {
        if (std::isfinite(point.y())) {
            low = std::min(low, point.y());
            high = std::max(high, point.y());
        }
    }
    if (!(low <= high)) {
        low = 0.0;
        high = 1.0;
    }
    // A flat line stands in the middle; 1e-9 of its size is where doubles stop to resolve an axis.
    double room = (high - low) * 0.08;
    if (!(room > std::abs(high) * 1e-9))
        room = std::max(std::abs(high) * 1e-4, 1e-9);
    m_yMin = std::isfinite(low - room) ? low - room : low;
    m_yMax = std::isfinite(high + room) ? high + room : high;
}

void Trend::labelAxes(double length, WallMicros wall)
{
    m_yLabels.clear();
    m_xLabels.clear();
    if (m_points.isEmpty())
        return;
    const double range = m_yMax - m_yMin;
    const double step = niceStep(range, 3);
    const int needed = int(std::clamp(-std::floor(std::log10(step) + 1e-9), 0.0, 12.0));
    for (double y = std::ceil(m_yMin / step) * step; y <= m_yMax && m_yLabels.size() < 6; y += step)
        m_yLabels.append(QVariantMap{{u"at"_s, (y - m_yMin) / range},
                                     {u"text"_s, figures::fixed(y, std::min(needed, 6))}});
    for (const double at : {0.0, 0.5, 1.0}) {
        const auto then = wall - WallMicros(length * (1.0 - at) * 1e6);
        m_xLabels.append(QVariantMap{{u"at"_s, at}, {u"text"_s, figures::timeOfDay(then)}});
    }
}

QString Trend::text(double value) const
{
    return m_source.signedValues ? figures::withSign(value, m_source.decimals)
                                 : figures::fixed(value, m_source.decimals);
}

QString Trend::valueText() const
{
    return text(m_source.current);
}

int Trend::direction() const
{
    const double from = m_source.signedValues || m_points.isEmpty() ? 0.0 : m_points.constFirst().y();
    return figures::direction(m_source.current - from, m_source.decimals);
}

QVariantMap Trend::nearest(double x) const
{
    const double reach = kGapReach / m_columns;
    for (const QVariant &item : m_gaps) {
        const QVariantMap gap = item.toMap();
        const double from = gap.value(u"from"_s).toDouble();
        const double to = gap.value(u"to"_s).toDouble();
        if (x >= from - reach && x <= to + reach)
            return {{u"at"_s, std::clamp(x, from, to)}, {u"text"_s, gap.value(u"text"_s)}};
    }
    const QPointF *best = nullptr;
    for (const QPointF &point : m_points) {
        if (std::isfinite(point.y()) && (!best || std::abs(point.x() - x) < std::abs(best->x() - x)))
            best = &point;
    }
    if (!best)
        return {};
    const auto then = m_right - WallMicros(m_length * (1.0 - best->x()) * 1e6);
    return {{u"at"_s, best->x()},
            {u"y"_s, best->y()},
            {u"text"_s, u"%1  %2"_s.arg(figures::timeOfDay(then), text(best->y()))}};
}

void Trend::setColumns(int columns)
{
    columns = std::clamp(columns, 1, 8192);
    if (std::exchange(m_columns, columns) != columns)
        Q_EMIT columnsChanged();
}

void Trend::setSpan(int seconds)
{
    if (std::exchange(m_span, seconds) != seconds)
        Q_EMIT spanChanged();
}

void Trend::setPaused(bool paused)
{
    if (std::exchange(m_paused, paused) != paused)
        Q_EMIT pausedChanged();
}

} // namespace steadfeed
