// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace steadfeed {

/// One feed of the exchange at one moment: what a checker compares a client's ledger with.
struct ExchangeFeedStats
{
    std::string name;
    std::string epoch;
    std::uint64_t oldest = 1;      ///< oldest number still in history; head + 1 where there is none
    std::uint64_t head = 0;        ///< newest number published
    std::uint64_t connections = 0; ///< open streams, subscribed WebSockets and requests for pages being held
    std::uint64_t bytesSent =
        0; ///< over all connections; of WebSockets without frames, of pages without headers
    std::uint64_t overruns = 0; ///< how often a reader was so slow that history went past it
};

/// The exchange at one moment; all figures belong together.
struct ExchangeStats
{
    std::vector<ExchangeFeedStats> feeds; ///< prices, positions, notices, metrics
    std::map<std::string, double>
        lastPrices;                  ///< by symbol, as published last; symbols without a tick are not in it
    std::chrono::microseconds cpu{}; ///< processor time of the demo thread since the start
};

} // namespace steadfeed
