// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditWindow.h"

#include "AuditChain.h"

#include <algorithm>

namespace steadfeed {
namespace {

constexpr int kProtocolError = 4002;
constexpr int kFork = 4009;
constexpr int kNormal = 1000;
constexpr std::size_t kReadAtOnce = 64;
/// A server answers at most a window behind us; an outbox that is older than this is another history.
constexpr std::uint64_t kMostAhead = 1024;

AuditStep reconnect(int code, Reason reason)
{
    return {AuditStep::Then::Reconnect, code, std::move(reason), {}};
}

AuditStep stop(Reason reason)
{
    return {AuditStep::Then::Stop, kFork, std::move(reason), {}};
}

AuditStep fork(std::uint64_t number)
{
    return stop({ReasonCode::ChainFork, {std::to_string(number)}});
}

AuditStep protocolError(std::string what)
{
    return reconnect(kProtocolError, {ReasonCode::ProtocolError, {std::move(what)}});
}

/// Lost on the way, not forged: the next welcome has to tell it again.
AuditStep answerMissing()
{
    return reconnect(kNormal, {ReasonCode::ProtocolError, {"an answer is missing"}});
}

const AuditRefusal *refusalOf(std::uint64_t seq, std::span<const AuditRefusal> refused)
{
    const auto it = std::ranges::find(refused, seq, &AuditRefusal::seq);
    return it == refused.end() ? nullptr : &*it;
}

AuditHash nextVerdict(const AuditHash &before, const AuditAction &action, const AuditRefusal *refusal)
{
    return auditchain::verdictOf(before, action.hash,
                                 refusal ? AuditVerdict::Rejected : AuditVerdict::Applied,
                                 refusal ? std::string_view(refusal->code) : std::string_view());
}

} // namespace

AuditHello AuditWindow::hello() const
{
    const OutboxHead &head = m_store.head();
    AuditHello hello;
    hello.client = head.client;
    hello.session = head.session;
    hello.next = head.next;
    hello.acked = head.acked;
    hello.chain = head.chain;
    hello.verdict = head.verdict;
    return hello;
}

void AuditWindow::reset()
{
    m_actions.clear();
    m_sent = 0;
    m_welcomed = false;
    m_postponedUntil = {};
    m_highest = 0;
    m_echoes = 0;
    m_resends = 0;
}

AuditStep AuditWindow::take(const AuditWelcome &welcome)
{
    const OutboxHead &head = m_store.head();
    if (m_welcomed)
        return protocolError("a second welcome");
    if (welcome.client != head.client)
        return protocolError("a welcome for another client");
    if (welcome.acked >= head.next || welcome.acked > head.acked + kMostAhead)
        return fork(std::min(welcome.acked, head.next));
    if (welcome.acked < head.acked)
        return stop({ReasonCode::HistoryLost, {std::to_string(welcome.acked), std::to_string(head.acked)}});

    AuditHash chain = head.chain;
    AuditHash verdict = head.verdict;
    for (std::uint64_t seq = head.acked; seq < welcome.acked;) {
        Reason problem;
        const auto actions =
            m_store.read(seq + 1, std::min<std::uint64_t>(kReadAtOnce, welcome.acked - seq), problem);
        if (actions.empty())
            return reconnect(kNormal, problem ? problem : Reason{ReasonCode::OutboxFailed, {"", "damaged"}});
        for (const AuditAction &action : actions) {
            chain = action.hash;
            verdict = nextVerdict(verdict, action, refusalOf(action.seq, welcome.refused));
        }
        seq = actions.back().seq;
    }
    if (chain != welcome.chain || verdict != welcome.verdict)
        return fork(welcome.acked);

    m_welcomed = true;
    m_most = std::clamp<std::uint32_t>(welcome.maxInFlight, 1, kAuditWindow);
    AuditStep step;
    if (welcome.acked > head.acked)
        step.answer = AuditAnswer{welcome.acked, welcome.refused, chain, verdict};
    return step;
}

AuditStep AuditWindow::take(const AuditAck &ack)
{
    if (ack.upto <= acked()) // said before
        return {};
    return answered(ack.upto, nullptr, ack.chain, ack.verdict);
}

AuditStep AuditWindow::take(const AuditNack &nack, MonoTime now)
{
    const std::uint64_t seq = nack.refusal.seq;
    if (seq <= acked())
        return {};
    if (nack.final)
        return answered(seq, &nack.refusal, nack.chain, nack.verdict);
    if (seq > m_highest)
        return protocolError("a nack for what was not sent");
    goBackTo(seq);
    m_postponedUntil = now + std::max(nack.retry, kPostponedLeast);
    m_waitingSince = m_postponedUntil;
    return {};
}

AuditStep AuditWindow::answered(std::uint64_t upto, const AuditRefusal *refusal, const AuditHash &chain,
                                const AuditHash &verdict)
{
    if (!m_welcomed)
        return protocolError("an answer before the welcome");
    if (upto > lastSent())
        return reconnect(kProtocolError, {ReasonCode::UnsentAcknowledged, {std::to_string(upto)}});
    const auto count = static_cast<std::ptrdiff_t>(upto - acked());
    const AuditAction &last = m_actions[static_cast<std::size_t>(count - 1)];
    if (last.hash != chain)
        return fork(upto);
    AuditHash ours = m_store.head().verdict;
    for (auto it = m_actions.begin(); it != m_actions.begin() + count; ++it)
        ours = nextVerdict(ours, *it, it->seq == upto ? refusal : nullptr);
    if (ours != verdict)
        return answerMissing();
    AuditStep step;
    step.answer = AuditAnswer{upto, {}, chain, verdict};
    if (refusal)
        step.answer->refused.push_back(*refusal);
    return step;
}

AuditStep AuditWindow::take(const AuditResend &resend)
{
    if (!m_welcomed)
        return protocolError("a wish to resend before the welcome");
    if (resend.from <= acked())
        return stop({ReasonCode::HistoryLost,
                     {std::to_string(resend.from == 0 ? 0 : resend.from - 1), std::to_string(acked())}});
    if (resend.from > lastSent() + 1)
        return protocolError("a wish to resend what was not sent");
    if (resend.from > lastSent()) // it comes next anyway
        return {};
    if (resend.from == m_resendFrom && m_echoes > 0) {
        --m_echoes;
        return {};
    }
    m_resends = resend.from == m_resendFrom ? m_resends + 1 : 1;
    m_resendFrom = resend.from;
    if (m_resends > kResends)
        return protocolError("the same wish to resend again and again");
    m_echoes = lastSent() - resend.from;
    goBackTo(resend.from);
    return {};
}

void AuditWindow::settled(const AuditAnswer &answer, MonoTime now)
{
    while (!m_actions.empty() && m_actions.front().seq <= answer.upto) {
        m_actions.pop_front();
        m_sent -= m_sent > 0 ? 1 : 0;
    }
    m_waitingSince = now;
    m_resends = 0;
}

const AuditAction *AuditWindow::next(MonoTime now, Reason &problem)
{
    if (!maySend(now) || m_sent >= m_most)
        return nullptr;
    if (m_sent == m_actions.size()) {
        const std::uint64_t from = acked() + m_actions.size() + 1;
        if (from >= m_store.head().next)
            return nullptr;
        for (AuditAction &action : m_store.read(from, m_most - m_sent, problem))
            m_actions.push_back(std::move(action));
        if (m_sent == m_actions.size())
            return nullptr;
    }
    return &m_actions[m_sent];
}

void AuditWindow::sent(MonoTime now)
{
    if (m_sent++ == 0)
        m_waitingSince = now;
    m_highest = std::max(m_highest, lastSent());
}

bool AuditWindow::overdue(MonoTime now) const
{
    return m_welcomed && m_sent > 0 && now - m_waitingSince >= kConfirmBudget;
}

std::optional<MonoTime> AuditWindow::deadline(MonoTime now) const
{
    if (m_welcomed && now < m_postponedUntil)
        return m_postponedUntil;
    if (m_welcomed && m_sent > 0)
        return m_waitingSince + kConfirmBudget;
    return std::nullopt;
}

} // namespace steadfeed
