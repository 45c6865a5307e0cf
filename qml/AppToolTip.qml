// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic

// Plain words beside the pointer; at most so wide, then in several lines.
ToolTip {
    id: control

    // Of the longest line: a Text adds the lines up.
    readonly property real widest: !control.visible ? 0
        : Math.max(...control.text.split("\n").map(line => metrics.advanceWidth(line)))

    delay: 500
    contentWidth: Math.min(Math.ceil(control.widest) + 1, 360)
    padding: 8
    contentItem: PlainText {
        text: control.text
        color: Theme.text
        font.pixelSize: Theme.captionSize + 1
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
    FontMetrics {
        id: metrics
        font.family: Theme.family
        font.pixelSize: Theme.captionSize + 1
    }
    background: Rectangle {
        color: Theme.raised
        border.color: Theme.borderStrong
        radius: 6
    }
}
