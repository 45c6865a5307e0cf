// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditLedger.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

// How a ledger's file is made, opened and judged; the rest is in AuditLedger.cpp.
namespace steadfeed::demo {
namespace {

using namespace Qt::StringLiterals;

constexpr int kApplicationId = 0x53464c44; // "SFLD"
constexpr int kVersion = 1;

} // namespace

std::string AuditLedger::open()
{
    if (!prepareFile())
        return m_file + ": " + std::strerror(errno);
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    db.setDatabaseName(m_file.empty() ? u":memory:"_s : QString::fromLocal8Bit(m_file));
    db.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s); // the default waits 5 s for another exchange
    if (!db.open())
        return m_file + ": " + db.lastError().text().toStdString();
    return prepareTables();
}

/// SQLite gives its log the mode of the file, so the file is made first.
bool AuditLedger::prepareFile() const
{
    if (m_file.empty())
        return true;
    const int fd = ::open(m_file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (fd >= 0)
        ::close(fd);
    return fd >= 0 || errno == EEXIST;
}

std::string AuditLedger::prepareTables()
{
    // Exclusive before the first access: the log needs no shared memory then, and a second exchange is kept
    // out.
    const bool locked = run(u"PRAGMA locking_mode = EXCLUSIVE"_s) && run(u"PRAGMA journal_mode = WAL"_s) &&
                        run(u"PRAGMA synchronous = FULL"_s) && run(u"BEGIN EXCLUSIVE"_s);
    if (!locked)
        return m_file + ": cannot be opened as a ledger, or another exchange has it open";
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    const auto pragma = [&query](const QString &name) {
        return query.exec(u"PRAGMA "_s + name) && query.next() ? query.value(0).toInt() : -1;
    };
    const int version = pragma(u"user_version"_s);
    const int application = pragma(u"application_id"_s);
    const int pages = pragma(u"page_count"_s);
    query.finish();
    const bool fresh = version == 0 && application == 0 && pages <= 1;
    if (!fresh && (application != kApplicationId || version != kVersion))
        return m_file + ": is not a ledger of this version; name another file";
    bool good = true;
    if (fresh) {
        good = run(u"PRAGMA application_id = %1"_s.arg(kApplicationId)) &&
               run(u"PRAGMA user_version = %1"_s.arg(kVersion)) &&
               run(u"CREATE TABLE clients(no INTEGER PRIMARY KEY, client BLOB UNIQUE NOT NULL, subject BLOB, "
                   u"session INTEGER, acked INTEGER, chain BLOB, verdict BLOB)"_s) &&
               run(u"CREATE TABLE actions(client INTEGER, seq INTEGER, id BLOB, ms INTEGER, kind BLOB, body "
                   u"BLOB, "
                   u"hash BLOB, applied INTEGER, code BLOB, text BLOB, verdict BLOB, "
                   u"PRIMARY KEY(client, seq)) WITHOUT ROWID"_s) &&
               run(u"CREATE TABLE marks(kind INTEGER, key BLOB, account BLOB, reason BLOB, value INTEGER, "
                   u"subject BLOB, PRIMARY KEY(kind, key, account)) WITHOUT ROWID"_s);
    }
    if (!good || !run(u"COMMIT"_s))
        return m_file + ": cannot be written";
    return {};
}

} // namespace steadfeed::demo
