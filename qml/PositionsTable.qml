// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Steadfeed.Models

// The rows. What a person looks at stays where it is while the rows are sorted anew.
ListView {
    id: table

    objectName: "positionsTable"

    required property PositionsModel positions
    required property ColumnPlan plan
    required property Audit audit

    // The row whose place on the screen is kept over a reorder, and that place.
    property int anchorRow: -1
    property real anchorOffset: 0

    function pickAnchor() {
        const top = table.indexAt(1, table.contentY + 1);
        const selected = table.positions.currentRow;
        const selectedTop = selected * Theme.rowHeight;
        const inSight = selected >= 0 && selectedTop >= table.contentY
            && selectedTop + Theme.rowHeight <= table.contentY + table.height;
        // At the top one reads the list by rank; further down one follows a row.
        table.anchorRow = table.atYBeginning ? -1 : inSight ? selected : top;
        table.anchorOffset = table.anchorRow * Theme.rowHeight - table.contentY;
    }
    function keepAnchor() {
        const row = table.positions.rowAfterReorder(table.anchorRow);
        if (row < 0)
            return;
        const lowest = Math.max(0, table.count * Theme.rowHeight - table.height);
        table.contentY = Math.min(Math.max(row * Theme.rowHeight - table.anchorOffset, 0), lowest);
    }
    function go(row: int) {
        table.positions.currentRow = Math.max(0, Math.min(row, table.count - 1));
        table.positionViewAtIndex(table.positions.currentRow, ListView.Contain);
    }

    clip: true
    model: table.positions
    reuseItems: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    currentIndex: -1
    cacheBuffer: 10 * Theme.rowHeight
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Positions")

    // Opens the menu of the selected row; \a item and place: where.
    function openMenu(item: Item, x: real, y: real) {
        menu.position = table.positions.actionRow(table.positions.currentRow);
        if (!table.audit.available || !menu.position["symbol"])
            return;
        menu.popup(item, x, y);
    }

    PositionMenu {
        id: menu
        objectName: "positionMenu"
        audit: table.audit
        onWanted: kind => {
            if (kind === "unflag")
                table.audit.unflag(menu.position["symbol"], menu.position["account"]);
            else
                dialog.ask(kind, menu.position);
        }
    }
    ActionDialog {
        id: dialog
        audit: table.audit
    }

    readonly property int page: Math.max(1, Math.floor(table.height / Theme.rowHeight) - 1)
    Keys.onUpPressed: table.go(table.positions.currentRow - 1)
    Keys.onDownPressed: table.go(table.positions.currentRow + 1)
    Keys.onMenuPressed: if (table.currentItem || table.positions.currentRow >= 0)
        table.openMenu(table, 40, table.positions.currentRow * Theme.rowHeight - table.contentY + Theme.rowHeight)
    Keys.onPressed: event => {
        const targets = new Map([
            [Qt.Key_PageUp, table.positions.currentRow - table.page],
            [Qt.Key_PageDown, table.positions.currentRow + table.page],
            [Qt.Key_Home, 0],
            [Qt.Key_End, table.count - 1]
        ]);
        if (!targets.has(event.key))
            return;
        table.go(targets.get(event.key));
        event.accepted = true;
    }

    Binding {
        target: table.positions
        property: "held"
        value: table.moving || scroll.pressed
    }
    Connections {
        target: table.positions
        function onBeforeReorder() {
            table.pickAnchor();
        }
        function onRowWanted(row: int) {
            table.positionViewAtIndex(row, ListView.Contain);
        }
        function onReordered() {
            table.keepAnchor();
        }
    }

    delegate: PositionRow {
        id: row

        required property int index

        width: ListView.view.width
        plan: table.plan
        current: row.index === table.positions.currentRow
        showStartNote: !table.positions.allSinceStart

        TapHandler {
            onTapped: {
                table.forceActiveFocus();
                table.positions.currentRow = row.index;
            }
        }
        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: eventPoint => {
                table.forceActiveFocus();
                table.positions.currentRow = row.index;
                table.openMenu(row, eventPoint.position.x, eventPoint.position.y);
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        visible: table.activeFocus
        color: "transparent"
        border.width: 1
        border.color: Theme.accent
    }
    AppScrollBar {
        id: scroll
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        orientation: Qt.Vertical
        size: table.visibleArea.heightRatio
        position: table.visibleArea.yPosition
        onPositionChanged: if (scroll.pressed) table.contentY = scroll.position * table.contentHeight
    }
}
