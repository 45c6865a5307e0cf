// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// The transports to go on to where the chosen one does not get through, in order.
Item {
    id: list

    required property FeedForm form

    visible: list.form.fallback.count > 0 || list.form.fallbackChoices.count > 0
    // Told later: a layout that lays out just now does not hear it, and leaves the room of the longer text (Qt 6.4).
    Binding {
        target: list
        property: "implicitHeight"
        value: steps.height + note.height + 3
        delayed: true
    }
    PlainText {
        width: 148
        height: Theme.controlHeight
        text: qsTr("Falls back to")
        color: Theme.muted
    }
    Flow {
        id: steps
        x: 160
        width: list.width - steps.x
        spacing: 6
        Repeater {
            model: list.form.fallback
            Rectangle {
                id: step

                required property int index
                required property string name
                required property string label

                implicitWidth: parts.implicitWidth + 12
                implicitHeight: Theme.controlHeight
                radius: 6
                color: Theme.raised
                border.color: Theme.borderStrong
                RowLayout {
                    id: parts
                    x: 10
                    height: parent.height
                    spacing: 2
                    PlainText {
                        text: qsTr("%1. %2").arg(step.index + 1).arg(step.label)
                        rightPadding: 4
                    }
                    AppButton {
                        visible: step.index > 0
                        flat: true
                        implicitHeight: 24
                        glyph: "up"
                        tip: qsTr("Try %1 earlier").arg(step.label)
                        onClicked: list.form.moveFallback(step.name, -1)
                    }
                    AppButton {
                        flat: true
                        implicitHeight: 24
                        glyph: "close"
                        tip: qsTr("Do not fall back to %1").arg(step.label)
                        onClicked: list.form.removeFallback(step.name)
                    }
                }
            }
        }
        Repeater {
            model: list.form.fallbackChoices
            AppButton {
                id: choice
                required property string name
                required property string label
                glyph: "add"
                text: choice.label
                tip: qsTr("Fall back to %1").arg(choice.label)
                onClicked: list.form.addFallback(choice.name)
            }
        }
    }
    PlainText {
        id: note
        x: steps.x
        y: steps.height + 3
        width: steps.width
        text: qsTr("Where %1 does not get through. The health bar then says so, and why.").arg(list.form.transportLabel)
        color: Theme.faint
        font.pixelSize: Theme.captionSize
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
}
