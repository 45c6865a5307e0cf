// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ActionStore.h"
#include "AuditChain.h"

#include <algorithm>
#include <string>
#include <vector>

namespace steadfeed::test {

/// An outbox without a disk: survives what holds it, as a file would. Complains in `wrong` of what no outbox
/// would take.
class MemoryActionStore : public ActionStore
{
public:
    explicit MemoryActionStore(std::string client = "c_0123456789abcdef0123456789abcdef")
    {
        m_head.client = std::move(client);
        m_head.session = 1;
        m_head.chain = m_head.verdict = m_last = auditchain::start(m_head.client);
    }

    void add(std::string kind, std::string body)
    {
        AuditRow row;
        AuditAction &action = row.action;
        action.seq = m_head.next++;
        action.id = std::to_string(action.seq);
        action.id.insert(0, 26 - action.id.size(), '0');
        action.ms = 1'700'000'000'000 + static_cast<std::int64_t>(action.seq);
        action.kind = std::move(kind);
        action.body = std::move(body);
        action.prev = m_last;
        action.hash = m_last = auditchain::hashOf(m_head.client, action);
        rows.push_back(std::move(row));
    }
    void add(int count)
    {
        for (int i = 0; i < count; ++i)
            add(std::string(auditkind::kNote), "{\"text\":\"some \\\"words\\\" \u00e9\"}");
    }
    /// The program was started anew.
    void restart() { ++m_head.session; }
    [[nodiscard]] const AuditRow &row(std::uint64_t seq) const { return rows.at(seq - 1); }

    [[nodiscard]] const OutboxHead &head() const override { return m_head; }
    [[nodiscard]] std::vector<AuditAction> read(std::uint64_t from, std::size_t limit,
                                                Reason &problem) override
    {
        problem = readProblem;
        std::vector<AuditAction> actions;
        for (std::uint64_t seq = from; !problem && seq < m_head.next && actions.size() < limit; ++seq)
            actions.push_back(row(seq).action);
        return actions;
    }
    [[nodiscard]] std::optional<AuditHash> hashOf(std::uint64_t seq) override
    {
        return seq > 0 && seq < m_head.next ? std::optional(row(seq).action.hash) : std::nullopt;
    }
    void markSent(std::uint64_t from, std::uint64_t upto) override
    {
        for (std::uint64_t seq = from; seq <= upto; ++seq) {
            rows.at(seq - 1).state = std::max(rows.at(seq - 1).state, AuditState::Sent);
            ++rows.at(seq - 1).sentCount;
        }
    }
    [[nodiscard]] Reason settle(const AuditAnswer &answer, WallMicros wall) override
    {
        if (settleProblem)
            return settleProblem;
        if (answer.upto <= m_head.acked || answer.upto >= m_head.next)
            wrong = "an answer to " + std::to_string(answer.upto);
        else if (row(answer.upto).action.hash != answer.chain)
            wrong = "an answer with another chain";
        if (!wrong.empty())
            return {ReasonCode::OutboxFailed, {"", "damaged"}};
        for (std::uint64_t seq = m_head.acked + 1; seq <= answer.upto; ++seq) {
            rows.at(seq - 1).state = AuditState::Confirmed;
            rows.at(seq - 1).answered = wall;
        }
        for (const AuditRefusal &refusal : answer.refused) {
            AuditRow &row = rows.at(refusal.seq - 1);
            row.state = AuditState::Refused;
            row.code = refusal.code;
            row.text = refusal.text;
        }
        m_head.acked = answer.upto;
        m_head.chain = answer.chain;
        m_head.verdict = answer.verdict;
        return {};
    }
    void setRole(const std::string &role, const std::vector<std::string> &may) override
    {
        m_head.role = role;
        m_head.may = may;
    }

    std::vector<AuditRow> rows; ///< of number 1, 2 ...
    Reason readProblem;         ///< set: the disk does not give them
    Reason settleProblem;       ///< set: the disk is full
    std::string wrong;

private:
    OutboxHead m_head;
    AuditHash m_last{};
};

} // namespace steadfeed::test
