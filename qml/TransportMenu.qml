// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQml.Models
import Steadfeed
import Steadfeed.Models

// Which transport a feed comes by: the quick way, from its row in the health bar.
Menu {
    id: menu

    required property ProfileEditor settings
    property string feed
    property var choices: []

    function openFor(feed: string, item: Item) {
        menu.feed = feed;
        menu.choices = menu.settings.transportChoices(feed);
        menu.popup(item, 0, item.height + 2);
    }

    width: 240
    padding: 4
    background: Rectangle {
        radius: 6
        color: Theme.raised
        border.color: Theme.borderStrong
    }
    contentItem: ListView {
        implicitHeight: contentHeight
        model: menu.contentModel
        interactive: false
        currentIndex: menu.currentIndex
        Accessible.name: qsTr("Transport of %1").arg(menu.feed)
    }

    Instantiator {
        model: menu.choices
        onObjectAdded: (index, object) => menu.insertItem(index, object as Item)
        onObjectRemoved: (index, object) => menu.removeItem(object as Item)
        delegate: MenuItem {
            id: item

            required property var modelData

            implicitHeight: 30
            enabled: item.modelData.offered
            objectName: "transport-" + item.modelData.value
            Accessible.name: words.text
            onTriggered: menu.settings.setTransport(menu.feed, item.modelData.value)
            contentItem: PlainText { // qmllint disable deferred-property-id
                id: words
                leftPadding: 22
                text: item.modelData.offered ? item.modelData.label : qsTr("%1: no address").arg(item.modelData.label)
                color: item.enabled ? Theme.text : Theme.faint
                font.weight: item.modelData.current ? Font.Medium : Font.Normal
                IconGlyph {
                    visible: item.modelData.current
                    anchors.verticalCenter: parent.verticalCenter
                    width: 14
                    height: 14
                    name: "ok"
                    color: Theme.accent
                }
            }
            background: Rectangle {
                radius: 4
                color: item.highlighted ? Theme.selection : "transparent"
            }
        }
    }
}
