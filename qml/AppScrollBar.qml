// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Controls.Basic

ScrollBar {
    id: control

    policy: control.size < 1.0 ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
    padding: 2
    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: control.pressed ? Theme.muted : control.hovered ? Theme.faint : Theme.borderStrong
    }
    background: null
}
