// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Outbox.h"
#include "OutboxTables.h"
#include "SqliteFile.h"

#include <QVariant>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed {

/*!
 * The file of an Outbox: how it is opened, checked, replaced, and what the transactions of Outbox write.
 *
 * Threading: as Outbox.
 */
struct Outbox::Private
{
    explicit Private(const std::string &path) : file(path, "outbox") {}

    /// Opens and checks it, and counts the session up. Not good: it is still to be closed.
    [[nodiscard]] SqliteFile::Verdict open(OutboxHead &head, std::optional<OutboxRescue> &rescue,
                                           WallMicros wall);
    /// Moves the file aside as NAME.\a what-DATE, with what can be read of it, and opens an empty one. False
    /// where that failed: file.why().
    [[nodiscard]] bool replace(std::string_view what, OutboxHead &head, std::optional<OutboxRescue> &rescue,
                               WallMicros wall);

    /// The rows that these would be, chained behind the last one.
    [[nodiscard]] std::vector<AuditRow> numbered(const std::vector<AuditDraft> &drafts,
                                                 const OutboxHead &head, WallMicros wall) const;
    // Within a transaction:
    [[nodiscard]] QSqlError insert(const std::vector<AuditRow> &rows) const;
    [[nodiscard]] QSqlError writeSent() const;
    [[nodiscard]] QSqlError writeAnswer(std::uint64_t from, const AuditAnswer &answer, WallMicros wall) const;
    [[nodiscard]] QSqlError writeRole(const OutboxHead &head) const;
    [[nodiscard]] QSqlError beginRescue(const OutboxRescue &rescue,
                                        const std::vector<AuditDraft> &drafts) const;
    [[nodiscard]] QSqlError endRescue() const;

    /// Rows of "FROM ... LIMIT ..." with what markSent() knows, until \a take returns false.
    [[nodiscard]] QSqlError select(const QString &from, const QVariantList &binds,
                                   const std::function<bool(AuditRow)> &take) const;
    [[nodiscard]] std::uint64_t count(const AuditQuery &query) const;
    void flushSent();
    /// Now and then, so that the log of SQLite stays small.
    void countCommit();

    SqliteFile file;
    AuditHash lastHash{};                        ///< of the newest action
    std::map<std::uint64_t, std::uint32_t> sent; ///< how often since the last commit
    int commits = 0;                             ///< since the last checkpoint

private:
    [[nodiscard]] SqliteFile::Kind kind() const;
    [[nodiscard]] std::string whyInconsistent(const OutboxHead &head);
    [[nodiscard]] std::string saveRows(const std::string &kept, std::vector<AuditDraft> &waiting,
                                       OutboxRescue &rescue) const;
};

} // namespace steadfeed
