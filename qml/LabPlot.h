// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LabTimeline.h"

#include <QColor>
#include <QFont>
#include <QPointer>
#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace steadfeed {

/*!
 * The laboratory's time line, painted: per feed a strip of what was done, below it a strip of the state that
 * the program was in, and a line from the last byte to "fresh again" for each outage. States have words and
 * patterns besides their colours. One item, however much happened.
 *
 * Threading: GUI thread.
 */
class LabPlot : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(steadfeed::LabTimeline *timeline READ timeline WRITE setTimeline NOTIFY changed)
    /*! What is shown: so many seconds, beginning at second `from` of the record. */
    Q_PROPERTY(double from MEMBER m_from NOTIFY changed)
    Q_PROPERTY(double span MEMBER m_span NOTIFY changed)
    Q_PROPERTY(double laneHeight MEMBER m_laneHeight NOTIFY changed)
    Q_PROPERTY(QFont font MEMBER m_font NOTIFY changed)
    Q_PROPERTY(QColor ink MEMBER m_ink NOTIFY changed)
    Q_PROPERTY(QColor grid MEMBER m_grid NOTIFY changed)
    Q_PROPERTY(QColor fault MEMBER m_fault NOTIFY changed)
    /*! In the order of Severity: good, info, warning, error. */
    Q_PROPERTY(QList<QColor> severities MEMBER m_severities NOTIFY changed)

public:
    static constexpr double kAxis = 20.0; ///< height of the axis below the lanes

    explicit LabPlot(QQuickItem *parent = nullptr);

    [[nodiscard]] LabTimeline *timeline() const { return m_timeline; }
    void setTimeline(LabTimeline *timeline);
    void paint(QPainter *painter) override;

    /*! What is there, in words; empty for nothing. */
    Q_INVOKABLE QString textAt(double x, double y) const;

    Q_SIGNAL void changed();

private:
    struct Stretch
    {
        double x = 0.0;
        double width = 0.0;
        [[nodiscard]] bool visible(double right) const { return x < right && x + width >= 0.0; }
    };
    [[nodiscard]] Stretch stretch(MonoTime from, MonoTime to) const;
    [[nodiscard]] MonoTime endOf(const LabLane &lane, std::size_t link) const;
    void paintAxis(QPainter &painter) const;
    void paintFaults(QPainter &painter, const LabLane &lane, double y) const;
    void paintStates(QPainter &painter, const LabLane &lane, double y) const;
    void paintOutages(QPainter &painter, const LabLane &lane, double y) const;
    /// Where it fits; how far it goes then.
    double paintWord(QPainter &painter, const QRectF &place, const QString &word) const;
    [[nodiscard]] QColor colorOf(LinkState state) const;

    QPointer<LabTimeline> m_timeline;
    double m_from = 0.0;
    double m_span = 60.0;
    double m_laneHeight = 46.0;
    QFont m_font;
    QColor m_ink = Qt::black;
    QColor m_grid = Qt::lightGray;
    QColor m_fault = Qt::magenta;
    QList<QColor> m_severities;
};

} // namespace steadfeed
