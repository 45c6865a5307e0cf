// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic

// Plain words beside the pointer; at most so wide, then in several lines.
ToolTip {
    id: control

    delay: 500
    padding: 8
    contentItem: PlainText {
        text: control.text
        color: Theme.text
        font.pixelSize: Theme.captionSize + 1
        wrapMode: Text.Wrap
        width: Math.min(implicitWidth, 360)
        elide: Text.ElideNone
    }
    background: Rectangle {
        color: Theme.raised
        border.color: Theme.borderStrong
        radius: 6
    }
}
