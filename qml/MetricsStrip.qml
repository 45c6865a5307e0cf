// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Steadfeed
import Steadfeed.Models

// The metrics of the other side, one small tile each; as many rows as fit, the rest can be scrolled to.
Card {
    id: strip

    required property MetricsModel model

    implicitHeight: Math.ceil(strip.model.count / grid.across) * grid.cellHeight + 2 * 6

    GridView {
        id: grid

        readonly property int across: Math.max(1, Math.floor(width / 96))

        anchors.fill: parent
        anchors.margins: 6
        cellWidth: Math.floor(width / across)
        cellHeight: 46
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: strip.model
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Metrics")

        delegate: Item {
            id: tile

            required property string name
            required property string value
            required property string unit
            required property bool stale
            required property string spoken

            width: grid.cellWidth
            height: grid.cellHeight
            Accessible.role: Accessible.ListItem
            Accessible.name: tile.spoken

            Hatch {
                anchors.fill: parent
                anchors.margins: 2
                visible: tile.stale
                color: Theme.hatch
            }
            PlainText {
                x: 8
                y: 5
                width: parent.width - 12
                text: tile.name
                color: Theme.faint
                font.pixelSize: Theme.captionSize
            }
            PlainText {
                id: figure
                x: 8
                y: 20
                width: Math.min(implicitWidth, parent.width - 12)
                text: tile.value
                font.pixelSize: Theme.titleSize
                font.weight: Font.Medium
                color: tile.stale ? Theme.faint : Theme.text
            }
            PlainText {
                anchors.left: figure.right
                anchors.leftMargin: 4
                anchors.baseline: figure.baseline
                width: parent.width - figure.width - 16
                text: tile.unit
                color: Theme.faint
                font.pixelSize: Theme.captionSize
            }
        }
    }
}
