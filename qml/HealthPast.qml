// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// What went wrong with one feed: its outages, and the events that are missing.
Card {
    id: card

    required property HealthView view
    property string shown: "outages"
    readonly property bool outages: card.shown === "outages"

    Clipboard {
        id: clipboard
    }
    RowLayout {
        id: head
        x: 14
        width: parent.width - 22
        height: 44
        spacing: 10
        PlainText {
            Layout.fillWidth: true
            text: card.view.feedName
            font.pixelSize: Theme.titleSize
            font.weight: Font.Bold
        }
        SegmentedSwitch {
            objectName: "healthPast"
            title: qsTr("What is listed")
            options: [
                {value: "outages", label: qsTr("Outages (%1)").arg(card.view.outages.count)},
                {value: "gaps", label: qsTr("Missing events (%1)").arg(card.view.gaps.count)}
            ]
            value: card.shown
            onChosen: value => card.shown = value
        }
        AppButton {
            flat: true
            glyph: "copy"
            visible: card.outages && card.view.outages.count > 0
            tip: qsTr("Copy these outages")
            onClicked: clipboard.take(card.view.outages.text())
        }
    }
    Rectangle {
        y: head.height
        width: parent.width
        height: 1
        color: Theme.border
    }
    ListView {
        id: list
        objectName: "outageList"
        anchors.fill: parent
        anchors.topMargin: head.height + 1
        anchors.bottomMargin: 2
        visible: card.outages
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: card.view.outages
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Outages of %1").arg(card.view.feedName)

        delegate: OutageRow {
            id: outage
            width: ListView.view.width
            onOpened: card.view.outages.toggle(outage.index)
            onCopyClicked: clipboard.take(outage.spoken)
        }
        AppScrollBar {
            id: scroll
            parent: list
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            orientation: Qt.Vertical
            size: list.visibleArea.heightRatio
            position: list.visibleArea.yPosition
            onPositionChanged: if (scroll.pressed) list.contentY = scroll.position * list.contentHeight
        }
    }
    HealthGaps {
        anchors.fill: list
        visible: !card.outages
        model: card.view.gaps
    }
    Column {
        anchors.centerIn: list
        visible: card.outages ? card.view.outages.count === 0 : card.view.gaps.count === 0 && card.view.gaps.remark === ""
        spacing: 8
        IconGlyph {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 26
            height: 26
            name: "ok"
            color: Theme.good
        }
        PlainText {
            objectName: "healthNothing"
            text: card.outages ? qsTr("No outage so far.") : qsTr("No event is known to be missing.")
            color: Theme.muted
        }
    }
}
