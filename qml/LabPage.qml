// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// The flap laboratory: what can be broken on the left, what came of it on the right.
Item {
    id: page

    required property Dashboard dashboard
    readonly property Lab lab: page.dashboard.lab

    objectName: "labPage"
    Component.onCompleted: page.lab.watched = true
    Component.onDestruction: page.lab.watched = false

    LabNothing {
        anchors.fill: parent
        visible: !page.lab.available
    }
    RowLayout {
        anchors.fill: parent
        visible: page.lab.available
        spacing: Theme.gap

        Flickable {
            id: left
            Layout.preferredWidth: 352
            Layout.fillHeight: true
            contentHeight: tools.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            ColumnLayout {
                id: tools
                width: left.width - (leftBar.visible ? 10 : 0)
                spacing: Theme.gap

                // First, for without one nothing can be broken.
                LabRoutes {
                    Layout.fillWidth: true
                    visible: !page.dashboard.demo
                    lab: page.lab
                }
                LabScript {
                    Layout.fillWidth: true
                    lab: page.lab
                }
                LabButtons {
                    Layout.fillWidth: true
                    lab: page.lab
                }
            }
            AppScrollBar {
                id: leftBar
                parent: left
                anchors.top: parent.top
                anchors.bottom: parent.bottom
                anchors.right: parent.right
                orientation: Qt.Vertical
                visible: size < 1
                size: left.visibleArea.heightRatio
                position: left.visibleArea.yPosition
                onPositionChanged: if (leftBar.pressed) left.contentY = leftBar.position * left.contentHeight
            }
        }
        Flickable {
            id: right
            Layout.fillWidth: true
            Layout.fillHeight: true
            // Where the window is low or scaled up, this side scrolls too.
            contentHeight: Math.max(height, line.implicitHeight + Theme.gap + verdict.implicitHeight)
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            interactive: contentHeight > height

            ColumnLayout {
                width: right.width - (rightBar.visible ? 10 : 0)
                height: right.contentHeight
                spacing: Theme.gap

                LabTimelinePanel {
                    id: line
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    timeline: page.lab.timeline
                }
                LabVerdictPanel {
                    id: verdict
                    Layout.fillWidth: true
                    lab: page.lab
                }
            }
            AppScrollBar {
                id: rightBar
                parent: right
                anchors.top: parent.top
                anchors.bottom: parent.bottom
                anchors.right: parent.right
                orientation: Qt.Vertical
                visible: size < 1
                size: right.visibleArea.heightRatio
                position: right.visibleArea.yPosition
                onPositionChanged: if (rightBar.pressed) right.contentY = rightBar.position * right.contentHeight
            }
        }
    }
}
