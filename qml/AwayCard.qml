// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// "While you were away": what changed, lying over the lower right of the window until it is put away. Nothing
// below it moves.
Rectangle {
    id: card

    required property Dashboard dashboard
    readonly property Away away: card.dashboard.away
    // The page that it may lie over; on others it waits.
    property bool pageShown: true

    anchors.right: parent?.right
    anchors.bottom: parent?.bottom
    anchors.margins: Theme.gap
    z: 10
    width: Math.min(420, (parent?.width ?? 420) - 2 * Theme.gap)
    height: column.implicitHeight + 22
    visible: card.pageShown && card.away.shown
    objectName: "awayCard"
    radius: Theme.radius
    color: Theme.raised
    border.color: card.away.anyMissing ? Theme.warning : Theme.borderStrong
    border.width: 1
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("%1. %2").arg(card.away.title).arg(card.away.summary)

    component Line: PlainText {
        Layout.fillWidth: true
        wrapMode: Text.Wrap
        maximumLineCount: 3
        font.pixelSize: Theme.captionSize + 1
    }

    // What is below must not be clicked through it.
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.AllButtons
        onWheel: wheel => wheel.accepted = true
    }
    ColumnLayout {
        id: column
        x: 14
        y: 8
        width: card.width - 22
        spacing: 4

        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            IconGlyph {
                Layout.preferredWidth: 16
                Layout.preferredHeight: 16
                name: card.away.anyMissing ? "gap" : "clock"
                color: card.away.anyMissing ? Theme.warning : Theme.accent
            }
            PlainText {
                Layout.fillWidth: true
                text: card.away.title
                font.pixelSize: Theme.titleSize
                font.weight: Font.Bold
            }
            AppButton {
                objectName: "awayDismiss"
                flat: true
                glyph: "close"
                tip: qsTr("I have read this")
                onClicked: card.away.dismiss()
            }
        }
        Line {
            text: card.away.summary
            color: Theme.muted
        }
        Repeater {
            model: card.away.sums
            Line {
                required property string modelData
                text: modelData
            }
        }
        Repeater {
            model: card.away.moves
            AwayMoveRow {
                required property var modelData
                Layout.fillWidth: true
                move: modelData
                onClicked: card.dashboard.positions.select(modelData.symbol, modelData.account)
            }
        }
        Line {
            visible: card.away.noticeLine !== ""
            text: qsTr("Notices: %1").arg(card.away.noticeLine)
        }
        Repeater {
            model: card.away.holes
            Line {
                required property string modelData
                text: modelData
                color: card.away.anyMissing ? Theme.warning : Theme.faint
            }
        }
    }
}
