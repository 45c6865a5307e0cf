// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// What happened, newest at the bottom. It follows the end unless one scrolls up to read.
Card {
    id: panel

    required property EventLogModel model

    signal closeClicked

    implicitHeight: 190

    Clipboard {
        id: clipboard
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 1
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: 14
            Layout.rightMargin: 8
            Layout.topMargin: 5
            Layout.bottomMargin: 5
            PlainText {
                Layout.fillWidth: true
                text: qsTr("Event log")
                font.pixelSize: Theme.titleSize
                font.weight: Font.Bold
            }
            AppButton {
                flat: true
                glyph: "copy"
                text: qsTr("Copy")
                tip: qsTr("Copy all lines")
                onClicked: clipboard.take(panel.model.text())
            }
            AppButton {
                flat: true
                glyph: "close"
                tip: qsTr("Hide the event log")
                onClicked: panel.closeClicked()
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: 1
            color: Theme.border
        }
        ListView {
            id: list

            property bool follow: true

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            topMargin: 4
            bottomMargin: 4
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            model: panel.model
            onMovementEnded: list.follow = list.atYEnd
            onCountChanged: if (list.follow) list.positionViewAtEnd()
            onHeightChanged: if (list.follow) list.positionViewAtEnd()
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Event log")

            delegate: Item {
                id: line

                required property string time
                required property string feed
                required property string text
                required property int level
                required property string glyph
                required property string repeats
                required property string spoken

                readonly property color ink: Theme.severityColor(line.level + 1)

                width: ListView.view.width
                height: 22
                Accessible.role: Accessible.ListItem
                Accessible.name: line.spoken

                RowLayout {
                    anchors.fill: parent
                    anchors.leftMargin: 14
                    anchors.rightMargin: 14
                    spacing: 10
                    PlainText {
                        Layout.preferredWidth: 56
                        text: line.time
                        color: Theme.faint
                        font.pixelSize: Theme.captionSize + 1
                    }
                    IconGlyph {
                        Layout.preferredWidth: 13
                        Layout.preferredHeight: 13
                        name: line.glyph
                        color: line.ink
                    }
                    PlainText {
                        Layout.preferredWidth: 90
                        text: line.feed
                        color: Theme.muted
                        font.pixelSize: Theme.captionSize + 1
                    }
                    PlainText {
                        Layout.maximumWidth: line.width - 270
                        text: line.text
                        color: line.level > 0 ? Theme.text : Theme.muted
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
    }
}
