// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AckFaults.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <string>

namespace steadfeed::test {

struct AuditWorldRules
{
    std::uint64_t seed = 1;
    std::uint64_t actions = 10'000;
    AckFaultOptions answers{0.08, 0.06, 0.06}; ///< every fifth
    std::string dieAt; ///< the client dies here again and again; else connections are cut, no more
    bool keepLog = false;
};

struct AuditWorldResult
{
    std::string wrong; ///< empty: everything holds
    std::string log;   ///< where it is kept
    std::uint64_t actions = 0;
    std::uint64_t refused = 0;
    std::uint64_t sent = 0; ///< arrived at the server, some of them more than once
    std::uint64_t lost = 0; ///< answers
    std::uint64_t doubled = 0;
    std::uint64_t late = 0;
    std::uint64_t resends = 0; ///< wishes of the server
    std::uint64_t fenced = 0;  ///< connections that a newer one replaced
    std::uint64_t connects = 0;
    std::uint64_t cuts = 0;
    std::uint64_t holds = 0;
    std::uint64_t serverDeaths = 0;
    std::uint64_t clientDeaths = 0;
    std::uint64_t fullDisks = 0;                 ///< transactions of either side that failed
    std::map<std::string, std::uint64_t> deaths; ///< of the client, by place
    std::chrono::seconds time{0};
};

/*!
 * One client's actions to the exchange's ledger, with the real rules of both sides, on a virtual clock:
 * answers get lost, doubled and late; connections are cut and held; both programs are killed, at named places
 * and at random, and started anew; the disks of both are full for a while. Then it is quiet, and what both
 * have is compared: the ledger holds 1 ... N in order, each with the effect and the answer that the client
 * knows, and both chains end alike. All of it follows from the seed.
 */
[[nodiscard]] AuditWorldResult runAuditWorld(const AuditWorldRules &rules);

} // namespace steadfeed::test
