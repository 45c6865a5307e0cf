// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// Sums per currency, under the columns that they sum. A sum built on a stale value is hatched and says so.
Item {
    id: bar

    required property TotalsModel model
    required property ColumnPlan plan

    visible: bar.model.count > 0
    implicitHeight: Math.min(bar.model.count, 4) * 30

    Rectangle {
        anchors.fill: parent
        anchors.bottomMargin: -1
        color: Theme.raised
        radius: Theme.radius
    }
    Rectangle {
        width: parent.width
        height: Theme.radius
        color: Theme.raised
    }
    Rectangle {
        width: parent.width
        height: 1
        color: Theme.borderStrong
    }
    ListView {
        anchors.fill: parent
        clip: true
        model: bar.model
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Sums per currency")

        delegate: Item {
            id: total

            required property string currency
            required property string pnl
            required property int pnlDirection
            required property string value
            required property int positions
            required property int mark
            required property string markText
            required property string spoken

            width: ListView.view.width
            height: 30
            Accessible.role: Accessible.ListItem
            Accessible.name: total.spoken

            Hatch {
                anchors.fill: parent
                visible: total.mark > 0
                color: Theme.hatch
            }
            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: bar.plan.margin
                anchors.rightMargin: bar.plan.margin + bar.plan.age + bar.plan.spacing
                spacing: 8

                PlainText {
                    Layout.maximumWidth: total.width * 0.3
                    text: qsTr("Total %1").arg(total.currency)
                    font.weight: Font.Bold
                }
                PlainText {
                    Layout.fillWidth: true
                    text: total.mark > 0 ? total.markText : qsTr("%Ln position(s)", "", total.positions)
                    color: total.mark > 0 ? Theme.warning : Theme.faint
                    font.pixelSize: Theme.captionSize + 1
                }
                DeltaText {
                    Layout.preferredWidth: Math.max(bar.plan.pnl, implicitWidth)
                    Layout.fillHeight: true
                    text: total.pnl
                    direction: total.pnlDirection
                    faded: total.mark === 2
                    font.weight: Font.Bold
                    font.pixelSize: Theme.bodySize + 1
                }
                FigureText {
                    visible: bar.plan.value > 0
                    Layout.preferredWidth: bar.plan.value
                    text: total.value
                    color: total.mark === 2 ? Theme.faint : Theme.text
                    font.weight: Font.Bold
                }
            }
        }
    }
}
