// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Reason.h"
#include "RecordListModel.h"

#include <QObject>
#include <QQmlEngine>

namespace steadfeed {

/// A library in the plug-in folder.
struct PluginRow
{
    QString file;
    QString transport; ///< its label; empty where it was not loaded
    Reason problem;    ///< none where it was loaded
};

/*!
 * Transports in shared libraries, for the settings page. They are off until a person turns them on; app
 * remembers that and loads them at the next start.
 *
 * Threading: GUI thread.
 */
class PluginChoices : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the settings")

    Q_PROPERTY(bool enabled READ enabled WRITE setEnabled NOTIFY changed)
    Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY changed)
    /*! Fields file, transport, problem (a sentence), severity. */
    Q_PROPERTY(steadfeed::RecordListModel *plugins READ plugins CONSTANT)

public:
    explicit PluginChoices(QObject *parent = nullptr);

    void set(const QString &folder, bool enabled);
    void setPlugins(const std::vector<PluginRow> &plugins);

    [[nodiscard]] bool enabled() const { return m_enabled; }
    void setEnabled(bool enabled);
    [[nodiscard]] QString folder() const { return m_folder; }
    void setFolder(const QString &folder);
    [[nodiscard]] RecordListModel *plugins() { return &m_plugins; }

    /*! Try a library again that crashed while it was loaded. App answers. */
    Q_SIGNAL void retryRequested(const QString &file);
    /*! The person chose otherwise. */
    Q_SIGNAL void changed();

private:
    RecordListModel m_plugins;
    QString m_folder;
    bool m_enabled = false;
};

} // namespace steadfeed
