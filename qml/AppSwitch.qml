// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Steadfeed

// On or off. What it stands for is written beside it by whoever uses it.
Switch {
    id: control

    implicitHeight: Theme.controlHeight
    padding: 0
    spacing: 0
    focusPolicy: Qt.StrongFocus

    indicator: Rectangle {
        y: (control.height - height) / 2
        implicitWidth: 38
        implicitHeight: 20
        radius: 10
        color: control.checked ? Theme.accent : Theme.window
        border.width: control.visualFocus ? 2 : 1
        border.color: control.visualFocus ? Theme.text : control.checked ? Theme.accent : Theme.borderStrong
        Rectangle {
            x: control.checked ? parent.width - width - 3 : 3
            anchors.verticalCenter: parent.verticalCenter
            width: 14
            height: 14
            radius: 7
            color: control.checked ? Theme.inkOnAccent : Theme.faint
        }
    }
    contentItem: Item {
        implicitWidth: 38
    }
}
