// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditTypes.h"
#include "Reason.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace steadfeed {

/// An action that somebody wrote down: "SEQ:HASH", the hash in hexadecimal digits.
struct AuditHead
{
    std::uint64_t seq = 0;
    AuditHash hash{};
    bool operator==(const AuditHead &) const = default;
};
[[nodiscard]] std::optional<AuditHead> auditHeadFrom(std::string_view text);

/// What a walk along a chain found.
struct AuditVerification
{
    std::string client;
    std::uint64_t rows = 0; ///< that were looked at, the bad one included
    std::uint64_t first = 0;
    std::uint64_t last = 0; ///< the last good one
    /// What it was held against. None also where a part of a log has no row of the head's number.
    enum class HeadUsed : std::uint8_t { None, Given, Stored } headUsed = HeadUsed::None;
    AuditHead head;
    bool partial = false;      ///< not all rows are in it: only neighbours were compared
    Reason problem;            ///< none: all is as it was chained; else AuditChainBroken, AuditFileUnreadable
    std::uint64_t badLine = 0; ///< of an export, from 1; 0: of no line
    bool operator==(const AuditVerification &) const = default;
};

/*!
 * Walks along the rows of an audit log and names the first one that does not fit. Found are: any change of
 * what the hashes cover (hash_differs; prev_differs), rows that were taken out or changed places
 * (number_missing), numbers that came before (number_repeated, out_of_order), a first row that is not number
 * 1 (begin_missing), and against a head: another history (head_differs), a tail that was cut (tail_cut). What
 * a head does not reach may have been cut or made anew, and nobody can see it: the result says which head was
 * used.
 *
 * Reading rows is AuditLogReader's and Outbox's business. Threading: a plain value.
 */
class AuditVerifier
{
public:
    /// \a partial: rows may be missing between.
    explicit AuditVerifier(std::string client, bool partial = false);

    /// Later calls take the place of earlier ones: a head that was given before the one that was stored.
    void holdAgainst(const AuditHead &head, AuditVerification::HeadUsed used);
    /// The next row. False: it is bad, and nothing after it counts. \a line: of an export.
    bool take(const AuditAction &action, std::uint64_t line = 0);
    /// A row that cannot be read as one; \a number as far as it is known, else 0.
    void unreadable(std::uint64_t number, std::uint64_t line);
    [[nodiscard]] bool failed() const { return bool(m_result.problem); }
    [[nodiscard]] AuditVerification finish();

private:
    [[nodiscard]] std::string_view whatIsWrong(const AuditAction &action) const;
    void fail(std::uint64_t number, std::string_view what, std::uint64_t line);

    AuditVerification m_result;
    AuditHash m_last{};
    bool m_headMet = false; ///< the row of the head's number was there
};

} // namespace steadfeed
