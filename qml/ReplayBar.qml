// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// Says that what is shown is a recording, and steers it.
Card {
    id: bar

    required property Playback playback
    readonly property bool runs: !bar.playback.paused && !bar.playback.ended

    implicitHeight: 46

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.padding
        anchors.rightMargin: Theme.padding
        spacing: 8

        Badge {
            text: qsTr("Recording, never live")
            ink: Theme.warning
        }
        AppButton {
            glyph: bar.runs ? "pause" : "play"
            tip: bar.runs ? qsTr("Pause") : bar.playback.ended ? qsTr("Play again from the beginning") : qsTr("Play")
            onClicked: bar.playback.toggle()
        }
        AppButton {
            glyph: "step"
            tip: qsTr("Step: the next event, of whichever feed")
            enabled: !bar.playback.ended
            onClicked: bar.playback.step()
        }
        PlainText {
            Layout.minimumWidth: 78
            text: bar.playback.stateText
            color: Theme.muted
        }
        FigureText {
            Layout.preferredWidth: 84
            text: bar.playback.positionText
            font.weight: Font.Medium
            Accessible.name: qsTr("Position %1").arg(text)
        }
        Slider {
            id: slider
            objectName: "replaySlider"

            // Where the handle is dragged to; sought once it is let go, for going back begins anew.
            readonly property string spoken: bar.playback.timeAt(slider.value)

            Layout.fillWidth: true
            implicitHeight: Theme.controlHeight
            enabled: bar.playback.length > 0
            to: Math.max(bar.playback.length, 0.001)
            stepSize: slider.to / 100
            snapMode: Slider.NoSnap
            focusPolicy: Qt.StrongFocus
            Accessible.name: qsTr("Place in the recording")
            Accessible.description: slider.spoken
            onMoved: {
                if (!slider.pressed)
                    bar.playback.seek(slider.value);
            }
            onPressedChanged: {
                if (!slider.pressed)
                    bar.playback.seek(slider.value);
            }

            background: Rectangle {
                y: (slider.height - height) / 2
                width: slider.width
                height: 4
                radius: 2
                color: Theme.borderStrong

                Rectangle {
                    width: parent.width * Math.min(1, bar.playback.reached / slider.to)
                    height: parent.height
                    radius: 2
                    color: Theme.accent
                }
            }
            handle: Rectangle {
                x: slider.visualPosition * (slider.width - width)
                y: (slider.height - height) / 2
                width: 16
                height: 16
                radius: 8
                color: slider.pressed || slider.hovered ? Theme.selection : Theme.card
                border.width: slider.visualFocus ? 3 : 2
                border.color: slider.enabled ? Theme.accent : Theme.faint
            }
            AppToolTip {
                visible: slider.pressed
                text: slider.spoken
            }
            Binding {
                target: slider
                property: "value"
                value: bar.playback.position
                when: !slider.pressed
                restoreMode: Binding.RestoreNone
            }
        }
        FigureText {
            Layout.preferredWidth: 54
            text: bar.playback.lengthText
            color: Theme.muted
            Accessible.name: qsTr("Length %1").arg(text)
        }
        PlainText {
            text: bar.playback.timeAt(bar.playback.position)
            horizontalAlignment: Text.AlignRight
            Layout.minimumWidth: 118
            Accessible.name: qsTr("Time then: %1").arg(text)
        }
        AppButton {
            text: "−"
            tip: qsTr("Slower")
            enabled: bar.playback.canSlower
            onClicked: bar.playback.slower()
        }
        PlainText {
            Layout.preferredWidth: 42
            horizontalAlignment: Text.AlignHCenter
            text: bar.playback.speedText
            font.weight: Font.Medium
            Accessible.name: qsTr("Speed %1").arg(text)
        }
        AppButton {
            text: "+"
            tip: qsTr("Faster")
            enabled: bar.playback.canFaster
            onClicked: bar.playback.faster()
        }
    }
}
