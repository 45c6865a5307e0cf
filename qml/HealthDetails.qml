// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// Everything that is known of one feed, in lines.
Card {
    id: card

    required property Dashboard dashboard
    readonly property HealthView view: card.dashboard.healthView

    RowLayout {
        id: head
        x: 14
        width: parent.width - 22
        height: 44
        PlainText {
            Layout.fillWidth: true
            text: qsTr("Details of %1").arg(card.view.feedName)
            font.pixelSize: Theme.titleSize
            font.weight: Font.Bold
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
        objectName: "healthFacts"
        anchors.fill: parent
        anchors.topMargin: head.height + 1
        anchors.bottomMargin: 2
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        // Few and of uneven height: made at once, the bar knows how long they are.
        cacheBuffer: 2000
        model: card.view.facts
        Keys.onUpPressed: list.flick(0, 600)
        Keys.onDownPressed: list.flick(0, -600)
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Details of %1").arg(card.view.feedName)

        delegate: GridLayout {
            id: fact

            // Of the group that begins here; a section of the view cannot have required properties in Qt 6.4.
            required property string heading
            required property string label
            required property string value
            required property int severity

            width: ListView.view.width
            columns: 2
            columnSpacing: 10
            rowSpacing: 0
            Accessible.role: Accessible.ListItem
            Accessible.name: fact.label + ": " + fact.value

            PlainText {
                Layout.columnSpan: 2
                Layout.leftMargin: 14
                visible: fact.heading !== ""
                topPadding: 10
                bottomPadding: 3
                text: fact.heading
                color: Theme.faint
                font.pixelSize: Theme.captionSize
                font.weight: Font.Bold
            }
            PlainText {
                Layout.leftMargin: 14
                Layout.preferredWidth: 124
                Layout.alignment: Qt.AlignTop
                topPadding: 2
                text: fact.label
                color: Theme.muted
                wrapMode: Text.Wrap
            }
            PlainText {
                Layout.fillWidth: true
                Layout.rightMargin: 14
                Layout.alignment: Qt.AlignTop
                topPadding: 2
                bottomPadding: 2
                text: fact.value
                color: fact.severity < 0 ? Theme.text : Theme.severityColor(fact.severity)
                wrapMode: Text.Wrap
                maximumLineCount: 8
            }
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
}
