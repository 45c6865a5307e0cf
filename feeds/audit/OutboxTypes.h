// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditFrame.h"
#include "AuditTypes.h"
#include "Reason.h"
#include "Time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/*!
 * What goes in and out of an Outbox. Plain values; strings are UTF-8.
 */
namespace steadfeed {

/// What a person (or the program for them) did, before it has a number.
struct AuditDraft
{
    std::string kind; ///< auditkind
    std::string body; ///< a JSON object, at most kAuditBodyMax bytes
};

/// How far an action came. In this order, never back.
enum class AuditState : std::uint8_t {
    Saved,     ///< on our disk
    Sent,      ///< handed to the socket at least once
    Confirmed, ///< applied by the server and on its disk
    Refused,   ///< rejected by the server for good
};

/// An action with what became of it.
struct AuditRow
{
    AuditAction action;
    AuditState state = AuditState::Saved;
    std::uint32_t sentCount = 0;
    WallMicros answered = kNoTime; ///< when the answer came, by our wall clock
    std::string code;              ///< Refused
    std::string text;              ///< Refused: the server's words
    bool operator==(const AuditRow &) const = default;
};

/// Which actions to show. Empty members ask for nothing.
struct AuditQuery
{
    /// Anywhere in kind, body, code, the server's words or the number, whatever the case (of A to Z).
    std::string text;
    std::vector<AuditState> states; ///< any of them
    std::vector<std::string> kinds; ///< any of them
    bool operator==(const AuditQuery &) const = default;
};

/// Where the outbox stands. All of it is on the disk.
struct OutboxHead
{
    std::string client;
    std::uint64_t session = 0;
    std::uint64_t next = 1;  ///< number of the next action
    std::uint64_t acked = 0; ///< everything up to here is answered
    AuditHash chain{};       ///< of `acked`
    AuditHash verdict{};     ///< of `acked`
    std::string role;        ///< as the server said last; empty: it never did
    std::vector<std::string> may;

    [[nodiscard]] std::uint64_t waiting() const { return next - 1 - acked; }
};

/// The server's answer to the actions from head's acked + 1 to `upto`.
struct AuditAnswer
{
    std::uint64_t upto = 0;
    std::vector<AuditRefusal> refused; ///< of these; the others were applied
    AuditHash chain{};                 ///< of `upto`, already compared with ours
    AuditHash verdict{};
};

/// Actions that were read out of a damaged outbox and may or may not have reached the server: nothing is sent
/// until somebody says what to do with them.
struct OutboxRescue
{
    std::string keptAs;        ///< the damaged file
    std::string why;           ///< "damaged", "foreign", "newer_version", "forked"
    std::string savedAs;       ///< its readable rows, JSON Lines; empty: none
    std::uint64_t rows = 0;    ///< in there
    std::uint64_t waiting = 0; ///< of these: without an answer, and as they were stored
};

} // namespace steadfeed
