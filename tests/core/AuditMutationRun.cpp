// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditMutationRun.h"

namespace steadfeed::test {

AuditMutationRun::AuditMutationRun()
{
    if (!m_reader.begin(m_log.header).empty())
        return;
    AuditVerifier verifier = m_reader.verifier({});
    for (std::size_t i = 0; i < kRows; ++i) {
        if (i % kEvery == 0)
            m_walked.push_back(verifier);
        m_reader.take(m_log.lines[i], i + 2, verifier);
    }
    m_unchanged = verifier.finish();
}

AuditVerification AuditMutationRun::check(const AuditMutation &mutation)
{
    const std::size_t before = mutation.at() / kEvery;
    AuditVerifier verifier = m_walked[before];
    mutation.forEach(before * kEvery, [&](std::string_view line, std::uint64_t number) {
        return m_reader.take(line, number, verifier);
    });
    return verifier.finish();
}

std::string AuditMutationRun::run(std::uint64_t count, std::uint64_t seed)
{
    Random random(seed, "audit mutations");
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto kind =
            static_cast<AuditMutationKind>(i % static_cast<std::uint64_t>(AuditMutationKind::Count));
        const AuditMutation mutation(m_log, kind, random);
        const AuditVerification found = check(mutation);
        const std::string which =
            "seed " + std::to_string(seed) + ", change " + std::to_string(i) + ", " + mutation.told() + ": ";
        if (found.problem.code != ReasonCode::AuditChainBroken)
            return which + "not found";
        if (found.badLine != mutation.badLine || found.problem.args[0] != std::to_string(mutation.badNumber))
            return which + "line " + std::to_string(found.badLine) + ", row " + found.problem.args[0];
        ++m_found[std::string(name(kind)) + ": " + found.problem.args[1]];
    }
    return {};
}

} // namespace steadfeed::test
