// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ActionStore.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace steadfeed {

/*!
 * The actions of one audit log, in an SQLite file: numbered 1, 2, 3 ... in the transaction that stores them,
 * chained by hash over the stored bytes, kept for good. What add() returned is on the disk (WAL,
 * synchronous=FULL) and survives kill -9 and a power cut.
 *
 * Only one program may have the file open (locking_mode=EXCLUSIVE, busy_timeout=0: OutboxLocked). A file that
 * is damaged, foreign or of a newer version is moved aside beside its own place as
 * NAME.corrupt-DATE.sqlite, what can be read in it is written to NAME.corrupt-DATE.jsonl, and an empty
 * outbox with a new client takes its place; then rescue() says so and the sender has to wait for
 * settleRescue(). An older version is brought to the present one. File 0600, folders 0700.
 *
 * Where a disk fails to sync a commit, the action is not saved; should it fail to take that back, too, and
 * the program be killed at once, the action may be there after all. A full disk knows no such case.
 *
 * What is sent and when is AuditSender's business; words are models'.
 *
 * Threading: made, used and destroyed in one thread (QSqlDatabase demands it), the audit thread; every call
 * waits for the disk.
 */
class Outbox : public ActionStore
{
public:
    /// Random bytes for client and ids come from the system.
    explicit Outbox(std::string file);
    ~Outbox() override;
    Outbox(const Outbox &) = delete;
    Outbox &operator=(const Outbox &) = delete;

    /// Opens the file, made where there is none, and counts the session up. To be called once, before all
    /// else. None, or OutboxDamaged (open all the same: rescue()), OutboxLocked, OutboxFailed (nothing can be
    /// stored; try again later).
    [[nodiscard]] Reason open(WallMicros wall);
    [[nodiscard]] bool isOpen() const { return m_open; }

    /// Stores the actions in this order, in one commit: all or none. None: they have numbers and rows in
    /// \a stored. ActionNotSaved or ActionInvalid (kind, body): nothing was stored.
    [[nodiscard]] Reason add(const std::vector<AuditDraft> &drafts, WallMicros wall,
                             std::vector<AuditRow> &stored);

    [[nodiscard]] const OutboxHead &head() const override { return m_head; }
    [[nodiscard]] std::vector<AuditAction> read(std::uint64_t from, std::size_t limit,
                                                Reason &problem) override;
    [[nodiscard]] std::optional<AuditHash> hashOf(std::uint64_t seq) override;
    void markSent(std::uint64_t from, std::uint64_t upto) override;
    [[nodiscard]] Reason settle(const AuditAnswer &answer, WallMicros wall) override;
    void setRole(const std::string &role, const std::vector<std::string> &may) override;

    /// Rows of \a query with numbers below \a before (0: all), newest first, at most \a limit.
    [[nodiscard]] std::vector<AuditRow> rows(const AuditQuery &query, std::uint64_t before,
                                             std::size_t limit);
    /// How many rows there are for \a query.
    [[nodiscard]] std::uint64_t count(const AuditQuery &query);
    /// Calls it for each row in the order of their numbers, until it returns false. OutboxFailed: they could
    /// not all be read.
    [[nodiscard]] Reason forEach(const AuditQuery &query, const std::function<bool(const AuditRow &)> &take);

    /// Set where open() found the file damaged, or a program before this one did and nobody has decided yet.
    [[nodiscard]] const std::optional<OutboxRescue> &rescue() const { return m_rescue; }
    /// \a again: the rescued actions without an answer are done again, as new actions in their order; else
    /// they are left in the file that was kept. Answers rescue().
    [[nodiscard]] Reason settleRescue(bool again, WallMicros wall, std::vector<AuditRow> &stored);
    /// The server's history is another: moves the file aside as NAME.forked-DATE.sqlite and begins an empty
    /// one with a new client. Actions without an answer are rescued as from a damaged file. OutboxFailed: it
    /// is closed, and a later open() finds the one or the other, whole. OutboxLocked: another program tries
    /// to open it just now, and nothing happened.
    [[nodiscard]] Reason startAnew(WallMicros wall);

private:
    struct Private;
    const std::unique_ptr<Private> d;
    std::string m_file;
    OutboxHead m_head;
    std::optional<OutboxRescue> m_rescue;
    bool m_open = false;
};

} // namespace steadfeed
