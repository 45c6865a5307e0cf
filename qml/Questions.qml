// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed.Models

// What feeds ask of a person: a secret, or leave to send a stored one to another origin.
Item {
    id: questions

    required property Dashboard dashboard

    AskDialog {
        id: secret

        readonly property int feed: questions.dashboard.secretFeed

        title: qsTr("Sign in")
        question: questions.dashboard.secretQuestion
        acceptText: qsTr("Use for this session")
        rejectText: qsTr("Not now")
        canAccept: field.text !== ""
        visible: secret.feed >= 0
        onOpened: field.forceActiveFocus()
        onClosed: field.clear()
        onAccepted: questions.dashboard.giveSecret(secret.feed, field.text)
        onRejected: questions.dashboard.postponeQuestion(secret.feed)

        AppTextField {
            id: field
            Layout.fillWidth: true
            echoMode: TextInput.Password
            placeholderText: qsTr("Password or token")
            onAccepted: if (secret.canAccept) secret.accepted()
        }
        PlainText {
            Layout.fillWidth: true
            text: qsTr("It is kept in memory only and sent to this feed's server only.")
            color: Theme.faint
            font.pixelSize: Theme.captionSize
            wrapMode: Text.Wrap
        }
    }
    AskDialog {
        id: origin

        readonly property int feed: questions.dashboard.originFeed

        title: qsTr("Send a stored secret to another server?")
        question: questions.dashboard.originQuestion
        acceptText: qsTr("Send it there")
        rejectText: qsTr("Do not send")
        visible: origin.feed >= 0 && secret.feed < 0
        onAccepted: questions.dashboard.allowOrigin(origin.feed, true)
        onRejected: questions.dashboard.allowOrigin(origin.feed, false)
    }
}
