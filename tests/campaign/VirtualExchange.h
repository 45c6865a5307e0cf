// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AccountChecker.h"
#include "DemoFeed.h"
#include "Market.h"
#include "NoticeSource.h"
#include "PositionBook.h"
#include "Time.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace steadfeed::test {

/*!
 * One feed of the exchange without sockets and clocks: its own history, faults, wording and market; events by
 * seed at a rate of virtual time, in bursts.
 *
 * Serving connections is ServedConnection's. Whoever sees that the feed went back holds the market until its
 * client has seen it too: one that grew past what a client knows cannot be told from one that never went
 * back.
 *
 * Threading: a plain value; time is handed in.
 */
class VirtualExchange
{
public:
    struct Options
    {
        FeedKind kind = FeedKind::Prices; ///< Prices, Positions (with snapshots) or Notices
        std::uint64_t seed = 1;
        double eventsPerSecond = 10.0; ///< 0: only what publish() makes
        std::uint32_t burst = 10;      ///< events at once, on average
        std::uint32_t symbols = 25;
        std::chrono::milliseconds heartbeat{5000};
        std::chrono::milliseconds retry{500}; ///< 0: none is sent
        std::size_t historyEvents = 1'000'000;
    };

    /// Told of a fault of an event that struck, and of one of bytes whose event has come.
    struct Told
    {
        std::function<void(const FaultLogEntry &)> struck = {};
        std::function<void(const PlannedFault &)> forBytes = {};
    };

    VirtualExchange(const Options &options, Told told, const Now &now);

    /// Makes what is due.
    void advance(const Now &now);
    [[nodiscard]] std::optional<MonoTime> deadline() const;
    /// Makes so many events now.
    void publish(std::uint64_t events, const Now &now);
    /// No new events until it is lifted.
    void hold(bool hold, const Now &now);
    /// No new events by themselves any more.
    void stop(const Now &now);
    /// As DemoFeed::resume(), and counts.
    [[nodiscard]] demo::ResumePoint resume(const std::optional<demo::ResumeRequest> &request);
    [[nodiscard]] std::uint64_t resumes() const { return m_resumes; }

    [[nodiscard]] const Options &options() const { return m_options; }
    [[nodiscard]] demo::DemoFeed &feed() { return m_feed; }
    [[nodiscard]] std::uint64_t made() const { return m_made; } ///< over all epochs
    /// What was published and what of it no client can have. With the last prices, as their digits stood on
    /// the wire, of symbols that had one.
    [[nodiscard]] PublishedFeed published() const;
    /// The digits of the newest tick of \a symbol among those of the present epoch; empty: there is none.
    [[nodiscard]] std::string lastPrice(std::string_view symbol, const IntervalSet &among) const;
    [[nodiscard]] const demo::Market &market() const { return m_market; }
    /// The table of positions as it is now, removed rows too.
    [[nodiscard]] const std::vector<demo::DemoPosition> &positions() const { return m_rows; }

private:
    void waitForNext(const Now &now);
    void append(const Now &now);
    void sendSnapshot(const demo::DemoFeed::SendRow &send) const;
    void forgetEvents(std::string_view epochBefore);

    Options m_options;
    Random m_random;
    demo::Market m_market;
    demo::NoticeSource m_notices;
    demo::PositionBook m_book;
    demo::DemoFeed m_feed;
    std::optional<MonoTime> m_next;
    std::uint64_t m_made = 0;
    std::uint64_t m_resumes = 0;
    bool m_hold = false;
    std::vector<demo::MarketTick> m_ticks;   ///< Prices: of each event that still counts
    std::vector<demo::DemoPosition> m_fills; ///< Positions: the same; the table at the start goes before
    std::vector<demo::DemoPosition> m_rows;  ///< Positions: what they make together, by symbol
    std::size_t m_before = 0;                ///< of them, those of earlier epochs
};

} // namespace steadfeed::test
