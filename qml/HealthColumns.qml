// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Widths of the columns of the health bar, shared by its header and its rows.
QtObject {
    readonly property int feed: 132
    readonly property int state: 158
    readonly property int rate: 74
    readonly property int latency: 66
    readonly property int count: 76
    readonly property int newest: 58
    readonly property int spacing: 10
}
