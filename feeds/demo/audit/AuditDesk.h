// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditBook.h"
#include "AuditFrame.h"
#include "AuditRoles.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace steadfeed::demo {

/// Names a connection; never used twice.
using AuditConnection = std::uint64_t;

/// What the exchange itself thinks of an action that came: empty code: nothing against it.
struct AuditDecision
{
    std::string code; ///< [A-Z_]{1,32}
    std::string text;
};

/// What a connection is to be told. A close code ends it.
struct AuditReply
{
    AuditConnection to = 0;
    AuditFrame frame = AuditUnknown{};
    int closeCode = 0;
    std::string closeText = {};
};

/// What messages came to.
struct AuditOutcome
{
    std::vector<AuditReply> replies; ///< in this order
    std::vector<AuditAction> applied; ///< whose effects are to happen before the replies go out
};

/*!
 * The server's rules of the audit protocol (docs/protocol.md): who may say hello, which connection of a client
 * counts, and the answer to each action: numbers without holes, chains that fit, each action once.
 *
 * It knows no socket and no disk: what it decides about goes into an AuditBook, and who runs it sees to it that
 * replies leave only when that is safe.
 *
 * Threading: a plain value in the thread of its book.
 */
class AuditDesk
{
public:
    struct Options
    {
        std::chrono::milliseconds heartbeat{5000};
        std::uint32_t maxInFlight = kAuditWindow;
    };

    /// The book must outlive it.
    AuditDesk(AuditBook &book, Options options) : m_book(book), m_options(options) {}

    void hello(AuditConnection from, const AuditGrant &grant, const AuditHello &hello, AuditOutcome &out);
    void act(AuditConnection from, const AuditAction &action, const AuditDecision &decision, AuditOutcome &out);
    void gone(AuditConnection connection);

private:
    struct Caller
    {
        std::string client;
        AuditGrant grant;
    };
    void close(AuditConnection connection, int code, std::string text, AuditOutcome &out);
    void answer(AuditConnection to, std::uint64_t seq, const AuditEntry &entry, AuditOutcome &out) const;

    AuditBook &m_book;
    Options m_options;
    std::map<AuditConnection, Caller> m_clients;
    std::map<std::string, AuditConnection> m_current; ///< the one connection of each client that counts
};

} // namespace steadfeed::demo
