// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtCharts
import Steadfeed
import Steadfeed.Models

// One line over time. The only QML file that names Qt Charts; everything but the line itself (axes, gaps,
// crosshair) is drawn here, as plain text and plain items.
Card {
    id: panel

    required property Trend trend
    property bool colored: false
    property color lineColor: Theme.accent

    readonly property real axisWidth: 58
    readonly property int axisHeight: 20

    implicitHeight: 200
    Accessible.role: Accessible.Chart
    Accessible.name: panel.trend.stale ? qsTr("%1, %2, stale").arg(panel.trend.title).arg(panel.trend.valueText)
                                       : qsTr("%1, %2").arg(panel.trend.title).arg(panel.trend.valueText)
    Accessible.description: panel.trend.gaps.length > 0 ? panel.trend.gaps[panel.trend.gaps.length - 1].text : ""

    Connections {
        target: panel.trend
        function onRepainted() {
            TrendFeed.fill(panel.trend, line);
        }
    }
    TrendHeader {
        id: header
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.padding
        anchors.top: parent.top
        anchors.topMargin: 9
        trend: panel.trend
        colored: panel.colored
    }
    Item {
        id: plot
        anchors.top: header.bottom
        anchors.topMargin: 8
        anchors.left: parent.left
        anchors.leftMargin: Theme.padding
        anchors.right: parent.right
        anchors.rightMargin: panel.axisWidth + 6
        anchors.bottom: parent.bottom
        anchors.bottomMargin: panel.axisHeight + 8

        onWidthChanged: panel.trend.columns = Math.max(plot.width * Screen.devicePixelRatio, 1)

        Repeater {
            model: panel.trend.gaps
            Item {
                id: gap

                required property var modelData

                x: gap.modelData.from * plot.width
                width: Math.max((gap.modelData.to - gap.modelData.from) * plot.width, 3)
                height: plot.height
                Rectangle {
                    anchors.fill: parent
                    color: Theme.tint(Theme.warning)
                }
                Hatch {
                    anchors.fill: parent
                    color: Theme.borderStrong
                }
                // An edge that is seen where the span is too narrow for the hatch.
                Rectangle {
                    width: 1
                    height: parent.height
                    color: Theme.warning
                }
                PlainText {
                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: 3
                    visible: implicitWidth + 6 < gap.width
                    text: gap.modelData.label
                    color: Theme.warning
                    font.pixelSize: Theme.captionSize
                    font.weight: Font.Medium
                }
            }
        }
        Repeater {
            model: panel.trend.yLabels
            Item {
                id: tick

                required property var modelData

                y: Math.round((1 - tick.modelData.at) * plot.height)
                width: plot.width
                Rectangle {
                    width: parent.width
                    height: 1
                    color: Theme.grid
                }
                FigureText {
                    x: plot.width + 6
                    y: -8
                    width: panel.axisWidth - 6
                    height: 16
                    horizontalAlignment: Text.AlignLeft
                    text: tick.modelData.text
                    font.pixelSize: Theme.captionSize
                    color: Theme.faint
                }
            }
        }
        ChartView {
            anchors.fill: parent
            // Antialiasing costs stalls of up to 150 ms without a GPU (qt-facts M9).
            antialiasing: false
            legend.visible: false
            backgroundColor: "transparent"
            backgroundRoundness: 0
            dropShadowEnabled: false
            margins.left: 0
            margins.right: 0
            margins.top: 0
            margins.bottom: 0
            plotArea: Qt.rect(0, 0, width, height)

            LineSeries {
                id: line
                color: panel.trend.stale ? Theme.faint : panel.lineColor
                width: 1.5
            }
        }
        Rectangle {
            width: parent.width
            height: 1
            anchors.bottom: parent.bottom
            color: Theme.border
        }
        Repeater {
            model: panel.trend.xLabels
            PlainText {
                required property var modelData
                x: Math.min(Math.max(modelData.at * plot.width - width / 2, 0), plot.width - width)
                y: plot.height + 5
                text: modelData.text
                font.pixelSize: Theme.captionSize
                color: Theme.faint
            }
        }
        PlainText {
            anchors.centerIn: parent
            visible: panel.trend.empty
            text: qsTr("No values yet")
            color: Theme.faint
        }
        Crosshair {
            anchors.fill: parent
            trend: panel.trend
        }
    }
}
