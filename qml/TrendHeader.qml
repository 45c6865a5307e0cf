// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed.Models

// Title and newest value of a trend, and how much of it is shown.
ColumnLayout {
    id: header

    required property Trend trend
    property bool colored: false

    spacing: 0

    RowLayout {
        spacing: 8
        PlainText {
            Layout.fillWidth: true
            text: header.trend.title !== "" ? header.trend.title : qsTr("No symbol")
            color: Theme.muted
            font.weight: Font.Medium
            // The currency stands at the end of it.
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.captionSize - 1
        }
        SegmentedSwitch {
            implicitHeight: 26
            title: qsTr("Time shown")
            options: [
                {value: 60, label: qsTr("1 min")},
                {value: 300, label: qsTr("5 min")},
                {value: 0, label: qsTr("All")}
            ]
            value: header.trend.span
            onChosen: value => header.trend.span = value
        }
        AppButton {
            implicitHeight: 26
            glyph: header.trend.paused ? "resume" : "pause"
            checked: header.trend.paused
            tip: header.trend.paused ? qsTr("Go on; nothing was lost meanwhile") : qsTr("Hold the picture")
            onClicked: header.trend.paused = !header.trend.paused
        }
    }
    RowLayout {
        spacing: 8
        PlainText {
            visible: !header.colored
            text: header.trend.valueText
            font.pixelSize: Theme.headlineSize
            font.weight: Font.Medium
            color: header.trend.stale ? Theme.faint : Theme.text
        }
        DeltaText {
            visible: header.colored
            Layout.preferredHeight: implicitHeight
            // Without an arrow its room stays empty.
            Layout.leftMargin: header.trend.direction === 0 ? -room : 0
            text: header.trend.valueText
            direction: header.trend.direction
            faded: header.trend.stale
            font.pixelSize: Theme.headlineSize
            font.weight: Font.Medium
        }
        PlainText {
            Layout.fillWidth: true
            text: header.trend.stale ? qsTr("stale") : ""
            color: Theme.warning
            font.pixelSize: Theme.captionSize
        }
    }
}
