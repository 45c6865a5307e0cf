// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StateStore.h"

#include "PrivateFolder.h"
#include "StateTables.h"

#include <QDateTime>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

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
constexpr int kCorrupt = 11;
constexpr int kFormat = 24;
constexpr int kNotADatabase = 26;

int primaryCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

std::string words(const QSqlError &error)
{
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return text.toStdString();
}

QString uniqueConnection()
{
    static std::atomic<int> count{0};
    return u"steadfeed-state-%1"_s.arg(++count);
}

} // namespace

StateStore::StateStore(std::string file) : m_file(std::move(file)), m_connection(uniqueConnection()) {}

StateStore::~StateStore()
{
    close();
}

RestoredState StateStore::load(const Now &now)
{
    RestoredState state;
    Verdict verdict = open(now, state);
    if (verdict == Verdict::Unusable) {
        close();
        const std::string why = m_why;
        const std::string aside = moveAside(now.wall);
        state.problem = {ReasonCode::StateUnusable, {m_file, why, aside}};
        state.feeds.clear();
        verdict = aside.empty() ? Verdict::Unusable : open(now, state);
    } else if (verdict == Verdict::Locked) {
        state.problem = {ReasonCode::StateLocked, {m_file}};
    } else if (verdict == Verdict::Failed) {
        state.problem = {ReasonCode::StateWriteFailed, {m_why}};
    }
    if (verdict != Verdict::Good) {
        close();
        state.feeds.clear();
        std::error_code error;
        const auto size = fs::file_size(m_file, error);
        m_retryOpen = verdict == Verdict::Failed && (error || size == 0);
    }
    state.storing = storing();
    return state;
}

Reason StateStore::save(const StateDelta &delta, WallMicros wall)
{
    if (!m_open && m_retryOpen) {
        RestoredState nothing;
        if (open({{}, wall}, nothing) != Verdict::Good)
            close();
    }
    if (!m_open)
        return {ReasonCode::StateWriteFailed, {m_why}};

    QSqlDatabase db = QSqlDatabase::database(m_connection, false);
    QSqlQuery query(db);
    // Statements instead of transaction() and commit(): these lose the error's number (qt-facts S4).
    QSqlError error = query.exec(u"BEGIN IMMEDIATE"_s) ? QSqlError() : query.lastError();
    if (!error.isValid())
        error = statetables::write(db, delta, wall);
    if (!error.isValid() && !query.exec(u"COMMIT"_s))
        error = query.lastError();
    if (!error.isValid())
        return {};
    m_why = words(error);
    query.exec(u"ROLLBACK"_s); // fails where SQLite has already rolled back
    return {ReasonCode::StateWriteFailed, {m_why}};
}

StateStore::Verdict StateStore::open(const Now &now, RestoredState &state)
{
    if (!prepareFile())
        return Verdict::Failed;
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    db.setDatabaseName(QString::fromStdString(m_file));
    db.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s); // the default waits 5 s for another Steadfeed (S1)
    if (!db.open())
        return fail(db.lastError());
    if (const Verdict verdict = check(); verdict != Verdict::Good)
        return verdict;
    if (const QSqlError error = statetables::read(db, now, state.feeds); error.isValid())
        return fail(error);
    m_open = true;
    m_retryOpen = false;
    return Verdict::Good;
}

StateStore::Verdict StateStore::check()
{
    QSqlDatabase db = QSqlDatabase::database(m_connection, false);
    QSqlQuery query(db);
    // Exclusive before the first access, so that WAL needs no shared memory file and a second program is
    // kept out. BEGIN EXCLUSIVE takes the lock now rather than at the first save.
    for (const QString &sql : {u"PRAGMA locking_mode = EXCLUSIVE"_s, u"PRAGMA journal_mode = WAL"_s,
                               u"PRAGMA synchronous = NORMAL"_s, u"BEGIN EXCLUSIVE"_s}) {
        if (!query.exec(sql))
            return fail(query.lastError());
        query.finish();
    }
    if (!query.exec(u"SELECT count(*) FROM sqlite_schema"_s) || !query.next())
        return fail(query.lastError());
    const bool empty = query.value(0).toInt() == 0;
    query.finish();

    const qlonglong version = pragma(u"user_version"_s);
    if (empty && version == 0) {
        if (const QSqlError error = statetables::create(db); error.isValid())
            return fail(error);
    } else if (pragma(u"application_id"_s) != statetables::kApplicationId) {
        m_why = "not a state file of Steadfeed";
        return Verdict::Unusable;
    } else if (version == 1) {
        if (const QSqlError error = statetables::migrate(db); error.isValid())
            return fail(error);
    } else if (version != statetables::kSchemaVersion) {
        m_why = "schema version " + std::to_string(version);
        return Verdict::Unusable;
    }
    if (!query.exec(u"COMMIT"_s))
        return fail(query.lastError());

    // Reading all rows does not see damage between them, which a later save would trip over, when the file
    // can no longer be moved aside without loss. Costs 1.4 ms for 10,000 keys.
    if (!query.exec(u"PRAGMA integrity_check(1)"_s) || !query.next())
        return fail(query.lastError());
    if (query.value(0).toString() != "ok"_L1) {
        m_why = query.value(0).toString().toStdString();
        return Verdict::Unusable;
    }
    return Verdict::Good;
}

StateStore::Verdict StateStore::fail(const QSqlError &error)
{
    m_why = words(error);
    switch (primaryCode(error)) {
    case kBusy:
    case kLocked:
        return Verdict::Locked;
    case kError:
    case kCorrupt:
    case kFormat:
    case kNotADatabase:
        return Verdict::Unusable;
    default:
        return Verdict::Failed;
    }
}

bool StateStore::prepareFile()
{
    if (!makePrivateFolder(fs::path(m_file).parent_path())) {
        m_why = std::strerror(errno);
        return false;
    }
    // SQLite gives its WAL the mode of the file, so the file is made first. An existing one is never opened
    // here: closing it would drop the locks that SQLite holds on it in this process (POSIX).
    const int fd = ::open(m_file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (fd >= 0) {
        ::close(fd);
    } else if (errno != EEXIST) {
        m_why = std::strerror(errno);
        return false;
    } else {
        ::chmod(m_file.c_str(), 0600); // fails on somebody else's file, and then opening it says more
    }
    return true;
}

std::string StateStore::moveAside(WallMicros wall)
{
    const fs::path file(m_file);
    const QString date =
        QDateTime::fromMSecsSinceEpoch(wall / 1000).toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    const std::string stem = file.stem().string() + ".corrupt-" + date.toStdString();
    std::error_code error;
    fs::path target = file.parent_path() / (stem + file.extension().string());
    for (int n = 2; fs::exists(target, error); ++n)
        target = file.parent_path() / (stem + "-" + std::to_string(n) + file.extension().string());
    fs::rename(file, target, error);
    if (error)
        return {};
    // The log belongs to its database: it must neither be lost nor be replayed into the new file.
    for (const char *suffix : {"-wal", "-shm", "-journal"})
        fs::rename(m_file + suffix, target.string() + suffix, error);
    return target.string();
}

qlonglong StateStore::pragma(const QString &name)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    return query.exec(u"PRAGMA "_s + name) && query.next() ? query.value(0).toLongLong() : -1;
}

void StateStore::close()
{
    m_open = false;
    if (QSqlDatabase::contains(m_connection)) {
        QSqlDatabase::database(m_connection, false).close();
        QSqlDatabase::removeDatabase(m_connection);
    }
}

} // namespace steadfeed
