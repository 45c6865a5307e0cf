// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// Shown while no feeds are: nothing opened yet, or a profile that cannot be used, with the exact reason.
Item {
    id: page

    required property Dashboard dashboard

    signal openProfileClicked

    readonly property bool failed: page.dashboard.phase === Dashboard.Failed

    Card {
        anchors.centerIn: parent
        width: Math.min(parent.width - 48, 620)
        height: column.implicitHeight + 64

        ColumnLayout {
            id: column
            anchors.centerIn: parent
            width: parent.width - 80
            spacing: 14

            IconGlyph {
                Layout.alignment: Qt.AlignHCenter
                Layout.preferredWidth: 44
                Layout.preferredHeight: 44
                name: page.failed ? "error" : "mark"
                color: page.failed ? Theme.error : Theme.accent
            }
            PlainText {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: page.failed ? qsTr("This profile cannot be used") : qsTr("No feeds yet")
                font.pixelSize: Theme.headlineSize
                font.weight: Font.Bold
            }
            PlainText {
                Layout.fillWidth: true
                visible: !page.failed
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                lineHeight: 1.3
                color: Theme.muted
                text: qsTr("A profile names the feeds to watch. The demo needs none: it starts a small exchange on this computer and shows its prices.")
            }
            Rectangle {
                Layout.fillWidth: true
                visible: page.failed
                implicitHeight: Math.min(reason.implicitHeight + 20, 180)
                radius: 6
                color: Theme.window
                border.color: Theme.border
                clip: true
                TextEdit {
                    id: reason
                    anchors.fill: parent
                    anchors.margins: 10
                    textFormat: TextEdit.PlainText
                    readOnly: true
                    selectByMouse: true
                    wrapMode: TextEdit.Wrap
                    color: Theme.text
                    selectionColor: Theme.accent
                    selectedTextColor: Theme.inkOnAccent
                    font.family: Theme.family
                    font.pixelSize: Theme.bodySize
                    text: page.dashboard.profileError
                    Accessible.role: Accessible.AlertMessage
                    Accessible.name: text
                }
            }
            RowLayout {
                Layout.alignment: Qt.AlignHCenter
                Layout.topMargin: 8
                spacing: 10
                AppButton {
                    objectName: "startDemo"
                    primary: !page.failed
                    implicitHeight: 36
                    glyph: "resume"
                    text: qsTr("Start the demo")
                    onClicked: page.dashboard.openDemoRequested()
                }
                AppButton {
                    primary: page.failed
                    implicitHeight: 36
                    glyph: "open"
                    text: page.failed ? qsTr("Open another profile…") : qsTr("Open a profile…")
                    onClicked: page.openProfileClicked()
                }
            }
        }
    }
}
