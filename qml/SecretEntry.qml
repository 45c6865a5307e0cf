// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed

// Where a person types a secret: it goes to the keychain, or is kept for this run.
GridLayout {
    id: entry

    // "keychain" or "ask"; else there is nothing to type.
    required property string place

    signal given(secret: string)

    visible: entry.place !== ""
    columns: 2
    columnSpacing: 12
    rowSpacing: 3

    PlainText {
        Layout.preferredWidth: 148
        text: qsTr("Secret")
        color: Theme.muted
    }
    RowLayout {
        spacing: 6
        AppTextField {
            id: field
            Layout.fillWidth: true
            objectName: "secret"
            echoMode: TextInput.Password
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
            Accessible.name: qsTr("Password or token")
            onAccepted: if (keep.enabled) keep.clicked()
        }
        AppButton {
            id: keep
            enabled: field.text !== ""
            text: entry.place === "keychain" ? qsTr("Store") : qsTr("Use for this run")
            onClicked: {
                entry.given(field.text);
                field.clear();
            }
        }
    }
    Item {}
    PlainText {
        Layout.fillWidth: true
        text: entry.place === "keychain" ? qsTr("Goes to the keychain, and from there to this feed's server only.")
            : qsTr("Is kept in memory only and sent to this feed's server only.")
        color: Theme.faint
        font.pixelSize: Theme.captionSize
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
}
