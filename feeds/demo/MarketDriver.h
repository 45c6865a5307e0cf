// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DemoFeed.h"
#include "ExchangeOptions.h"
#include "Market.h"
#include "MetricSource.h"
#include "NoticeSource.h"
#include "PositionBook.h"
#include "RatePacer.h"
#include "TradeDesk.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace steadfeed::demo {

/// The feeds that the driver fills.
struct DrivenFeeds
{
    DemoFeed &prices;
    DemoFeed &positions;
    DemoFeed &notices;
    DemoFeed &metrics;
};

/*!
 * Lets the market happen: makes ticks, fills, notices and metrics when they are due, and puts them into their
 * feeds. The sources are pure; the timers are here.
 *
 * At a rate, ticks come in slices of 5 ms or more. At `max`, they come as fast as the slowest connected
 * reader takes them, and not at all while nobody reads.
 *
 * Threading: the demo thread.
 */
class MarketDriver
{
public:
    MarketDriver(boost::asio::io_context &io, const ExchangeOptions &options, DrivenFeeds feeds,
                 std::function<std::size_t()> connections);
    ~MarketDriver();
    MarketDriver(const MarketDriver &) = delete;
    MarketDriver &operator=(const MarketDriver &) = delete;

    void start();
    void setRate(double rate);
    void setMaxRate();
    /// Paused: no ticks and no fills.
    void setPaused(bool paused);
    /// Held: no events at all.
    void setHeld(bool held);

    /// Where audited actions have their effects.
    [[nodiscard]] TradeDesk &desk() { return m_desk; }
    [[nodiscard]] const Market &market() const { return m_market; }
    /// What the feeds published, with the last values of prices and metrics that a client can have: one
    /// whose event was withheld, or is of an earlier history, is left out.
    [[nodiscard]] std::vector<PublishedFeed> published() const;

private:
    void waitForTicks(std::chrono::nanoseconds time);
    void makeDueTicks();
    void makeTicksAtMax();
    void makeTicks(std::uint64_t count);
    void waitForFill();
    void waitForNotice();
    void waitForMetrics();
    void sendMetrics();
    void sendSnapshot(const DemoFeed::SendRow &send) const;
    [[nodiscard]] bool stopped() const { return m_paused || m_held; }

    /// The event that published a value last.
    struct LastEvent
    {
        std::size_t generation = 0;
        std::uint64_t seq = 0;
        [[nodiscard]] bool isKnown(const DemoFeed &feed, const PublishedFeed &published) const
        {
            return seq > 0 && generation == feed.generation() &&
                   !published.epochs.back().withheld.contains(seq);
        }
    };
    struct LastMetric
    {
        LastEvent event;
        std::string digits;
    };

    boost::asio::io_context &m_io;
    DrivenFeeds m_feeds;
    std::function<std::size_t()> m_connections;
    std::size_t m_historyBytes;
    std::chrono::milliseconds m_fillEvery;
    std::uint64_t m_maxLead;
    Market m_market;
    PositionBook m_book;
    TradeDesk m_desk;
    NoticeSource m_noticeSource;
    MetricSource m_metricSource;
    Random m_fillTimes;
    RatePacer m_pacer;
    bool m_max;
    bool m_maxScheduled = false;
    bool m_paused = false;
    bool m_held = false;
    std::uint64_t m_ticks = 0;          ///< made so far
    std::vector<LastEvent> m_lastTicks; ///< by symbol
    std::map<std::string, LastMetric, std::less<>> m_lastMetrics;
    boost::asio::steady_timer m_tickTimer;
    boost::asio::steady_timer m_fillTimer;
    boost::asio::steady_timer m_noticeTimer;
    boost::asio::steady_timer m_metricTimer;
};

} // namespace steadfeed::demo
