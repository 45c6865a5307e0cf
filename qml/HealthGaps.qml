// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// The events that are missing, by their numbers.
ColumnLayout {
    id: gaps

    required property GapsModel model

    spacing: 0

    PlainText {
        Layout.fillWidth: true
        Layout.margins: 12
        Layout.leftMargin: 14
        visible: text !== ""
        text: gaps.model.remark
        color: Theme.muted
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
    ListView {
        id: list
        objectName: "gapList"
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        model: gaps.model
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Missing events")

        delegate: Item {
            id: gap

            required property string numbers
            required property string fate
            required property bool permanent

            width: ListView.view.width
            height: 28
            Accessible.role: Accessible.ListItem
            Accessible.name: gap.numbers + ", " + gap.fate

            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: 14
                anchors.rightMargin: 14
                spacing: 12
                PlainText {
                    Layout.preferredWidth: 200
                    text: gap.numbers
                    font.weight: Font.Medium
                }
                PlainText {
                    Layout.fillWidth: true
                    text: gap.fate
                    color: gap.permanent ? Theme.error : Theme.warning
                }
            }
        }
        AppScrollBar {
            id: scroll
            parent: list
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            orientation: Qt.Vertical
            size: list.visibleArea.heightRatio
            position: list.visibleArea.yPosition
            onPositionChanged: if (scroll.pressed) list.contentY = scroll.position * list.contentHeight
        }
    }
}
