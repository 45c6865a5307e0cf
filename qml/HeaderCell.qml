// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Steadfeed

// Head of one column: click or space sorts, again turns the order round.
AbstractButton {
    id: cell

    required property int column
    required property int sortColumn
    required property bool sortDescending
    property bool leftAligned: false
    readonly property bool sorted: cell.column === cell.sortColumn

    visible: cell.width > 0
    height: parent.height
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.ColumnHeader
    Accessible.name: !cell.sorted ? qsTr("Sort by %1").arg(cell.text)
        : cell.sortDescending ? qsTr("%1, sorted, highest first").arg(cell.text)
        : qsTr("%1, sorted, lowest first").arg(cell.text)

    contentItem: Item {
        Row {
            height: parent.height
            spacing: 4
            layoutDirection: cell.leftAligned ? Qt.RightToLeft : Qt.LeftToRight
            anchors.left: cell.leftAligned ? parent.left : undefined
            anchors.right: cell.leftAligned ? undefined : parent.right

            IconGlyph {
                visible: cell.sorted
                anchors.verticalCenter: parent.verticalCenter
                width: 7
                height: 7
                name: cell.sortDescending ? "down" : "up"
                color: Theme.text
            }
            PlainText {
                height: parent.height
                width: Math.min(implicitWidth, cell.width - (cell.sorted ? 11 : 0))
                text: cell.text
                font.pixelSize: Theme.captionSize
                font.weight: cell.sorted ? Font.Bold : Font.Normal
                color: cell.sorted || cell.hovered ? Theme.text : Theme.faint
            }
        }
    }
    background: Rectangle {
        color: "transparent"
        border.width: cell.visualFocus ? 2 : 0
        border.color: Theme.accent
        radius: 4
    }
}
