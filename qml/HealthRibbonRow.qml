// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// One feed over time. Connection and data are two statements.
Rectangle {
    id: row

    required property HealthTimelineColumns columns
    required property HealthView view
    required property int index
    required property int feed
    required property string name
    required property string stateText
    required property string stateIcon
    required property int severity
    required property string continuity
    required property int continuitySeverity
    required property bool canReconnect
    required property string spoken
    property bool focused: false
    // Bound to a clock of its own: what a function gives is not told when it changes.
    property string summary
    readonly property bool current: row.view.feed === row.feed

    signal chosen
    signal told(text: string)
    signal reconnectClicked

    function step(pieces: int) {
        ribbon.step(pieces);
    }

    implicitHeight: 34
    radius: 5
    color: row.current ? Theme.selection : hover.hovered ? Theme.hover : "transparent"
    border.width: row.focused ? 2 : 0
    border.color: Theme.accent
    Component.onCompleted: row.summary = row.view.summary(row.feed)
    onFocusedChanged: if (!row.focused) ribbon.point(-1)
    Accessible.role: Accessible.ListItem
    Accessible.name: row.spoken
    Accessible.description: row.summary
    Accessible.selected: row.current

    Connections {
        target: row.view
        function onRepainted() {
            row.summary = row.view.summary(row.feed);
        }
    }
    HoverHandler {
        id: hover
    }
    TapHandler {
        onTapped: row.chosen()
    }
    RowLayout {
        anchors.fill: parent
        spacing: row.columns.spacing

        PlainText {
            Layout.preferredWidth: row.columns.feed
            leftPadding: 6
            text: row.name
            font.weight: Font.Medium
        }
        Row {
            Layout.preferredWidth: row.columns.state
            spacing: 7
            IconGlyph {
                anchors.verticalCenter: parent.verticalCenter
                width: 15
                height: 15
                name: row.stateIcon
                color: Theme.severityColor(row.severity)
            }
            PlainText {
                width: row.columns.state - 22
                text: row.stateText
                color: Theme.severityColor(row.severity)
                font.weight: Font.Medium
            }
        }
        PlainText {
            Layout.preferredWidth: row.columns.continuity
            text: row.continuity
            color: Theme.severityColor(row.continuitySeverity)
        }
        HealthRibbon {
            id: ribbon
            Layout.fillWidth: true
            Layout.preferredHeight: 20
            view: row.view
            feed: row.feed
            good: Theme.good
            info: Theme.info
            warning: Theme.warning
            error: Theme.error
            cursor: Theme.text
            ground: Theme.card
            family: Theme.family
            onToldChanged: row.told(ribbon.told)

            HoverHandler {
                id: pointer
                onPointChanged: if (pointer.hovered) ribbon.point(pointer.point.position.x)
                onHoveredChanged: if (!pointer.hovered) ribbon.point(-1)
            }
        }
        PlainText {
            Layout.preferredWidth: row.columns.summary
            text: row.summary
            color: Theme.muted
            font.pixelSize: Theme.captionSize + 1
        }
        Item {
            Layout.preferredWidth: row.columns.button
            Layout.preferredHeight: 24
            AppButton {
                anchors.right: parent.right
                anchors.rightMargin: 4
                visible: row.canReconnect
                implicitHeight: 24
                text: row.columns.wide ? qsTr("Reconnect now") : qsTr("Now")
                font.pixelSize: Theme.captionSize + 1
                Accessible.name: qsTr("%1: %2").arg(row.name).arg(text)
                onClicked: row.reconnectClicked()
            }
        }
    }
}
