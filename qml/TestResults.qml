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
        // Placed by hand: a layout within a layout does not shrink when a line needs no wrap any more (Qt 6.4).
        Item {
            id: finding

            required property int severity
            required property string glyph
            required property string text

            Layout.fillWidth: true
            implicitHeight: words.implicitHeight
            IconGlyph {
                width: 15
                height: 15
                name: finding.glyph
                color: Theme.severityColor(finding.severity)
            }
            PlainText {
                id: words
                x: 23
                width: finding.width - x
                text: finding.text
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }
        }
    }
}
