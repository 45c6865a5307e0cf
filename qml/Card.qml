// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A surface that holds one thing.
Rectangle {
    color: Theme.card
    radius: Theme.radius
    border.color: Theme.border
    border.width: 1
}
