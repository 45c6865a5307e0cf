// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "OutboxTypes.h"

namespace steadfeed {

/*!
 * What the sender needs of the place where actions are stored. Implemented by Outbox; in memory by tests and
 * campaigns of millions of actions.
 *
 * Threading: all calls in the audit thread; they may wait for the disk.
 */
class ActionStore
{
public:
    virtual ~ActionStore() = default;

    [[nodiscard]] virtual const OutboxHead &head() const = 0;
    /// The stored actions from \a from on, at most \a limit, in order. Fewer where there are no more; nothing
    /// where they cannot be read (`problem` says why).
    [[nodiscard]] virtual std::vector<AuditAction> read(std::uint64_t from, std::size_t limit,
                                                        Reason &problem) = 0;
    /// The hash of an action without an answer, or of head's acked.
    [[nodiscard]] virtual std::optional<AuditHash> hashOf(std::uint64_t seq) = 0;
    /// They were handed to the socket. Need not survive a crash: it is for people.
    virtual void markSent(std::uint64_t from, std::uint64_t upto) = 0;
    /// Takes the answer in, in one commit. Where it cannot, nothing changed, and the server will say it
    /// again.
    [[nodiscard]] virtual Reason settle(const AuditAnswer &answer, WallMicros wall) = 0;
    /// Remembers what the server said one may do.
    virtual void setRole(const std::string &role, const std::vector<std::string> &may) = 0;
};

} // namespace steadfeed
