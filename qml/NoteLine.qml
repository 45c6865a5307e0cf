// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed

// A sentence that a person should see, with a colour for how bad it is and room for a button.
Rectangle {
    id: line

    required property string text
    // 0 good to 3 error
    property int severity: 1
    property string glyph: line.severity === 0 ? "ok" : line.severity === 1 ? "info" : line.severity === 2 ? "warning" : "error"
    default property alias content: buttons.data
    readonly property color ink: Theme.severityColor(line.severity)

    visible: line.text !== ""
    implicitHeight: Math.max(words.implicitHeight + 14, 34)
    radius: 6
    color: Theme.tint(line.ink)
    border.color: line.ink

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 10
        anchors.rightMargin: 4
        spacing: 8
        IconGlyph {
            Layout.preferredWidth: 16
            Layout.preferredHeight: 16
            name: line.glyph
            color: line.ink
        }
        PlainText {
            id: words
            Layout.fillWidth: true
            text: line.text
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.role: Accessible.AlertMessage
        }
        Row {
            id: buttons
            spacing: 4
        }
    }
}
