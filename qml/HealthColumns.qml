// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Widths of the columns of the health bar, shared by its header and its rows. Words get what the figures leave.
QtObject {
    id: columns

    property real available: 1200
    readonly property bool wide: columns.available >= 1100

    readonly property int feed: columns.wide ? 216 : 150
    readonly property int state: columns.wide ? 158 : 140
    readonly property int rate: columns.wide ? 70 : 60
    readonly property int latency: columns.wide ? 62 : 56
    readonly property int count: columns.wide ? 68 : 60
    readonly property int newest: columns.wide ? 58 : 48
    readonly property int spacing: columns.wide ? 10 : 6
}
