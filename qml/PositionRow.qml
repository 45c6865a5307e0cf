// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Steadfeed

// One position. Fresh rows stand out, quiet ones fade, stale ones are hatched and say so.
Item {
    id: row

    required property ColumnPlan plan
    required property string symbol
    required property string title
    required property string quantity
    required property string average
    required property string last
    required property string lastNote
    required property string change
    required property string changePercent
    required property string changeNote
    required property int direction
    required property string pnl
    required property int pnlDirection
    required property string value
    required property string age
    required property int freshness
    required property string freshnessText
    required property string flag
    required property string limit
    required property bool overLimit
    // What was done here and the feed does not show yet; the row itself changes with the feed alone.
    required property string underWay
    required property string spoken

    property bool current: false
    property bool showStartNote: false
    property bool odd: false

    readonly property bool stale: row.freshness === 2
    readonly property bool faded: row.freshness > 0
    readonly property color ink: row.stale ? Theme.faint : row.faded ? Theme.muted : Theme.text

    implicitHeight: Theme.rowHeight
    Accessible.role: Accessible.Row
    Accessible.name: row.spoken
    Accessible.selected: row.current

    component Note: PlainText {
        color: Theme.faint
        font.pixelSize: Theme.captionSize - 1
    }

    Rectangle {
        anchors.fill: parent
        color: row.current ? Theme.selection : hover.hovered ? Theme.hover : "transparent"
    }
    Hatch {
        anchors.fill: parent
        visible: row.stale
        color: Theme.hatch
    }
    Rectangle {
        width: parent.width
        height: 1
        anchors.bottom: parent.bottom
        color: Theme.grid
    }
    Rectangle {
        visible: row.current
        width: 3
        height: parent.height
        color: Theme.accent
    }
    HoverHandler {
        id: hover
    }
    AppToolTip {
        visible: hover.hovered && text !== ""
        text: ((row.flag === "" ? "" : qsTr("Flagged: %1").arg(row.flag) + "\n")
            + (row.limit === "" ? "" : (row.overLimit ? qsTr("Over its limit of %1") : qsTr("Limit %1")).arg(row.limit) + "\n")
            + row.underWay).trim()
    }
    Row {
        x: row.plan.margin
        height: parent.height
        spacing: row.plan.spacing

        Item {
            width: row.plan.symbol
            height: parent.height
            PlainText {
                id: symbolText
                height: parent.height
                width: Math.min(implicitWidth, parent.width)
                text: row.symbol
                font.weight: Font.Medium
                color: row.ink
            }
            IconGlyph {
                id: flagMark
                visible: row.flag !== ""
                anchors.left: symbolText.right
                anchors.leftMargin: visible ? 6 : 0
                anchors.verticalCenter: parent.verticalCenter
                width: visible ? 13 : 0
                height: 13
                name: "flag"
                color: Theme.warning
            }
            IconGlyph {
                id: underWayMark
                objectName: "underWayMark"
                visible: row.underWay !== ""
                anchors.left: flagMark.right
                anchors.leftMargin: visible ? 6 : 0
                anchors.verticalCenter: parent.verticalCenter
                width: visible ? 13 : 0
                height: 13
                name: "clock"
                color: Theme.accent
            }
            PlainText {
                anchors.left: underWayMark.right
                anchors.leftMargin: 8
                anchors.right: parent.right
                height: parent.height
                visible: width > 40
                text: row.title
                font.pixelSize: Theme.captionSize + 1
                color: Theme.faint
            }
        }
        FigureText {
            width: row.plan.quantity
            height: parent.height
            text: row.quantity
            color: row.overLimit ? Theme.error : row.ink
            font.weight: row.overLimit ? Font.Bold : Font.Normal
        }
        FigureText {
            visible: row.plan.average > 0
            width: row.plan.average
            height: parent.height
            text: row.average
            color: row.stale ? Theme.faint : Theme.muted
        }
        Item {
            width: row.plan.last
            height: parent.height
            FigureText {
                id: lastText
                anchors.right: parent.right
                width: Math.min(implicitWidth, parent.width)
                height: parent.height
                text: row.last
                color: row.ink
                font.weight: Font.Medium
            }
            Note {
                anchors.right: lastText.left
                anchors.rightMargin: 4
                height: parent.height
                visible: row.lastNote !== ""
                text: row.lastNote
            }
        }
        Item {
            visible: row.plan.change > 0
            width: row.plan.change
            height: parent.height
            Note {
                height: parent.height
                visible: row.showStartNote && row.changeNote !== ""
                text: row.changeNote
            }
            DeltaText {
                anchors.fill: parent
                text: row.change
                direction: row.direction
                faded: row.stale
            }
        }
        DeltaText {
            width: row.plan.percent
            height: parent.height
            text: row.changePercent
            direction: row.direction
            faded: row.stale
        }
        DeltaText {
            width: row.plan.pnl
            height: parent.height
            text: row.pnl
            direction: row.pnlDirection
            faded: row.stale
            font.weight: Font.Medium
        }
        FigureText {
            visible: row.plan.value > 0
            width: row.plan.value
            height: parent.height
            text: row.value
            color: row.ink
        }
        Item {
            width: row.plan.age
            height: parent.height
            FigureText {
                id: ageText
                anchors.right: parent.right
                width: implicitWidth
                height: parent.height
                text: row.age
                color: row.faded ? Theme.warning : Theme.muted
                font.weight: row.faded ? Font.Bold : Font.Normal
            }
            PlainText {
                anchors.right: ageText.left
                anchors.rightMargin: 6
                height: parent.height
                width: Math.min(implicitWidth, parent.width - ageText.width - 6)
                text: row.freshnessText
                color: Theme.warning
                font.pixelSize: Theme.captionSize
            }
        }
    }
}
