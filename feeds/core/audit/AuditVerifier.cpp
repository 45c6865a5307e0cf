// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditVerifier.h"

#include "AuditChain.h"

#include <charconv>
#include <utility>

namespace steadfeed {

using Used = AuditVerification::HeadUsed;

std::optional<AuditHead> auditHeadFrom(std::string_view text)
{
    AuditHead head;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), head.seq);
    const auto digits = static_cast<std::size_t>(end - text.data());
    if (error != std::errc() || digits == text.size() || text[digits] != ':')
        return std::nullopt;
    const auto hash = auditchain::fromHex(text.substr(digits + 1));
    if (!hash)
        return std::nullopt;
    head.hash = *hash;
    return head;
}

AuditVerifier::AuditVerifier(std::string client, bool partial) : m_last(auditchain::start(client))
{
    m_result.client = std::move(client);
    m_result.partial = partial;
}

void AuditVerifier::holdAgainst(const AuditHead &head, AuditVerification::HeadUsed used)
{
    m_result.head = head;
    m_result.headUsed = used;
}

std::string_view AuditVerifier::whatIsWrong(const AuditAction &action) const
{
    const bool begins = m_result.rows == 0;
    const bool follows = begins ? action.seq == 1 : action.seq == m_result.last + 1;
    if (!begins && action.seq == m_result.last)
        return "number_repeated";
    if (!begins && action.seq < m_result.last)
        return "out_of_order";
    if (!follows && !m_result.partial)
        return begins ? "begin_missing" : "number_missing";
    if (follows && action.prev != m_last)
        return "prev_differs";
    if (auditchain::hashOf(m_result.client, action) != action.hash)
        return "hash_differs";
    if (m_result.headUsed != Used::None && action.seq == m_result.head.seq &&
        action.hash != m_result.head.hash)
        return "head_differs";
    return {};
}

bool AuditVerifier::take(const AuditAction &action, std::uint64_t line)
{
    if (failed())
        return false;
    const std::string_view wrong = whatIsWrong(action);
    if (m_result.rows++ == 0)
        m_result.first = action.seq;
    if (!wrong.empty()) {
        fail(action.seq, wrong, line);
        return false;
    }
    m_headMet = m_headMet || action.seq == m_result.head.seq;
    m_result.last = action.seq;
    m_last = action.hash;
    return true;
}

void AuditVerifier::unreadable(std::uint64_t number, std::uint64_t line)
{
    if (failed())
        return;
    ++m_result.rows;
    fail(number > 0 ? number : m_result.last + 1, "unreadable_row", line);
}

void AuditVerifier::fail(std::uint64_t number, std::string_view what, std::uint64_t line)
{
    m_result.problem = {ReasonCode::AuditChainBroken, {std::to_string(number), std::string(what)}};
    m_result.badLine = line;
}

AuditVerification AuditVerifier::finish()
{
    const AuditHead &head = m_result.head;
    if (!failed() && m_result.headUsed != Used::None && !m_result.partial) {
        const bool empty = m_result.rows == 0;
        if (head.seq == 0 && head.hash != auditchain::start(m_result.client))
            fail(0, "head_differs", 0);
        else if (head.seq > (empty ? 0 : m_result.last))
            fail(m_result.last + 1, "tail_cut", 0);
    }
    if (m_result.partial && !m_headMet && !failed()) {
        m_result.headUsed = Used::None;
        m_result.head = {};
    }
    return m_result;
}

} // namespace steadfeed
