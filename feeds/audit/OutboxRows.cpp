// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutboxRows.h"

#include "OutboxTables.h"
#include "SqliteFile.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <filesystem>
#include <iterator>
#include <system_error>

namespace steadfeed {
namespace {

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

/// A copy with its log, beside it where that can be, gone with this object.
class Copy
{
public:
    explicit Copy(const std::string &file)
        : m_beside(QString::fromStdString(file) + u".reading-XXXXXX"_s)
        , m_path((m_beside.isValid() ? m_beside : m_elsewhere).filePath(u"outbox.sqlite"_s).toStdString())
    {
        std::error_code ignored;
        if (fs::copy_file(file, m_path, m_error) && fs::exists(file + "-wal", ignored))
            fs::copy_file(file + "-wal", m_path + "-wal", m_error);
    }

    [[nodiscard]] const std::string &path() const { return m_path; }
    [[nodiscard]] std::string error() const
    {
        if (!m_error)
            return {};
        return m_error == std::errc::no_space_on_device ? "disk_full" : m_error.message();
    }

private:
    QTemporaryDir m_beside;
    QTemporaryDir m_elsewhere; ///< for a file in a folder that cannot be written to
    std::string m_path;
    std::error_code m_error;
};

int pragma(QSqlDatabase &db, const QString &name)
{
    QSqlQuery query(db);
    return query.exec(u"PRAGMA "_s + name) && query.next() ? query.value(0).toInt() : -1;
}

/// Appends the rows above \a known in that order. False where there are more that cannot be read.
bool readInOrder(QSqlDatabase &db, int version, const QString &order, std::uint64_t known,
                 std::vector<AuditRow> &rows)
{
    QSqlQuery query(db);
    query.setForwardOnly(true);
    const QString answered = version > 1 ? u"answered"_s : u"NULL"_s;
    const QString sql = u"SELECT seq, id, kind, body, ts, prev, hash, state, sent_count, answer, "_s +
                        answered + u" FROM outbox WHERE seq > ? ORDER BY seq "_s + order;
    if (SqliteFile::run(query, sql, {static_cast<qlonglong>(known)}).isValid())
        return false;
    while (query.next())
        rows.push_back(outboxtables::rowOf(query));
    return !query.lastError().isValid();
}

void readAll(QSqlDatabase &db, ReadableRows &found)
{
    found.ours = pragma(db, u"application_id"_s) == outboxtables::kApplicationId;
    if (!found.ours)
        return;
    found.version = pragma(db, u"user_version"_s);
    OutboxHead head;
    std::optional<OutboxRescue> ignored;
    found.complete = !outboxtables::readMeta(db, head, ignored).isValid();
    found.client = head.client;
    found.acked = head.acked;
    found.chain = head.chain;
    if (readInOrder(db, found.version, u"ASC"_s, 0, found.rows))
        return;
    found.complete = false;
    std::vector<AuditRow> tail;
    (void)readInOrder(db, found.version, u"DESC"_s, found.rows.empty() ? 0 : found.rows.back().action.seq,
                      tail);
    found.rows.insert(found.rows.end(), std::make_move_iterator(tail.rbegin()),
                      std::make_move_iterator(tail.rend()));
}

} // namespace

auditexport::Outcome outcomeOf(const AuditRow &row)
{
    constexpr std::string_view kStates[] = {"saved", "sent", "confirmed", "refused"};
    return {kStates[static_cast<std::size_t>(row.state)], row.answered, row.code, row.text};
}

ReadableRows readDamagedOutbox(const std::string &file)
{
    ReadableRows found;
    const Copy copy(file);
    found.error = copy.error();
    if (!found.error.empty())
        return found;
    const QString connection = SqliteFile::connectionName("reading");
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        db.setDatabaseName(QString::fromStdString(copy.path()));
        if (db.open())
            readAll(db, found);
        db.close();
    }
    QSqlDatabase::removeDatabase(connection);
    return found;
}

} // namespace steadfeed
