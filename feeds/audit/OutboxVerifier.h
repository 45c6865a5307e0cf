// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditVerifier.h"

#include <optional>
#include <string>

namespace steadfeed {

/*!
 * Walks along the outbox in \a file, held against \a given, else against the answered head that stands in it.
 * The file is not changed; one that a program has open is not read (outbox_locked), because what is in its
 * log only that program knows. Not to be called in a process that has it open: looking would lose its lock
 * (POSIX). Any thread; waits for the disk.
 */
[[nodiscard]] AuditVerification verifyOutbox(const std::string &file, const std::optional<AuditHead> &given);

/// verifyOutbox() or verifyAuditExport(), by what \a file is.
[[nodiscard]] AuditVerification verifyAuditFile(const std::string &file,
                                                const std::optional<AuditHead> &given);

} // namespace steadfeed
