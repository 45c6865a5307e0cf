// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick

// Every colour, size and distance of the window. Pairs of text and ground have a contrast of at least 4.5
// (checked by a test); gain and loss are teal and vermilion, which colour-blind people can tell apart, and
// always come with a sign and an arrow.
QtObject {
    id: theme

    // "auto" follows the desktop, as far as Qt 6.4 lets us know it: by the colour of its windows.
    property string mode: "auto"
    readonly property bool dark: mode === "dark" || (mode !== "light" && theme.desktop.window.hslLightness < 0.5)
    readonly property SystemPalette desktop: SystemPalette {}

    readonly property FontLoader regular: FontLoader { source: "qrc:/steadfeed/fonts/Roboto-Regular.ttf" }
    readonly property FontLoader medium: FontLoader { source: "qrc:/steadfeed/fonts/Roboto-Medium.ttf" }
    readonly property FontLoader bold: FontLoader { source: "qrc:/steadfeed/fonts/Roboto-Bold.ttf" }
    readonly property string family: theme.regular.name

    readonly property color window: theme.dark ? "#0d1116" : "#eef1f5"
    readonly property color card: theme.dark ? "#151b23" : "#ffffff"
    readonly property color raised: theme.dark ? "#1d2530" : "#f3f6f9"
    readonly property color hover: theme.dark ? "#1a222c" : "#f3f6fa"
    readonly property color selection: theme.dark ? "#1b3150" : "#dce9fb"
    readonly property color border: theme.dark ? "#27313e" : "#d9e0e8"
    readonly property color borderStrong: theme.dark ? "#3b495b" : "#b7c2cf"
    readonly property color grid: theme.dark ? "#212a35" : "#e8edf2"
    readonly property color hatch: theme.dark ? "#2b3645" : "#dfe5ec"

    readonly property color text: theme.dark ? "#e8edf3" : "#141c26"
    readonly property color muted: theme.dark ? "#a9b5c4" : "#465464"
    readonly property color faint: theme.dark ? "#919fb0" : "#566475"
    readonly property color accent: theme.dark ? "#78aeff" : "#1a5bbf"
    readonly property color inkOnAccent: theme.dark ? "#0b1623" : "#ffffff"

    readonly property color gain: theme.dark ? "#45cdb5" : "#006b5b"
    readonly property color loss: theme.dark ? "#ff9466" : "#ad3e08"
    readonly property color good: theme.dark ? "#45cdb5" : "#006b5b"
    readonly property color info: theme.dark ? "#9ab8e6" : "#3b5a86"
    readonly property color warning: theme.dark ? "#f2be4b" : "#7d5200"
    // What was done on purpose.
    readonly property color fault: theme.dark ? "#c79bff" : "#6b35a8"
    readonly property color error: theme.dark ? "#ff8f80" : "#b0261c"

    readonly property int gap: 12
    readonly property int padding: 12
    readonly property int radius: 8
    readonly property int rowHeight: 28
    readonly property int controlHeight: 30

    readonly property int captionSize: 11
    readonly property int bodySize: 13
    readonly property int titleSize: 15
    readonly property int headlineSize: 22

    // In the order of Severity: good, info, warning, error.
    function severityColor(severity: int): color {
        return severity === 0 ? theme.good : severity === 2 ? theme.warning : severity === 3 ? theme.error : theme.info;
    }
    // -1, 0, 1
    function directionColor(direction: int): color {
        return direction > 0 ? theme.gain : direction < 0 ? theme.loss : theme.muted;
    }
    // A colour laid thinly over the card, as ground for text of the same colour.
    function tint(color: color): color {
        return Qt.tint(theme.card, Qt.rgba(color.r, color.g, color.b, theme.dark ? 0.14 : 0.09));
    }
}
