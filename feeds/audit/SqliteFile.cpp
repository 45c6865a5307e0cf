// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SqliteFile.h"

#include "PrivateFolder.h"

#include <atomic>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace steadfeed {
namespace {

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

// Primary result codes of SQLite (https://sqlite.org/rescode.html); the low byte of an extended one.
constexpr int kError = 1; // no such table or column: not the tables that the version promises
constexpr int kBusy = 5;
constexpr int kLocked = 6;
constexpr int kReadOnly = 8;
constexpr int kIoError = 10;
constexpr int kCorrupt = 11;
constexpr int kFull = 13;
constexpr int kFormat = 24;
constexpr int kNotADatabase = 26;

int primaryCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

} // namespace

SqliteFile::SqliteFile(std::string file, std::string_view purpose)
    : m_file(std::move(file))
    , m_connection(connectionName(purpose))
{
}

SqliteFile::~SqliteFile()
{
    close();
}

SqliteFile::Verdict SqliteFile::open(const Kind &kind)
{
    m_why.clear();
    if (!prepareFile(kind))
        return Verdict::Failed;
    std::error_code error;
    if (!kind.create && fs::file_size(m_file, error) == 0 && !error) {
        m_why = "damaged"; // and SQLite would delete its log
        return Verdict::Unusable;
    }
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    db.setDatabaseName(QString::fromStdString(m_file));
    db.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s); // the default waits 5 s for another Steadfeed (S1)
    if (!db.open())
        return judge(db.lastError());
    return check(kind);
}

SqliteFile::Verdict SqliteFile::check(const Kind &kind)
{
    QSqlDatabase db = database();
    // Exclusive before the first access, so that WAL needs no shared memory file and a second program is
    // kept out. BEGIN EXCLUSIVE takes the lock now rather than at the first change.
    for (const QString &sql :
         {u"PRAGMA locking_mode = EXCLUSIVE"_s, u"PRAGMA journal_mode = WAL"_s,
          u"PRAGMA synchronous = %1"_s.arg(kind.fullSync ? u"FULL"_s : u"NORMAL"_s), u"BEGIN EXCLUSIVE"_s}) {
        if (const QSqlError error = run(sql); error.isValid())
            return judge(error);
    }
    QSqlQuery query(db);
    if (!query.exec(u"SELECT count(*) FROM sqlite_schema"_s) || !query.next())
        return judge(query.lastError());
    const bool empty = query.value(0).toInt() == 0;
    query.finish();

    const qlonglong version = pragma(u"user_version"_s);
    QSqlError error;
    if (empty && version == 0 && !kind.create) {
        m_why = "damaged";
        return Verdict::Unusable;
    } else if (empty && version == 0) {
        error = kind.create(db);
    } else if (pragma(u"application_id"_s) != kind.applicationId) {
        m_why = "foreign";
        return Verdict::Unusable;
    } else if (version > kind.version) {
        m_why = "newer_version";
        return Verdict::Unusable;
    } else if (version < kind.version) {
        error = kind.migrate(db, static_cast<int>(version));
    }
    if (error.isValid())
        return judge(error);
    if (error = run(u"COMMIT"_s); error.isValid())
        return judge(error);

    // Reading all rows does not see damage between them, which a later change would trip over, when the file
    // can no longer be moved aside without loss. Costs 1.4 ms for 10,000 rows.
    if (!query.exec(u"PRAGMA integrity_check(1)"_s) || !query.next())
        return judge(query.lastError());
    if (query.value(0).toString() != "ok"_L1) {
        m_why = "damaged";
        return Verdict::Unusable;
    }
    return Verdict::Good;
}

QSqlError SqliteFile::run(const QString &sql) const
{
    QSqlQuery query(database());
    return query.exec(sql) ? QSqlError() : query.lastError();
}

QSqlError SqliteFile::run(QSqlQuery &query, const QString &sql, const QVariantList &values)
{
    if (!query.prepare(sql))
        return query.lastError();
    for (const QVariant &value : values)
        query.addBindValue(value);
    return query.exec() ? QSqlError() : query.lastError();
}

QSqlError SqliteFile::transaction(const std::function<QSqlError()> &work) const
{
    // Statements instead of transaction() and commit(): these lose the error's number (qt-facts S4).
    QSqlError error = run(u"BEGIN IMMEDIATE"_s);
    if (!error.isValid())
        error = work();
    if (!error.isValid())
        error = run(u"COMMIT"_s);
    if (!error.isValid())
        return error;
    (void)run(u"ROLLBACK"_s); // fails where SQLite has already rolled back
    // A commit that could not be synced may stand whole in the log, where a start after a crash would find
    // it.
    if (primaryCode(error) == kIoError)
        (void)run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    return error;
}

std::string SqliteFile::words(const QSqlError &error)
{
    switch (primaryCode(error)) {
    case kFull:
        return "disk_full";
    case kReadOnly:
        return "read_only";
    case kCorrupt:
    case kFormat:
        return "damaged";
    case kNotADatabase:
        return "foreign";
    default:
        const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
        return text.toStdString();
    }
}

SqliteFile::Verdict SqliteFile::judge(const QSqlError &error)
{
    m_why = words(error);
    switch (primaryCode(error)) {
    case kBusy:
    case kLocked:
        return Verdict::Locked;
    case kError:
        m_why = "damaged";
        return Verdict::Unusable;
    case kCorrupt:
    case kFormat:
    case kNotADatabase:
        return Verdict::Unusable;
    default:
        return Verdict::Failed;
    }
}

bool SqliteFile::prepareFile(const Kind &kind)
{
    if (!makePrivateFolder(fs::path(m_file).parent_path())) {
        m_why = std::strerror(errno);
        return false;
    }
    // SQLite gives its WAL the mode of the file, so the file is made first. An existing one is never opened
    // here: closing it would drop the locks that SQLite holds on it in this process (POSIX).
    const int fd = kind.create ? ::open(m_file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600) : -1;
    if (fd >= 0) {
        ::close(fd);
    } else if (kind.create && errno != EEXIST) {
        m_why = std::strerror(errno);
        return false;
    } else {
        ::chmod(m_file.c_str(), 0600); // fails on somebody else's file, and then opening it says more
    }
    return true;
}

qlonglong SqliteFile::pragma(const QString &name) const
{
    QSqlQuery query(database());
    return query.exec(u"PRAGMA "_s + name) && query.next() ? query.value(0).toLongLong() : -1;
}

QString SqliteFile::connectionName(std::string_view purpose)
{
    static std::atomic<int> count{0};
    return u"steadfeed-%1-%2"_s.arg(QString::fromUtf8(purpose.data(), qsizetype(purpose.size())))
        .arg(++count);
}

void SqliteFile::close()
{
    if (!QSqlDatabase::contains(m_connection))
        return;
    database().close();
    QSqlDatabase::removeDatabase(m_connection);
}

} // namespace steadfeed
