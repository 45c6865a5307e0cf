// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Trend.h"

#include <QObject>
#include <QQmlEngine>
#include <QtCharts/QXYSeries>

namespace steadfeed {

/*!
 * Carries the points of a Trend into a line series of Qt Charts in one call, and fits the axes that the chart
 * made for it; with TrendPanel.qml the only place that knows Qt Charts.
 *
 * Threading: GUI thread.
 */
class TrendFeed : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    Q_INVOKABLE static void fill(const steadfeed::Trend *trend, QXYSeries *series);
};

} // namespace steadfeed
