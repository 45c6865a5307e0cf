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
    [[nodiscard]] SqliteFile::Verdict open(OutboxHead &head, std::optional<OutboxRescue> &rescue);
    /// Keeps the file as NAME.\a what-DATE, with what can be read of it, and opens an empty one in its place.
    /// \a why: for the rescue. False where that failed (file.why()): it is closed, and a later open() finds
    /// the one or the other, whole.
    [[nodiscard]] bool replace(std::string_view what, std::string_view why, OutboxHead &head,
                               std::optional<OutboxRescue> &rescue, WallMicros wall);
    static constexpr std::string_view kCorrupt = "corrupt";
    static constexpr std::string_view kForked = "forked";

    /// The rows that these would be, chained behind the last one.
    [[nodiscard]] std::vector<AuditRow> numbered(const std::vector<AuditDraft> &drafts,
                                                 const OutboxHead &head, WallMicros wall) const;
    // Within a transaction:
    [[nodiscard]] QSqlError insert(const std::vector<AuditRow> &rows) const;
    [[nodiscard]] QSqlError writeSent() const;
    [[nodiscard]] QSqlError writeAnswer(std::uint64_t from, const AuditAnswer &answer, WallMicros wall) const;
    [[nodiscard]] QSqlError writeRole(const OutboxHead &head) const;

    /// Rows of "FROM ... LIMIT ..." with what markSent() knows, until \a take returns false.
    [[nodiscard]] QSqlError select(const QString &from, const QVariantList &binds,
                                   const std::function<bool(AuditRow)> &take) const;
    [[nodiscard]] std::uint64_t count(const AuditQuery &query) const;
    void flushSent();
    /// Now and then plays the log of SQLite into the file.
    void keepLogSmall();

    SqliteFile file;
    AuditHash lastHash{};                        ///< of the newest action
    std::map<std::uint64_t, std::uint32_t> sent; ///< how often since the last commit

private:
    [[nodiscard]] SqliteFile::Verdict check(const OutboxHead &head);
    [[nodiscard]] bool begin(const std::optional<OutboxRescue> &rescue,
                             const std::vector<AuditDraft> &waiting);
    [[nodiscard]] bool putInPlace();
    [[nodiscard]] bool saveRows(OutboxRescue &rescue, std::vector<AuditDraft> &waiting);
};

} // namespace steadfeed
