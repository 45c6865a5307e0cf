// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditChain.h"
#include "AuditFrame.h"
#include "MemoryActionStore.h"

#include <string>
#include <vector>

namespace steadfeed::test {

/// What a server that keeps the rules answers to the actions of a store.
class HonestAnswers
{
public:
    explicit HonestAnswers(const MemoryActionStore &store)
        : m_store(store)
        , m_verdict(auditchain::start(store.head().client))
    {
    }

    /// Applies up to \a upto, and says so.
    AuditAck ack(std::uint64_t upto)
    {
        while (m_acked < upto)
            go(AuditVerdict::Applied, {});
        return {m_acked, chain(), m_verdict};
    }
    /// Rejects the next one, and says so.
    AuditNack reject(const std::string &code = "FORBIDDEN")
    {
        go(AuditVerdict::Rejected, code);
        AuditNack nack;
        nack.final = true;
        nack.refusal = {m_acked, code, "No."};
        nack.chain = chain();
        nack.verdict = m_verdict;
        m_refused.push_back(nack.refusal);
        return nack;
    }
    /// Where it stands, for a client that stands where the store does.
    [[nodiscard]] AuditWelcome welcome() const
    {
        AuditWelcome welcome;
        welcome.client = m_store.head().client;
        welcome.acked = m_acked;
        welcome.chain = chain();
        welcome.verdict = m_verdict;
        for (const AuditRefusal &refusal : m_refused) {
            if (refusal.seq > m_store.head().acked)
                welcome.refused.push_back(refusal);
        }
        welcome.role = "trader";
        welcome.may = {"note", "flatten"};
        welcome.heartbeat = std::chrono::seconds{5};
        return welcome;
    }

private:
    void go(AuditVerdict verdict, const std::string &code)
    {
        m_verdict = auditchain::verdictOf(m_verdict, m_store.row(++m_acked).action.hash, verdict, code);
    }
    [[nodiscard]] AuditHash chain() const
    {
        return m_acked == 0 ? auditchain::start(m_store.head().client) : m_store.row(m_acked).action.hash;
    }

    const MemoryActionStore &m_store;
    std::uint64_t m_acked = 0;
    AuditHash m_verdict{};
    std::vector<AuditRefusal> m_refused;
};

} // namespace steadfeed::test
