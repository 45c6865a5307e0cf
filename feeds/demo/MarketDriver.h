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

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <functional>

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

    [[nodiscard]] const Market &market() const { return m_market; }

private:
    void waitForTicks(std::chrono::nanoseconds time);
    void makeDueTicks();
    void makeTicksAtMax();
    void makeTicks(std::uint64_t count);
    void waitForFill();
    void waitForNotice();
    void waitForMetrics();
    void sendSnapshot(const DemoFeed::SendRow &send) const;

    boost::asio::io_context &m_io;
    DrivenFeeds m_feeds;
    std::function<std::size_t()> m_connections;
    std::size_t m_historyBytes;
    std::chrono::milliseconds m_fillEvery;
    std::uint64_t m_maxLead;
    Market m_market;
    PositionBook m_book;
    NoticeSource m_noticeSource;
    MetricSource m_metricSource;
    Random m_fillTimes;
    RatePacer m_pacer;
    bool m_max;
    bool m_maxScheduled = false;
    bool m_paused = false;
    boost::asio::steady_timer m_tickTimer;
    boost::asio::steady_timer m_fillTimer;
    boost::asio::steady_timer m_noticeTimer;
    boost::asio::steady_timer m_metricTimer;
};

} // namespace steadfeed::demo
