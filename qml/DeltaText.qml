// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Steadfeed

// A signed figure, right-aligned: sign, arrow and colour say which way.
Item {
    id: delta

    required property string text
    required property int direction
    property bool faded: false
    property alias font: figure.font
    readonly property real room: Math.round(figure.font.pixelSize * 0.62) + 5
    readonly property color ink: delta.faded ? Theme.faint : Theme.directionColor(delta.direction)

    implicitWidth: figure.implicitWidth + delta.room
    implicitHeight: figure.implicitHeight

    IconGlyph {
        anchors.right: figure.left
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(figure.font.pixelSize * 0.62)
        height: width
        visible: delta.direction !== 0
        name: delta.direction > 0 ? "up" : "down"
        color: delta.ink
    }
    PlainText {
        id: figure
        anchors.right: parent.right
        height: parent.height
        width: Math.min(implicitWidth, Math.max(delta.width - delta.room, 0))
        horizontalAlignment: Text.AlignRight
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 8
        text: delta.text
        color: delta.ink
    }
}
