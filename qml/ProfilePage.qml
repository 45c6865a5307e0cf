// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Steadfeed
import Steadfeed.Models

// The profile as a whole: its name, other profiles, import and export.
Flickable {
    id: page

    required property Dashboard dashboard

    readonly property ProfileEditor settings: page.dashboard.settings

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    contentHeight: column.implicitHeight + 40
    ScrollBar.vertical: AppScrollBar {}

    FileChooser {
        id: opener
        onChosen: path => page.dashboard.openProfileRequested(path)
    }
    FileChooser {
        id: importer
        title: qsTr("Import a profile")
        onChosen: path => page.settings.importRequested(path)
    }
    FileChooser {
        id: exporter
        title: qsTr("Export the profile")
        saving: true
        onChosen: path => page.settings.exportRequested(path)
    }
    ColumnLayout {
        id: column
        x: 20
        y: 14
        width: page.width - 40
        spacing: 14

        GridLayout {
            Layout.fillWidth: true
            columns: 2
            columnSpacing: 12
            PlainText {
                Layout.preferredWidth: 148
                text: qsTr("Name")
                color: Theme.muted
            }
            AppTextField {
                id: name

                function commit() {
                    if (name.text !== page.settings.profileName)
                        page.settings.profileName = name.text;
                    name.text = Qt.binding(() => page.settings.profileName);
                }

                Layout.fillWidth: true
                enabled: page.settings.available
                text: page.settings.profileName
                Accessible.name: qsTr("Name of the profile")
                onEditingFinished: name.commit()
            }
            PlainText {
                Layout.preferredWidth: 148
                text: qsTr("File")
                color: Theme.muted
            }
            PlainText {
                Layout.fillWidth: true
                text: page.settings.fileName !== "" ? page.settings.fileName : qsTr("none: this is the demo")
                elide: Text.ElideMiddle
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: 8
            AppButton {
                glyph: "open"
                text: qsTr("Open another…")
                onClicked: opener.open()
            }
            AppButton {
                glyph: "down"
                text: qsTr("Import…")
                tip: qsTr("Copies a profile into Steadfeed's own folder and opens the copy")
                onClicked: importer.open()
            }
            AppButton {
                glyph: "up"
                enabled: page.settings.available
                text: qsTr("Export…")
                tip: qsTr("Writes the profile as it is now. Secrets are never in it.")
                onClicked: exporter.open()
            }
        }
        RowLayout {
            visible: page.dashboard.trayThere
            spacing: 12
            PlainText {
                Layout.fillWidth: true
                text: qsTr("Show the worst state in the desktop's tray, and tell of lost feeds there")
                wrapMode: Text.Wrap
                color: Theme.muted
            }
            AppSwitch {
                objectName: "trayWanted"
                checked: page.dashboard.trayWanted
                Accessible.name: qsTr("Show in the tray")
                onToggled: page.dashboard.trayWanted = checked
            }
        }
        FormSection {
            Layout.fillWidth: true
            title: qsTr("Recent profiles")
            visible: page.settings.recent.length > 0
            Repeater {
                model: page.settings.recent
                AbstractButton {
                    id: recent

                    required property string modelData

                    Layout.fillWidth: true
                    implicitHeight: 34
                    focusPolicy: Qt.StrongFocus
                    Accessible.name: recent.modelData
                    onClicked: page.dashboard.openProfileRequested(recent.modelData)
                    contentItem: RowLayout {
                        spacing: 8
                        IconGlyph {
                            Layout.leftMargin: 8
                            Layout.preferredWidth: 16
                            Layout.preferredHeight: 16
                            name: "file"
                            color: Theme.muted
                        }
                        PlainText {
                            Layout.fillWidth: true
                            text: recent.modelData
                            elide: Text.ElideMiddle
                        }
                    }
                    background: Rectangle {
                        radius: 6
                        color: recent.hovered ? Theme.hover : "transparent"
                        border.width: recent.visualFocus ? 2 : 0
                        border.color: Theme.accent
                    }
                }
            }
        }
    }
}
