// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed

// The verdict on one feed: a sentence, and the classes that it is the sum of.
RowLayout {
    id: row

    required property string name
    required property int severity
    required property string glyph
    required property string sentence
    required property string published
    required property string accepted
    required property string refused
    required property string ignored
    required property string declared
    required property string duplicates
    required property int figure

    spacing: 8
    Accessible.role: Accessible.ListItem
    Accessible.name: row.name + ": " + row.sentence

    IconGlyph {
        Layout.preferredWidth: 15
        Layout.preferredHeight: 15
        name: row.glyph
        color: Theme.severityColor(row.severity)
    }
    PlainText {
        Layout.preferredWidth: 76
        text: row.name
        font.weight: Font.Medium
    }
    PlainText {
        Layout.fillWidth: true
        text: row.sentence
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        color: row.severity === 3 ? Theme.error : Theme.text
        font.pixelSize: Theme.captionSize + 1
    }
    Repeater {
        model: [row.published, row.accepted, row.refused, row.ignored, row.declared, row.duplicates]
        FigureText {
            required property string modelData
            objectName: "verdictFigure"
            Layout.preferredWidth: row.figure
            text: modelData
        }
    }
}
