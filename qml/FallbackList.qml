// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// The transports to go on to where the chosen one does not get through, in order.
GridLayout {
    id: list

    required property FeedForm form

    visible: list.form.fallback.count > 0 || list.form.fallbackChoices.count > 0
    columns: 2
    columnSpacing: 12
    rowSpacing: 3

    PlainText {
        Layout.preferredWidth: 148
        Layout.preferredHeight: Theme.controlHeight
        text: qsTr("Falls back to")
        color: Theme.muted
    }
    Flow {
        id: steps
        Layout.fillWidth: true
        Layout.preferredHeight: steps.childrenRect.height // what a Flow implies is a frame late
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
    Item {}
    PlainText {
        Layout.fillWidth: true
        text: qsTr("Where %1 does not get through. The health bar then says so, and why.").arg(list.form.transportLabel)
        color: Theme.faint
        font.pixelSize: Theme.captionSize
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
}
