// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditLogReader.h"
#include "AuditMutation.h"

#include <map>
#include <string>
#include <vector>

namespace steadfeed::test {

/*!
 * Changes a log of 100,000 rows at random, again and again, and looks whether the verifier names the right
 * row.
 *
 * A verifier is a plain value, so one that has walked along the rows before a change is kept every few
 * hundred rows and walks on from there: it looks at the same lines in the same state as if it had begun at
 * the first.
 */
class AuditMutationRun
{
public:
    static constexpr std::size_t kRows = 100'000;

    AuditMutationRun();

    /// Makes \a count changes, all kinds by turns. Empty, or what was not found, with \a seed and the change.
    [[nodiscard]] std::string run(std::uint64_t count, std::uint64_t seed);
    /// What the verifier says of a changed log.
    [[nodiscard]] AuditVerification check(const AuditMutation &mutation);
    [[nodiscard]] const AuditLog &log() const { return m_log; }
    /// What the verifier says of the log as it is.
    [[nodiscard]] const AuditVerification &unchanged() const { return m_unchanged; }
    /// "kind: token" of what was found, with its count.
    [[nodiscard]] const std::map<std::string, std::uint64_t> &found() const { return m_found; }

private:
    static constexpr std::size_t kEvery = 250;

    AuditLog m_log = makeAuditLog(kRows);
    AuditLogReader m_reader;
    std::vector<AuditVerifier> m_walked; ///< as they were before each kEvery rows
    AuditVerification m_unchanged;
    std::map<std::string, std::uint64_t> m_found;
};

} // namespace steadfeed::test
