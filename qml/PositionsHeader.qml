// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Steadfeed.Models

// Heads of the position table.
Rectangle {
    id: header

    required property PositionsModel model
    required property ColumnPlan plan

    implicitHeight: 28
    color: Theme.raised

    Row {
        x: header.plan.margin
        height: parent.height
        spacing: header.plan.spacing

        Repeater {
            model: [
                {column: PositionColumn.Symbol, width: header.plan.symbol, text: qsTr("Symbol")},
                {column: PositionColumn.Quantity, width: header.plan.quantity, text: qsTr("Quantity")},
                {column: PositionColumn.Average, width: header.plan.average, text: qsTr("Average")},
                {column: PositionColumn.Last, width: header.plan.last, text: qsTr("Last")},
                {column: PositionColumn.Change, width: header.plan.change,
                    text: header.model.allSinceStart ? qsTr("Since start") : qsTr("Since close")},
                {column: PositionColumn.ChangePercent, width: header.plan.percent, text: qsTr("Change %")},
                {column: PositionColumn.Pnl, width: header.plan.pnl, text: qsTr("P&L")},
                {column: PositionColumn.Value, width: header.plan.value, text: qsTr("Value")},
                {column: PositionColumn.Age, width: header.plan.age, text: qsTr("Age")}
            ]
            HeaderCell {
                id: cell

                required property var modelData

                column: cell.modelData.column
                width: cell.modelData.width
                text: cell.modelData.text
                leftAligned: cell.column === PositionColumn.Symbol
                sortColumn: header.model.sortColumn
                sortDescending: header.model.sortDescending
                onClicked: header.model.sortBy(cell.column)
            }
        }
    }
    Rectangle {
        width: parent.width
        height: 1
        anchors.bottom: parent.bottom
        color: Theme.border
    }
}
