// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// The feeds of the profile, one to choose. Ctrl+Up and Ctrl+Down move it, Delete removes it.
ColumnLayout {
    id: panel

    required property ProfileEditor settings

    signal addClicked

    spacing: 0

    ListView {
        id: list
        objectName: "feedList"
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        topMargin: 6
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: false
        model: panel.settings.feeds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Feeds of the profile")
        Keys.onPressed: event => {
            const step = event.key === Qt.Key_Up ? -1 : event.key === Qt.Key_Down ? 1 : 0;
            if (step !== 0 && event.modifiers & Qt.ControlModifier)
                panel.settings.moveFeed(panel.settings.selected, step);
            else if (step !== 0 && list.itemAtIndex(list.currentIndex + step))
                panel.settings.selected = (list.itemAtIndex(list.currentIndex + step) as FeedListRow).name;
            else if (event.key === Qt.Key_Delete)
                panel.settings.removeFeed(panel.settings.selected);
            else
                return;
            event.accepted = true;
        }

        delegate: FeedListRow {
            id: row

            required property int index

            width: ListView.view.width
            selected: row.name === panel.settings.selected
            listFocus: list.activeFocus
            onSelectedChanged: if (row.selected) list.currentIndex = row.index
            onIndexChanged: if (row.selected) list.currentIndex = row.index
            Component.onCompleted: if (row.selected) list.currentIndex = row.index
            onClicked: {
                list.forceActiveFocus(Qt.MouseFocusReason);
                panel.settings.selected = row.name;
            }
        }
        ScrollBar.vertical: AppScrollBar {}
    }
    AppButton {
        Layout.fillWidth: true
        Layout.margins: 10
        objectName: "addFeed"
        glyph: "add"
        text: qsTr("Add a feed…")
        onClicked: panel.addClicked()
    }
}
