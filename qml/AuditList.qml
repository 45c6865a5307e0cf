// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// All actions, newest first, with a filter above.
Card {
    id: panel

    required property AuditModel actions

    function go(row: int) {
        panel.actions.currentRow = Math.max(0, Math.min(row, list.count - 1));
        list.positionViewAtIndex(panel.actions.currentRow, ListView.Contain);
    }

    RowLayout {
        id: head
        x: 14
        width: parent.width - 22
        height: 48
        spacing: 10

        PlainText {
            text: qsTr("Actions")
            font.pixelSize: Theme.titleSize
            font.weight: Font.Bold
        }
        PlainText {
            Layout.fillWidth: true
            text: qsTr("%Ln in all", "", panel.actions.matching)
            color: Theme.muted
        }
        AppTextField {
            objectName: "auditSearch"
            Layout.preferredWidth: 200
            glyph: "search"
            placeholderText: qsTr("Search")
            onTextChanged: panel.actions.search = text
        }
        AppCombo {
            objectName: "auditFilter"
            Layout.preferredWidth: 150
            Accessible.name: qsTr("State")
            options: [
                {value: -1, label: qsTr("All states")},
                {value: 0, label: qsTr("Saved")},
                {value: 1, label: qsTr("Sent")},
                {value: 2, label: qsTr("Confirmed")},
                {value: 3, label: qsTr("Refused")}
            ]
            value: panel.actions.stateFilter
            onChosen: value => panel.actions.stateFilter = value
        }
    }
    Rectangle {
        y: head.height
        width: parent.width
        height: 1
        color: Theme.border
    }
    PlainText {
        anchors.centerIn: parent
        width: Math.min(420, parent.width - 40)
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        maximumLineCount: 4
        lineHeight: 1.25
        visible: list.count === 0
        text: !panel.actions.known ? qsTr("The list cannot be read here.")
            : panel.actions.search !== "" || panel.actions.stateFilter >= 0 ? qsTr("No action fits the filter.")
            : qsTr("Nothing has been done yet. Right-click a position, acknowledge an alert, write a note, or change a setting: it appears here.")
        color: Theme.muted
    }
    ListView {
        id: list
        objectName: "auditList"
        anchors.fill: parent
        anchors.topMargin: head.height + 1
        anchors.bottomMargin: 2
        clip: true
        reuseItems: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: panel.actions
        Keys.onUpPressed: panel.go(panel.actions.currentRow - 1)
        Keys.onDownPressed: panel.go(panel.actions.currentRow + 1)
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Actions")

        delegate: AuditLine {
            id: line

            required property int index

            width: ListView.view.width
            current: line.index === panel.actions.currentRow
            TapHandler {
                onTapped: {
                    list.forceActiveFocus();
                    panel.actions.currentRow = line.index;
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
