// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>

#include <map>
#include <span>
#include <string>
#include <vector>

namespace steadfeed {

/// What one message, or one row of it, says: JSON Pointer -> scalar. Pointers into rows hold a `*`.
using MessageRecord = std::map<std::string, QJsonValue>;

/// All messages of one structure. Of several arrays of rows in a message each makes a table of its own.
struct MessageTable
{
    std::string array; ///< pointer of the array of rows; meaningless without hasRows
    bool hasRows = false;
    bool rootIsArray = false;
    std::map<std::string, int> lengths; ///< pointer -> elements, of arrays that are read by position
    std::vector<MessageRecord> records; ///< in order of arrival
    std::vector<std::size_t> message;   ///< of each record, its message
    std::size_t messages = 0;

    /// The pointers that are there in at least nine of ten records.
    [[nodiscard]] std::vector<std::string> columns() const;
    /// What stands there, record by record; undefined where it is missing.
    [[nodiscard]] std::vector<QJsonValue> values(const std::string &pointer) const;
};

/*!
 * Sorts messages by their structure: objects by their keys, arrays of objects (or of arrays of one length) as
 * rows, short arrays of anything else by position. Texts that are no JSON are left out. Bounded: at most
 * kMostRecords records and kMostTables structures.
 *
 * A pure function; any thread.
 */
[[nodiscard]] std::vector<MessageTable> messageTables(std::span<const std::string> messages);

} // namespace steadfeed
