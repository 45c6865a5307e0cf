// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// The second page: since when, why, how bad, what is missing, and is it over?
ColumnLayout {
    id: page

    required property Dashboard dashboard
    readonly property HealthView view: page.dashboard.healthView

    spacing: Theme.gap
    Component.onCompleted: page.view.open = true
    Component.onDestruction: page.view.open = false

    HealthSummary {
        Layout.fillWidth: true
        view: page.view
    }
    HealthTimeline {
        Layout.fillWidth: true
        Layout.maximumHeight: Math.max(200, page.height * 0.45)
        dashboard: page.dashboard
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: Theme.gap

        HealthPast {
            Layout.fillWidth: true
            Layout.fillHeight: true
            view: page.view
        }
        HealthDetails {
            Layout.preferredWidth: Math.min(Math.max(400, page.width * 0.4), 640)
            Layout.fillHeight: true
            dashboard: page.dashboard
        }
    }
}
