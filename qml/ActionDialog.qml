// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// Asks for what an action needs before it is done: a reason, an amount, or a plain yes. What was typed stays
// until the action is saved.
AskDialog {
    id: dialog

    required property Audit audit
    property string kind
    // Of PositionsModel.actionRow(); empty: about none.
    property var position: ({})
    property int ticket: 0
    property string problem

    readonly property string symbol: dialog.position["symbol"] ?? ""
    readonly property string account: dialog.position["account"] ?? ""
    readonly property string limit: dialog.position["limit"] ?? ""
    readonly property bool dangerous: dialog.kind === "flatten"
    readonly property bool asksAmount: dialog.kind === "set_limit"
    readonly property bool asksText: dialog.kind === "note"
    readonly property bool needsReason: dialog.kind === "flatten" || dialog.kind === "flag"
    // An empty one takes away the limit that is there.
    readonly property bool lifts: dialog.asksAmount && dialog.limit !== "" && amount.text.trim() === ""
    readonly property bool amountFits: dialog.lifts || /^[0-9]{1,15}([.][0-9]{1,6})?$/.test(amount.text.trim())

    function ask(kind: string, position: var) {
        dialog.kind = kind;
        dialog.position = position;
        dialog.problem = "";
        dialog.ticket = 0;
        amount.text = dialog.asksAmount ? dialog.limit : "";
        dialog.open();
    }
    function send() {
        if (!dialog.canAccept)
            return;
        dialog.problem = "";
        dialog.ticket = dialog.kind === "flatten"
            ? dialog.audit.flatten(dialog.symbol, dialog.account, dialog.position["quantity"], words.text.trim())
            : dialog.kind === "set_limit"
            ? dialog.audit.setLimit(dialog.symbol, dialog.account, amount.text.trim(), words.text.trim())
            : dialog.kind === "flag" ? dialog.audit.flag(dialog.symbol, dialog.account, words.text.trim())
            : dialog.audit.note(words.text.trim(), dialog.symbol);
    }

    objectName: "actionDialog"
    glyph: dialog.dangerous ? "warning" : "log"
    title: dialog.kind === "flatten" ? qsTr("Flatten %1?").arg(dialog.symbol)
        : dialog.kind === "set_limit" ? qsTr("Limit of %1").arg(dialog.symbol)
        : dialog.kind === "flag" ? qsTr("Flag %1").arg(dialog.symbol)
        : dialog.symbol === "" ? qsTr("Note") : qsTr("Note on %1").arg(dialog.symbol)
    question: dialog.kind === "flatten"
        ? qsTr("The whole position of %1 in account %2 is closed at the market. The server refuses if the quantity has changed by then.").arg(dialog.position["shown"]).arg(dialog.account)
        : dialog.kind === "set_limit" ? (dialog.limit === "" ? qsTr("The most that may be held in account %1, long or short. There is no limit now.").arg(dialog.account)
                                                            : qsTr("The most that may be held in account %1, long or short. Empty: no limit.").arg(dialog.account))
        : dialog.kind === "flag" ? qsTr("The flag is seen by everybody who has this feed.")
        : qsTr("The note goes to the audit log.")
    acceptText: dialog.ticket > 0 ? qsTr("Saving…") : dialog.kind === "flatten" ? qsTr("Flatten")
        : dialog.lifts ? qsTr("Remove limit") : dialog.kind === "set_limit" ? qsTr("Set limit") : dialog.kind === "flag" ? qsTr("Flag") : qsTr("Save note")
    canAccept: dialog.ticket === 0 && (!dialog.asksAmount || dialog.amountFits)
        && (!(dialog.needsReason || dialog.asksText) || words.text.trim() !== "")
    onOpened: dialog.asksAmount ? amount.forceActiveFocus() : words.forceActiveFocus()
    onAccepted: dialog.send()
    onRejected: dialog.close()
    onClosed: {
        amount.clear();
        words.clear();
    }

    Connections {
        target: dialog.audit
        function onSaved(ticket: int) {
            if (ticket === dialog.ticket && ticket > 0)
                dialog.close();
        }
        function onNotSaved(ticket: int, why: string) {
            if (ticket !== dialog.ticket || ticket === 0)
                return;
            dialog.ticket = 0;
            dialog.problem = why;
        }
    }
    AppTextField {
        id: amount
        objectName: "actionAmount"
        Layout.fillWidth: true
        visible: dialog.asksAmount
        placeholderText: qsTr("Limit")
        wrong: amount.text !== "" && !dialog.amountFits
        onAccepted: dialog.send()
    }
    AppTextField {
        id: words
        objectName: "actionWords"
        Layout.fillWidth: true
        maximumLength: 330 // the protocol allows 1,000 bytes, and a character may have three
        placeholderText: dialog.asksText ? qsTr("Text") : dialog.needsReason ? qsTr("Reason") : qsTr("Reason (if there is one)")
        onAccepted: dialog.send()
    }
    PlainText {
        objectName: "actionProblem"
        Layout.fillWidth: true
        visible: dialog.problem !== ""
        text: dialog.problem
        color: Theme.error
        wrapMode: Text.Wrap
        maximumLineCount: 4
    }
}
