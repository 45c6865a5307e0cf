// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// Choose a script and a seed, run it, see how far it is.
Card {
    id: card

    required property Lab lab

    implicitHeight: column.implicitHeight + 2 * Theme.padding

    FileChooser {
        id: chooser
        title: qsTr("Open a fault script")
        filter: qsTr("Fault scripts (*.json);;All files (*)")
        onChosen: path => card.lab.openScript(path)
    }
    ColumnLayout {
        id: column
        x: Theme.padding
        y: Theme.padding
        width: card.width - 2 * Theme.padding
        spacing: 8

        PlainText {
            text: qsTr("Script")
            font.pixelSize: Theme.titleSize
            font.weight: Font.Bold
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 6
            AppCombo {
                Layout.fillWidth: true
                objectName: "labScript"
                enabled: !card.lab.running
                options: card.lab.scripts
                value: card.lab.script
                Accessible.name: qsTr("Fault script")
                onChosen: value => card.lab.script = value
            }
            AppButton {
                glyph: "open"
                tip: qsTr("Open a fault script of your own")
                enabled: !card.lab.running
                onClicked: chooser.open()
            }
        }
        PlainText {
            Layout.fillWidth: true
            text: card.lab.scriptAbout
            visible: text !== ""
            color: Theme.muted
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            font.pixelSize: Theme.captionSize + 1
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 6
            PlainText {
                text: qsTr("Seed")
                color: Theme.muted
            }
            AppTextField {
                id: seed
                objectName: "labSeed"
                Layout.preferredWidth: 96
                enabled: !card.lab.running
                wrong: !card.lab.seedValid
                text: card.lab.seed
                inputMethodHints: Qt.ImhDigitsOnly
                Accessible.name: qsTr("Seed")
                Accessible.description: qsTr("The same script and seed do the same again")
                onTextEdited: card.lab.seed = seed.text
                onAccepted: card.lab.run()
            }
            Item {
                Layout.fillWidth: true
            }
            AppButton {
                objectName: "labRun"
                visible: !card.lab.running
                primary: true
                glyph: "play"
                text: qsTr("Run")
                tip: qsTr("Runs the script with this seed, then compares")
                enabled: card.lab.seedValid && card.lab.script !== "" && card.lab.reachesAny
                onClicked: card.lab.run()
            }
            AppButton {
                objectName: "labStop"
                visible: card.lab.running
                primary: true
                glyph: "stop"
                text: qsTr("Stop")
                tip: qsTr("Ends the script and whatever is broken, then compares")
                onClicked: card.lab.stop()
            }
        }
        Rectangle {
            Layout.fillWidth: true
            visible: card.lab.running
            implicitHeight: 6
            radius: 3
            color: Theme.grid
            Accessible.role: Accessible.ProgressBar
            Accessible.name: card.lab.statusText
            Rectangle {
                width: parent.width * card.lab.progress
                height: parent.height
                radius: 3
                color: Theme.accent
            }
        }
        PlainText {
            Layout.fillWidth: true
            visible: card.lab.running
            text: card.lab.statusText
            color: Theme.muted
            font.pixelSize: Theme.captionSize + 1
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
        NoteLine {
            Layout.fillWidth: true
            text: card.lab.note
            severity: card.lab.noteIsProblem ? 3 : 0
        }
    }
}
