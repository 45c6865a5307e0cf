// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditDesk.h"

#include "AuditChain.h"

namespace steadfeed::demo {
namespace {

// A client confirms its answers before it sends further actions, so one that is further behind has an older
// outbox than it had.
constexpr std::uint64_t kMostBehind = 1'024;
// So that a welcome stays below the size of a frame.
constexpr std::size_t kMostTexts = 128;
// Long enough for somebody to make room on a disk, short enough to be seen.
constexpr std::chrono::milliseconds kRetry{2'000};

DeskAnswer closing(int code, std::string why)
{
    return {AuditUnknown{}, code, std::move(why), 0, false};
}

AuditFrame frameOf(std::uint64_t seq, const AuditResult &result)
{
    if (result.decision.verdict == AuditVerdict::Applied)
        return AuditAck{seq, result.hash, result.verdict};
    AuditNack nack;
    nack.final = true;
    nack.refusal = {seq, result.decision.code, result.decision.text};
    nack.chain = result.hash;
    nack.verdict = result.verdict;
    return nack;
}

} // namespace

DeskAnswer AuditDesk::greet(std::uint64_t connection, const std::string &subject, const AuditHello &hello,
                            const AuditWelcome &offer)
{
    if (hello.version != 1)
        return closing(auditclose::kProtocol, "This server speaks version 1.");
    if (m_clients.contains(connection))
        return closing(auditclose::kProtocol, "A connection says hello once.");
    std::optional<AuditStanding> standing = m_book->standing(hello.client);
    const bool known = standing.has_value();
    if (!known) {
        const AuditHash start = auditchain::start(hello.client);
        standing = AuditStanding{subject, hello.session, 0, start, start};
    }
    if (standing->subject != subject)
        return closing(auditclose::kWrongSubject, "This client belongs to somebody else.");
    if (hello.session < standing->session)
        return closing(auditclose::kSuperseded, "A later session of this client was here.");
    const auto there = m_connections.find(hello.client);
    if (hello.session == standing->session && there != m_connections.end() && there->second > connection)
        return closing(auditclose::kSuperseded, "A newer connection of this client is here.");
    DeskAnswer answer = welcome(hello, *standing, offer);
    if (answer.close != 0)
        return answer;

    if (!known || hello.session > standing->session) {
        standing->session = hello.session;
        m_book->keep(hello.client, *standing);
    }
    std::uint64_t &current = m_connections[hello.client];
    answer.fenced = current;
    m_clients.erase(current);
    current = connection;
    m_clients[connection] = hello.client;
    return answer;
}

DeskAnswer AuditDesk::welcome(const AuditHello &hello, const AuditStanding &standing,
                              const AuditWelcome &offer) const
{
    AuditWelcome welcome = offer;
    welcome.client = hello.client;
    welcome.acked = standing.acked;
    welcome.chain = standing.chain;
    welcome.verdict = standing.verdict;
    if (hello.acked >
        standing.acked) // we have lost some: the client sees it, and what it tells its user is more
        return {std::move(welcome), 0, {}, 0, false};
    if (hello.next <= standing.acked)
        return closing(auditclose::kFork, "More actions are answered than the client has done.");
    if (standing.acked - hello.acked > kMostBehind)
        return closing(auditclose::kFork, "The client is more than 1024 answers behind.");
    AuditResult told;
    told.hash = told.verdict = auditchain::start(hello.client);
    if (hello.acked > 0)
        told = m_book->result(hello.client, hello.acked).value_or(AuditResult{});
    if (told.hash != hello.chain || told.verdict != hello.verdict)
        return closing(auditclose::kFork, "The client's history is not the server's.");
    welcome.refused = m_book->refused(hello.client, hello.acked, standing.acked);
    for (std::size_t i = kMostTexts; i < welcome.refused.size(); ++i)
        welcome.refused[i].text.clear();
    return {std::move(welcome), 0, {}, 0, false};
}

DeskAnswer AuditDesk::act(std::uint64_t connection, const AuditAct &act, const AuditDecision &decision)
{
    const auto found = m_clients.find(connection);
    if (found == m_clients.end()) // superseded or closed while it was on its way
        return {};
    const std::string &client = found->second;
    const AuditAction &action = act.action;
    const std::optional<AuditStanding> standing = m_book->standing(client);
    if (!standing)
        return {};
    if (action.seq > standing->acked + 1)
        return {AuditResend{standing->acked + 1}, 0, {}, 0, false};
    if (action.seq == 0 || auditchain::hashOf(client, action) != action.hash)
        return closing(auditclose::kFork, "The hash of an action is not that of its content.");
    if (action.seq <= standing->acked)
        return again(client, action);
    if (action.prev != standing->chain)
        return closing(auditclose::kFork, "An action does not follow the one before it.");

    const AuditResult result{
        action.hash, auditchain::verdictOf(standing->verdict, action.hash, decision.verdict, decision.code),
        decision};
    m_book->append(client, action, result);
    return {frameOf(action.seq, result), 0, {}, 0, decision.verdict == AuditVerdict::Applied};
}

DeskAnswer AuditDesk::again(const std::string &client, const AuditAction &action)
{
    const std::optional<AuditResult> result = m_book->result(client, action.seq);
    if (!result || result->hash != action.hash)
        return closing(auditclose::kFork, "This number was used for something else.");
    return {frameOf(action.seq, *result), 0, {}, 0, false};
}

AuditFrame AuditDesk::postpone(std::uint64_t connection, const AuditAct &act) const
{
    const auto found = m_clients.find(connection);
    if (found == m_clients.end())
        return AuditUnknown{};
    // The line goes on behind what is answered, also where this one came behind others that were postponed.
    const std::optional<AuditStanding> standing = m_book->standing(found->second);
    if (standing && act.action.seq > standing->acked + 1)
        return AuditResend{standing->acked + 1};
    AuditNack nack;
    nack.refusal = {act.action.seq, "BUSY", "The ledger cannot be written at present."};
    nack.retry = kRetry;
    return nack;
}

void AuditDesk::leave(std::uint64_t connection)
{
    const auto found = m_clients.find(connection);
    if (found == m_clients.end())
        return;
    m_connections.erase(found->second);
    m_clients.erase(found);
}

} // namespace steadfeed::demo
