// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed

// One feed: state, cause and next try in words, then its figures.
Item {
    id: row

    required property HealthColumns columns
    required property string name
    required property string kind
    required property string transport
    required property string transportLabel
    required property string instead
    required property string url
    required property string stateText
    required property string stateIcon
    required property int severity
    required property string sentence
    required property string continuity
    required property int continuitySeverity
    required property string rate
    required property string p50
    required property string p99
    required property string reconnects
    required property string missing
    required property bool anyMissing
    required property string duplicates
    required property string newest
    required property string lastSeen
    required property bool canReconnect
    required property bool stopped
    required property string spoken
    property bool changeable: false

    signal reconnectClicked
    signal startClicked
    signal stopClicked
    // Where the transport can be changed: the item to open a menu at.
    signal transportClicked(item: Item)

    readonly property color ink: Theme.severityColor(row.severity)

    implicitHeight: 30
    Accessible.role: Accessible.ListItem
    Accessible.name: row.spoken

    component Figure: FigureText {
        color: Theme.muted
    }

    HoverHandler {
        id: hover
    }
    AppToolTip {
        visible: hover.hovered
        text: (row.instead !== "" ? row.instead + "\n" : "") + row.sentence + "\n" + (row.sentence !== row.continuity + "." ? row.continuity + "\n" : "") + row.lastSeen + "\n" + row.url
    }
    RowLayout {
        anchors.fill: parent
        spacing: row.columns.spacing

        Item {
            Layout.preferredWidth: row.columns.feed
            Layout.fillHeight: true
            PlainText {
                id: feedName
                width: Math.min(implicitWidth, parent.width - 60)
                height: parent.height
                text: row.name
                font.weight: Font.Medium
            }
            TransportButton {
                anchors.left: feedName.right
                anchors.leftMargin: 4
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, parent.width - feedName.width - 4)
                enabled: row.changeable
                objectName: "transportOf-" + row.name
                feed: row.name
                text: row.columns.wide ? row.transportLabel : row.transport
                onClicked: row.transportClicked(this)
            }
        }
        Item {
            Layout.preferredWidth: row.columns.state
            Layout.fillHeight: true
            IconGlyph {
                id: stateGlyph
                anchors.verticalCenter: parent.verticalCenter
                width: 15
                height: 15
                name: row.stateIcon
                color: row.ink
            }
            PlainText {
                anchors.left: stateGlyph.right
                anchors.leftMargin: 7
                anchors.right: parent.right
                height: parent.height
                text: row.stateText
                color: row.ink
                font.weight: Font.Medium
            }
        }
        Badge {
            visible: row.instead !== ""
            Layout.maximumWidth: row.columns.wide ? 220 : 110
            text: row.instead
            ink: Theme.warning
        }
        // The button that is rarely wanted stands over the sentence, so that it costs no width until then.
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            PlainText {
                anchors.fill: parent
                anchors.rightMargin: stopButton.shown ? stopButton.width + row.columns.spacing : 0
                text: row.sentence
                // A long one is said in two small lines rather than cut.
                wrapMode: Text.Wrap
                maximumLineCount: 2
                fontSizeMode: Text.Fit
                minimumPixelSize: Theme.captionSize
                lineHeight: 0.95
                color: row.severity > 1 ? Theme.text : Theme.muted
            }
            AppButton {
                id: stopButton

                readonly property bool shown: visible && (hover.hovered || activeFocus)

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: !row.stopped && row.columns.wide
                opacity: shown ? 1 : 0
                implicitHeight: 24
                text: qsTr("Stop")
                font.pixelSize: Theme.captionSize + 1
                Accessible.name: qsTr("%1: %2").arg(row.name).arg(text)
                onClicked: row.stopClicked()
            }
        }
        AppButton {
            visible: row.canReconnect || row.stopped
            implicitHeight: 24
            text: row.stopped ? qsTr("Start") : row.columns.wide ? qsTr("Reconnect now") : qsTr("Now")
            font.pixelSize: Theme.captionSize + 1
            Accessible.name: qsTr("%1: %2").arg(row.name).arg(text)
            onClicked: row.stopped ? row.startClicked() : row.reconnectClicked()
        }
        Figure {
            Layout.preferredWidth: row.columns.rate
            text: row.rate
            color: Theme.text
        }
        Figure {
            Layout.preferredWidth: row.columns.latency
            text: row.p50
        }
        Figure {
            Layout.preferredWidth: row.columns.latency
            text: row.p99
        }
        Figure {
            Layout.preferredWidth: row.columns.count
            text: row.reconnects
        }
        Figure {
            Layout.preferredWidth: row.columns.count
            text: row.missing
            color: row.anyMissing ? Theme.error : Theme.muted
            font.weight: row.anyMissing ? Font.Bold : Font.Normal
        }
        Figure {
            Layout.preferredWidth: row.columns.count
            text: row.duplicates
        }
        Figure {
            Layout.preferredWidth: row.columns.newest
            text: row.newest
            color: Theme.text
        }
    }
}
