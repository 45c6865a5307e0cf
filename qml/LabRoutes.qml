// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// Which feeds go through the fault proxy. For this run only; the profile's file stays as it is.
Card {
    id: card

    required property Lab lab

    implicitHeight: column.implicitHeight + 2 * Theme.padding

    ColumnLayout {
        id: column
        x: Theme.padding
        y: Theme.padding
        width: card.width - 2 * Theme.padding
        spacing: 6

        PlainText {
            text: qsTr("Through the fault proxy")
            font.pixelSize: Theme.titleSize
            font.weight: Font.Bold
        }
        PlainText {
            Layout.fillWidth: true
            visible: !card.lab.reachesAny
            text: qsTr("No feed goes through the proxy yet, so nothing can be broken. Open the demo, or lead a feed through it; that holds for this run only.")
            color: Theme.muted
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
        Repeater {
            model: card.lab.feeds
            RowLayout {
                id: row

                required property string name
                required property bool reached
                required property bool routable
                required property string note

                Layout.fillWidth: true
                visible: row.routable
                spacing: 8
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0
                    PlainText {
                        Layout.fillWidth: true
                        text: row.name
                    }
                    PlainText {
                        Layout.fillWidth: true
                        text: row.note
                        color: Theme.faint
                        font.pixelSize: Theme.captionSize
                    }
                }
                AppSwitch {
                    id: flag
                    objectName: "labRoute_" + row.name
                    checked: row.reached
                    Accessible.name: qsTr("%1 through the fault proxy").arg(row.name)
                    onToggled: {
                        card.lab.routeRequested(row.name, flag.checked);
                        flag.checked = Qt.binding(() => row.reached);
                    }
                }
            }
        }
    }
}
