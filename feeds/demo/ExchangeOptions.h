// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AckFaults.h"
#include "FaultLog.h"
#include "FaultPlan.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace steadfeed {

/// Somebody else who may come in, besides the holder of ExchangeOptions::token.
struct ExchangeToken
{
    std::string token;
    std::string subject; ///< whose clients of the audit protocol are theirs alone
    std::string role = "trader";
};

/// How an Exchange is to be. A plain value.
struct ExchangeOptions
{
    std::uint16_t port = 0;     ///< of 127.0.0.1; 0: any free one
    std::uint32_t symbols = 50; ///< 1..10,000
    double rate = 1000;         ///< ticks a second over all symbols, 1..1,000,000
    bool maxRate = false;       ///< instead of rate: as fast as the slowest connected reader takes them
    std::uint64_t seed = 1;     ///< the same seed and symbols give the same ticks in the same order
    std::string token = {};     ///< empty: a random one
    std::string epoch = {};     ///< empty: a random one for each start
    std::chrono::milliseconds heartbeat{5000}; ///< 10 ms..1 h
    std::chrono::milliseconds retry{500};      ///< the client's waiting time; 0: not sent
    std::chrono::milliseconds fillEvery{4000}; ///< mean time between two changes of positions, at least 2 ms
    std::chrono::milliseconds noticeEvery{200'000}; ///< mean time between two notices, at least 2 ms
    std::chrono::milliseconds requestTime{10'000};  ///< for a request to arrive, 10 ms..1 h
    std::size_t maxConnections = 1'000;             ///< further ones are answered 503
    std::size_t historyEvents = 1'000'000;          ///< per feed, at least 1
    std::size_t historyBytes = std::size_t{256} * 1024 * 1024; ///< per feed, of text, at least 1

    std::string auditFile = {};       ///< the ledger of actions; empty: in memory
    std::string auditRole = "trader"; ///< of `token`, whose subject is "demo": viewer, operator or trader
    std::vector<ExchangeToken> tokens = {}; ///< further ones
    AckFaultOptions ackFaults = {};

    /// Told of each fault that struck, without its time, and of the event that a byte fault waited for; in
    /// the demo thread.
    std::function<void(const FaultLogEntry &)> faultStruck = {};
    std::function<void(const PlannedFault &)> eventForBytes = {};

    /// What is wrong, in English and for programmers; empty where all values are in range.
    [[nodiscard]] std::string problem() const;
};

} // namespace steadfeed
