// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// Was anything lost or doubled? In words and figures, and the way to hand it on.
Card {
    id: card

    required property Lab lab
    readonly property LabVerdict verdict: card.lab.verdict
    readonly property int figure: Math.max(56, Math.min(72, (card.width - 480) / 6))

    implicitHeight: column.implicitHeight + 2 * Theme.padding

    FileChooser {
        id: chooser
        title: qsTr("Export the report")
        filter: qsTr("Web page (*.html);;JSON (*.json)")
        saving: true
        suffix: "html"
        onChosen: path => card.lab.exportReport(path)
    }
    ColumnLayout {
        id: column
        x: Theme.padding
        y: Theme.padding
        width: card.width - 2 * Theme.padding
        spacing: 8

        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            PlainText {
                Layout.fillWidth: true
                text: qsTr("Verdict")
                font.pixelSize: Theme.titleSize
                font.weight: Font.Bold
            }
            AppButton {
                objectName: "labCheck"
                glyph: "ok"
                text: qsTr("Check now")
                tip: qsTr("Holds the market, waits until the feeds have caught up, and compares the sets")
                enabled: !card.verdict.running && !card.lab.running
                onClicked: card.lab.check()
            }
            AppButton {
                objectName: "labExport"
                glyph: "file"
                text: qsTr("Export report…")
                tip: qsTr("As one web page, or as JSON")
                onClicked: chooser.open()
            }
        }
        PlainText {
            Layout.fillWidth: true
            visible: !card.verdict.done && !card.verdict.running
            text: qsTr("At the end of a script, or now: is every event that the exchange published accounted for, exactly once?")
            color: Theme.muted
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
        PlainText {
            Layout.fillWidth: true
            visible: card.verdict.running
            text: card.verdict.waitingText
            color: Theme.muted
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
        NoteLine {
            Layout.fillWidth: true
            objectName: "labHeadline"
            text: card.verdict.done ? card.verdict.headline : ""
            severity: card.verdict.severity
        }
        // Head and rows stand in no layout: made while this one lays out, they would keep the widths of before.
        Row {
            Layout.alignment: Qt.AlignRight
            visible: rows.count > 0
            spacing: 8
            Repeater {
                model: [qsTr("Published"), qsTr("Accepted"), qsTr("Refused"), qsTr("Ignored"),
                        qsTr("Missing"), qsTr("Duplicates")]
                PlainText {
                    required property string modelData
                    objectName: "verdictHead"
                    width: card.figure
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.captionSize - 2
                    horizontalAlignment: Text.AlignRight
                    text: modelData
                    color: Theme.faint
                    font.pixelSize: Theme.captionSize
                }
            }
        }
        Column {
            id: table
            Layout.fillWidth: true
            visible: rows.count > 0
            spacing: 8
            Repeater {
                id: rows
                model: card.verdict.feeds
                LabVerdictRow {
                    width: table.width
                    figure: card.figure
                }
            }
        }
    }
}
