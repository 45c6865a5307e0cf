// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Steadfeed.Models

// Heads of the position table.
Rectangle {
    id: header

    required property PositionsModel model
    required property ColumnPlan plan

    implicitHeight: 28
    color: Theme.raised

    component Cell: HeaderCell {
        sortColumn: header.model.sortColumn
        sortDescending: header.model.sortDescending
        onClicked: header.model.sortBy(column)
    }

    Row {
        x: header.plan.margin
        height: parent.height
        spacing: header.plan.spacing

        Cell {
            column: PositionColumn.Symbol
            width: header.plan.symbol
            leftAligned: true
            text: qsTr("Symbol")
        }
        Cell {
            column: PositionColumn.Quantity
            width: header.plan.quantity
            text: qsTr("Quantity")
        }
        Cell {
            column: PositionColumn.Average
            width: header.plan.average
            text: qsTr("Average")
        }
        Cell {
            column: PositionColumn.Last
            width: header.plan.last
            text: qsTr("Last")
        }
        Cell {
            column: PositionColumn.Change
            width: header.plan.change
            text: header.model.allSinceStart ? qsTr("Since start") : qsTr("Since close")
        }
        Cell {
            column: PositionColumn.ChangePercent
            width: header.plan.percent
            text: qsTr("Change %")
        }
        Cell {
            column: PositionColumn.Pnl
            width: header.plan.pnl
            text: qsTr("P&L")
        }
        Cell {
            column: PositionColumn.Value
            width: header.plan.value
            text: qsTr("Value")
        }
        Cell {
            column: PositionColumn.Age
            width: header.plan.age
            text: qsTr("Age")
        }
    }
    Rectangle {
        width: parent.width
        height: 1
        anchors.bottom: parent.bottom
        color: Theme.border
    }
}
