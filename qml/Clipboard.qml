// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// Puts text on the clipboard. It is reached through a text item: QML has no other way.
TextEdit {
    id: clipboard

    function take(text: string) {
        clipboard.text = text;
        clipboard.selectAll();
        clipboard.copy();
        clipboard.clear();
    }

    visible: false
    textFormat: TextEdit.PlainText
}
