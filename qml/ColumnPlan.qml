// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Widths of the columns of the position table for the room that there is. Below a width the least needed
// columns go; what is left over goes to the symbol, whose name has use for it.
QtObject {
    id: plan

    property real available: 800

    readonly property int spacing: 8
    readonly property int margin: 14
    readonly property int quantity: 68
    readonly property int average: plan.available >= 780 ? 78 : 0
    readonly property int last: 90
    readonly property int change: plan.available >= 690 ? 86 : 0
    readonly property int percent: 76
    readonly property int pnl: 110
    readonly property int value: plan.available >= 860 ? 100 : 0
    readonly property int age: 92
    readonly property int symbol: {
        let rest = plan.available - 2 * plan.margin;
        for (const width of [plan.quantity, plan.average, plan.last, plan.change, plan.percent, plan.pnl,
                             plan.value, plan.age])
            rest -= width > 0 ? width + plan.spacing : 0;
        return Math.max(rest, 70);
    }
}
