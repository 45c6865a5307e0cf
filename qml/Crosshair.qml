// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Steadfeed.Models

// The value under the pointer.
Item {
    id: cross

    required property Trend trend
    readonly property real share: hover.point.position.x / Math.max(cross.width, 1)
    readonly property var point: {
        cross.trend.valueText; // anew with every repaint
        return hover.hovered ? cross.trend.nearest(cross.share) : ({});
    }
    readonly property bool shown: cross.point.text !== undefined

    HoverHandler {
        id: hover
    }
    Rectangle {
        visible: cross.shown
        x: (cross.point.at ?? 0) * cross.width
        width: 1
        height: parent.height
        color: Theme.muted
    }
    Rectangle {
        visible: cross.shown
        x: Math.min(Math.max((cross.point.at ?? 0) * cross.width - width / 2, 0), cross.width - width)
        width: Math.min(words.implicitWidth + 14, cross.width)
        height: words.height + 8
        radius: 4
        color: Theme.raised
        border.color: Theme.borderStrong
        PlainText {
            id: words
            anchors.centerIn: parent
            width: parent.width - 14
            wrapMode: Text.Wrap
            maximumLineCount: 5
            text: cross.point.text ?? ""
            font.pixelSize: Theme.captionSize
        }
    }
}
