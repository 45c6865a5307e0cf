// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// Everything that is stored of the selected action.
Card {
    id: card

    required property AuditModel actions

    PlainText {
        id: head
        x: 14
        height: 48
        text: qsTr("Details")
        font.pixelSize: Theme.titleSize
        font.weight: Font.Bold
    }
    Rectangle {
        y: head.height
        width: parent.width
        height: 1
        color: Theme.border
    }
    PlainText {
        anchors.centerIn: parent
        visible: card.actions.currentRow < 0
        text: qsTr("Choose an action.")
        color: Theme.muted
    }
    ListView {
        id: list
        objectName: "auditDetails"
        anchors.fill: parent
        anchors.topMargin: head.height + 6
        anchors.bottomMargin: 6
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        cacheBuffer: 2000
        model: card.actions.details
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Details")

        delegate: ColumnLayout {
            id: fact

            required property var modelData

            width: ListView.view.width
            spacing: 0
            Accessible.role: Accessible.ListItem
            Accessible.name: fact.modelData.label + ": " + fact.modelData.value

            PlainText {
                Layout.leftMargin: 14
                topPadding: 6
                text: fact.modelData.label
                color: Theme.faint
                font.pixelSize: Theme.captionSize
            }
            PlainText {
                Layout.fillWidth: true
                Layout.leftMargin: 14
                Layout.rightMargin: 14
                text: fact.modelData.value
                wrapMode: Text.WrapAnywhere
                maximumLineCount: 40
            }
        }
    }
}
