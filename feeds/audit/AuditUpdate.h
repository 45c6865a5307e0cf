// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditVerifier.h"
#include "FeedTypes.h"
#include "OutboxTypes.h"
#include "Reason.h"
#include "Time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/*!
 * What the audit thread tells the GUI thread. Plain values.
 */
namespace steadfeed {

/// Whether actions can be done at all.
enum class AuditAccess : std::uint8_t {
    Opening, ///< the outbox is being read
    Ready,
    Locked,  ///< another window has the outbox
    Failed,  ///< the outbox cannot be opened or made
    Waiting, ///< nothing is sent until somebody decides: a damaged outbox, or two histories
};

struct AuditStatus
{
    AuditAccess access = AuditAccess::Opening;
    Reason problem; ///< of Locked, Failed, Waiting; the last failure to store else
    std::optional<OutboxRescue> rescue;

    LinkState link = LinkState::Idle; ///< Live: the server answers
    Reason cause;                     ///< of that state
    std::optional<MonoTime> nextTry;
    std::string url; ///< without user info and query

    OutboxHead head;
    bool roleKnown = false; ///< role and kinds are of this connection; else of an earlier one
    std::uint64_t inFlight = 0;
};

/// Totals of this run, for the report: "audit" of it.
struct AuditTotals
{
    std::uint64_t saved = 0;
    std::uint64_t sent = 0; ///< actions, not sendings
    std::uint64_t confirmed = 0;
    std::uint64_t refused = 0;
};

/// The answer to AuditCommands::record(), once.
struct AuditSaved
{
    std::uint64_t ticket = 0;
    std::optional<AuditRow> row; ///< nothing: not saved, and `problem` says why
    Reason problem;
};

/// The answer to AuditCommands::fetch().
struct AuditPage
{
    std::uint64_t ticket = 0;
    std::vector<AuditRow> rows; ///< newest first
    std::uint64_t matching = 0; ///< rows of the query in all
    bool more = false;          ///< older ones
};

/// The answer to AuditCommands::exportTo().
struct AuditExported
{
    std::string file;
    std::string problem; ///< the system's words; empty: it is written, whole
};

/// Something worth a line in the event log.
struct AuditNote
{
    WallMicros at = kNoTime;
    Reason reason;
};

/// Everything that happened since the last one, in this order: answers, changed rows, the status now.
struct AuditUpdate
{
    std::vector<AuditSaved> saved;
    std::vector<AuditRow> changed; ///< rows with a new state; each once, its last state
    std::vector<AuditPage> pages;
    std::vector<AuditNote> notes;
    std::optional<AuditVerification> verification;
    std::optional<AuditExported> exported;
    AuditStatus status;
    AuditTotals totals;
};

} // namespace steadfeed
