// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutboxPrivate.h"

#include "AuditChain.h"
#include "CrashPoints.h"
#include "Ulid.h"

#include <QRandomGenerator>

#include <filesystem>

namespace steadfeed {

using namespace Qt::StringLiterals;

namespace {

/// SQLite's log, in bytes, above which it is played into the file; SQLite's own trigger, a thousand pages, is
/// off, so that there is one place where it happens. About once in 300 commits.
constexpr std::uintmax_t kLogMax = 4 << 20;
constexpr std::int64_t kMicrosPerMilli = 1000;

QSqlError runBound(QSqlDatabase db, const QString &sql, const QVariantList &values)
{
    QSqlQuery query(db);
    return SqliteFile::run(query, sql, values);
}

} // namespace

std::vector<AuditRow> Outbox::Private::numbered(const std::vector<AuditDraft> &drafts, const OutboxHead &head,
                                                WallMicros wall) const
{
    std::vector<AuditRow> rows;
    AuditHash prev = lastHash;
    std::uint64_t seq = head.next;
    QRandomGenerator *const random = QRandomGenerator::system();
    for (const AuditDraft &draft : drafts) {
        AuditRow row;
        row.action.seq = seq++;
        row.action.ms = wall / kMicrosPerMilli;
        row.action.id =
            ulid(row.action.ms, static_cast<std::uint16_t>(random->generate()), random->generate64());
        row.action.kind = draft.kind;
        row.action.body = draft.body;
        row.action.prev = prev;
        row.action.hash = prev = auditchain::hashOf(head.client, row.action);
        rows.push_back(std::move(row));
    }
    return rows;
}

QSqlError Outbox::Private::insert(const std::vector<AuditRow> &rows) const
{
    QSqlDatabase db = file.database();
    for (const AuditRow &row : rows) {
        if (const QSqlError error = outboxtables::insert(db, row); error.isValid())
            return error;
        STEADFEED_CRASH_POINT("after_insert");
    }
    return {};
}

QSqlError Outbox::Private::writeSent() const
{
    for (const auto &[seq, count] : sent) {
        const QSqlError error =
            runBound(file.database(),
                     u"UPDATE outbox SET sent_count = sent_count + ?, state = max(state, ?) WHERE seq = ?"_s,
                     {count, static_cast<int>(AuditState::Sent), qlonglong(seq)});
        if (error.isValid())
            return error;
    }
    return {};
}

QSqlError Outbox::Private::writeAnswer(std::uint64_t from, const AuditAnswer &answer, WallMicros wall) const
{
    QSqlDatabase db = file.database();
    QSqlError error = runBound(
        db, u"UPDATE outbox SET state = ?, answered = ? WHERE seq BETWEEN ? AND ?"_s,
        {static_cast<int>(AuditState::Confirmed), qlonglong(wall), qlonglong(from), qlonglong(answer.upto)});
    for (const AuditRefusal &refusal : answer.refused) {
        if (!error.isValid())
            error = runBound(db, u"UPDATE outbox SET state = ?, answer = ? WHERE seq = ?"_s,
                             {static_cast<int>(AuditState::Refused),
                              outboxtables::answerText(refusal.code, refusal.text), qlonglong(refusal.seq)});
    }
    const std::pair<const char *, std::string> meta[] = {{"acked", std::to_string(answer.upto)},
                                                         {"chain", auditchain::toHex(answer.chain)},
                                                         {"verdict", auditchain::toHex(answer.verdict)}};
    for (const auto &[key, value] : meta) {
        if (!error.isValid())
            error = outboxtables::writeMeta(db, key, value);
    }
    return error;
}

QSqlError Outbox::Private::writeRole(const OutboxHead &head) const
{
    QSqlDatabase db = file.database();
    std::string may;
    for (const std::string &kind : head.may)
        may += (may.empty() ? "" : " ") + kind;
    const QSqlError error = outboxtables::writeMeta(db, "role", head.role);
    return error.isValid() ? error : outboxtables::writeMeta(db, "may", may);
}

QSqlError Outbox::Private::select(const QString &from, const QVariantList &binds,
                                  const std::function<bool(AuditRow)> &take) const
{
    QSqlQuery query(file.database());
    query.setForwardOnly(true);
    const QSqlError error = SqliteFile::run(query, u"SELECT "_s + outboxtables::columns() + from, binds);
    if (error.isValid())
        return error;
    while (query.next()) {
        AuditRow row = outboxtables::rowOf(query);
        if (const auto it = sent.find(row.action.seq); it != sent.end()) {
            row.sentCount += it->second;
            row.state = std::max(row.state, AuditState::Sent);
        }
        if (!take(std::move(row)))
            return {};
    }
    return query.lastError();
}

std::uint64_t Outbox::Private::count(const AuditQuery &asked) const
{
    QVariantList binds;
    QSqlQuery query(file.database());
    const QString where = outboxtables::condition(asked, 0, binds);
    return !SqliteFile::run(query, u"SELECT count(*)"_s + where, binds).isValid() && query.next()
               ? query.value(0).toULongLong()
               : 0;
}

void Outbox::Private::flushSent()
{
    if (!sent.empty() && !file.transaction([this] { return writeSent(); }).isValid())
        sent.clear();
}

void Outbox::Private::keepLogSmall()
{
    std::error_code error;
    if (std::filesystem::file_size(file.path() + "-wal", error) <= kLogMax || error)
        return;
    STEADFEED_CRASH_SOON("during_checkpoint");
    (void)file.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); // where it fails, the log goes on growing
}

} // namespace steadfeed
