// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CommandLine.h"

namespace steadfeed {

/// `steadfeed audit verify`: walks along the file, prints what it found on standard output, problems as one
/// line on standard error. Returns the exit status: 0 whole, 1 no audit log or one that is in use, 4 damage.
/// GUI thread, before any window; waits for the disk.
[[nodiscard]] int verifyAudit(const CommandLine &line);

} // namespace steadfeed
