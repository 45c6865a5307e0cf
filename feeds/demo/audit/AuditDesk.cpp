// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditDesk.h"

#include "AuditChain.h"

#include <algorithm>
#include <utility>

namespace steadfeed::demo {
namespace {

// Close codes of docs/protocol.md.
constexpr int kNotThisPerson = 4001;
constexpr int kNotTheProtocol = 4002;
constexpr int kFork = 4009;
constexpr int kSuperseded = 4010;

} // namespace

void AuditDesk::hello(AuditConnection from, const AuditGrant &grant, const AuditHello &hello, AuditOutcome &out)
{
    if (m_clients.contains(from))
        return close(from, kNotTheProtocol, "A client says hello once.", out);
    if (hello.version != 1)
        return close(from, kNotTheProtocol, "Version 1 is spoken here.", out);
    std::optional<AuditAccount> account = m_book.account(hello.client);
    if (!account) {
        const AuditHash start = auditchain::start(hello.client);
        account = AuditAccount{grant.subject, 0, 0, start, start};
    }
    if (account->subject != grant.subject)
        return close(from, kNotThisPerson, "This client belongs to somebody else.", out);
    if (hello.session < account->session)
        return close(from, kSuperseded, "A later start of this client was here.", out);
    // What both have must be the same. What only the client has it knows itself from the welcome.
    if (hello.acked > 0 && hello.acked <= account->acked) {
        const auto entry = m_book.entry(hello.client, hello.acked);
        if (!entry || entry->hash != hello.chain || entry->verdictHash != hello.verdict)
            return close(from, kFork, "The histories differ.", out);
    }
    account->session = hello.session;
    m_book.putAccount(hello.client, *account);

    if (const auto other = m_current.find(hello.client); other != m_current.end())
        close(other->second, kSuperseded, "Another connection of this client came.", out);
    m_current[hello.client] = from;
    m_clients[from] = {hello.client, grant};

    AuditWelcome welcome;
    welcome.client = hello.client;
    welcome.acked = account->acked;
    welcome.chain = account->chain;
    welcome.verdict = account->verdict;
    if (hello.acked < account->acked)
        welcome.refused = m_book.refused(hello.client, hello.acked + 1, account->acked);
    welcome.role = grant.role;
    welcome.may = grant.may;
    welcome.maxInFlight = m_options.maxInFlight;
    welcome.heartbeat = m_options.heartbeat;
    out.replies.push_back({from, std::move(welcome)});
}

void AuditDesk::act(AuditConnection from, const AuditAction &action, const AuditDecision &decision,
                    AuditOutcome &out)
{
    const auto caller = m_clients.find(from);
    if (caller == m_clients.end())
        return close(from, kNotTheProtocol, "Hello comes first.", out);
    const std::string client = caller->second.client;
    const std::vector<std::string> &may = caller->second.grant.may;
    std::optional<AuditAccount> account = m_book.account(client);
    if (!account)
        return close(from, kFork, "This client is not known any more.", out);
    if (action.seq > account->acked + 1) {
        out.replies.push_back({from, AuditResend{account->acked + 1}});
        return;
    }
    if (action.seq <= account->acked) {
        const auto entry = m_book.entry(client, action.seq);
        if (!entry || entry->hash != action.hash)
            return close(from, kFork, "This number was another action.", out);
        return answer(from, action.seq, *entry, out);
    }
    if (action.prev != account->chain || auditchain::hashOf(client, action) != action.hash)
        return close(from, kFork, "The hash is not that of the action.", out);

    AuditEntry entry;
    entry.hash = action.hash;
    if (std::ranges::find(may, action.kind) == may.end()) {
        entry.code = "FORBIDDEN";
        entry.text = "Role " + caller->second.grant.role + " may not do this.";
    } else {
        entry.code = decision.code;
        entry.text = decision.text;
    }
    entry.verdict = entry.code.empty() ? AuditVerdict::Applied : AuditVerdict::Rejected;
    entry.verdictHash = auditchain::verdictOf(account->verdict, action.hash, entry.verdict, entry.code);
    account->acked = action.seq;
    account->chain = action.hash;
    account->verdict = entry.verdictHash;
    m_book.append(client, action, entry);
    m_book.putAccount(client, *account);
    if (entry.verdict == AuditVerdict::Applied)
        out.applied.push_back(action);
    answer(from, action.seq, entry, out);
}

void AuditDesk::answer(AuditConnection to, std::uint64_t seq, const AuditEntry &entry, AuditOutcome &out) const
{
    if (entry.verdict == AuditVerdict::Rejected) {
        out.replies.push_back({to, AuditNack{true, {seq, entry.code, entry.text}, entry.hash, entry.verdictHash, {}}});
        return;
    }
    const AuditAck ack{seq, entry.hash, entry.verdictHash};
    // One ack stands for those before it.
    if (!out.replies.empty() && out.replies.back().to == to) {
        if (auto *const last = std::get_if<AuditAck>(&out.replies.back().frame); last && last->upto < seq) {
            *last = ack;
            return;
        }
    }
    out.replies.push_back({to, ack});
}

void AuditDesk::gone(AuditConnection connection)
{
    const auto caller = m_clients.find(connection);
    if (caller == m_clients.end())
        return;
    if (const auto current = m_current.find(caller->second.client);
        current != m_current.end() && current->second == connection)
        m_current.erase(current);
    m_clients.erase(caller);
}

void AuditDesk::close(AuditConnection connection, int code, std::string text, AuditOutcome &out)
{
    gone(connection);
    out.replies.push_back({connection, AuditBye{code, text}, code, text});
}

} // namespace steadfeed::demo
