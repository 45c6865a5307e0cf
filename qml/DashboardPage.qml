// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed.Models

// The first page: how the feeds are in a line each, the positions, and what the figures did.
ColumnLayout {
    id: page

    required property Dashboard dashboard
    property int windowHeight: 800

    function focusFilter() {
        table.focusFilter();
    }

    spacing: Theme.gap

    HealthBar {
        Layout.fillWidth: true
        visible: page.dashboard.health.count > 0
        dashboard: page.dashboard
        mostRows: Math.max(4, Math.floor(page.windowHeight / 140))
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: Theme.gap

        PositionsPanel {
            id: table
            Layout.fillWidth: true
            Layout.fillHeight: true
            dashboard: page.dashboard
        }
        SidePanel {
            Layout.preferredWidth: Math.min(Math.max(296, page.width * 0.25), 560)
            Layout.fillHeight: true
            dashboard: page.dashboard
        }
    }
}
