// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>

namespace steadfeed {

/*!
 * Asks for a profile file with the desktop's own dialog.
 *
 * Not QtQuick.Dialogs: its fall-back shows file names in ItemDelegates, which crash on a name that looks like
 * an image tag (qt-facts Q3).
 *
 * Threading: GUI thread; needs a QApplication.
 */
class FileChooser : public QObject
{
    Q_OBJECT
    QML_ELEMENT

public:
    using QObject::QObject;

    /*! Returns at once; chosen() follows unless the person gives up. */
    Q_INVOKABLE void open();

    Q_SIGNAL void chosen(const QString &path);
};

} // namespace steadfeed
