// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// What a test of a connection found, line by line.
ColumnLayout {
    id: results

    required property ConnectionTest test

    visible: results.test.subject !== ""
    spacing: 6

    PlainText {
        visible: results.test.running
        text: qsTr("Looking at %1…").arg(results.test.subject)
        color: Theme.muted
        Layout.fillWidth: true
    }
    Repeater {
        model: results.test.findings
        RowLayout {
            id: finding

            required property int severity
            required property string glyph
            required property string text

            Layout.fillWidth: true
            spacing: 8
            IconGlyph {
                Layout.preferredWidth: 15
                Layout.preferredHeight: 15
                Layout.alignment: Qt.AlignTop
                name: finding.glyph
                color: Theme.severityColor(finding.severity)
            }
            PlainText {
                Layout.fillWidth: true
                text: finding.text
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }
        }
    }
}
