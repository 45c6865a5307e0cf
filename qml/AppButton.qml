// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Steadfeed

// A push button with an optional glyph. Its own content item, because Qt's reads markup (qt-facts Q3).
Button {
    id: control

    property string glyph
    // The one that a person most likely wants.
    property bool primary: false
    property string tip
    readonly property color ink: !control.enabled ? Theme.faint : control.primary ? Theme.inkOnAccent : Theme.text

    implicitHeight: Theme.controlHeight
    leftPadding: control.text === "" ? 7 : 12
    rightPadding: control.leftPadding
    focusPolicy: Qt.StrongFocus
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    font.weight: Font.Medium
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()
    Accessible.name: control.text !== "" ? control.text : control.tip
    Accessible.description: control.tip

    contentItem: Row {
        spacing: 7
        IconGlyph {
            visible: control.glyph !== ""
            anchors.verticalCenter: parent.verticalCenter
            width: 16
            height: 16
            name: control.glyph
            color: control.checked && !control.primary ? Theme.accent : control.ink
        }
        PlainText {
            visible: control.text !== ""
            anchors.verticalCenter: parent.verticalCenter
            text: control.text
            font: control.font
            color: control.ink
        }
    }
    background: Rectangle {
        radius: 6
        color: control.primary && !control.enabled ? Theme.raised
            : control.primary ? (control.down || control.hovered ? Qt.darker(Theme.accent, 1.12) : Theme.accent)
            : control.down || control.checked ? Theme.selection
            : control.hovered ? Theme.raised : "transparent"
        border.width: control.visualFocus ? 2 : control.flat || control.primary ? 0 : 1
        border.color: control.visualFocus ? Theme.accent : Theme.borderStrong
    }

    LazyToolTip {
        text: control.tip
        wanted: control.hovered
    }
}
