// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditBook.h"
#include "AuditFrame.h"

#include <cstdint>
#include <map>
#include <string>

namespace steadfeed::demo {

/// The close codes of the audit protocol (docs/protocol.md).
namespace auditclose {
inline constexpr int kWrongSubject = 4001;
inline constexpr int kProtocol = 4002;
inline constexpr int kFork = 4009;
inline constexpr int kSuperseded = 4010;
inline constexpr int kOverloaded = 4100;
inline constexpr int kRestart = 4200;
} // namespace auditclose

/// What is to be done upon one frame of a client.
struct DeskAnswer
{
    AuditFrame frame = AuditUnknown{}; ///< AuditUnknown: none
    int close = 0;                     ///< then close with this code; 0: do not
    std::string why;                   ///< of a close, for people
    std::uint64_t fenced = 0;          ///< this connection is superseded; 0: none
    bool applied = false;              ///< an action took effect, now and for the first time
};

/*!
 * The rules of the audit protocol for the server: who a client is, which of its connections counts, and what
 * an action is answered by its number and its hashes.
 *
 * Whether an action may be done is decided elsewhere and handed in; it counts where the action is the next.
 * What is stored, and when it is safe, is the book's business and its owner's.
 *
 * Threading: a plain value beside its book; AuditClerk's thread. No clock, no socket, no disk.
 */
class AuditDesk
{
public:
    explicit AuditDesk(AuditBook &book) : m_book(&book) {}

    /// The first frame of \a connection, whose token is \a subject's. \a offer: what the welcome says besides
    /// where the client stands.
    [[nodiscard]] DeskAnswer greet(std::uint64_t connection, const std::string &subject,
                                   const AuditHello &hello, const AuditWelcome &offer);
    [[nodiscard]] DeskAnswer act(std::uint64_t connection, const AuditAct &act,
                                 const AuditDecision &decision);
    /// The answer where act() could not be stored: nothing of it happened.
    [[nodiscard]] AuditFrame postpone(std::uint64_t connection, const AuditAct &act) const;
    /// The connection is gone.
    void leave(std::uint64_t connection);

private:
    [[nodiscard]] DeskAnswer welcome(const AuditHello &hello, const AuditStanding &standing,
                                     const AuditWelcome &offer) const;
    [[nodiscard]] DeskAnswer again(const std::string &client, const AuditAction &action);

    AuditBook *m_book;
    std::map<std::uint64_t, std::string> m_clients;     ///< of connections that were welcomed and still count
    std::map<std::string, std::uint64_t> m_connections; ///< the other way
};

} // namespace steadfeed::demo
