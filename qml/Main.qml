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
    // Which of the pages is shown. A page of its own is made when it is opened, and gone when it is left.
    property string page: "dashboard"
    readonly property var pages: [
        {value: "dashboard", label: qsTr("Dashboard"), tip: qsTr("Positions and prices (Ctrl+1)")},
        {value: "health", label: qsTr("Health"), tip: qsTr("Connections, outages and gaps (Ctrl+2)")},
        {value: "lab", label: qsTr("Lab"), tip: qsTr("Break the network on purpose (Ctrl+3)")},
        {value: "audit", label: qsTr("Audit"), tip: qsTr("What was done here, and what became of it (Ctrl+4)")}
    ]
    readonly property bool running: window.dashboard.phase === Dashboard.Running

    function toggleLog() {
        window.logOpen = !window.logOpen;
        if (window.logOpen)
            window.dashboard.log.markRead();
    }
    function openPage(number: int) {
        if (number < window.pages.length)
            window.page = window.pages[number].value;
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
        onActivated: {
            window.page = "dashboard";
            dashboardPage.focusFilter();
        }
    }
    Shortcut {
        sequence: "Ctrl+1"
        enabled: window.running
        onActivated: window.openPage(0)
    }
    Shortcut {
        sequence: "Ctrl+2"
        enabled: window.running
        onActivated: window.openPage(1)
    }
    Shortcut {
        sequence: "Ctrl+3"
        enabled: window.running
        onActivated: window.openPage(2)
    }
    Shortcut {
        sequence: "Ctrl+4"
        enabled: window.running
        onActivated: window.openPage(3)
    }
    Shortcut {
        sequence: "Ctrl+L"
        enabled: window.running
        onActivated: window.toggleLog()
    }

    header: AppBar {
        dashboard: window.dashboard
        pages: window.pages
        page: window.page
        onPageChosen: page => window.page = page
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
            audit: window.dashboard.audit
        }
        DashboardPage {
            id: dashboardPage
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: window.page === "dashboard"
            dashboard: window.dashboard
            windowHeight: window.height
        }
        Loader {
            objectName: "pageLoader"
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: sourceComponent !== null
            sourceComponent: !window.running ? null : window.page === "health" ? healthPage
                : window.page === "lab" ? labPage : window.page === "audit" ? auditPage : null
        }
        EventLog {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(implicitHeight, window.height * 0.25)
            visible: window.logOpen
            model: window.dashboard.log
            onCloseClicked: window.toggleLog()
        }
    }
    // Not bound: Qt 6.4 then refuses to make components here. So qmllint cannot know the window.
    Component {
        id: healthPage
        HealthPage {
            dashboard: window.dashboard // qmllint disable unqualified
        }
    }
    Component {
        id: labPage
        LabPage {
            dashboard: window.dashboard // qmllint disable unqualified
        }
    }
    Component {
        id: auditPage
        AuditPage {
            dashboard: window.dashboard // qmllint disable unqualified
        }
    }
    Loader {
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: Math.min(820, window.width - 120)
        active: window.settingsOpen && window.running
        sourceComponent: SettingsPage {
            dashboard: window.dashboard // qmllint disable unqualified
            onCloseClicked: window.settingsOpen = false // qmllint disable unqualified
        }
    }
    AwayCard {
        dashboard: window.dashboard
        pageShown: window.page === "dashboard"
    }
    ActionToast {
        anchors.bottom: undo.visible ? undo.top : parent.bottom
        anchors.bottomMargin: undo.visible ? 8 : undo.anchors.bottomMargin
        anchors.horizontalCenter: parent.horizontalCenter
        audit: window.dashboard.audit
    }
    UndoBar {
        id: undo
        anchors.bottom: parent.bottom
        anchors.bottomMargin: window.settingsOpen ? 60 : 18 // above the button that adds a feed
        anchors.horizontalCenter: parent.horizontalCenter
        settings: window.dashboard.settings
    }
    Questions {
        dashboard: window.dashboard
    }
}
