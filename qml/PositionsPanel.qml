// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Steadfeed.Models

// The table of positions with its filter above and its sums below.
Card {
    id: panel

    required property Dashboard dashboard
    readonly property PositionsModel model: panel.dashboard.positions
    readonly property Audit audit: panel.dashboard.audit

    function focusFilter() {
        filter.forceActiveFocus();
    }

    clip: true

    ColumnPlan {
        id: widths
        available: panel.width - 2
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 1
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: 9
            Layout.leftMargin: widths.margin
            spacing: 10

            PlainText {
                text: panel.model.showAll ? qsTr("Symbols") : qsTr("Positions")
                font.pixelSize: Theme.titleSize
                font.weight: Font.Bold
            }
            PlainText {
                text: panel.model.count
                color: Theme.faint
                Accessible.name: qsTr("%Ln row(s)", "", panel.model.count)
            }
            Badge {
                id: pace
                objectName: "paceBadge"
                visible: panel.model.paceText !== ""
                text: panel.model.paceText
                ink: Theme.warning
                Accessible.role: Accessible.StaticText
                Accessible.name: panel.model.paceTip
                HoverHandler {
                    id: paceHover
                }
                AppToolTip {
                    visible: paceHover.hovered
                    text: panel.model.paceTip
                }
            }
            Item {
                Layout.fillWidth: true
            }
            AppTextField {
                id: filter
                Layout.preferredWidth: 190
                glyph: "search"
                placeholderText: qsTr("Find a symbol")
                onTextChanged: panel.model.filter = text
                Connections {
                    target: panel.model
                    function onFilterChanged() {
                        if (panel.model.filter !== filter.text)
                            filter.text = panel.model.filter;
                    }
                }
                Keys.onEscapePressed: clear()
                Keys.onDownPressed: table.forceActiveFocus()
            }
            SegmentedSwitch {
                title: qsTr("Rows")
                options: [{value: false, label: qsTr("Positions")}, {value: true, label: qsTr("All symbols")}]
                value: panel.model.showAll
                onChosen: value => panel.model.showAll = value
            }
        }
        PositionsHeader {
            Layout.fillWidth: true
            model: panel.model
            plan: widths
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            PositionsTable {
                id: table
                anchors.fill: parent
                positions: panel.model
                plan: widths
                audit: panel.audit
            }
            PlainText {
                anchors.centerIn: parent
                visible: panel.model.count === 0
                text: panel.model.filter !== "" ? qsTr("Nothing matches “%1”.").arg(panel.model.filter)
                    : panel.dashboard.health.worstSeverity > 1 ? qsTr("No values yet: %1").arg(panel.dashboard.health.worstText)
                    : qsTr("Waiting for the first values…")
                color: Theme.muted
            }
        }
        TotalsBar {
            Layout.fillWidth: true
            model: panel.dashboard.totals
            plan: widths
        }
    }
}
