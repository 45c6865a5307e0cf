// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Steadfeed

// The tool tip of what holds it, made when it is wanted, so that a page of many buttons opens soon. Not bound:
// Qt 6.4 then refuses to make the component.
Loader {
    id: maker

    property string text
    property bool wanted: false

    active: maker.wanted && maker.text !== ""
    // qmllint disable unqualified
    sourceComponent: AppToolTip {
        parent: maker.parent
        text: maker.text
        visible: true
    }
    // qmllint enable unqualified
}
