// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// The settings, over one side of the dashboard, which goes on in sight. Each change applies at once.
FocusScope {
    id: page

    required property Dashboard dashboard
    property string tab: page.settings.available ? "feeds" : "profile"

    signal closeClicked

    readonly property ProfileEditor settings: page.dashboard.settings

    focus: true
    Keys.onEscapePressed: page.closeClicked()
    Component.onCompleted: {
        page.settings.watched = true;
        page.settings.clearNotes();
        page.forceActiveFocus();
    }
    Component.onDestruction: page.settings.watched = false
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Settings")

    Rectangle {
        anchors.fill: parent
        color: Theme.card
        // What is below must not be clicked through it.
        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            acceptedButtons: Qt.AllButtons
            onWheel: wheel => wheel.accepted = true
        }
        Rectangle {
            width: 1
            height: parent.height
            color: Theme.borderStrong
        }
    }
    Shortcut {
        sequence: "Ctrl+Z"
        onActivated: page.settings.undo()
    }
    Shortcut {
        sequence: "Ctrl+Shift+Z"
        onActivated: page.settings.redo()
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: 1
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: 10
            Layout.leftMargin: 16
            spacing: 8
            PlainText {
                text: qsTr("Settings")
                font.pixelSize: Theme.titleSize + 3
                font.weight: Font.Bold
                rightPadding: 8
                Accessible.role: Accessible.Heading
            }
            SegmentedSwitch {
                title: qsTr("Part of the settings")
                options: page.settings.available
                    ? [{value: "feeds", label: qsTr("Feeds")}, {value: "profile", label: qsTr("Profile")}, {value: "plugins", label: qsTr("Plug-ins")}]
                    : [{value: "profile", label: qsTr("Profile")}, {value: "plugins", label: qsTr("Plug-ins")}]
                value: page.tab
                onChosen: value => page.tab = value
            }
            Item {
                Layout.fillWidth: true
            }
            AppButton {
                objectName: "undo"
                flat: true
                glyph: "undo"
                enabled: page.settings.undoText !== ""
                tip: page.settings.undoText === "" ? qsTr("Undo") : qsTr("Undo: %1 (Ctrl+Z)").arg(page.settings.undoText)
                onClicked: page.settings.undo()
            }
            AppButton {
                flat: true
                glyph: "redo"
                enabled: page.settings.redoText !== ""
                tip: page.settings.redoText === "" ? qsTr("Redo") : qsTr("Redo: %1").arg(page.settings.redoText)
                onClicked: page.settings.redo()
            }
            AppButton {
                objectName: "closeSettings"
                flat: true
                glyph: "close"
                tip: qsTr("Close the settings (Esc)")
                onClicked: page.closeClicked()
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.leftMargin: 12
            Layout.rightMargin: 12
            Layout.bottomMargin: 10
            visible: save.visible || problem.visible || note.visible
            spacing: 6
            NoteLine {
                id: problem
                Layout.fillWidth: true
                objectName: "problem"
                severity: 3
                text: page.settings.problem
            }
            NoteLine {
                id: note
                Layout.fillWidth: true
                severity: 0
                text: page.settings.note
            }
            NoteLine {
                id: save
                Layout.fillWidth: true
                text: page.settings.saveNote
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: 1
            color: Theme.border
        }
        RowLayout {
            visible: page.tab === "feeds"
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0
            FeedList {
                Layout.fillWidth: false
                Layout.preferredWidth: 240
                Layout.fillHeight: true
                settings: page.settings
                onAddClicked: adder.open()
            }
            Rectangle {
                Layout.preferredWidth: 1
                Layout.fillHeight: true
                color: Theme.border
            }
            FeedEditor {
                Layout.fillWidth: true
                Layout.fillHeight: true
                settings: page.settings
            }
        }
        ProfilePage {
            visible: page.tab === "profile"
            Layout.fillWidth: true
            Layout.fillHeight: true
            dashboard: page.dashboard
        }
        PluginPage {
            visible: page.tab === "plugins"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: 20
            plugins: page.settings.plugins
        }
    }
    AddFeedDialog {
        id: adder
        settings: page.settings
    }
}
