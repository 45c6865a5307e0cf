// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "OutboxTypes.h"

#include <cstdint>
#include <string>

namespace steadfeed {

enum class AuditExportFormat : std::uint8_t { JsonLines, Csv };

/*!
 * What a person can ask of the audit log. Implemented by AuditHub; faked in tests of the models.
 *
 * Threading: called in the GUI thread; returns at once, never waits for the disk. The effect shows in a later
 * AuditUpdate.
 */
class AuditCommands
{
public:
    virtual ~AuditCommands() = default;

    /// Does an action, after those before it. Answered by an AuditSaved with this ticket.
    virtual void record(AuditDraft draft, std::uint64_t ticket) = 0;
    /// Answered by an AuditPage with this ticket. `before`: numbers below it; 0: from the newest.
    virtual void fetch(const AuditQuery &query, std::uint64_t before, std::uint32_t limit,
                       std::uint64_t ticket) = 0;
    /// Walks the whole chain. Answered by AuditUpdate::verification.
    virtual void verify() = 0;
    /// Writes the rows of \a query. Answered by AuditUpdate::exported.
    virtual void exportTo(const std::string &file, AuditExportFormat format, const AuditQuery &query) = 0;

    /// Ends the wait before the next try.
    virtual void reconnectNow() = 0;
    /// Answers SecretAsk, SecretMissing and Unauthorized.
    virtual void giveSecret(const std::string &secret) = 0;
    /// Answers SecretOtherOrigin.
    virtual void allowSecretForOrigin(bool allow) = 0;
    /// Answers AuditStatus::rescue: the rescued actions without an answer are done again, or left.
    virtual void settleRescue(bool again) = 0;
    /// Answers ChainFork: keeps the old log aside and begins a new one.
    virtual void startAnew() = 0;
};

} // namespace steadfeed
