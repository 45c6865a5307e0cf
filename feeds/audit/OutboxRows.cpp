// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutboxRows.h"

#include "OutboxTables.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <algorithm>
#include <filesystem>

namespace steadfeed {
namespace {

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

/// A copy with its log, gone with this object.
class Copy
{
public:
    explicit Copy(const std::string &file) : m_path(file + ".reading")
    {
        std::error_code error;
        fs::copy_file(file, m_path, fs::copy_options::overwrite_existing, error);
        fs::copy_file(file + "-wal", m_path + "-wal", fs::copy_options::overwrite_existing, error);
    }
    ~Copy()
    {
        std::error_code error;
        for (const char *suffix : {"", "-wal", "-shm"})
            fs::remove(m_path + suffix, error);
    }
    Copy(const Copy &) = delete;
    Copy &operator=(const Copy &) = delete;

    [[nodiscard]] const std::string &path() const { return m_path; }

private:
    std::string m_path;
};

int pragma(QSqlDatabase &db, const QString &name)
{
    QSqlQuery query(db);
    return query.exec(u"PRAGMA "_s + name) && query.next() ? query.value(0).toInt() : -1;
}

/// Rows in that order until the end, or until one cannot be read, or has a number that \a known says is
/// known.
template <typename Known>
std::vector<AuditRow> readInOrder(QSqlDatabase &db, const QString &order, Known known)
{
    std::vector<AuditRow> rows;
    QSqlQuery query(db);
    query.setForwardOnly(true);
    // What version 1 has not is left out: a damaged file is read as far as both go.
    if (!query.exec(
            u"SELECT seq, id, kind, body, ts, prev, hash, state, sent_count, answer, NULL FROM outbox "
            "ORDER BY seq "_s +
            order))
        return rows;
    while (query.next()) {
        AuditRow row = outboxtables::rowOf(query);
        if (known(row.action.seq))
            break;
        rows.push_back(std::move(row));
    }
    return rows;
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
    const QString connection = u"steadfeed-rescue"_s;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        db.setDatabaseName(QString::fromStdString(copy.path()));
        if (db.open()) {
            OutboxHead head;
            std::optional<OutboxRescue> ignored;
            (void)outboxtables::readMeta(db, head, ignored);
            found.ours = pragma(db, u"application_id"_s) == outboxtables::kApplicationId;
            found.version = pragma(db, u"user_version"_s);
            found.client = head.client;
            found.acked = head.acked;
            found.chain = head.chain;
            found.rows = readInOrder(db, u"ASC"_s, [](std::uint64_t) { return false; });
            const std::uint64_t last = found.rows.empty() ? 0 : found.rows.back().action.seq;
            auto tail = readInOrder(db, u"DESC"_s, [last](std::uint64_t seq) { return seq <= last; });
            found.rows.insert(found.rows.end(), std::make_move_iterator(tail.rbegin()),
                              std::make_move_iterator(tail.rend()));
        }
        db.close();
    }
    QSqlDatabase::removeDatabase(connection);
    return found;
}

} // namespace steadfeed
