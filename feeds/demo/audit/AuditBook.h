// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditFrame.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace steadfeed::demo {

/// What is known of one client.
struct AuditAccount
{
    std::string subject; ///< of the token that said hello first
    std::uint64_t session = 0;
    std::uint64_t acked = 0;
    AuditHash chain{};
    AuditHash verdict{};
};

/// The answer to one action.
struct AuditEntry
{
    AuditHash hash{};
    AuditHash verdictHash{};
    AuditVerdict verdict = AuditVerdict::Applied;
    std::string code; ///< Rejected
    std::string text;
};

/*!
 * Where answered actions are kept. Implemented by AuditLedger on a disk, and in memory by tests.
 *
 * Threading: one thread. What cannot be read or written fails the group that is under way (AuditLedger).
 */
class AuditBook
{
public:
    virtual ~AuditBook() = default;

    [[nodiscard]] virtual std::optional<AuditAccount> account(const std::string &client) = 0;
    virtual void putAccount(const std::string &client, const AuditAccount &account) = 0;
    [[nodiscard]] virtual std::optional<AuditEntry> entry(const std::string &client, std::uint64_t seq) = 0;
    virtual void append(const std::string &client, const AuditAction &action, const AuditEntry &entry) = 0;
    /// Rejected ones from \a from to \a upto.
    [[nodiscard]] virtual std::vector<AuditRefusal> refused(const std::string &client, std::uint64_t from,
                                                            std::uint64_t upto) = 0;
};

} // namespace steadfeed::demo
