// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Templates as T
import QtQuick.Layouts
import Steadfeed

// The frame of a question: title, words, room for an answer, and two buttons.
Popup {
    id: dialog

    required property string title
    required property string question
    required property string acceptText
    property string glyph: "lock"
    property string rejectText: qsTr("Cancel") // empty: there is only one answer
    property bool canAccept: true
    default property alias content: slot.data

    signal accepted
    signal rejected

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: 460
    padding: 24
    modal: true
    focus: true
    closePolicy: Popup.NoAutoClose

    // The id below makes Qt build this at once; it is always needed.
    contentItem: ColumnLayout { // qmllint disable deferred-property-id
        spacing: 12
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title

        RowLayout {
            spacing: 10
            IconGlyph {
                name: dialog.glyph
                color: Theme.accent
                Layout.preferredWidth: 20
                Layout.preferredHeight: 20
            }
            PlainText {
                Layout.fillWidth: true
                text: dialog.title
                font.pixelSize: Theme.titleSize + 1
                font.weight: Font.Bold
            }
        }
        PlainText {
            Layout.fillWidth: true
            text: dialog.question
            wrapMode: Text.Wrap
            maximumLineCount: 12
            lineHeight: 1.25
            color: Theme.muted
        }
        ColumnLayout {
            id: slot
            Layout.fillWidth: true
        }
        RowLayout {
            Layout.topMargin: 8
            Layout.alignment: Qt.AlignRight
            spacing: 10
            AppButton {
                objectName: "askReject"
                visible: dialog.rejectText !== ""
                text: dialog.rejectText
                onClicked: dialog.rejected()
            }
            AppButton {
                objectName: "askAccept"
                primary: true
                enabled: dialog.canAccept
                text: dialog.acceptText
                onClicked: dialog.accepted()
            }
        }
    }
    background: Card {
        border.color: Theme.borderStrong
    }
    T.Overlay.modal: Rectangle {
        color: Qt.rgba(0, 0, 0, 0.55)
    }
}
