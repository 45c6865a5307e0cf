// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import Steadfeed

// The transport of a feed, small beside its name; a click offers the others.
AbstractButton {
    id: control

    required property string feed

    implicitWidth: label.implicitWidth + 24
    implicitHeight: 20
    leftPadding: 5
    rightPadding: 4
    focusPolicy: Qt.StrongFocus
    Accessible.name: qsTr("%1 comes by %2").arg(control.feed).arg(control.text)
    Accessible.description: control.enabled ? qsTr("Change the transport") : ""

    contentItem: Item { // qmllint disable deferred-property-id
        PlainText {
            id: label
            anchors.left: parent.left
            anchors.right: chevron.left
            anchors.rightMargin: 3
            anchors.verticalCenter: parent.verticalCenter
            text: control.text
            color: control.hovered ? Theme.text : Theme.faint
            font.pixelSize: Theme.captionSize
        }
        IconGlyph {
            id: chevron
            visible: control.enabled
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: 9
            height: 9
            name: "chevron"
            color: label.color
        }
    }
    background: Rectangle {
        radius: 4
        color: control.down || control.hovered ? Theme.selection : "transparent"
        border.width: control.visualFocus ? 2 : 0
        border.color: Theme.accent
    }
    AppToolTip {
        visible: control.hovered && control.enabled
        text: qsTr("Change the transport")
    }
}
