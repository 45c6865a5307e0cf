// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Steadfeed

// One feed in the list of the settings: state, name, how it comes.
AbstractButton {
    id: row

    required property string name
    required property string transportLabel
    required property string stateText
    required property string stateIcon
    required property int severity
    required property bool draft
    property bool selected: false
    property bool listFocus: false

    implicitHeight: 46
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.selected: row.selected
    Accessible.name: qsTr("%1, %2, %3").arg(row.name).arg(row.transportLabel).arg(row.draft ? qsTr("change not applied") : row.stateText)

    contentItem: Item { // qmllint disable deferred-property-id
        IconGlyph {
            id: glyph
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            width: 16
            height: 16
            name: row.draft ? "warning" : row.stateIcon
            color: row.draft ? Theme.warning : Theme.severityColor(row.severity)
        }
        PlainText {
            id: title
            anchors.left: glyph.right
            anchors.leftMargin: 10
            anchors.right: parent.right
            anchors.rightMargin: 10
            y: 5
            text: row.name
            font.weight: Font.Medium
        }
        PlainText {
            anchors.left: title.left
            anchors.right: title.right
            anchors.top: title.bottom
            text: row.draft ? qsTr("Change not applied")
                : row.stateText === "" ? row.transportLabel : qsTr("%1 · %2").arg(row.stateText).arg(row.transportLabel)
            color: row.draft ? Theme.warning : Theme.faint
            font.pixelSize: Theme.captionSize
        }
    }
    background: Rectangle {
        color: row.selected ? Theme.selection : row.hovered ? Theme.hover : "transparent"
        Rectangle {
            width: 3
            height: parent.height
            visible: row.selected
            color: row.listFocus ? Theme.accent : Theme.borderStrong
        }
    }
}
