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

    visible: banner.notices.bannerVisible
    implicitHeight: 44
    radius: Theme.radius
    color: Theme.tint(banner.ink)
    border.color: banner.ink
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("%1. %2").arg(banner.notices.bannerTitle).arg(banner.notices.bannerText)

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
        AppButton {
            objectName: "acknowledge"
            visible: banner.audit.available && banner.notices.bannerId !== ""
            enabled: banner.audit.enabled && banner.audit.may("ack_alert")
            implicitHeight: 28
            text: qsTr("Acknowledge")
            tip: banner.audit.available ? banner.audit.whyNotThis("ack_alert") : ""
            onClicked: {
                banner.audit.acknowledge(banner.notices.bannerId);
                banner.notices.dismiss();
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
