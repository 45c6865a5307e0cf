// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// What was done above what the program noticed, on one axis; below it the same in words. Both follow the
// present unless one goes back to read.
Card {
    id: panel

    required property LabTimeline timeline

    // Seconds on the screen; 0: all of it.
    property int chosen: 60
    property bool follow: true
    property double begin: 0
    readonly property double span: panel.chosen > 0 ? panel.chosen : Math.max(30, panel.timeline.seconds)
    readonly property double latest: Math.max(0, panel.timeline.seconds - panel.span)
    readonly property double shownFrom: panel.follow ? panel.latest : Math.min(panel.begin, panel.latest)
    readonly property int names: 92

    function goTo(from: double) {
        panel.begin = Math.max(0, Math.min(from, panel.latest));
        panel.follow = panel.begin >= panel.latest;
    }

    // With a few lines of the list.
    implicitHeight: 2 * Theme.padding + Theme.controlHeight + lanes.count * plot.laneHeight + 20 + 140

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.padding
        spacing: 8

        RowLayout {
            Layout.fillWidth: true
            spacing: 10
            PlainText {
                Layout.fillWidth: true
                text: qsTr("Time line")
                font.pixelSize: Theme.titleSize
                font.weight: Font.Bold
            }
            AppButton {
                visible: !panel.follow
                glyph: "resume"
                text: qsTr("Now")
                tip: qsTr("Follow the present again")
                onClicked: panel.follow = true
            }
            SegmentedSwitch {
                title: qsTr("Time shown")
                options: [
                    {value: 30, label: qsTr("30 s")},
                    {value: 60, label: qsTr("1 min")},
                    {value: 300, label: qsTr("5 min")},
                    {value: 0, label: qsTr("All")}
                ]
                value: panel.chosen
                onChosen: value => panel.chosen = value
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.preferredHeight: lanes.count * plot.laneHeight + 20

            Repeater {
                id: lanes
                model: panel.timeline.lanes
                Column {
                    id: lane

                    required property int index
                    required property string modelData

                    y: lane.index * plot.laneHeight + 3
                    width: panel.names - 8
                    PlainText {
                        width: parent.width
                        height: 18
                        text: lane.modelData
                        font.weight: Font.Medium
                    }
                    PlainText {
                        width: parent.width
                        height: 17
                        text: qsTr("noticed")
                        color: Theme.faint
                        font.pixelSize: Theme.captionSize
                    }
                }
            }
            LabPlot {
                id: plot
                objectName: "labPlot"
                x: panel.names
                width: parent.width - panel.names
                height: parent.height
                timeline: panel.timeline
                from: panel.shownFrom
                span: panel.span
                font.family: Theme.family
                font.pixelSize: Theme.captionSize
                ink: Theme.text
                grid: Theme.grid
                fault: Theme.fault
                severities: [Theme.good, Theme.info, Theme.warning, Theme.error]
                activeFocusOnTab: true
                Keys.onLeftPressed: panel.goTo(panel.shownFrom - panel.span / 4)
                Keys.onRightPressed: panel.goTo(panel.shownFrom + panel.span / 4)
                Accessible.role: Accessible.Chart
                Accessible.name: qsTr("Time line of faults and states; the list below says the same")

                Rectangle {
                    anchors.fill: parent
                    visible: plot.activeFocus
                    color: "transparent"
                    border.color: Theme.accent
                    border.width: 2
                    radius: 3
                }
                MouseArea {
                    id: mouse
                    anchors.fill: parent
                    hoverEnabled: true
                    acceptedButtons: Qt.NoButton
                    onWheel: wheel => panel.goTo(panel.shownFrom - wheel.angleDelta.y / 120 * panel.span / 8)
                }
                AppToolTip {
                    text: mouse.containsMouse ? plot.textAt(mouse.mouseX, mouse.mouseY) : ""
                    visible: text !== ""
                }
            }
        }
        AppScrollBar {
            id: scroll
            Layout.fillWidth: true
            Layout.leftMargin: panel.names
            orientation: Qt.Horizontal
            size: panel.timeline.seconds > 0 ? Math.min(1, panel.span / panel.timeline.seconds) : 1
            position: panel.timeline.seconds > 0 ? panel.shownFrom / panel.timeline.seconds : 0
            onPositionChanged: if (scroll.pressed) panel.goTo(scroll.position * panel.timeline.seconds)
        }
        LabLines {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: 90
            timeline: panel.timeline
        }
    }
}
