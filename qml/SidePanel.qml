// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Steadfeed.Models

// Trends and metrics beside the table: as much of it as there is height for, the selected price first.
Item {
    id: side

    required property Dashboard dashboard

    readonly property bool showTotal: side.height >= 330
    readonly property bool showMetrics: side.dashboard.metrics.count > 0 && side.height >= 440
    readonly property real metricsHeight: side.showMetrics ? Math.min(metrics.implicitHeight, 104) + Theme.gap : 0
    readonly property real trendHeight: {
        const room = side.height - side.metricsHeight;
        return side.showTotal ? Math.floor((room - Theme.gap) / 2) : room;
    }

    TrendPanel {
        width: side.width
        height: side.trendHeight
        trend: side.dashboard.priceTrend
    }
    TrendPanel {
        visible: side.showTotal
        y: side.trendHeight + Theme.gap
        width: side.width
        height: side.trendHeight
        trend: side.dashboard.totalTrend
        colored: true
        lineColor: Theme.muted
    }
    MetricsStrip {
        id: metrics
        visible: side.showMetrics
        y: side.height - height
        width: side.width
        height: side.metricsHeight - Theme.gap
        model: side.dashboard.metrics
    }
}
