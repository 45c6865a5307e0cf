// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditExport.h"
#include "OutboxTypes.h"

#include <functional>
#include <string>

namespace steadfeed {

/// What an export says of a row beside the chain. Views into \a row.
[[nodiscard]] auditexport::Outcome outcomeOf(const AuditRow &row);

/// The rows that can still be read in a damaged outbox, with the client that stands in it.
struct ReadableRows
{
    std::string error;  ///< it could not be copied: "disk_full", or the system's words
    bool ours = false;  ///< application_id of an outbox; else there are no rows
    int version = 0;    ///< of its tables
    std::string client; ///< empty: not to be found
    std::uint64_t acked = 0;
    AuditHash chain{};
    bool complete = true;       ///< all rows could be read
    std::vector<AuditRow> rows; ///< by number
};

/*!
 * Reads what can be read of the outbox at \a file, which nobody has open: from its begin until a damaged
 * place, and from its end until another. The file itself stays as it is (a copy of it is read, so that its
 * log is not played into it; for a while it takes as much space again). Any thread; waits for the disk.
 */
[[nodiscard]] ReadableRows readDamagedOutbox(const std::string &file);

} // namespace steadfeed
