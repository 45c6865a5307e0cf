// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ProfileEditor.h"

#include <QObject>
#include <QString>

namespace steadfeed {

/*!
 * The files behind the settings: writes each applied change to the profile's file, remembers which profiles
 * were open, imports and exports. Secrets are in none of them, because none is in a profile.
 *
 * A file is replaced as a whole and keeps its mode. It is not written where it may not be, where somebody
 * else changed it meanwhile, or where the run is not what the file says (--transport); the editor says so.
 *
 * Threading: GUI thread; the files are small.
 */
class ProfileFiles : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kMostRecent = 8;

    /// \a settingsFile remembers; \a folder is where imported profiles go. The editor must outlive this.
    ProfileFiles(ProfileEditor &editor, QString settingsFile, QString folder, QObject *parent = nullptr);

    /// The command line chose something for this run that the file does not say.
    void setOverride(bool override);
    /// The newest of the recent profiles; empty: none.
    [[nodiscard]] QString last() const;
    /// It was opened by its path.
    void remember(const QString &file);

Q_SIGNALS:
    /// An imported profile is ready to be opened.
    void openRequested(const QString &file);

private:
    void opened(const Profile &profile);
    void save(const Profile &profile);
    void importFrom(const QString &path);
    void exportTo(const QString &path);
    [[nodiscard]] QStringList stored() const;
    [[nodiscard]] QString freePath(const QString &name) const;

    ProfileEditor &m_editor;
    QString m_settingsFile;
    QString m_folder;
    QByteArray m_known; ///< what the file held when it was read or written last
    bool m_override = false;
};

} // namespace steadfeed
