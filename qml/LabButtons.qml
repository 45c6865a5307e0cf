// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// A button per fault, and to what, which way and for how long.
Card {
    id: card

    required property Lab lab

    readonly property list<string> titles: [qsTr("Link"), qsTr("HTTP answer"), qsTr("Events")]

    implicitHeight: column.implicitHeight + 2 * Theme.padding

    ColumnLayout {
        id: column
        x: Theme.padding
        y: Theme.padding
        width: card.width - 2 * Theme.padding
        spacing: 8

        RowLayout {
            Layout.fillWidth: true
            PlainText {
                Layout.fillWidth: true
                text: qsTr("By hand")
                font.pixelSize: Theme.titleSize
                font.weight: Font.Bold
            }
            AppButton {
                objectName: "labHeal"
                glyph: "ok"
                text: card.lab.inForce > 0 ? qsTr("Heal · %1").arg(card.lab.inForce) : qsTr("Heal")
                tip: qsTr("Ends whatever is broken; a script goes on")
                enabled: card.lab.inForce > 0
                onClicked: card.lab.heal()
            }
        }
        AppCombo {
            Layout.fillWidth: true
            objectName: "labTarget"
            options: card.lab.targets
            value: card.lab.target
            Accessible.name: qsTr("Feed to break")
            onChosen: value => card.lab.target = value
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 6
            PlainText {
                text: qsTr("For")
                color: Theme.muted
            }
            AppTextField {
                id: seconds
                objectName: "labSeconds"
                Layout.preferredWidth: 48
                text: String(card.lab.lastsSeconds)
                inputMethodHints: Qt.ImhDigitsOnly
                Accessible.name: qsTr("Seconds that a fault lasts")
                Accessible.description: qsTr("0: until healed")
                onEditingFinished: {
                    card.lab.lastsSeconds = Number.parseInt(seconds.text) || 0;
                    seconds.text = Qt.binding(() => String(card.lab.lastsSeconds));
                }
            }
            PlainText {
                Layout.fillWidth: true
                text: card.lab.lastsSeconds > 0 ? qsTr("s") : qsTr("s: until healed")
                color: Theme.muted
            }
            SegmentedSwitch {
                title: qsTr("Direction")
                options: [
                    {value: "both", label: qsTr("Both")},
                    {value: "down", label: qsTr("Down"), tip: qsTr("From the server to us")},
                    {value: "up", label: qsTr("Up"), tip: qsTr("From us to the server")}
                ]
                value: card.lab.direction
                onChosen: value => card.lab.direction = value
            }
        }
        Repeater {
            model: card.titles
            ColumnLayout {
                id: section

                required property int index
                required property string modelData

                Layout.fillWidth: true
                spacing: 5
                PlainText {
                    text: section.modelData
                    color: Theme.faint
                    font.pixelSize: Theme.captionSize
                    font.weight: Font.Medium
                }
                Flow {
                    Layout.fillWidth: true
                    spacing: 5
                    Repeater {
                        model: card.lab.faults
                        LabFaultButton {
                            lab: card.lab
                            shownGroup: section.index
                        }
                    }
                }
            }
        }
    }
}
