// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// Says what became of an action: for a few seconds, or until it was read where it went wrong.
Rectangle {
    id: toast

    required property Audit audit
    readonly property bool grave: toast.audit.lastSeverity > 1
    property bool shown: false

    objectName: "actionToast"
    visible: toast.shown && toast.audit.lastText !== ""
    implicitWidth: row.implicitWidth + 24
    implicitHeight: Math.max(44, row.implicitHeight + 16)
    radius: Theme.radius
    color: Theme.raised
    border.color: toast.grave ? Theme.error : Theme.borderStrong
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text.text

    Connections {
        target: toast.audit
        function onLastChanged() {
            toast.shown = true;
            if (toast.grave)
                patience.stop();
            else
                patience.restart();
        }
    }
    Timer {
        id: patience
        interval: 5000
        onTriggered: toast.shown = false
    }
    RowLayout {
        id: row
        anchors.centerIn: parent
        spacing: 10
        IconGlyph {
            Layout.preferredWidth: 16
            Layout.preferredHeight: 16
            name: toast.grave ? "warning" : "ok"
            color: Theme.severityColor(toast.audit.lastSeverity)
        }
        PlainText {
            id: text
            objectName: "actionToastText"
            Layout.maximumWidth: 560
            text: toast.audit.lastText
            wrapMode: Text.Wrap
            maximumLineCount: 3
        }
        AppButton {
            flat: true
            glyph: "close"
            tip: qsTr("Close")
            onClicked: toast.shown = false
        }
    }
}
