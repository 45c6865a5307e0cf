// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed.Models

// A titled part of a form: what stands in it, then the fields of a list.
ColumnLayout {
    id: section

    required property string title
    property RecordListModel fields: null
    default property alias content: slot.data

    signal edited(name: string, value: var)

    spacing: 8

    Rectangle {
        Layout.fillWidth: true
        Layout.preferredHeight: 1
        color: Theme.border
    }
    PlainText {
        text: section.title
        font.pixelSize: Theme.titleSize
        font.weight: Font.Bold
        Accessible.role: Accessible.Heading
    }
    ColumnLayout {
        id: slot
        Layout.fillWidth: true
        visible: children.length > 0
        spacing: 8
    }
    Repeater {
        model: section.fields
        FormField {
            id: field
            Layout.fillWidth: true
            onEdited: value => section.edited(field.name, value)
        }
    }
}
