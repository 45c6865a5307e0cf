// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Steadfeed

// A choice of several. Options are maps with 'value' and 'label'; texts are plain (qt-facts Q3).
ComboBox {
    id: control

    required property var options
    property var value

    signal chosen(value: var)

    function indexOf(value: var): int {
        for (let i = 0; i < control.options.length; ++i) {
            if (control.options[i].value === value)
                return i;
        }
        return -1;
    }

    implicitHeight: Theme.controlHeight
    model: control.options
    textRole: "label"
    valueRole: "value"
    currentIndex: control.indexOf(control.value)
    focusPolicy: Qt.StrongFocus
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    onActivated: index => {
        control.chosen(control.options[index].value);
        control.currentIndex = Qt.binding(() => control.indexOf(control.value));
    }

    contentItem: PlainText {
        leftPadding: 10
        rightPadding: 26
        text: control.displayText
        color: control.enabled ? Theme.text : Theme.faint
    }
    indicator: IconGlyph {
        x: control.width - width - 9
        anchors.verticalCenter: parent.verticalCenter
        width: 12
        height: 12
        name: "chevron"
        color: Theme.muted
    }
    background: Rectangle {
        radius: 6
        color: Theme.window
        border.width: control.activeFocus ? 2 : 1
        border.color: control.activeFocus ? Theme.accent : Theme.borderStrong
    }
    delegate: ItemDelegate {
        id: option

        required property int index
        required property var modelData

        width: ListView.view.width
        height: 28
        highlighted: control.highlightedIndex === option.index
        Accessible.name: option.modelData.label
        contentItem: PlainText {
            text: option.modelData.label
            font.weight: control.currentIndex === option.index ? Font.Medium : Font.Normal
        }
        background: Rectangle {
            radius: 4
            color: option.highlighted ? Theme.selection : "transparent"
        }
    }
    popup: Popup {
        y: control.height + 2
        width: control.width
        padding: 4
        implicitHeight: Math.min(contentItem.implicitHeight + 8, 260)
        contentItem: ListView {
            implicitHeight: contentHeight
            clip: true
            model: control.delegateModel
            currentIndex: control.highlightedIndex
        }
        background: Rectangle {
            radius: 6
            color: Theme.raised
            border.color: Theme.borderStrong
        }
    }
}
