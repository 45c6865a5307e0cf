// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditTypes.h"
#include "Time.h"

#include <cstdint>
#include <string>
#include <string_view>

/*!
 * An audit log as text to take along (docs/audit.md). JSON Lines: a header, then an action a line; CSV: the
 * same columns. The chain covers seq, id, ts_ms, kind, body, prev; the others are beside it.
 *
 * Pure; any thread. Lines end with a line break. Text must be UTF-8.
 */
namespace steadfeed::auditexport {

inline constexpr std::string_view kFormat = "steadfeed-audit";
inline constexpr int kVersion = 1;

/// What the file is held against: the last action that the server had answered.
struct Header
{
    std::string client;
    std::uint64_t headSeq = 0;
    AuditHash headHash{};
    bool partial = false; ///< not all actions are in it, so only neighbours can be checked
};

/// What is beside the chain.
struct Outcome
{
    std::string_view state; ///< saved, sent, confirmed, refused
    WallMicros answered = kNoTime;
    std::string_view code = {};
    std::string_view text = {};
};

[[nodiscard]] std::string jsonHeader(const Header &header);
[[nodiscard]] std::string jsonLine(const AuditAction &action, const Outcome &outcome);
[[nodiscard]] std::string csvHeader();
/// RFC 4180. Text that a spreadsheet would take for a formula gets a ' in front.
[[nodiscard]] std::string csvLine(const AuditAction &action, const Outcome &outcome);

} // namespace steadfeed::auditexport
