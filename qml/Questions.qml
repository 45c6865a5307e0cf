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
    AskDialog {
        id: rescue

        readonly property Audit audit: questions.dashboard.audit

        glyph: "warning"
        title: qsTr("The list of saved actions is damaged")
        question: rescue.audit.questionText
        acceptText: rescue.audit.canDoAgain ? qsTr("Do them again") : qsTr("Begin a new list")
        rejectText: rescue.audit.canDoAgain ? qsTr("Leave them") : ""
        visible: rescue.audit.question === 1
        onAccepted: rescue.audit.answerRescue(rescue.audit.canDoAgain)
        onRejected: rescue.audit.answerRescue(false)
    }
    AskDialog {
        id: fork

        property string putOff
        readonly property Audit audit: questions.dashboard.audit

        glyph: "warning"
        title: qsTr("The action history does not match the server's")
        question: qsTr("%1 Everything stays in its file. With a new list, what waits can be done again; the old file is kept beside it.").arg(fork.audit.questionText)
        acceptText: qsTr("Begin a new list")
        rejectText: qsTr("Not now")
        visible: fork.audit.question === 2 && fork.putOff !== fork.audit.questionText
        onAccepted: fork.audit.startAnew()
        onRejected: fork.putOff = fork.audit.questionText
    }
}
