// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// How the log is as a whole, and what one can do with all of it.
Card {
    id: summary

    required property Audit audit
    readonly property AuditModel actions: summary.audit.actions

    signal exportClicked
    signal noteClicked

    implicitHeight: column.implicitHeight + 20

    ColumnLayout {
        id: column
        x: 14
        y: 10
        width: parent.width - 24
        spacing: 6

        RowLayout {
            Layout.fillWidth: true
            spacing: 10

            IconGlyph {
                Layout.preferredWidth: 16
                Layout.preferredHeight: 16
                name: summary.audit.severity > 1 ? "warning" : "ok"
                color: Theme.severityColor(summary.audit.severity)
            }
            PlainText {
                objectName: "auditLink"
                Layout.fillWidth: true
                text: summary.audit.linkText
                font.weight: Font.Medium
            }
            PlainText {
                visible: summary.audit.role !== ""
                text: qsTr("Role: %1").arg(summary.audit.role)
                color: Theme.muted
            }
            AppButton {
                visible: summary.audit.severity > 1
                text: qsTr("Try again now")
                onClicked: summary.audit.reconnectNow()
            }
            AppButton {
                objectName: "auditNote"
                enabled: summary.audit.enabled && summary.audit.may("note")
                text: qsTr("Note…")
                tip: enabled ? qsTr("Write a note into the audit log") : summary.audit.whyNotThis("note")
                onClicked: summary.noteClicked()
            }
            AppButton {
                objectName: "auditVerify"
                enabled: summary.actions.known && !summary.actions.verifying
                glyph: "lock"
                text: summary.actions.verifying ? qsTr("Verifying…") : qsTr("Verify now")
                tip: qsTr("Walk along the chain of all actions on this computer")
                onClicked: summary.actions.verify()
            }
            AppButton {
                objectName: "auditExport"
                enabled: summary.actions.known
                glyph: "copy"
                text: qsTr("Export…")
                tip: qsTr("Write the actions shown as JSON Lines or CSV")
                onClicked: summary.exportClicked()
            }
        }
        PlainText {
            Layout.fillWidth: true
            visible: text !== "" && text !== summary.audit.linkText
            text: summary.audit.whyNot
            color: Theme.warning
            wrapMode: Text.Wrap
            maximumLineCount: 3
        }
        PlainText {
            objectName: "auditVerification"
            Layout.fillWidth: true
            visible: text !== ""
            text: summary.actions.verification
            color: summary.actions.verified ? Theme.muted : Theme.error
            wrapMode: Text.Wrap
            maximumLineCount: 8
        }
        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: summary.actions.exportText
            color: Theme.muted
        }
    }
}
