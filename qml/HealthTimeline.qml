// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// What state each feed was in, over time: a line per feed, one of them chosen. Up and Down choose, Left and Right
// go through what happened to it.
Card {
    id: card

    required property Dashboard dashboard
    readonly property HealthView view: card.dashboard.healthView
    // What is told of the piece under the pointer or the cursor.
    property string told

    implicitHeight: 34 + list.contentHeight + 46

    component Caption: PlainText {
        color: Theme.faint
        font.pixelSize: Theme.captionSize
    }

    HealthTimelineColumns {
        id: widths
        available: card.width
    }
    RowLayout {
        id: captions
        x: Theme.padding
        width: parent.width - 2 * Theme.padding
        height: 34
        spacing: widths.spacing

        Caption {
            Layout.preferredWidth: widths.feed
            text: qsTr("Feed")
        }
        Caption {
            Layout.preferredWidth: widths.state
            text: qsTr("Connection")
        }
        Caption {
            Layout.preferredWidth: widths.continuity
            text: qsTr("Data")
        }
        SegmentedSwitch {
            objectName: "healthSpan"
            implicitHeight: 26
            title: qsTr("Time shown")
            options: [
                {value: 300, label: qsTr("5 min")},
                {value: 3600, label: qsTr("1 h")},
                {value: 86400, label: qsTr("24 h")}
            ]
            value: card.view.span
            onChosen: value => card.view.span = value
        }
        Item {
            Layout.fillWidth: true
        }
        Caption {
            Layout.preferredWidth: widths.summary + widths.button + 10
            text: qsTr("In this time")
        }
    }
    ListView {
        id: list
        objectName: "healthFeeds"
        anchors.top: captions.bottom
        anchors.bottom: axis.top
        x: Theme.padding
        width: captions.width
        clip: true
        interactive: contentHeight > height
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        model: card.dashboard.health
        Accessible.role: Accessible.List
        Accessible.name: qsTr("States of the feeds over time")
        Accessible.description: card.told
        Keys.onLeftPressed: (list.currentItem as HealthRibbonRow)?.step(-1)
        Keys.onRightPressed: (list.currentItem as HealthRibbonRow)?.step(1)
        onCurrentItemChanged: {
            const row = list.currentItem as HealthRibbonRow;
            if (row && list.activeFocus)
                card.view.feed = row.feed;
        }

        delegate: HealthRibbonRow {
            id: line
            width: ListView.view.width
            columns: widths
            view: card.view
            focused: list.activeFocus && ListView.isCurrentItem
            onChosen: {
                list.currentIndex = line.index;
                list.forceActiveFocus();
                card.view.feed = line.feed;
            }
            onCurrentChanged: if (line.current) list.currentIndex = line.index
            onTold: text => card.told = text
            onReconnectClicked: card.dashboard.reconnectNow(line.feed)
        }
    }
    Item {
        id: axis
        anchors.bottom: legend.top
        x: Theme.padding + widths.feed + widths.state + widths.continuity + 30
        width: captions.width - widths.feed - widths.state - widths.continuity - widths.summary - widths.button - 50
        height: 16
        Repeater {
            model: card.view.ticks
            Caption {
                required property string modelData
                required property int index
                x: index * axis.width / 4
                height: axis.height
                text: modelData
            }
        }
        Caption {
            anchors.right: parent.right
            height: parent.height
            text: qsTr("now")
        }
    }
    PlainText {
        id: legend
        objectName: "healthTold"
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 5
        x: Theme.padding
        width: captions.width
        height: 20
        text: card.told !== "" ? card.told
            : qsTr("Plain: live. Lines along: connecting. Slanted: no data, reconnecting or gaps. Crossed: offline or failed. Point at a band, or use the arrow keys, to read it.")
        color: card.told !== "" ? Theme.text : Theme.faint
        font.pixelSize: Theme.captionSize + 1
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
