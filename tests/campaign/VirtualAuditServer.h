// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AckFaults.h"
#include "AuditLedger.h"
#include "AuditNetwork.h"
#include "AuditTasks.h"

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace steadfeed::test {

/// The exchange's ledger, in memory, behind a disk that can be full. It outlives the server's deaths, as a
/// file does.
class DurableBook final : public demo::AuditBook
{
public:
    DurableBook();
    void begin() override;
    [[nodiscard]] bool commit() override;
    [[nodiscard]] std::optional<demo::AuditStanding> standing(const std::string &client) override;
    void keep(const std::string &client, const demo::AuditStanding &standing) override;
    void append(const std::string &client, const AuditAction &action,
                const demo::AuditResult &result) override;
    [[nodiscard]] std::optional<demo::AuditResult> result(const std::string &client,
                                                          std::uint64_t seq) override;
    [[nodiscard]] std::vector<AuditRefusal> refused(const std::string &client, std::uint64_t after,
                                                    std::uint64_t upto) override;

    /// The numbers in the order in which they were made lasting.
    [[nodiscard]] const std::vector<std::uint64_t> &order() const { return m_order; }
    bool full = false;

private:
    demo::AuditLedger m_ledger;
    std::vector<std::uint64_t> m_new; ///< since begin()
    std::vector<std::uint64_t> m_order;
};

/*!
 * The exchange's side of the audit log, with its rules and its ledger, on a virtual clock: what AuditServer,
 * AuditSession and AuditClerk do, without their sockets and thread. It rejects a tenth of what comes, by
 * chance, and can be killed and started anew.
 */
class VirtualAuditServer final : public AuditListener
{
public:
    VirtualAuditServer(VirtualTime &time, AuditNetwork &network, std::uint64_t seed, AckFaultOptions faults);

    void start();
    /// kill -9. Its clients learn it, or not.
    void kill();
    /// Says goodbye to everybody first.
    void stop();

    [[nodiscard]] bool listens() const override { return m_tasks != nullptr; }
    void accepted(std::uint64_t connection) override;
    void arrived(std::uint64_t connection, const std::string &text) override;
    void gone(std::uint64_t connection) override;

    DurableBook book;
    std::vector<int> effects;           ///< by number
    std::set<std::uint64_t> unfinished; ///< stored; killed before the effect
    std::string wrong;                  ///< what a client should not have done
    bool diesBeforeCommit = false;      ///< at the next chance
    bool diesAfterCommit = false;

    struct Counts
    {
        std::uint64_t arrived = 0; ///< actions, also for the second time
        std::uint64_t applied = 0;
        std::uint64_t rejected = 0;
        std::uint64_t lost = 0; ///< answers
        std::uint64_t doubled = 0;
        std::uint64_t late = 0;
        std::uint64_t busy = 0; ///< transactions that the disk did not take
        std::uint64_t fenced = 0;
        std::uint64_t resends = 0; ///< wishes
    };
    Counts counts;

private:
    void work();
    void beat(std::uint64_t connection, std::uint64_t life);
    void tell(std::uint64_t connection, const demo::DeskAnswer &answer);
    void close(std::uint64_t connection, int code, const std::string &why);

    VirtualTime &m_time;
    AuditNetwork &m_network;
    Random m_random;
    demo::AckFaults m_faults;
    std::unique_ptr<demo::AuditTasks> m_tasks; ///< null: it is dead
    std::vector<demo::AuditTask> m_waiting;
    std::set<std::uint64_t> m_connections;
    std::uint64_t m_life = 0; ///< the how many-th start
};

} // namespace steadfeed::test
