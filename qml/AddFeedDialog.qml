// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// A new feed: from what is found at an address, from a profile that comes with the program, or by hand.
AskDialog {
    id: dialog

    required property ProfileEditor settings
    property string way: dialog.settings.test.possible ? "look" : "hand"
    property string shelf

    function add(): bool {
        if (dialog.way === "look")
            return dialog.settings.addProposed();
        if (dialog.way === "shelf")
            return dialog.settings.addShipped(dialog.shelf);
        return dialog.settings.addNative(name.text, kind.value, base.text);
    }

    width: 560
    glyph: "add"
    closePolicy: Popup.CloseOnEscape
    title: qsTr("Add a feed")
    question: dialog.way === "look" ? qsTr("Enter where the feed is. Steadfeed looks at it and says what it found.")
        : dialog.way === "shelf" ? qsTr("These exchanges are known. Their symbols can be changed afterwards.")
        : qsTr("A feed of a server that speaks Steadfeed's own protocol. Everything else can be set afterwards.")
    acceptText: dialog.way === "look" && dialog.settings.test.hasProposal ? qsTr("Add %1").arg(dialog.settings.test.proposedName)
        : qsTr("Add")
    canAccept: dialog.way === "look" ? dialog.settings.test.hasProposal
        : dialog.way === "shelf" ? dialog.shelf !== "" : name.text !== "" && base.text !== ""
    onOpened: dialog.way === "look" ? address.forceActiveFocus() : name.forceActiveFocus()
    onClosed: {
        dialog.settings.test.clear();
        dialog.settings.clearNotes();
    }
    onAccepted: if (dialog.add()) dialog.close()
    onRejected: dialog.close()

    SegmentedSwitch {
        title: qsTr("How")
        options: dialog.settings.test.possible
            ? [{value: "look", label: qsTr("Look at an address")}, {value: "shelf", label: qsTr("Known exchanges")}, {value: "hand", label: qsTr("By hand")}]
            : [{value: "hand", label: qsTr("By hand")}, {value: "shelf", label: qsTr("Known exchanges")}]
        value: dialog.way
        onChosen: value => dialog.way = value
    }
    ColumnLayout {
        visible: dialog.way === "look"
        Layout.fillWidth: true
        Layout.topMargin: 6
        spacing: 10
        RowLayout {
            spacing: 6
            AppTextField {
                id: address
                Layout.fillWidth: true
                objectName: "lookAddress"
                placeholderText: "https://quotes.example/feed"
                Accessible.name: qsTr("Address")
                onAccepted: dialog.settings.test.look(address.text)
            }
            AppButton {
                glyph: dialog.settings.test.running ? "stop" : "search"
                text: dialog.settings.test.running ? qsTr("Stop") : qsTr("Look")
                onClicked: dialog.settings.test.running ? dialog.settings.test.clear() : dialog.settings.test.look(address.text)
            }
        }
        TestResults {
            Layout.fillWidth: true
            test: dialog.settings.test
        }
    }
    ListView {
        visible: dialog.way === "shelf"
        Layout.fillWidth: true
        Layout.preferredHeight: 220
        Layout.topMargin: 6
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: dialog.settings.shipped
        ScrollBar.vertical: AppScrollBar {}
        delegate: AbstractButton {
            id: known

            required property string name
            required property string label
            required property string about
            readonly property bool chosen: known.name === dialog.shelf

            width: ListView.view.width - 10
            implicitHeight: text.implicitHeight + 12
            focusPolicy: Qt.StrongFocus
            Accessible.role: Accessible.RadioButton
            Accessible.name: known.label
            Accessible.description: known.about
            Accessible.checked: known.chosen
            onClicked: dialog.shelf = known.name
            contentItem: Column { // qmllint disable deferred-property-id
                id: text
                leftPadding: 10
                PlainText {
                    width: known.width - 20
                    text: known.label
                    font.weight: Font.Medium
                }
                PlainText {
                    width: known.width - 20
                    text: known.about
                    color: Theme.faint
                    font.pixelSize: Theme.captionSize
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                }
            }
            background: Rectangle {
                radius: 6
                color: known.chosen ? Theme.selection : known.hovered ? Theme.hover : "transparent"
                border.width: known.visualFocus ? 2 : 0
                border.color: Theme.accent
            }
        }
    }
    GridLayout {
        visible: dialog.way === "hand"
        Layout.fillWidth: true
        Layout.topMargin: 6
        columns: 2
        columnSpacing: 12
        rowSpacing: 8
        PlainText {
            text: qsTr("Name")
            color: Theme.muted
        }
        AppTextField {
            id: name
            Layout.fillWidth: true
            objectName: "newName"
            Accessible.name: qsTr("Name")
        }
        PlainText {
            text: qsTr("Shows")
            color: Theme.muted
        }
        AppCombo {
            id: kind
            Layout.preferredWidth: 200
            options: [{value: "prices", label: qsTr("Prices")}, {value: "positions", label: qsTr("Positions")}, {value: "notices", label: qsTr("Notices")}, {value: "metrics", label: qsTr("Metrics")}]
            value: "prices"
            Accessible.name: qsTr("Shows")
            onChosen: value => kind.value = value
        }
        PlainText {
            text: qsTr("Base address")
            color: Theme.muted
        }
        AppTextField {
            id: base
            Layout.fillWidth: true
            objectName: "newBase"
            placeholderText: "https://feeds.example"
            Accessible.name: qsTr("Base address")
            onAccepted: if (dialog.canAccept) dialog.accepted()
        }
    }
    NoteLine {
        Layout.fillWidth: true
        Layout.topMargin: 4
        severity: 3
        text: dialog.settings.problem
    }
}
