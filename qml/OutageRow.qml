// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Steadfeed

// One outage in a line; opened, with its phases.
AbstractButton {
    id: row

    required property int index
    required property string start
    required property string cause
    required property string total
    required property bool underWay
    required property list<string> labels
    required property list<string> values
    required property bool open
    required property string spoken

    signal opened
    signal copyClicked

    leftPadding: 14
    rightPadding: 14
    topPadding: 6
    bottomPadding: 6
    focusPolicy: Qt.StrongFocus
    onClicked: row.opened()
    Accessible.role: Accessible.ListItem
    Accessible.name: row.spoken

    background: Rectangle {
        color: row.hovered || row.open ? Theme.hover : "transparent"
        border.width: row.visualFocus ? 2 : 0
        border.color: Theme.accent
        Rectangle {
            width: parent.width
            height: 1
            anchors.bottom: parent.bottom
            color: Theme.grid
        }
    }
    contentItem: ColumnLayout {
        spacing: 6

        RowLayout {
            Layout.fillWidth: true
            spacing: 10
            IconGlyph {
                Layout.preferredWidth: 13
                Layout.preferredHeight: 13
                name: "chevron"
                rotation: row.open ? 0 : -90
                color: Theme.faint
            }
            PlainText {
                text: row.start
                color: Theme.muted
            }
            PlainText {
                Layout.fillWidth: true
                text: row.cause
                wrapMode: row.open ? Text.Wrap : Text.NoWrap
            }
            Badge {
                visible: row.underWay
                text: qsTr("under way")
                ink: Theme.error
            }
            PlainText {
                text: row.total
                font.weight: Font.Medium
                color: row.underWay ? Theme.error : Theme.text
            }
        }
        RowLayout {
            visible: row.open
            Layout.fillWidth: true
            Layout.leftMargin: 23
            spacing: 16
            Column {
                spacing: 3
                Repeater {
                    model: row.open ? row.labels : []
                    PlainText {
                        required property string modelData
                        text: modelData
                        color: Theme.muted
                    }
                }
            }
            Column {
                Layout.fillWidth: true
                spacing: 3
                Repeater {
                    model: row.open ? row.values : []
                    PlainText {
                        required property string modelData
                        text: modelData
                    }
                }
            }
            AppButton {
                Layout.alignment: Qt.AlignBottom
                flat: true
                glyph: "copy"
                text: qsTr("Copy")
                tip: qsTr("Copy this outage as a line of text")
                onClicked: row.copyClicked()
            }
        }
    }
}
