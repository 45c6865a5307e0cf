// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// The top line: what is open, how it is as a whole, and the few things one can do everywhere.
Rectangle {
    id: bar

    required property Dashboard dashboard
    // Of Main: maps with 'value', 'label' and 'tip'.
    property var pages: []
    property string page
    property bool logOpen: false
    property bool settingsOpen: false

    signal pageChosen(page: string)
    signal openProfileClicked
    signal logClicked
    signal settingsClicked

    readonly property bool running: bar.dashboard.phase === Dashboard.Running
    readonly property bool wide: bar.width >= 1200

    implicitHeight: 52
    color: Theme.card

    Rectangle {
        width: parent.width
        height: 1
        anchors.bottom: parent.bottom
        color: Theme.border
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gap + 4
        anchors.rightMargin: Theme.gap
        spacing: 10

        IconGlyph {
            Layout.preferredWidth: 22
            Layout.preferredHeight: 22
            name: "mark"
            color: Theme.accent
        }
        PlainText {
            text: "Steadfeed"
            font.pixelSize: Theme.titleSize + 1
            font.weight: Font.Bold
        }
        SegmentedSwitch {
            objectName: "pageSwitch"
            Layout.leftMargin: 6
            visible: bar.running
            title: qsTr("Page")
            options: bar.pages
            value: bar.page
            onChosen: value => bar.pageChosen(value)
        }
        Rectangle {
            Layout.preferredWidth: 1
            Layout.preferredHeight: 20
            Layout.leftMargin: 4
            Layout.rightMargin: 4
            visible: profile.text !== ""
            color: Theme.borderStrong
        }
        PlainText {
            id: profile
            Layout.fillWidth: true
            Layout.minimumWidth: 40
            Layout.maximumWidth: Math.min(260, Math.ceil(implicitWidth))
            text: bar.running ? bar.dashboard.profileName : ""
            color: Theme.muted
        }
        Badge {
            visible: bar.running && bar.dashboard.demo
            text: qsTr("Demo")
            ink: Theme.accent
        }
        Badge {
            visible: bar.running && bar.wide && !bar.dashboard.audit.enabled
            text: qsTr("Read-only")
        }
        Item {
            Layout.fillWidth: true
        }
        AppButton {
            id: waiting

            readonly property Audit audit: bar.dashboard.audit

            objectName: "auditWaiting"
            visible: bar.running && waiting.audit.available
            flat: true
            glyph: waiting.audit.severity > 1 ? "warning" : "log"
            text: waiting.audit.waiting > 0 ? qsTr("%Ln waiting", "", waiting.audit.waiting) : qsTr("0 waiting")
            tip: waiting.audit.lastText !== "" ? waiting.audit.lastText + "\n" + waiting.audit.linkText
                                               : waiting.audit.linkText
            onClicked: bar.pageChosen("audit")
        }
        StatusPill {
            visible: bar.running && bar.dashboard.health.count > 0
            text: bar.dashboard.health.worstText
            glyph: bar.dashboard.health.worstIcon
            severity: bar.dashboard.health.worstSeverity
        }
        AppButton {
            glyph: "open"
            text: bar.width >= 1080 ? qsTr("Open…") : ""
            tip: qsTr("Open a profile")
            onClicked: bar.openProfileClicked()
        }
        AppButton {
            glyph: "log"
            text: bar.dashboard.log.unread > 0 && !bar.logOpen ? qsTr("Log · %1").arg(bar.dashboard.log.unread)
                                                               : qsTr("Log")
            tip: qsTr("Show or hide the event log")
            visible: bar.running
            checkable: false
            checked: bar.logOpen
            onClicked: bar.logClicked()
        }
        AppButton {
            objectName: "openSettings"
            glyph: "settings"
            tip: qsTr("Settings (Ctrl+,)")
            visible: bar.running
            checkable: false
            checked: bar.settingsOpen
            onClicked: bar.settingsClicked()
        }
        SegmentedSwitch {
            title: qsTr("Theme")
            options: [
                {value: "auto", glyph: "auto", tip: qsTr("Follow the desktop")},
                {value: "light", glyph: "sun", tip: qsTr("Light")},
                {value: "dark", glyph: "moon", tip: qsTr("Dark")}
            ]
            value: bar.dashboard.themeMode
            onChosen: value => bar.dashboard.themeMode = value
        }
    }
}
