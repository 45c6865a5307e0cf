// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Steadfeed

// There is nothing to break: a recording plays, or nothing is open.
Item {
    Card {
        anchors.centerIn: parent
        width: Math.min(parent.width - 48, 520)
        height: column.implicitHeight + 56

        Column {
            id: column
            anchors.centerIn: parent
            width: parent.width - 64
            spacing: 10
            IconGlyph {
                anchors.horizontalCenter: parent.horizontalCenter
                width: 36
                height: 36
                name: "link-off"
                color: Theme.muted
            }
            PlainText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Nothing to break here")
                font.pixelSize: Theme.headlineSize
                font.weight: Font.Bold
            }
            PlainText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                color: Theme.muted
                text: qsTr("A recording has no connection that could be cut. Open the demo, or a profile whose feeds you lead through the fault proxy.")
            }
        }
    }
}
