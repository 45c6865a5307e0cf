// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Steadfeed.Models

// How the connections are: one line per feed. With many feeds it scrolls.
Card {
    id: bar

    required property Dashboard dashboard
    property int mostRows: 5

    implicitHeight: 30 + Math.min(list.count, bar.mostRows) * 30 + 6

    HealthColumns {
        id: widths
        available: bar.width - 2 * Theme.padding
    }
    HealthHeader {
        id: header
        x: Theme.padding
        width: parent.width - 2 * Theme.padding
        height: 30
        columns: widths
    }
    ListView {
        id: list
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 5
        anchors.left: header.left
        anchors.right: header.right
        clip: true
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        model: bar.dashboard.health
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Health of the feeds")

        delegate: HealthRow {
            id: row

            required property int feed

            width: ListView.view.width
            columns: widths
            onReconnectClicked: bar.dashboard.reconnectNow(row.feed)
            onStartClicked: bar.dashboard.startFeed(row.feed)
            onStopClicked: bar.dashboard.stopFeed(row.feed)
            changeable: bar.dashboard.settings.available
            onTransportClicked: item => menu.openFor(row.name, item)

            Rectangle {
                width: parent.width
                height: 1
                color: Theme.grid
            }
        }
    }
    TransportMenu {
        id: menu
        settings: bar.dashboard.settings
    }
    AppScrollBar {
        id: scroll
        anchors.top: list.top
        anchors.bottom: list.bottom
        anchors.right: parent.right
        size: list.visibleArea.heightRatio
        position: list.visibleArea.yPosition
        orientation: Qt.Vertical
        onPositionChanged: if (scroll.pressed) list.contentY = scroll.position * list.contentHeight
    }
}
