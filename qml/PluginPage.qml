// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// Transports that come in libraries of others.
ColumnLayout {
    id: page

    required property PluginChoices plugins

    spacing: 14

    RowLayout {
        Layout.fillWidth: true
        spacing: 12
        AppSwitch {
            id: toggle
            objectName: "pluginsEnabled"
            checked: page.plugins.enabled
            Accessible.name: title.text
            onToggled: page.plugins.enabled = toggle.checked
        }
        PlainText {
            id: title
            Layout.fillWidth: true
            text: qsTr("Load transports from the plug-in folder")
            font.weight: Font.Medium
        }
    }
    PlainText {
        Layout.fillWidth: true
        text: qsTr("A plug-in is a program: it can do whatever you can. A profile never loads one.")
        color: Theme.muted
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 12
        PlainText {
            text: qsTr("Folder")
            color: Theme.muted
        }
        AppTextField {
            id: folder
            Layout.fillWidth: true
            objectName: "pluginFolder"
            text: page.plugins.folder
            Accessible.name: qsTr("Folder")
            onEditingFinished: {
                page.plugins.folder = folder.text.trim();
                folder.text = Qt.binding(() => page.plugins.folder);
            }
        }
    }
    PlainText {
        Layout.fillWidth: true
        text: qsTr("Takes effect at the next start of Steadfeed.")
        color: Theme.faint
        font.pixelSize: Theme.captionSize
    }
    Repeater {
        model: page.plugins.plugins
        NoteLine {
            id: plugin

            required property string name
            required property string file
            required property string transport
            required property string problem

            required severity
            Layout.fillWidth: true
            text: plugin.problem !== "" ? plugin.problem : qsTr("%1: %2").arg(plugin.file).arg(plugin.transport)
            AppButton {
                visible: plugin.problem !== "" && page.plugins.enabled
                text: qsTr("Try again")
                onClicked: page.plugins.retryRequested(plugin.name)
            }
        }
    }
    PlainText {
        Layout.fillWidth: true
        visible: page.plugins.enabled && page.plugins.plugins.count === 0
        text: qsTr("There are no plug-ins.")
        color: Theme.faint
    }
    Item {
        Layout.fillHeight: true
    }
}
