// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A word in a frame: what kind of thing this is.
Rectangle {
    id: badge

    required property string text
    property color ink: Theme.muted

    implicitWidth: label.implicitWidth + 12
    implicitHeight: 18
    radius: 4
    color: "transparent"
    border.color: badge.ink

    PlainText {
        id: label
        anchors.centerIn: parent
        width: Math.min(implicitWidth, badge.width - 8)
        text: badge.text
        color: badge.ink
        font.pixelSize: Theme.captionSize
        font.weight: Font.Medium
    }
}
