// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Steadfeed
import Steadfeed.Models

// The button of one fault, made only where it belongs to the group that is shown. Not bound: Qt 6.4 then
// refuses to make the component.
Loader {
    id: fault

    required property Lab lab
    required property int shownGroup
    required property string name
    required property int group
    required property string label
    required property string help
    // For "enabled", which an item has already.
    required property var model

    active: fault.group === fault.shownGroup
    visible: fault.active
    // qmllint disable unqualified
    sourceComponent: AppButton {
        objectName: "lab_" + fault.name
        enabled: fault.model.enabled
        leftPadding: 9
        implicitHeight: 27
        font.pixelSize: Theme.captionSize + 1
        text: fault.label
        tip: fault.help
        onClicked: fault.lab.inject(fault.name)
    }
    // qmllint enable unqualified
}
