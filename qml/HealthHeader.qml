// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts

RowLayout {
    id: header

    required property HealthColumns columns

    spacing: header.columns.spacing

    component Caption: PlainText {
        color: Theme.faint
        font.pixelSize: Theme.captionSize
    }
    component FigureCaption: Caption {
        horizontalAlignment: Text.AlignRight
    }

    Caption {
        Layout.preferredWidth: header.columns.feed
        text: qsTr("Feed")
    }
    Caption {
        Layout.preferredWidth: header.columns.state
        text: qsTr("Connection")
    }
    Caption {
        Layout.fillWidth: true
        text: qsTr("What happens")
    }
    FigureCaption {
        Layout.preferredWidth: header.columns.rate
        text: qsTr("Messages")
    }
    FigureCaption {
        Layout.preferredWidth: header.columns.latency
        text: header.columns.wide ? qsTr("Delay p50") : qsTr("p50")
    }
    FigureCaption {
        Layout.preferredWidth: header.columns.latency
        text: qsTr("p99")
    }
    FigureCaption {
        Layout.preferredWidth: header.columns.count
        text: qsTr("Reconnects")
    }
    FigureCaption {
        Layout.preferredWidth: header.columns.count
        text: qsTr("Missing")
    }
    FigureCaption {
        Layout.preferredWidth: header.columns.count
        text: qsTr("Duplicates")
    }
    FigureCaption {
        Layout.preferredWidth: header.columns.newest
        text: qsTr("Newest")
    }
}
