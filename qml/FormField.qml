// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Steadfeed

// One field of a form, whatever its type: label, control, and what it means or what is wrong with it.
// Placed by hand: a layout within a layout does not grow when the line below wraps (Qt 6.4).
Item {
    id: field

    required property string name
    required property string label
    required property string help
    required property string hint
    required property string type
    required property var value
    required property int from
    required property int to
    required property var choices
    required property string error

    signal edited(value: var)

    readonly property string below: field.error !== "" ? field.error : field.help

    implicitHeight: row.implicitHeight + (note.visible ? note.height + 3 : 0)
    implicitWidth: row.x + 240

    PlainText {
        width: 148
        height: Theme.controlHeight
        text: field.label
        color: Theme.muted
    }
    RowLayout {
        id: row
        x: 160
        width: field.width - row.x
        spacing: 6
        AppTextField {
            id: line

            function commit() {
                if (line.text !== String(field.value))
                    field.edited(line.text);
                line.text = Qt.binding(() => String(field.value));
            }

            visible: field.type !== "flag" && field.type !== "choice"
            Layout.fillWidth: field.type !== "number"
            Layout.preferredWidth: 120
            objectName: "field" + field.name
            wrong: field.error !== ""
            text: String(field.value)
            placeholderText: field.hint
            inputMethodHints: field.type === "number" ? Qt.ImhDigitsOnly : Qt.ImhNone
            Accessible.name: field.label
            Accessible.description: field.below
            onEditingFinished: line.commit()
        }
        PlainText {
            visible: field.type === "number" && field.to > 0
            text: qsTr("%1 to %2").arg(field.from.toLocaleString(Qt.locale(), "f", 0)).arg(field.to.toLocaleString(Qt.locale(), "f", 0))
            color: Theme.faint
            font.pixelSize: Theme.captionSize
        }
        AppButton {
            visible: field.type === "file"
            glyph: "open"
            tip: qsTr("Choose a file for: %1").arg(field.label)
            onClicked: chooser.open()
        }
        AppSwitch {
            id: flag
            visible: field.type === "flag"
            objectName: "field" + field.name
            checked: field.value === true
            Accessible.name: field.label
            Accessible.description: field.below
            onToggled: {
                field.edited(flag.checked);
                flag.checked = Qt.binding(() => field.value === true);
            }
        }
        AppCombo {
            visible: field.type === "choice"
            objectName: "field" + field.name
            Layout.preferredWidth: 240
            options: field.choices
            value: field.value
            Accessible.name: field.label
            Accessible.description: field.below
            onChosen: value => field.edited(value)
        }
        Item {
            Layout.fillWidth: true
            visible: !line.Layout.fillWidth || !line.visible
        }
        FileChooser {
            id: chooser
            title: field.label
            filter: ""
            onChosen: path => field.edited(path)
        }
    }
    PlainText {
        id: note
        x: row.x
        y: row.height + 3
        width: row.width
        visible: note.text !== ""
        text: field.below
        color: field.error !== "" ? Theme.error : Theme.faint
        font.pixelSize: Theme.captionSize
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Accessible.role: field.error !== "" ? Accessible.AlertMessage : Accessible.StaticText
    }
}
