// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed

// One of the biggest moves: symbol, price before and now, by how much. A click selects its row in the table.
Item {
    id: row

    required property var move

    objectName: "awayMove-" + row.move.symbol

    signal clicked

    implicitHeight: 24
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1 from %2 to %3, %4").arg(row.move.symbol).arg(row.move.from).arg(row.move.to).arg(row.move.percent)
    Accessible.onPressAction: row.clicked()
    Keys.onReturnPressed: row.clicked()
    Keys.onSpacePressed: row.clicked()

    Rectangle {
        anchors.fill: parent
        radius: 4
        color: hover.hovered ? Theme.hover : "transparent"
        border.width: row.activeFocus ? 1 : 0
        border.color: Theme.accent
    }
    HoverHandler {
        id: hover
    }
    TapHandler {
        onTapped: row.clicked()
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 4
        anchors.rightMargin: 4
        spacing: 8
        PlainText {
            Layout.fillWidth: true
            text: row.move.account !== "" ? qsTr("%1 · %2").arg(row.move.symbol).arg(row.move.account) : row.move.symbol
            font.weight: Font.Medium
        }
        FigureText {
            Layout.maximumWidth: 150
            text: qsTr("%1 → %2").arg(row.move.from).arg(row.move.to)
            color: Theme.muted
            font.pixelSize: Theme.captionSize + 1
        }
        DeltaText {
            Layout.preferredWidth: 78
            Layout.fillHeight: true
            text: row.move.percent
            direction: row.move.direction
        }
        DeltaText {
            Layout.preferredWidth: 84
            Layout.fillHeight: true
            text: row.move.pnl
            direction: row.move.pnlDirection
        }
    }
}
