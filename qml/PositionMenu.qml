// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQml.Models
import Steadfeed
import Steadfeed.Models

// What one can do with a position. What the role does not permit stands there and says why.
Menu {
    id: sheet // not "menu": an entry has a property of that name, which is null once it was taken out

    required property Audit audit
    // Of PositionsModel.actionRow().
    property var position: ({})
    readonly property bool flagged: (sheet.position["flag"] ?? "") !== ""

    readonly property var entries: [
        {kind: sheet.flagged ? "unflag" : "flag", label: sheet.flagged ? qsTr("Remove flag") : qsTr("Flag…")},
        {kind: "note", label: qsTr("Note…")},
        {kind: "set_limit", label: qsTr("Set limit…")},
        {kind: "flatten", label: qsTr("Flatten…")}
    ]

    signal wanted(kind: string)

    width: 260
    padding: 4
    background: Rectangle {
        radius: 6
        color: Theme.raised
        border.color: Theme.borderStrong
    }
    contentItem: ListView {
        implicitHeight: contentHeight
        model: sheet.contentModel
        interactive: false
        currentIndex: sheet.currentIndex
        Accessible.name: qsTr("Actions for %1").arg(sheet.position["symbol"] ?? "")
    }

    Instantiator {
        model: sheet.entries
        onObjectAdded: (index, object) => sheet.insertItem(index, object as Item)
        onObjectRemoved: (index, object) => sheet.removeItem(object as Item)
        delegate: MenuItem {
            id: item

            required property var modelData
            readonly property string whyNot: sheet.visible ? sheet.audit.whyNotThis(item.modelData.kind) : ""

            implicitHeight: item.whyNot === "" ? 30 : 46
            enabled: item.whyNot === ""
            objectName: "action-" + item.modelData.kind
            Accessible.name: item.modelData.label
            Accessible.description: item.whyNot
            onTriggered: sheet.wanted(item.modelData.kind)
            contentItem: Column { // qmllint disable deferred-property-id
                leftPadding: 10
                PlainText {
                    text: item.modelData.label
                    color: item.enabled ? Theme.text : Theme.faint
                }
                PlainText {
                    visible: item.whyNot !== ""
                    width: item.width - 24
                    text: item.whyNot
                    color: Theme.faint
                    font.pixelSize: Theme.captionSize
                }
            }
            background: Rectangle {
                radius: 4
                color: item.highlighted ? Theme.selection : "transparent"
            }
        }
    }
}
