// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Steadfeed

// One line to type in. The hint is ours, never text of a feed (qt-facts Q2).
TextField {
    id: control

    property string glyph
    // What stands in it is not valid.
    property bool wrong: false

    implicitHeight: Theme.controlHeight
    leftPadding: control.glyph === "" ? 10 : 30
    color: Theme.text
    placeholderTextColor: Theme.faint
    selectionColor: Theme.accent
    selectedTextColor: Theme.inkOnAccent
    selectByMouse: true
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    Accessible.name: control.placeholderText

    background: Rectangle {
        radius: 6
        color: Theme.window
        border.width: control.activeFocus ? 2 : 1
        border.color: control.wrong ? Theme.error : control.activeFocus ? Theme.accent : Theme.borderStrong
    }
    IconGlyph {
        visible: control.glyph !== ""
        x: 9
        anchors.verticalCenter: parent.verticalCenter
        width: 14
        height: 14
        name: control.glyph
        color: Theme.faint
    }
}
