// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditTypes.h"

#include <optional>
#include <string>
#include <string_view>

/*!
 * The two hash chains of the audit protocol (docs/protocol.md).
 *
 *   hash_0    = SHA-256("audit.v1" || client)
 *   hash_n    = SHA-256("audit.v1" || 0x00 || client || 0x00 || u64be(n) || i64be(ms)
 *                       || len32(id) || id || len32(kind) || kind || len32(body) || body || prev)
 *   verdict_0 = hash_0
 *   verdict_n = SHA-256(verdict_(n-1) || hash_n || u8 verdict || len32(code) || code)
 *
 * Lengths stand before the texts, so no two contents share an encoding. Covered is what these name and
 * nothing else: not how often an action was sent, nor when it was answered.
 *
 * Pure; any thread.
 */
namespace steadfeed::auditchain {

/// hash_0 of \a client.
[[nodiscard]] AuditHash start(std::string_view client);
/// hash_n from all members of \a action but `hash`.
[[nodiscard]] AuditHash hashOf(std::string_view client, const AuditAction &action);
/// verdict_n; \a code is empty for what was applied.
[[nodiscard]] AuditHash verdictOf(const AuditHash &before, const AuditHash &action, AuditVerdict verdict,
                                  std::string_view code);

/// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string toHex(const AuditHash &hash);
/// Of exactly 64 digits, upper case too; nothing otherwise.
[[nodiscard]] std::optional<AuditHash> fromHex(std::string_view hex);

} // namespace steadfeed::auditchain
