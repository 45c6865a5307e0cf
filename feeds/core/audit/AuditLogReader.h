// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditVerifier.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace steadfeed {

/*!
 * Reads the lines of an exported log (AuditExport.h, JSON Lines) and leads an AuditVerifier along them.
 * Members that it does not know are ignored; of members that are there twice the last one counts. What a row
 * says beside the chain is not looked at.
 *
 * Threading: one thread.
 */
class AuditLogReader
{
public:
    AuditLogReader();
    ~AuditLogReader();
    AuditLogReader(const AuditLogReader &) = delete;
    AuditLogReader &operator=(const AuditLogReader &) = delete;

    /// Reads the first line. Empty, or what is wrong with it: not_audit, newer_version.
    [[nodiscard]] std::string_view begin(std::string_view line);
    /// Behind begin(): at the begin of the log, held against \a given, else against the head that stands in
    /// it.
    [[nodiscard]] AuditVerifier verifier(const std::optional<AuditHead> &given) const;
    /// Hands the row in \a line to \a verifier. False: it is bad, and nothing after it counts. \a number: of
    /// the line, from 1.
    bool take(std::string_view line, std::uint64_t number, AuditVerifier &verifier);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Reads an export from \a file and walks along it, held against \a given, else against the head that stands
/// in it. AuditFileUnreadable where it is none. Any thread; waits for the disk.
[[nodiscard]] AuditVerification verifyAuditExport(const std::string &file,
                                                  const std::optional<AuditHead> &given);

} // namespace steadfeed
