// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import QtQuick.Window
import Steadfeed
import Steadfeed.Models

// The form of one feed.
Flickable {
    id: page

    required property ProfileEditor settings

    readonly property FeedForm form: page.settings.form
    readonly property Item focusItem: page.Window.activeFocusItem

    // What is reached by the keyboard must be in sight.
    onFocusItemChanged: {
        if (!page.focusItem)
            return;
        for (let item = page.focusItem; item; item = item.parent) {
            if (item !== column)
                continue;
            const y = page.focusItem.mapToItem(column, 0, 0).y + column.y;
            if (y < page.contentY + 8)
                page.contentY = Math.max(0, y - 40);
            else if (y + page.focusItem.height > page.contentY + page.height - 8)
                page.contentY = Math.min(page.contentHeight - page.height, y + page.focusItem.height + 40 - page.height);
            return;
        }
    }

    objectName: "feedEditor"
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    contentHeight: column.implicitHeight + 40
    ScrollBar.vertical: AppScrollBar {}

    ColumnLayout {
        id: column
        x: 20
        y: 14
        width: page.width - 40
        spacing: 14

        RowLayout {
            Layout.fillWidth: true
            spacing: 6
            PlainText {
                Layout.fillWidth: true
                text: page.form.name
                font.pixelSize: Theme.titleSize + 3
                font.weight: Font.Bold
                Accessible.role: Accessible.Heading
            }
            AppButton {
                objectName: "test"
                visible: page.settings.test.possible
                glyph: page.settings.test.running ? "stop" : "search"
                text: page.settings.test.running ? qsTr("Stop the test") : qsTr("Test connection")
                onClicked: page.settings.test.running ? page.settings.test.clear() : page.settings.testSelected()
            }
            AppButton {
                flat: true
                glyph: "up"
                tip: qsTr("Move up (Ctrl+Up in the list)")
                onClicked: page.settings.moveFeed(page.form.name, -1)
            }
            AppButton {
                flat: true
                glyph: "down"
                tip: qsTr("Move down (Ctrl+Down in the list)")
                onClicked: page.settings.moveFeed(page.form.name, 1)
            }
            AppButton {
                objectName: "removeFeed"
                flat: true
                glyph: "remove"
                tip: qsTr("Remove this feed from the profile")
                onClicked: page.settings.removeFeed(page.form.name)
            }
        }
        NoteLine {
            Layout.fillWidth: true
            objectName: "draftNote"
            severity: 2
            text: !page.form.draft ? "" : page.form.error !== "" ? qsTr("Not applied yet. %1").arg(page.form.error)
                : qsTr("Not applied yet: see the field below. What runs stays as it is.")
            AppButton {
                text: qsTr("Discard")
                onClicked: page.form.discard()
            }
        }
        TestResults {
            Layout.fillWidth: true
            visible: page.settings.test.subject === page.form.name
            test: page.settings.test
        }
        FormSection {
            Layout.fillWidth: true
            title: qsTr("Connection")
            fields: page.form.options
            onEdited: (name, value) => page.form.setOption(name, value)

            TransportChoice {
                Layout.fillWidth: true
                form: page.form
            }
            AddressList {
                Layout.fillWidth: true
                form: page.form
            }
            FallbackList {
                Layout.fillWidth: true
                form: page.form
            }
        }
        FormSection {
            Layout.fillWidth: true
            title: qsTr("Feed")
            fields: page.form.feed
            onEdited: (name, value) => page.form.set(name, value)
        }
        FormSection {
            Layout.fillWidth: true
            title: qsTr("Sign-in")
            fields: page.form.signIn
            onEdited: (name, value) => page.form.set(name, value)
        }
        SecretEntry {
            Layout.fillWidth: true
            Layout.topMargin: -6
            place: page.form.secretPlace
            onGiven: secret => page.settings.keepSecret("feed", secret)
        }
        FormSection {
            Layout.fillWidth: true
            title: qsTr("Security")
            fields: page.form.security
            onEdited: (name, value) => page.form.set(name, value)
        }
        FormSection {
            Layout.fillWidth: true
            title: qsTr("Proxy")
            fields: page.form.proxy
            onEdited: (name, value) => page.form.set(name, value)
        }
        SecretEntry {
            Layout.fillWidth: true
            Layout.topMargin: -6
            place: page.form.proxySecretPlace === "keychain" ? "keychain" : ""
            onGiven: secret => page.settings.keepSecret("proxy", secret)
        }
        FormSection {
            Layout.fillWidth: true
            title: qsTr("Limits and HTTP")
            fields: page.form.limits
            onEdited: (name, value) => page.form.set(name, value)
        }
        Repeater {
            model: page.form.http
            FormField {
                id: http
                Layout.fillWidth: true
                Layout.topMargin: -6
                onEdited: value => page.form.set(http.name, value)
            }
        }
    }
}
