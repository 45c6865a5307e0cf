// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed.Models

// The second page: since when, why, how bad, what is missing, and is it over?
ColumnLayout {
    id: page

    required property Dashboard dashboard

    spacing: Theme.gap

    HealthBar {
        Layout.fillWidth: true
        dashboard: page.dashboard
    }
    Item {
        Layout.fillHeight: true
    }
}
