// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Widths of the columns of the time line, shared by its captions and its rows. The bands get what these leave.
QtObject {
    id: columns

    property real available: 1200
    readonly property bool wide: columns.available >= 1100

    readonly property int feed: columns.wide ? 110 : 90
    readonly property int state: columns.wide ? 176 : 146
    readonly property int continuity: columns.wide ? 150 : 106
    readonly property int summary: columns.wide ? 150 : 132
    readonly property int button: columns.wide ? 112 : 54
    readonly property int spacing: 10
}
