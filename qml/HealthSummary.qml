// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// The answer in a sentence or three, and what one takes along.
ColumnLayout {
    id: summary

    required property HealthView view

    spacing: 6

    Clipboard {
        id: clipboard
    }
    Timer {
        id: copied
        interval: 1500
    }
    FileChooser {
        id: csv
        title: qsTr("Export the outages")
        filter: qsTr("CSV (*.csv)")
        suffix: "csv"
        saving: true
        onChosen: path => summary.view.exportTo(path)
    }
    FileChooser {
        id: json
        title: qsTr("Export everything")
        filter: qsTr("JSON (*.json)")
        saving: true
        onChosen: path => summary.view.exportTo(path)
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 8

        IconGlyph {
            Layout.preferredWidth: 20
            Layout.preferredHeight: 20
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 5
            name: ["ok", "info", "warning", "error"][summary.view.severity] ?? "info"
            color: Theme.severityColor(summary.view.severity)
        }
        PlainText {
            objectName: "healthHeadline"
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.controlHeight
            text: summary.view.headline
            font.pixelSize: Theme.titleSize
            font.weight: Font.Medium
            wrapMode: Text.Wrap
            maximumLineCount: 3
        }
        AppButton {
            objectName: "copyHealth"
            Layout.alignment: Qt.AlignTop
            glyph: "copy"
            text: copied.running ? qsTr("Copied") : qsTr("Copy")
            tip: qsTr("Copy the whole page as text")
            onClicked: {
                clipboard.take(summary.view.text());
                copied.restart();
            }
        }
        AppButton {
            Layout.alignment: Qt.AlignTop
            glyph: "file"
            text: qsTr("CSV…")
            tip: qsTr("Export the outages of all feeds")
            onClicked: csv.open()
        }
        AppButton {
            Layout.alignment: Qt.AlignTop
            glyph: "file"
            text: qsTr("JSON…")
            tip: qsTr("Export everything on this page")
            onClicked: json.open()
        }
    }
    NoteLine {
        objectName: "healthResult"
        Layout.fillWidth: true
        visible: summary.view.result !== ""
        severity: summary.view.failed ? 3 : 0
        text: summary.view.result
        AppButton {
            flat: true
            glyph: "close"
            tip: qsTr("Close")
            onClicked: summary.view.result = ""
        }
    }
}
