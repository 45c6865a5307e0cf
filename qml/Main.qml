// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Steadfeed // registers the types of this module that are written in C++
import Steadfeed.Models

// The window. It is given one object, the dashboard, and joins the panels that show it.
ApplicationWindow {
    id: window

    required property Dashboard dashboard
    property bool logOpen: false
    property bool settingsOpen: false
    readonly property bool running: window.dashboard.phase === Dashboard.Running

    function toggleLog() {
        window.logOpen = !window.logOpen;
        if (window.logOpen)
            window.dashboard.log.markRead();
    }

    width: 1280
    height: 800
    minimumWidth: 960
    minimumHeight: 600
    visible: true
    color: Theme.window
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    title: !window.running ? "Steadfeed"
        : qsTr("%1 – %2 – Steadfeed").arg(window.dashboard.health.worstText).arg(window.dashboard.profileName)

    Binding {
        target: Theme
        property: "mode"
        value: window.dashboard.themeMode
    }
    FileChooser {
        id: chooser
        onChosen: path => window.dashboard.openProfileRequested(path)
    }
    Shortcut {
        sequence: "Ctrl+O"
        onActivated: chooser.open()
    }
    Shortcut {
        sequences: ["Ctrl+,"]
        enabled: window.running
        onActivated: window.settingsOpen = !window.settingsOpen
    }
    Shortcut {
        sequence: "Ctrl+F"
        enabled: window.running
        onActivated: table.focusFilter()
    }
    Shortcut {
        sequence: "Ctrl+L"
        enabled: window.running
        onActivated: window.toggleLog()
    }

    header: AppBar {
        dashboard: window.dashboard
        logOpen: window.logOpen
        settingsOpen: window.settingsOpen
        onSettingsClicked: window.settingsOpen = !window.settingsOpen
        onOpenProfileClicked: chooser.open()
        onLogClicked: window.toggleLog()
    }

    StartPage {
        anchors.fill: parent
        visible: !window.running
        dashboard: window.dashboard
        onOpenProfileClicked: chooser.open()
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap
        visible: window.running
        spacing: Theme.gap

        ReplayBar {
            Layout.fillWidth: true
            visible: window.dashboard.playback.active
            playback: window.dashboard.playback
        }
        NoticeBanner {
            Layout.fillWidth: true
            notices: window.dashboard.notices
        }
        HealthBar {
            Layout.fillWidth: true
            visible: window.dashboard.health.count > 0
            dashboard: window.dashboard
            mostRows: Math.max(4, Math.floor(window.height / 140))
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.gap

            PositionsPanel {
                id: table
                Layout.fillWidth: true
                Layout.fillHeight: true
                dashboard: window.dashboard
            }
            SidePanel {
                Layout.preferredWidth: Math.min(Math.max(296, window.width * 0.25), 560)
                Layout.fillHeight: true
                dashboard: window.dashboard
            }
        }
        EventLog {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(implicitHeight, window.height * 0.25)
            visible: window.logOpen
            model: window.dashboard.log
            onCloseClicked: window.toggleLog()
        }
    }
    Loader {
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: Math.min(820, window.width - 120)
        active: window.settingsOpen && window.running
        // Not bound: Qt 6.4 then refuses to make it here. So qmllint cannot know the window.
        sourceComponent: SettingsPage {
            dashboard: window.dashboard // qmllint disable unqualified
            onCloseClicked: window.settingsOpen = false // qmllint disable unqualified
        }
    }
    UndoBar {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 18
        anchors.horizontalCenter: parent.horizontalCenter
        settings: window.dashboard.settings
    }
    Questions {
        dashboard: window.dashboard
    }
}
