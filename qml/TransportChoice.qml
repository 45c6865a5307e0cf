// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// The transports there are, one to choose. One without an address may be chosen too: then it asks for one.
GridLayout {
    id: choice

    required property FeedForm form

    columns: 2
    columnSpacing: 12

    PlainText {
        Layout.preferredWidth: 148
        text: qsTr("Transport")
        color: Theme.muted
    }
    Flow {
        Layout.fillWidth: true
        spacing: 6
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Transport")
        Repeater {
            model: choice.form.transports
            AbstractButton {
                id: option

                required property string name
                required property string label
                required property bool offered
                required property bool current

                objectName: "choose-" + option.name
                implicitHeight: Theme.controlHeight
                leftPadding: 12
                rightPadding: 12
                focusPolicy: Qt.StrongFocus
                Accessible.role: Accessible.RadioButton
                Accessible.name: option.label
                Accessible.checked: option.current
                onClicked: choice.form.setTransport(option.name)

                contentItem: Row {
                    spacing: 6
                    IconGlyph {
                        visible: option.current
                        anchors.verticalCenter: parent.verticalCenter
                        width: 14
                        height: 14
                        name: "ok"
                        color: Theme.accent
                    }
                    PlainText {
                        anchors.verticalCenter: parent.verticalCenter
                        text: option.label
                        font.weight: option.current ? Font.Medium : Font.Normal
                        color: option.current ? Theme.text : option.offered ? Theme.muted : Theme.faint
                    }
                }
                background: Rectangle {
                    radius: 6
                    color: option.current ? Theme.selection : option.hovered ? Theme.hover : "transparent"
                    border.width: option.visualFocus ? 2 : 1
                    border.color: option.visualFocus || option.current ? Theme.accent : Theme.borderStrong
                }
                AppToolTip {
                    visible: option.hovered && !option.offered
                    text: qsTr("The feed has no address for %1 yet.").arg(option.label)
                }
            }
        }
    }
}
