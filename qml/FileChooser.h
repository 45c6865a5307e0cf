// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlEngine>

namespace steadfeed {

/*!
 * Asks for a file, by default a profile, with the desktop's own dialog.
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

    /*! What it is for, in words. */
    Q_PROPERTY(QString title MEMBER m_title NOTIFY changed)
    /*! As of QFileDialog; empty: all files. */
    Q_PROPERTY(QString filter MEMBER m_filter NOTIFY changed)
    /*! Asks where to write rather than what to read. */
    Q_PROPERTY(bool saving MEMBER m_saving NOTIFY changed)
    /*! What a name gets that is given without. */
    Q_PROPERTY(QString suffix MEMBER m_suffix NOTIFY changed)

public:
    explicit FileChooser(QObject *parent = nullptr);

    /*! Returns at once; chosen() follows unless the person gives up. */
    Q_INVOKABLE void open();

    Q_SIGNAL void chosen(const QString &path);
    Q_SIGNAL void changed();

private:
    QString m_title;
    QString m_filter;
    bool m_saving = false;
    QString m_suffix = QStringLiteral("json");
};

} // namespace steadfeed
