// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutboxPrivate.h"

#include "AuditChain.h"
#include "CrashPoints.h"
#include "OutboxRows.h"
#include "Ulid.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QSqlQuery>

#include <filesystem>

namespace steadfeed {

using namespace Qt::StringLiterals;
using Verdict = SqliteFile::Verdict;

namespace {

constexpr int kCommitsPerCheckpoint = 500;
constexpr std::int64_t kMicrosPerMilli = 1000;

std::string newClient()
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string client = "c_";
    for (int i = 0; i < 32; ++i)
        client += digits[QRandomGenerator::system()->bounded(16)];
    return client;
}

QSqlError runBound(QSqlDatabase db, const QString &sql, const QVariantList &binds)
{
    QSqlQuery query(db);
    query.prepare(sql);
    for (const QVariant &value : binds)
        query.addBindValue(value);
    return query.exec() ? QSqlError() : query.lastError();
}

QString text(const std::string &utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

SqliteFile::Kind Outbox::Private::kind() const
{
    SqliteFile::Kind kind;
    kind.applicationId = outboxtables::kApplicationId;
    kind.version = outboxtables::kVersion;
    kind.fullSync = true;
    kind.create = [](QSqlDatabase &db) { return outboxtables::create(db, newClient()); };
    kind.migrate = [](QSqlDatabase &db, int) {
        const QSqlError error = outboxtables::migrate(db);
        STEADFEED_CRASH_POINT("during_migration");
        return error;
    };
    return kind;
}

Verdict Outbox::Private::open(OutboxHead &head, std::optional<OutboxRescue> &rescue, WallMicros)
{
    head = {};
    rescue.reset();
    if (const Verdict verdict = file.open(kind()); verdict != Verdict::Good)
        return verdict;
    QSqlDatabase db = file.database();
    if (const QSqlError error = outboxtables::readMeta(db, head, rescue); error.isValid())
        return file.judge(error);
    if (const std::string why = whyInconsistent(head); !why.empty()) {
        file.blame(why);
        return Verdict::Unusable;
    }
    ++head.session;
    const QSqlError error = file.transaction(
        [&] { return outboxtables::writeMeta(db, "session", std::to_string(head.session)); });
    return error.isValid() ? file.judge(error) : Verdict::Good;
}

/// What SQLite's own check does not see: numbers without holes, answered up to a row that is there, and the
/// chain of everything that may still be sent. Rows with an answer are the verifier's.
std::string Outbox::Private::whyInconsistent(const OutboxHead &head)
{
    if (head.client.empty() || head.acked >= head.next || count({}) != head.next - 1)
        return "damaged";
    AuditHash chain = auditchain::start(head.client);
    std::uint64_t expected = head.acked;
    bool fits = true;
    const QSqlError error = select(u" FROM outbox WHERE seq >= ? ORDER BY seq"_s, {qlonglong(head.acked)},
                                   [&](const AuditRow &row) {
                                       const AuditAction &action = row.action;
                                       if (action.seq == head.acked)
                                           chain = action.hash;
                                       else
                                           fits = action.prev == chain && action.seq == ++expected &&
                                                  auditchain::hashOf(head.client, action) == action.hash;
                                       if (action.seq == head.acked)
                                           fits = chain == head.chain;
                                       chain = action.hash;
                                       return fits;
                                   });
    if (head.acked == 0 && head.chain != auditchain::start(head.client))
        fits = false;
    lastHash = chain;
    return error.isValid() || !fits ? "damaged" : std::string();
}

bool Outbox::Private::replace(std::string_view what, OutboxHead &head, std::optional<OutboxRescue> &rescue,
                              WallMicros wall)
{
    sent.clear();
    OutboxRescue made;
    made.keptAs = file.moveAside(what, wall);
    if (made.keptAs.empty())
        return false;
    std::vector<AuditDraft> waiting;
    made.savedAs = saveRows(made.keptAs, waiting, made);
    made.waiting = waiting.size();
    if (open(head, rescue, wall) != Verdict::Good) {
        file.close();
        return false;
    }
    const QSqlError error = file.transaction([&] { return beginRescue(made, waiting); });
    rescue = made;
    return !error.isValid();
}

/// Writes the readable rows beside the file that was kept; its name, or empty where there was nothing.
std::string Outbox::Private::saveRows(const std::string &kept, std::vector<AuditDraft> &waiting,
                                      OutboxRescue &rescue) const
{
    const ReadableRows found = readDamagedOutbox(kept);
    if (found.rows.empty())
        return {};
    rescue.rows = found.rows.size();
    const std::string name = std::filesystem::path(kept).replace_extension(".jsonl").string();
    QSaveFile out(text(name));
    if (!out.open(QIODevice::WriteOnly))
        return {};
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const auto write = [&out](const std::string &line) {
        out.write(line.data(), static_cast<qint64>(line.size()));
    };
    write(auditexport::jsonHeader({found.client, found.acked, found.chain, false}));
    for (const AuditRow &row : found.rows) {
        write(auditexport::jsonLine(row.action, outcomeOf(row)));
        if (row.state == AuditState::Saved || row.state == AuditState::Sent)
            waiting.push_back({row.action.kind, row.action.body});
    }
    return out.commit() ? name : std::string();
}

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

QSqlError Outbox::Private::beginRescue(const OutboxRescue &rescue,
                                       const std::vector<AuditDraft> &drafts) const
{
    QSqlDatabase db = file.database();
    QSqlError error;
    const std::pair<const char *, std::string> meta[] = {{"rescue_kept", rescue.keptAs},
                                                         {"rescue_saved", rescue.savedAs},
                                                         {"rescue_rows", std::to_string(rescue.rows)},
                                                         {"rescue_waiting", std::to_string(rescue.waiting)}};
    for (const auto &[key, value] : meta) {
        if (!error.isValid())
            error = outboxtables::writeMeta(db, key, value);
    }
    for (std::size_t i = 0; i < drafts.size() && !error.isValid(); ++i)
        error = outboxtables::insertRescued(db, i + 1, drafts[i]);
    return error;
}

QSqlError Outbox::Private::endRescue() const
{
    QSqlDatabase db = file.database();
    QSqlError error = file.run(u"DELETE FROM rescued"_s);
    for (const char *key : {"rescue_kept", "rescue_saved", "rescue_rows", "rescue_waiting"}) {
        if (!error.isValid())
            error = outboxtables::removeMeta(db, key);
    }
    return error;
}

QSqlError Outbox::Private::select(const QString &from, const QVariantList &binds,
                                  const std::function<bool(AuditRow)> &take) const
{
    QSqlQuery query(file.database());
    query.setForwardOnly(true);
    query.prepare(u"SELECT "_s + outboxtables::columns() + from);
    for (const QVariant &value : binds)
        query.addBindValue(value);
    if (!query.exec())
        return query.lastError();
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
    query.prepare(u"SELECT count(*)"_s + outboxtables::condition(asked, 0, binds));
    for (const QVariant &value : binds)
        query.addBindValue(value);
    return query.exec() && query.next() ? query.value(0).toULongLong() : 0;
}

void Outbox::Private::flushSent()
{
    if (!sent.empty() && !file.transaction([this] { return writeSent(); }).isValid())
        sent.clear();
}

void Outbox::Private::countCommit()
{
    if (++commits < kCommitsPerCheckpoint)
        return;
    commits = 0;
    STEADFEED_CRASH_SOON("during_checkpoint");
    (void)file.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

} // namespace steadfeed
