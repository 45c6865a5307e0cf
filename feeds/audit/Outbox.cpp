// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Outbox.h"

#include "AuditChain.h"
#include "CrashPoints.h"
#include "FolderLock.h"
#include "OutboxPrivate.h"

#include <QJsonDocument>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace steadfeed {

using namespace Qt::StringLiterals;

namespace {

/// Empty, or a token that says why it cannot be stored.
std::string whyInvalid(const AuditDraft &draft)
{
    if (!isAuditKind(draft.kind))
        return "bad_kind";
    if (draft.body.size() > kAuditBodyMax)
        return "body_too_large";
    const QByteArray body = QByteArray::fromRawData(draft.body.data(), qsizetype(draft.body.size()));
    return QJsonDocument::fromJson(body).isObject() ? std::string() : "body_not_object";
}

} // namespace

Outbox::Outbox(std::string file) : d(std::make_unique<Private>(file)), m_file(std::move(file)) {}

Outbox::~Outbox()
{
    if (m_open)
        (void)d->file.transaction([this] { return d->writeSent(); });
}

Reason Outbox::open(WallMicros wall)
{
    const FolderLock lock(std::filesystem::path(m_file).parent_path());
    if (lock.taken()) // another program is about to have it
        return {ReasonCode::OutboxLocked, {m_file}};
    std::string why;
    switch (d->open(m_head, m_rescue)) {
    case SqliteFile::Verdict::Good:
        m_open = true;
        return {};
    case SqliteFile::Verdict::Locked:
        d->file.close();
        return {ReasonCode::OutboxLocked, {m_file}};
    case SqliteFile::Verdict::Failed:
        why = d->file.why();
        d->file.close();
        return {ReasonCode::OutboxFailed, {m_file, why}};
    case SqliteFile::Verdict::Unusable:
        break;
    }
    why = d->file.why();
    if (!d->replace(Private::kCorrupt, why, m_head, m_rescue, wall))
        return {ReasonCode::OutboxFailed, {m_file, d->file.why()}};
    m_open = true;
    return {ReasonCode::OutboxDamaged, {m_rescue->keptAs, why}};
}

Reason Outbox::add(const std::vector<AuditDraft> &drafts, WallMicros wall, std::vector<AuditRow> &stored)
{
    for (const AuditDraft &draft : drafts) {
        if (const std::string why = whyInvalid(draft); !why.empty())
            return {ReasonCode::ActionInvalid, {draft.kind, why}};
    }
    STEADFEED_CRASH_POINT("before_insert");
    std::vector<AuditRow> rows = d->numbered(drafts, m_head, wall);
    const QSqlError error = d->file.transaction([&] { return d->insert(rows); });
    if (error.isValid())
        return {ReasonCode::ActionNotSaved, {m_file, SqliteFile::words(error)}};
    STEADFEED_CRASH_POINT("after_commit");
    if (!rows.empty()) {
        m_head.next = rows.back().action.seq + 1;
        d->lastHash = rows.back().action.hash;
    }
    d->keepLogSmall();
    stored = std::move(rows);
    return {};
}

std::vector<AuditAction> Outbox::read(std::uint64_t from, std::size_t limit, Reason &problem)
{
    std::vector<AuditAction> actions;
    const QSqlError error = d->select(u" FROM outbox WHERE seq >= ? ORDER BY seq LIMIT ?"_s,
                                      {qlonglong(from), qlonglong(limit)}, [&](AuditRow row) {
                                          actions.push_back(std::move(row.action));
                                          return true;
                                      });
    if (error.isValid())
        problem = {ReasonCode::OutboxFailed, {m_file, SqliteFile::words(error)}};
    return actions;
}

std::optional<AuditHash> Outbox::hashOf(std::uint64_t seq)
{
    if (seq == m_head.acked)
        return m_head.chain;
    Reason problem;
    const auto actions = read(seq, 1, problem);
    return !actions.empty() && actions.front().seq == seq ? std::optional(actions.front().hash)
                                                          : std::nullopt;
}

void Outbox::markSent(std::uint64_t from, std::uint64_t upto)
{
    for (std::uint64_t seq = from; seq <= upto; ++seq)
        ++d->sent[seq];
}

Reason Outbox::settle(const AuditAnswer &answer, WallMicros wall)
{
    const QSqlError error = d->file.transaction([&] {
        QSqlError inner = d->writeSent();
        if (!inner.isValid())
            inner = d->writeAnswer(m_head.acked + 1, answer, wall);
        STEADFEED_CRASH_POINT("before_ack_commit");
        return inner;
    });
    if (error.isValid())
        return {ReasonCode::OutboxFailed, {m_file, SqliteFile::words(error)}};
    STEADFEED_CRASH_POINT("after_ack_commit");
    d->sent.clear();
    m_head.acked = answer.upto;
    m_head.chain = answer.chain;
    m_head.verdict = answer.verdict;
    d->keepLogSmall();
    return {};
}

void Outbox::setRole(const std::string &role, const std::vector<std::string> &may)
{
    if (role == m_head.role && may == m_head.may)
        return;
    m_head.role = role;
    m_head.may = may;
    // Where that fails the next start asks the server anyway.
    (void)d->file.transaction([&] { return d->writeRole(m_head); });
}

std::vector<AuditRow> Outbox::rows(const AuditQuery &query, std::uint64_t before, std::size_t limit)
{
    if (!query.states.empty()) // they are looked for in the file
        d->flushSent();
    std::vector<AuditRow> rows;
    QVariantList binds;
    const QString where = outboxtables::condition(query, before, binds);
    binds += qlonglong(limit);
    (void)d->select(where + u" ORDER BY seq DESC LIMIT ?"_s, binds, [&](AuditRow row) {
        rows.push_back(std::move(row));
        return true;
    });
    return rows;
}

std::uint64_t Outbox::count(const AuditQuery &query)
{
    if (!query.states.empty())
        d->flushSent();
    return d->count(query);
}

Reason Outbox::forEach(const AuditQuery &query, const std::function<bool(const AuditRow &)> &take)
{
    if (!query.states.empty())
        d->flushSent();
    QVariantList binds;
    const QString where = outboxtables::condition(query, 0, binds);
    const QSqlError error =
        d->select(where + u" ORDER BY seq"_s, binds, [&](const AuditRow &row) { return take(row); });
    return error.isValid() ? Reason{ReasonCode::OutboxFailed, {m_file, SqliteFile::words(error)}} : Reason();
}

Reason Outbox::settleRescue(bool again, WallMicros wall, std::vector<AuditRow> &stored)
{
    if (!m_rescue)
        return {};
    std::vector<AuditDraft> drafts;
    QSqlDatabase db = d->file.database();
    QSqlError error = outboxtables::readRescued(db, drafts);
    std::vector<AuditRow> rows = again ? d->numbered(drafts, m_head, wall) : std::vector<AuditRow>();
    if (!error.isValid()) {
        error = d->file.transaction([&] {
            const QSqlError inner = d->insert(rows);
            return inner.isValid() ? inner : outboxtables::removeRescue(db);
        });
    }
    if (error.isValid())
        return {ReasonCode::ActionNotSaved, {m_file, SqliteFile::words(error)}};
    m_rescue.reset();
    if (!rows.empty()) {
        m_head.next = rows.back().action.seq + 1;
        d->lastHash = rows.back().action.hash;
    }
    stored = std::move(rows);
    return {};
}

Reason Outbox::startAnew(WallMicros wall)
{
    const FolderLock lock(std::filesystem::path(m_file).parent_path());
    if (lock.taken())
        return {ReasonCode::OutboxLocked, {m_file}};
    m_open = d->replace(Private::kForked, Private::kForked, m_head, m_rescue, wall);
    return m_open ? Reason() : Reason{ReasonCode::OutboxFailed, {m_file, d->file.why()}};
}

} // namespace steadfeed
