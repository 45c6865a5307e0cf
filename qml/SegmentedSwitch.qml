// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Steadfeed

// A choice of a few, all in sight. Options are maps with 'value' and 'label', or 'glyph' and 'tip'.
FocusScope {
    id: control

    required property var options
    property var value
    property string title

    signal chosen(value: var)

    implicitWidth: row.implicitWidth + 4
    implicitHeight: Theme.controlHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: control.title

    Rectangle {
        anchors.fill: parent
        radius: 6
        color: Theme.window
        border.color: Theme.borderStrong
    }
    Row {
        id: row
        x: 2
        y: 2
        Repeater {
            model: control.options
            AbstractButton {
                id: option

                required property var modelData
                readonly property bool current: option.modelData.value === control.value

                objectName: "option-" + option.modelData.value

                height: control.height - 4
                leftPadding: 10
                rightPadding: 10
                focusPolicy: Qt.StrongFocus
                checkable: false
                onClicked: control.chosen(option.modelData.value)
                Accessible.role: Accessible.RadioButton
                Accessible.name: option.modelData.label ?? option.modelData.tip
                Accessible.checked: option.current

                contentItem: Row {
                    IconGlyph {
                        visible: option.modelData.glyph !== undefined
                        anchors.verticalCenter: parent.verticalCenter
                        width: 15
                        height: 15
                        name: option.modelData.glyph ?? ""
                        color: option.current ? Theme.text : Theme.faint
                    }
                    PlainText {
                        visible: option.modelData.glyph === undefined
                        anchors.verticalCenter: parent.verticalCenter
                        text: option.modelData.label ?? ""
                        font.pixelSize: Theme.captionSize + 1
                        font.weight: option.current ? Font.Medium : Font.Normal
                        color: option.current ? Theme.text : Theme.muted
                    }
                }
                background: Rectangle {
                    radius: 4
                    color: option.current ? Theme.selection : option.hovered ? Theme.hover : "transparent"
                    border.width: option.visualFocus ? 2 : 0
                    border.color: Theme.accent
                }
                LazyToolTip {
                    text: option.modelData.tip ?? ""
                    wanted: option.hovered
                }
            }
        }
    }
}
