// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Every text of the window. Qt's default looks for markup in what it is given, and would load images that a
// feed names (qt-facts Q1); this one never does.
Text {
    textFormat: Text.PlainText
    color: Theme.text
    elide: Text.ElideRight
    verticalAlignment: Text.AlignVCenter
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    renderType: Text.QtRendering
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
