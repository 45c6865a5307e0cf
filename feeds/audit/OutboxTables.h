// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "OutboxTypes.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <functional>
#include <string>
#include <vector>

/*!
 * The tables of an outbox: making, reading and writing rows. Files, locks, transactions and rules are
 * Outbox's.
 *
 *   meta(k, v)        client, session, acked, chain, verdict, role, may; rescue_... while a rescue is open
 *   outbox(seq, id, kind, body, ts, prev, hash, state, sent_count, answer, answered)
 *   rescued(n, kind, body)   actions without an answer out of a damaged file, until somebody decides
 *
 * Version 1 had neither `verdict`, `answered` nor `rescued`. Each function stops at the first error and
 * returns it (type NoError: all went well). Threading: in the thread that opened \a db.
 */
namespace steadfeed::outboxtables {

inline constexpr int kVersion = 2;
inline constexpr int kApplicationId = 0x53744162; ///< "StAb": tells our files from other SQLite files

/// Makes the tables, the version and the id, for this client. The caller holds the transaction.
[[nodiscard]] QSqlError create(QSqlDatabase &db, const std::string &client);
/// Brings version 1 to the present one, with all it holds. The caller holds the transaction.
[[nodiscard]] QSqlError migrate(QSqlDatabase &db);

[[nodiscard]] QSqlError readMeta(QSqlDatabase &db, OutboxHead &head, std::optional<OutboxRescue> &rescue);
[[nodiscard]] QSqlError writeMeta(QSqlDatabase &db, const char *key, const std::string &value);

/// As it stands in the column `answer`: the code, a line break, the server's words; null where there are
/// none.
[[nodiscard]] QString answerText(const std::string &code, const std::string &text);
[[nodiscard]] QSqlError insert(QSqlDatabase &db, const AuditRow &row);

[[nodiscard]] QSqlError insertRescue(QSqlDatabase &db, const OutboxRescue &rescue,
                                     const std::vector<AuditDraft> &waiting);
[[nodiscard]] QSqlError readRescued(QSqlDatabase &db, std::vector<AuditDraft> &waiting);
[[nodiscard]] QSqlError removeRescue(QSqlDatabase &db);

/// All columns of outbox, in the order that rowOf() reads.
[[nodiscard]] QString columns();
[[nodiscard]] AuditRow rowOf(const QSqlQuery &query);
/// `FROM outbox WHERE ...` of \a query, with its values in \a binds.
[[nodiscard]] QString condition(const AuditQuery &query, std::uint64_t before, QVariantList &binds);

} // namespace steadfeed::outboxtables
