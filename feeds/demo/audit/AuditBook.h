// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditFrame.h"
#include "AuditTypes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace steadfeed::demo {

/// Where a client stands.
struct AuditStanding
{
    std::string subject; ///< to whom the client belongs: that of the token of its first hello
    std::uint64_t session = 0;
    std::uint64_t acked = 0; ///< everything up to here is answered
    AuditHash chain{};       ///< hash of `acked`
    AuditHash verdict{};     ///< verdict of `acked`
    bool operator==(const AuditStanding &) const = default;
};

/// What is to become of an action where it is the next.
struct AuditDecision
{
    AuditVerdict verdict = AuditVerdict::Applied;
    std::string code; ///< of a rejection
    std::string text; ///< of a rejection, for people
    bool operator==(const AuditDecision &) const = default;
};

/// The answer that an action got.
struct AuditResult
{
    AuditHash hash{};
    AuditHash verdict{};
    AuditDecision decision;
    bool operator==(const AuditResult &) const = default;
};

/*!
 * What an AuditDesk knows of its clients. Changes are made between begin() and commit(). A call that fails
 * does not say so: commit() does, and then none of the changes happened.
 *
 * Threading: that of its owner, AuditClerk's.
 */
class AuditBook
{
public:
    virtual ~AuditBook() = default;

    virtual void begin() = 0;
    /// False: nothing since begin() has happened.
    [[nodiscard]] virtual bool commit() = 0;

    [[nodiscard]] virtual std::optional<AuditStanding> standing(const std::string &client) = 0;
    /// A new client, or a new session of one.
    virtual void keep(const std::string &client, const AuditStanding &standing) = 0;
    /// The next action of a client that is kept; moves its standing.
    virtual void append(const std::string &client, const AuditAction &action, const AuditResult &result) = 0;
    /// The answer to an action; seq 1 ... acked.
    [[nodiscard]] virtual std::optional<AuditResult> result(const std::string &client, std::uint64_t seq) = 0;
    /// What was rejected of after + 1 ... upto.
    [[nodiscard]] virtual std::vector<AuditRefusal> refused(const std::string &client, std::uint64_t after,
                                                            std::uint64_t upto) = 0;
};

} // namespace steadfeed::demo
