// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

// A right-aligned figure. It shrinks before it is cut: half a number is a wrong number.
PlainText {
    horizontalAlignment: Text.AlignRight
    fontSizeMode: Text.HorizontalFit
    minimumPixelSize: 8
}
