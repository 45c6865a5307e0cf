// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// What was done and what was noticed, line by line, newest at the bottom.
ListView {
    id: list

    required property LabTimeline timeline
    property bool follow: true

    objectName: "labLines"
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    model: list.timeline
    onMovementEnded: list.follow = list.atYEnd
    onCountChanged: if (list.follow) list.positionViewAtEnd()
    onHeightChanged: if (list.follow) list.positionViewAtEnd()
    Accessible.role: Accessible.List
    Accessible.name: qsTr("What was done and what was noticed")

    delegate: Item {
        id: line

        required property string time
        required property bool injected
        required property string feed
        required property string text
        required property int severity
        required property string glyph
        required property string repeats
        required property string spoken

        width: ListView.view.width - 10
        height: 21
        Accessible.role: Accessible.ListItem
        Accessible.name: line.spoken

        RowLayout {
            anchors.fill: parent
            spacing: 8
            PlainText {
                Layout.preferredWidth: 54
                horizontalAlignment: Text.AlignRight
                text: line.time
                color: Theme.faint
                font.pixelSize: Theme.captionSize + 1
            }
            Badge {
                Layout.preferredWidth: 64
                text: line.injected ? qsTr("done") : qsTr("noticed")
                ink: line.injected ? Theme.fault : Theme.severityColor(line.severity)
            }
            IconGlyph {
                Layout.preferredWidth: 13
                Layout.preferredHeight: 13
                name: line.glyph
                color: line.injected ? Theme.fault : Theme.severityColor(line.severity)
            }
            PlainText {
                Layout.preferredWidth: 92
                text: line.feed !== "" ? line.feed : line.injected ? qsTr("all feeds") : ""
                color: Theme.muted
                font.pixelSize: Theme.captionSize + 1
            }
            PlainText {
                Layout.maximumWidth: line.width - 304
                text: line.text
                font.pixelSize: Theme.captionSize + 1
            }
            PlainText {
                Layout.fillWidth: true
                text: line.repeats
                color: Theme.faint
                font.pixelSize: Theme.captionSize + 1
            }
        }
    }
    PlainText {
        anchors.centerIn: parent
        visible: list.count === 0
        text: qsTr("Nothing happened yet. Press a button, or run a script.")
        color: Theme.faint
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
        onPositionChanged: if (scroll.pressed) {
            list.contentY = scroll.position * list.contentHeight;
            list.follow = list.atYEnd;
        }
    }
}
