// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Time.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <functional>
#include <string>
#include <string_view>

namespace steadfeed {

/*!
 * One SQLite file that belongs to one program at a time: how it is made, opened, judged, and moved out of the
 * way. What stands in it is its owner's.
 *
 * Made with 0600 in folders of 0700; WAL; locking_mode=EXCLUSIVE and no waiting, so that a second program is
 * kept out at once (qt-facts M7, S1).
 *
 * Threading: made, used and destroyed in one thread (QSqlDatabase demands it); every call waits for the disk.
 */
class SqliteFile
{
public:
    enum class Verdict {
        Good,
        Locked,   ///< another program has it open
        Unusable, ///< damaged, of somebody else, or of a newer version
        Failed,   ///< the disk, or a mode of the file
    };
    /// What makes a file ours.
    struct Kind
    {
        int applicationId = 0; ///< PRAGMA application_id
        int version = 1;       ///< PRAGMA user_version
        /// FULL: what was committed survives a power cut. NORMAL: it may lose the newest, never their order.
        bool fullSync = false;
        /// Makes tables, application_id and user_version in an empty file. Without it an empty file is
        /// damaged.
        std::function<QSqlError(QSqlDatabase &)> create;
        /// Brings a file of an older version (its number) to the present one.
        std::function<QSqlError(QSqlDatabase &, int)> migrate;
    };

    /// \a purpose: a word for Qt's table of connections.
    SqliteFile(std::string file, std::string_view purpose);
    ~SqliteFile();
    SqliteFile(const SqliteFile &) = delete;
    SqliteFile &operator=(const SqliteFile &) = delete;

    /// Opens the file, made where there is none, and checks all of its pages. Not good: it is still to be
    /// closed, and why() says why.
    [[nodiscard]] Verdict open(const Kind &kind);
    void close();
    /// Closes it, and renames it and its log beside its place: NAME.\a what-DATE.sqlite. The new path; empty
    /// where that failed.
    [[nodiscard]] std::string moveAside(std::string_view what, WallMicros wall);

    [[nodiscard]] bool exists() const;
    /// Closes it, and lets it and its log have a second name, as moveAside() would give it. That name; empty
    /// where that failed: why().
    [[nodiscard]] std::string keepAside(std::string_view what, WallMicros wall);
    /// Closes it, and deletes it with its log. Nothing where it is not there.
    void remove();
    /// Deletes it with its log and gives its name to \a other, which nobody has open. Killed in between,
    /// there is no file of this name, but still the other one. False: why().
    [[nodiscard]] bool replaceBy(const std::string &other);

    /// Valid while it is open.
    [[nodiscard]] QSqlDatabase database() const { return QSqlDatabase::database(m_connection, false); }
    /// Runs \a sql, which gives no rows.
    [[nodiscard]] QSqlError run(const QString &sql) const;
    /// Runs \a sql with these values. Not exec() alone: it forgets why prepare() failed.
    [[nodiscard]] static QSqlError run(QSqlQuery &query, const QString &sql, const QVariantList &values);
    /// \a work within one transaction; where it gives an error, nothing of it happened.
    [[nodiscard]] QSqlError transaction(const std::function<QSqlError()> &work) const;

    /// What this error means for the file; sets why().
    [[nodiscard]] Verdict judge(const QSqlError &error);
    /// Its owner found it wrong.
    void blame(std::string why) { m_why = std::move(why); }
    /// "disk_full", "read_only", "damaged", "foreign", "newer_version", or the system's words.
    [[nodiscard]] const std::string &why() const { return m_why; }
    [[nodiscard]] static std::string words(const QSqlError &error);
    [[nodiscard]] const std::string &path() const { return m_file; }
    /// A name for Qt's table of connections that the process has not used yet.
    [[nodiscard]] static QString connectionName(std::string_view purpose);

private:
    [[nodiscard]] bool prepareFile(const Kind &kind);
    [[nodiscard]] Verdict check(const Kind &kind);
    [[nodiscard]] std::string asideName(std::string_view what, WallMicros wall) const;
    [[nodiscard]] qlonglong pragma(const QString &name) const;

    std::string m_file;
    QString m_connection; ///< name in Qt's table of connections; unique in the process
    std::string m_why;
};

} // namespace steadfeed
