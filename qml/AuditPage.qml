// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// The audit log: every action in its order, what became of it, and whether its chain is whole.
ColumnLayout {
    id: page

    required property Dashboard dashboard
    readonly property Audit audit: page.dashboard.audit
    readonly property AuditModel actions: page.audit.actions

    objectName: "auditPage"
    spacing: Theme.gap

    FileChooser {
        id: chooser
        title: qsTr("Export the audit log")
        filter: qsTr("JSON Lines (*.jsonl);;CSV (*.csv)")
        suffix: "jsonl"
        saving: true
        onChosen: path => page.actions.exportTo(path)
    }
    ActionDialog {
        id: dialog
        objectName: "noteDialog"
        audit: page.audit
    }
    Card {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: !page.audit.available

        ColumnLayout {
            anchors.centerIn: parent
            width: Math.min(520, parent.width - 40)
            spacing: 8
            PlainText {
                Layout.alignment: Qt.AlignHCenter
                text: qsTr("This profile has no audit log")
                font.pixelSize: Theme.titleSize + 2
                font.weight: Font.Bold
            }
            PlainText {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                maximumLineCount: 4
                lineHeight: 1.25
                color: Theme.muted
                text: qsTr("With an “audit” section in the profile, what people do here goes to a log on the server, in the order in which they did it, and can be proved there.")
            }
        }
    }
    AuditSummary {
        Layout.fillWidth: true
        visible: page.audit.available
        audit: page.audit
        onExportClicked: chooser.open()
        onNoteClicked: dialog.ask("note", {})
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        visible: page.audit.available
        spacing: Theme.gap

        AuditList {
            Layout.fillWidth: true
            Layout.fillHeight: true
            actions: page.actions
        }
        AuditDetails {
            Layout.preferredWidth: Math.min(Math.max(340, page.width * 0.32), 480)
            Layout.fillHeight: true
            actions: page.actions
        }
    }
}
