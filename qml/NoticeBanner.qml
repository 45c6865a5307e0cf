// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// The message that matters most now. A critical one stays until somebody has read it.
Rectangle {
    id: banner

    required property NoticesModel notices
    required property Audit audit
    readonly property color ink: Theme.severityColor(banner.notices.bannerLevel + 1)

    // The message that is being acknowledged stays until that is stored; and why it could not be.
    property int ticket: 0
    property string asked
    property string problem

    objectName: "noticeBanner"
    visible: banner.notices.bannerVisible
    implicitHeight: 44
    radius: Theme.radius
    color: Theme.tint(banner.ink)
    border.color: banner.ink
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("%1. %2").arg(banner.notices.bannerTitle).arg(banner.notices.bannerText)

    Connections {
        target: banner.audit
        function onSaved(ticket: int) {
            if (ticket !== banner.ticket || ticket === 0)
                return;
            banner.ticket = 0;
            if (banner.notices.bannerId === banner.asked)
                banner.notices.dismiss();
        }
        function onNotSaved(ticket: int, why: string) {
            if (ticket !== banner.ticket || ticket === 0)
                return;
            banner.ticket = 0;
            banner.problem = why;
        }
    }
    HoverHandler {
        id: hover
    }
    AppToolTip {
        visible: hover.hovered && body.truncated
        text: banner.notices.bannerText
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 14
        anchors.rightMargin: 6
        spacing: 10

        IconGlyph {
            name: banner.notices.bannerLevel === 2 ? "error" : banner.notices.bannerLevel === 1 ? "warning" : "info"
            color: banner.ink
        }
        PlainText {
            Layout.maximumWidth: banner.width * 0.4
            text: banner.notices.bannerTitle
            font.weight: Font.Bold
        }
        PlainText {
            id: body
            Layout.fillWidth: true
            text: banner.notices.bannerText
        }
        PlainText {
            visible: banner.notices.waiting > 0
            text: qsTr("%Ln more", "", banner.notices.waiting)
            color: Theme.muted
            font.pixelSize: Theme.captionSize + 1
        }
        PlainText {
            text: banner.notices.bannerTime
            color: Theme.muted
            font.pixelSize: Theme.captionSize + 1
        }
        PlainText {
            objectName: "acknowledgeWhyNot"
            Layout.maximumWidth: banner.width * 0.3
            visible: text !== ""
            text: !acknowledge.visible || banner.ticket > 0 ? "" : !acknowledge.allowed ? banner.audit.whyNotThis("ack_alert")
                : banner.asked === banner.notices.bannerId ? banner.problem : ""
            color: Theme.warning
            font.pixelSize: Theme.captionSize + 1
        }
        AppButton {
            id: acknowledge

            readonly property bool allowed: banner.audit.enabled && banner.audit.may("ack_alert")

            objectName: "acknowledge"
            visible: banner.audit.available && banner.notices.bannerId !== ""
            enabled: acknowledge.allowed && banner.ticket === 0
            implicitHeight: 28
            text: qsTr("Acknowledge")
            onClicked: {
                banner.asked = banner.notices.bannerId;
                banner.problem = "";
                banner.ticket = banner.audit.acknowledge(banner.asked);
            }
        }
        AppButton {
            flat: true
            glyph: "close"
            tip: qsTr("I have read this")
            onClicked: banner.notices.dismiss()
        }
    }
}
