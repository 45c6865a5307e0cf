// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StateTypes.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <map>
#include <string>

/*!
 * The tables of state.sqlite: making, reading and writing rows. Files, locks and transactions are
 * StateStore's. A number is three columns: the double (NULL where unknown), its decimals, and its text where
 * a double cannot hold all its digits.
 *
 * Each function stops at the first error and returns it (type NoError: all went well).
 * Threading: in the thread that opened \a db.
 */
namespace steadfeed::statetables {

inline constexpr int kSchemaVersion = 3;
inline constexpr int kApplicationId = 0x53744664; ///< "StFd": tells our files from other SQLite files

/// Makes the tables, the version and the id. The caller holds the transaction.
[[nodiscard]] QSqlError create(QSqlDatabase &db);
/// Brings a file of an older \a version to the present one, with all it holds. The caller holds the
/// transaction.
[[nodiscard]] QSqlError migrate(QSqlDatabase &db, int version);
/// Reads everything; ages count from the stored wall times, seen from \a now.
[[nodiscard]] QSqlError read(QSqlDatabase &db, const Now &now, std::map<std::string, FeedState> &feeds);
/// Writes the changes. The caller holds the transaction.
[[nodiscard]] QSqlError write(QSqlDatabase &db, const StateDelta &delta, WallMicros savedAt);

} // namespace steadfeed::statetables
