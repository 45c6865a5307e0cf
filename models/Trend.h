// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SeriesStore.h"

#include <QObject>
#include <QQmlEngine>
#include <QStringList>
#include <QVariantList>

namespace steadfeed {

/*!
 * One line over time, ready to be drawn: decimated to the pixels that exist, with its axes, its gaps and
 * words for a point under the cursor. It knows nothing of any chart library.
 *
 * Threading: GUI thread. Dashboard says what to show and when to repaint.
 */
class Trend : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Dashboard")

    Q_PROPERTY(QString title READ title NOTIFY repainted)
    /*! The newest value, as text. */
    Q_PROPERTY(QString valueText READ valueText NOTIFY currentChanged)
    /*! -1, 0, 1: where it went within the span shown. */
    Q_PROPERTY(int direction READ direction NOTIFY currentChanged)
    Q_PROPERTY(bool stale READ stale NOTIFY currentChanged)
    /*! No point to draw. */
    Q_PROPERTY(bool empty READ empty NOTIFY repainted)
    Q_PROPERTY(double yMin READ yMin NOTIFY repainted)
    Q_PROPERTY(double yMax READ yMax NOTIFY repainted)
    /*! Both axes: maps with `at` (0..1 from left or bottom) and `text`. */
    Q_PROPERTY(QVariantList xLabels READ xLabels NOTIFY repainted)
    Q_PROPERTY(QVariantList yLabels READ yLabels NOTIFY repainted)
    /*! Gaps in sight: maps with `from` and `to` (0..1), `label` (how long) and `text` (when, and why). */
    Q_PROPERTY(QVariantList gaps READ gaps NOTIFY repainted)
    /*! Width of the plot in device pixels: how many points are worth having. */
    Q_PROPERTY(int columns READ columns WRITE setColumns NOTIFY columnsChanged)
    /*! Seconds shown; 0 for the whole session. */
    Q_PROPERTY(int span READ span WRITE setSpan NOTIFY spanChanged)
    /*! The picture stands still; history goes on and is there when it ends. */
    Q_PROPERTY(bool paused READ paused WRITE setPaused NOTIFY pausedChanged)

public:
    /// What to show.
    struct Source
    {
        const History *history = nullptr;
        const GapList *gaps = nullptr;
        const FeedStates *feeds = nullptr; ///< names the feed of a gap; null where it can be only one
        QString title;
        double current = kNoNumber; ///< the newest value
        int decimals = 2;
        bool signedValues = false;
        bool stale = false;
    };

    using QObject::QObject;

    /// Draws anew from the source, as of `now` (seconds of the store, and wall time for the axis).
    void repaint(const Source &source, double now, WallMicros wall);

    /// Shows the newest value only; the line comes with the next repaint().
    void setCurrent(const Source &source);

    /// x in 0..1 across the span, y as it is; NaN parts lines.
    [[nodiscard]] const QList<QPointF> &points() const { return m_points; }

    [[nodiscard]] QString title() const { return m_source.title; }
    [[nodiscard]] QString valueText() const;
    [[nodiscard]] int direction() const;
    [[nodiscard]] bool stale() const { return m_source.stale; }
    [[nodiscard]] bool empty() const { return m_points.isEmpty(); }
    [[nodiscard]] double yMin() const { return m_yMin; }
    [[nodiscard]] double yMax() const { return m_yMax; }
    [[nodiscard]] QVariantList xLabels() const { return m_xLabels; }
    [[nodiscard]] QVariantList yLabels() const { return m_yLabels; }
    [[nodiscard]] QVariantList gaps() const { return m_gaps; }
    [[nodiscard]] int columns() const { return m_columns; }
    void setColumns(int columns);
    [[nodiscard]] int span() const { return m_span; }
    void setSpan(int seconds);
    [[nodiscard]] bool paused() const { return m_paused; }
    void setPaused(bool paused);

    /*! The point nearest to x (0..1): map with `at`, `y` and `text`; in a gap its `text` and no `y`. Empty
     * where there is none. */
    Q_INVOKABLE QVariantMap nearest(double x) const;

    Q_SIGNAL void repainted();
    Q_SIGNAL void currentChanged();
    Q_SIGNAL void columnsChanged();
    Q_SIGNAL void spanChanged();
    Q_SIGNAL void pausedChanged();

private:
    void addGaps(const Source &source, double from, double begin, double now, WallMicros wall);
    void fitY();
    void labelAxes(double length, WallMicros wall);
    [[nodiscard]] QString text(double value) const;

    Source m_source;
    QList<QPointF> m_points;
    QVariantList m_xLabels;
    QVariantList m_yLabels;
    QVariantList m_gaps;
    double m_length = 0.0;        ///< seconds from left to right
    WallMicros m_right = kNoTime; ///< wall time at the right edge
    double m_yMin = 0.0;
    double m_yMax = 1.0;
    int m_columns = 400;
    int m_span = 300;
    bool m_paused = false;
};

} // namespace steadfeed
