// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// Says what was just changed and takes it back with one click.
Rectangle {
    id: bar

    required property ProfileEditor settings

    visible: bar.settings.undoOffered
    implicitWidth: row.implicitWidth + 24
    implicitHeight: 44
    radius: Theme.radius
    color: Theme.raised
    border.color: Theme.borderStrong
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text.text

    RowLayout {
        id: row
        anchors.centerIn: parent
        spacing: 10
        IconGlyph {
            Layout.preferredWidth: 16
            Layout.preferredHeight: 16
            name: "ok"
            color: Theme.good
        }
        PlainText {
            id: text
            Layout.maximumWidth: 420
            text: qsTr("Changed: %1").arg(bar.settings.undoText)
        }
        AppButton {
            objectName: "undoOffer"
            glyph: "undo"
            text: qsTr("Undo")
            onClicked: bar.settings.undo()
        }
        AppButton {
            flat: true
            glyph: "close"
            tip: qsTr("Keep it")
            onClicked: bar.settings.endOffer()
        }
    }
}
