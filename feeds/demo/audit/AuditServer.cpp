// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditServer.h"

#include "AuditSession.h"
#include "Time.h"

#include <utility>

namespace steadfeed::demo {

AuditServer::AuditServer(AuditSettings settings, TradeDesk &desk,
                         std::function<void(std::function<void()>)> post)
    : m_settings(std::move(settings))
    , m_desk(desk)
    , m_faults(m_settings.seed, m_settings.ackFaults)
    , m_clerk(m_settings.file, [this, post = std::move(post)](std::vector<DeskAnswer> answers) {
        post([this, answers = std::move(answers)] { answered(answers); });
    })
{
}

AuditServer::~AuditServer() = default;

std::string AuditServer::start()
{
    if (m_settings.file.empty())
        return {};
    std::string wrong = m_clerk.start();
    if (wrong.empty())
        m_desk.restore(m_clerk.marks(), readClocks().wall);
    return wrong;
}

void AuditServer::finish()
{
    m_clerk.finish();
}

std::uint64_t AuditServer::enter(AuditSession *session)
{
    m_sessions[++m_lastConnection] = session;
    return m_lastConnection;
}

void AuditServer::leave(std::uint64_t connection)
{
    m_sessions.erase(connection);
    if (m_clerk.running())
        post({connection, AuditTask::Leave{}}, {connection, std::nullopt, {}});
}

void AuditServer::hello(std::uint64_t connection, std::size_t identity, AuditHello hello)
{
    const AuditIdentity &who = m_settings.identities.at(identity);
    if (!m_clerk.running() && !m_clerk.start().empty()) {
        if (const auto session = find(connection))
            session->close(auditclose::kOverloaded, "There is no ledger.");
        return;
    }
    AuditWelcome offer;
    offer.role = name(who.role);
    offer.may = kindsOf(who.role);
    offer.heartbeat = m_settings.heartbeat;
    post({connection, AuditTask::Hello{who.subject, std::move(hello), std::move(offer)}},
         {connection, std::nullopt, who.subject});
}

void AuditServer::act(std::uint64_t connection, std::size_t identity, AuditAct act)
{
    const AuditIdentity &who = m_settings.identities.at(identity);
    Pending pending{connection, std::nullopt, who.subject};
    AuditDecision decision = decide(who.role, act.action, pending.order);
    post({connection, AuditTask::Act{std::move(act), std::move(decision)}}, std::move(pending));
}

AuditDecision AuditServer::decide(AuditRole role, const AuditAction &action, std::optional<AuditOrder> &order)
{
    const auto rejected = [](std::string_view code, std::string text) {
        return AuditDecision{AuditVerdict::Rejected, std::string(code), std::move(text)};
    };
    if (!isKnownKind(action.kind))
        return rejected("UNKNOWN_KIND", "This server does not know this kind of action.");
    if (!mayDo(role, action.kind))
        return rejected("FORBIDDEN", "The role " + std::string(name(role)) + " may not do this.");
    order = readAuditOrder(action.kind, action.body);
    if (!order)
        return rejected("BAD_BODY", "The body is not what this kind of action needs.");
    AuditDecision decision = m_desk.decide(*order);
    if (decision.verdict == AuditVerdict::Rejected)
        order.reset();
    return decision;
}

void AuditServer::post(AuditTask task, Pending pending)
{
    m_pending.push_back(std::move(pending));
    m_clerk.post(std::move(task));
}

/// What the clerk has stored: it takes effect now, and only then is it answered.
void AuditServer::answered(const std::vector<DeskAnswer> &answers)
{
    std::map<std::uint64_t, std::shared_ptr<AuditSession>> told;
    for (const DeskAnswer &answer : answers) {
        const Pending pending = std::move(m_pending.front());
        m_pending.pop_front();
        if (pending.order && answer.applied)
            m_desk.carryOut(*pending.order, pending.subject, readClocks().wall);
        else if (pending.order)
            m_desk.release(*pending.order);
        if (const auto fenced = find(answer.fenced))
            fenced->close(auditclose::kSuperseded, "Another connection of this client took over.");
        if (const auto session = find(pending.connection)) {
            tell(*session, answer);
            told[pending.connection] = session;
        }
    }
    for (const auto &[connection, session] : told)
        session->flush();
}

void AuditServer::tell(AuditSession &session, const DeskAnswer &answer)
{
    session.answered();
    const auto *nack = std::get_if<AuditNack>(&answer.frame);
    const bool final = (nack && nack->final) || std::holds_alternative<AuditAck>(answer.frame);
    const AckFaults::Fate fate = final ? m_faults.next() : AckFaults::Fate::Sent;
    if (fate == AckFaults::Fate::Late)
        session.queueLater(answer.frame, m_faults.delay());
    else if (fate != AckFaults::Fate::Lost && !std::holds_alternative<AuditUnknown>(answer.frame))
        session.queue(answer.frame);
    if (fate == AckFaults::Fate::Doubled)
        session.queue(answer.frame);
    if (answer.close != 0)
        session.close(answer.close, answer.why);
}

std::shared_ptr<AuditSession> AuditServer::find(std::uint64_t connection) const
{
    const auto found = m_sessions.find(connection);
    return found == m_sessions.end() ? nullptr : found->second->shared_from_this();
}

void AuditServer::end()
{
    for (const auto &[connection, session] : m_sessions)
        session->close(auditclose::kRestart, "The exchange stops.");
}

} // namespace steadfeed::demo
