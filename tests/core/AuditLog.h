// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditVerifier.h"

#include <cstdint>
#include <string>
#include <vector>

namespace steadfeed::test {

/// A made-up audit log as an export has it. Each line ends with its line break.
struct AuditLog
{
    std::string client;
    std::vector<AuditAction> actions;
    std::string header;             ///< line 1
    std::vector<std::string> lines; ///< line 2 is action 1
    AuditHead head;                 ///< the last action: all of them are answered

    [[nodiscard]] std::string text() const;
};

/// Of \a rows actions of all kinds, with bodies that need escapes. The same seed makes the same log.
[[nodiscard]] AuditLog makeAuditLog(std::size_t rows, std::uint64_t seed = 1);
/// The line of \a action, as an export has it.
[[nodiscard]] std::string auditLine(const AuditAction &action);
/// Chains \a actions anew from \a from on, as somebody would who changes a log and knows how it is chained.
void chainAnew(const std::string &client, std::vector<AuditAction> &actions, std::size_t from);

} // namespace steadfeed::test
