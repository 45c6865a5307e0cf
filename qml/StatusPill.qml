// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Steadfeed

// A state with its glyph on a ground of its colour: shape, word and colour say the same.
Rectangle {
    id: pill

    required property string text
    required property string glyph
    required property int severity
    readonly property color ink: Theme.severityColor(pill.severity)

    implicitWidth: row.implicitWidth + 18
    implicitHeight: 24
    radius: 12
    color: Theme.tint(pill.ink)
    Accessible.role: Accessible.StaticText
    Accessible.name: pill.text

    Row {
        id: row
        anchors.centerIn: parent
        spacing: 6
        IconGlyph {
            anchors.verticalCenter: parent.verticalCenter
            width: 14
            height: 14
            name: pill.glyph
            color: pill.ink
        }
        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            text: pill.text
            color: pill.ink
            font.weight: Font.Medium
        }
    }
}
