// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MarketDriver.h"

#include "WireText.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <chrono>

namespace steadfeed::demo {
namespace {

namespace net = boost::asio;
using boost::system::error_code;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

// Ticks made before the loop looks at its sockets again: some 2 ms of work.
constexpr std::uint64_t kBurst = 8'192;
// At `max`: how far the market may run ahead of the slowest reader, in events. Several writes' worth, so that
// a reader never waits for the market.
constexpr std::uint64_t kMaxLead = 16'384;

/// As much, but never so far that history would go past the reader (ticks are shorter than 256 bytes).
std::uint64_t maxLead(const ExchangeOptions &options)
{
    return std::clamp<std::uint64_t>(std::min(options.historyEvents / 2, options.historyBytes / 512), 1,
                                     kMaxLead);
}

} // namespace

MarketDriver::MarketDriver(net::io_context &io, const ExchangeOptions &options, DrivenFeeds feeds,
                           std::function<std::size_t()> connections)
    : m_io(io)
    , m_feeds(feeds)
    , m_connections(std::move(connections))
    , m_historyBytes(options.historyBytes)
    , m_fillEvery(options.fillEvery)
    , m_maxLead(maxLead(options))
    , m_market(options.seed, options.symbols)
    , m_book(options.seed, m_market, readClocks().wall)
    , m_desk(m_market, m_book, feeds.positions, feeds.notices, options.epoch)
    , m_noticeSource(options.seed, options.noticeEvery, options.epoch)
    , m_metricSource(options.seed, steady_clock::now())
    , m_fillTimes(options.seed, "positions/times")
    , m_pacer(options.rate, steady_clock::now())
    , m_max(options.maxRate)
    , m_lastTicks(m_market.instruments().size())
    , m_tickTimer(io)
    , m_fillTimer(io)
    , m_noticeTimer(io)
    , m_metricTimer(io)
{
    m_feeds.positions.setSnapshot([this](const DemoFeed::SendRow &send) { sendSnapshot(send); });
    m_feeds.prices.setProgress([this] { makeTicksAtMax(); });
}

MarketDriver::~MarketDriver()
{
    m_feeds.prices.setProgress({});
}

void MarketDriver::start()
{
    m_pacer.restart(steady_clock::now());
    waitForTicks(m_pacer.slice());
    waitForFill();
    waitForNotice();
    waitForMetrics();
}

void MarketDriver::setRate(double rate)
{
    m_max = false;
    m_pacer.setRate(rate, steady_clock::now());
    waitForTicks(m_pacer.slice());
}

void MarketDriver::setMaxRate()
{
    m_max = true;
    makeTicksAtMax();
}

void MarketDriver::setPaused(bool paused)
{
    m_paused = paused;
    m_pacer.restart(steady_clock::now());
    makeTicksAtMax();
}

void MarketDriver::setHeld(bool held)
{
    m_held = held;
    m_desk.setSilent(held);
    m_desk.flush();
    m_pacer.restart(steady_clock::now());
    makeTicksAtMax();
}

std::vector<PublishedFeed> MarketDriver::published() const
{
    std::vector<PublishedFeed> published;
    for (const DemoFeed *feed : {&m_feeds.prices, &m_feeds.positions, &m_feeds.notices, &m_feeds.metrics})
        published.push_back(feed->published());
    PublishedFeed &prices = published.front();
    for (std::uint32_t i = 0; i < m_lastTicks.size(); ++i) {
        if (!m_lastTicks[i].isKnown(m_feeds.prices, prices))
            continue;
        const Instrument &instrument = m_market.instruments()[i];
        appendFixed(prices.lastValues[instrument.symbol], m_market.price(i), instrument.decimals);
    }
    PublishedFeed &metrics = published.back();
    for (const auto &[key, metric] : m_lastMetrics) {
        if (metric.event.isKnown(m_feeds.metrics, metrics))
            metrics.lastValues.emplace(key, metric.digits);
    }
    return published;
}

void MarketDriver::waitForTicks(std::chrono::nanoseconds time)
{
    m_tickTimer.expires_after(time);
    m_tickTimer.async_wait([this](const error_code &error) {
        if (!error)
            makeDueTicks();
    });
}

void MarketDriver::makeDueTicks()
{
    const auto now =
        steady_clock::now(); // one moment, or a market that stands would owe what lies between two
    if (m_max || stopped() || !m_feeds.prices.mayPublish())
        m_pacer.restart(now);
    const std::uint64_t count = m_pacer.take(now, kBurst);
    makeTicks(count);
    // Where more is due, go on as soon as the sockets had their turn.
    waitForTicks(count == kBurst ? std::chrono::nanoseconds(0) : m_pacer.slice());
}

/// Called whenever a reader may have room. Posts itself, so that many calls in one turn make one burst.
void MarketDriver::makeTicksAtMax()
{
    if (!m_max || stopped() || m_maxScheduled)
        return;
    m_maxScheduled = true;
    net::post(m_io, [this] {
        m_maxScheduled = false;
        const DemoFeed &prices = m_feeds.prices;
        if (!m_max || stopped() || prices.readers() == 0 || !prices.mayPublish())
            return;
        if (prices.history().head() - prices.slowest() >= m_maxLead)
            return;
        makeTicks((m_maxLead + 3) / 4);
        makeTicksAtMax();
    });
}

void MarketDriver::makeTicks(std::uint64_t count)
{
    if (count == 0)
        return;
    DemoFeed &prices = m_feeds.prices;
    const WallMicros now = readClocks().wall;
    for (std::uint64_t i = 0; i < count && prices.mayPublish(); ++i) {
        const MarketTick tick = m_market.next();
        m_lastTicks[tick.symbol] = {prices.generation(), prices.history().head() + 1};
        appendTick(prices.begin("tick"), m_market, tick, now);
        prices.commit();
        ++m_ticks;
    }
    prices.publish();
}

void MarketDriver::waitForFill()
{
    m_fillTimer.expires_after(
        m_fillEvery / 2 + milliseconds(m_fillTimes.below(static_cast<std::uint64_t>(m_fillEvery.count()))));
    m_fillTimer.async_wait([this](const error_code &error) {
        if (error)
            return;
        const WallMicros now = readClocks().wall;
        m_desk.flush();
        if (!stopped() && m_feeds.positions.mayPublish() && !m_desk.holding())
            m_desk.publish(m_book.step(m_market, now), now);
        waitForFill();
    });
}

void MarketDriver::waitForNotice()
{
    m_noticeTimer.expires_after(m_noticeSource.pause());
    m_noticeTimer.async_wait([this](const error_code &error) {
        if (error)
            return;
        if (!m_held && m_feeds.notices.mayPublish()) {
            std::string json;
            m_noticeSource.append(json, readClocks().wall);
            m_desk.publishNotice(m_noticeSource.id(), std::move(json));
        }
        waitForNotice();
    });
}

void MarketDriver::waitForMetrics()
{
    m_metricTimer.expires_after(std::chrono::seconds(1));
    m_metricTimer.async_wait([this](const error_code &error) {
        if (error)
            return;
        if (!m_held && m_feeds.metrics.mayPublish())
            sendMetrics();
        waitForMetrics();
    });
}

void MarketDriver::sendMetrics()
{
    const FeedHistory &history = m_feeds.prices.history();
    m_metricSource.report({m_ticks, m_connections(), history.bytes(), m_historyBytes}, readClocks(),
                          [this](const Metric &metric) {
                              DemoFeed &feed = m_feeds.metrics;
                              if (!feed.mayPublish())
                                  return;
                              m_lastMetrics[std::string(metric.key)] = {
                                  {feed.generation(), feed.history().head() + 1}, metric.digits};
                              feed.begin("metric") += metric.json;
                              feed.commit();
                          });
    m_feeds.metrics.publish();
}

void MarketDriver::sendSnapshot(const DemoFeed::SendRow &send) const
{
    std::string json;
    for (const DemoPosition &row : m_book.rows()) {
        if (row.removed)
            continue;
        json.clear();
        m_desk.append(json, row);
        send("position", json);
    }
}

} // namespace steadfeed::demo
