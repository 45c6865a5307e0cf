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
    readonly property color ink: delta.faded ? Theme.faint : Theme.directionColor(delta.direction)

    implicitWidth: figure.implicitWidth + 13
    implicitHeight: figure.implicitHeight

    IconGlyph {
        anchors.right: figure.left
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        width: 8
        height: 8
        visible: delta.direction !== 0
        name: delta.direction > 0 ? "up" : "down"
        color: delta.ink
    }
    PlainText {
        id: figure
        anchors.right: parent.right
        height: parent.height
        width: Math.min(implicitWidth, Math.max(delta.width - 13, 0))
        horizontalAlignment: Text.AlignRight
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 8
        text: delta.text
        color: delta.ink
    }
}
