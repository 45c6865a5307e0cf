// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// The addresses of the transport in use: the preferred one, then its backups.
ColumnLayout {
    id: list

    required property FeedForm form

    spacing: 4

    Repeater {
        model: list.form.addresses
        GridLayout {
            id: row

            required property int index
            required property string value
            required property string error

            readonly property string title: row.index > 0 ? qsTr("Backup %1").arg(row.index)
                : list.form.usesBase ? qsTr("Base address") : qsTr("Address")

            Layout.fillWidth: true
            columns: 2
            columnSpacing: 12
            rowSpacing: 3

            PlainText {
                Layout.preferredWidth: 148
                text: row.title
                color: Theme.muted
            }
            RowLayout {
                spacing: 4
                AppTextField {
                    id: address

                    function commit() {
                        if (address.text !== row.value)
                            list.form.setAddress(row.index, address.text);
                        address.text = Qt.binding(() => row.value);
                    }

                    Layout.fillWidth: true
                    objectName: "address" + row.index
                    text: row.value
                    wrong: row.error !== ""
                    Accessible.name: row.title
                    Accessible.description: row.error
                    onEditingFinished: address.commit()
                }
                AppButton {
                    visible: list.form.addresses.count > 1
                    enabled: row.index > 0
                    flat: true
                    glyph: "up"
                    tip: qsTr("Prefer this address")
                    onClicked: list.form.moveAddress(row.index, -1)
                }
                AppButton {
                    visible: list.form.addresses.count > 1
                    flat: true
                    glyph: "remove"
                    tip: qsTr("Remove this address")
                    onClicked: list.form.removeAddress(row.index)
                }
            }
            Item {
                visible: wrong.visible
            }
            PlainText {
                id: wrong
                Layout.fillWidth: true
                visible: row.error !== ""
                text: row.error
                color: Theme.error
                font.pixelSize: Theme.captionSize
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.role: Accessible.AlertMessage
            }
        }
    }
    AppButton {
        Layout.leftMargin: 160
        objectName: "addAddress"
        flat: true
        glyph: "add"
        text: qsTr("Add a backup")
        tip: qsTr("Another address of the same feed, for when the first does not answer")
        onClicked: list.form.addAddress()
    }
}
