// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed

// One action in a line.
Item {
    id: line

    required property string number
    required property string time
    required property string kind
    required property string summary
    required property string state_
    required property int severity
    required property string answer
    required property string spoken
    property bool current: false

    implicitHeight: Theme.rowHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: line.spoken
    Accessible.selected: line.current

    Rectangle {
        anchors.fill: parent
        color: line.current ? Theme.selection : hover.hovered ? Theme.hover : "transparent"
    }
    Rectangle {
        width: parent.width
        height: 1
        anchors.bottom: parent.bottom
        color: Theme.grid
    }
    HoverHandler {
        id: hover
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 14
        anchors.rightMargin: 14
        spacing: 12

        FigureText {
            Layout.preferredWidth: 56
            text: line.number
            color: Theme.muted
        }
        PlainText {
            Layout.preferredWidth: 128
            text: line.time
            color: Theme.muted
        }
        PlainText {
            Layout.preferredWidth: 130
            text: line.kind
            font.weight: Font.Medium
        }
        PlainText {
            Layout.fillWidth: true
            text: line.summary
        }
        PlainText {
            Layout.preferredWidth: 82
            text: line.state_
            color: Theme.severityColor(line.severity)
            font.weight: Font.Medium
        }
        PlainText {
            Layout.preferredWidth: 150
            text: line.answer
            color: Theme.muted
        }
    }
}
