// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "VirtualExchange.h"

#include "WireText.h"

namespace steadfeed::test {
namespace {

constexpr std::size_t kHistoryBytes = 64u << 20;

demo::FeedSettings settings(const VirtualExchange::Options &options, VirtualExchange::Told told)
{
    demo::FeedSettings settings;
    settings.epoch = "v1";
    settings.heartbeat = options.heartbeat;
    settings.historyEvents = options.historyEvents;
    settings.historyBytes = kHistoryBytes;
    settings.faultStruck = std::move(told.struck);
    settings.eventForBytes = std::move(told.forBytes);
    return settings;
}

} // namespace

VirtualExchange::VirtualExchange(const Options &options, Told told, const Now &now)
    : m_options(options)
    , m_random(options.seed, "exchange/bursts")
    , m_market(options.seed, options.symbols)
    , m_notices(options.seed, std::chrono::seconds{1}, "v1")
    , m_book(options.seed, m_market, now.wall)
    , m_feed(options.kind, settings(options, std::move(told)))
    , m_rows(m_book.rows())
{
    if (options.kind == FeedKind::Positions) {
        m_fills = m_rows;
        m_before = m_fills.size();
        m_feed.setSnapshot([this](const demo::DemoFeed::SendRow &send) { sendSnapshot(send); });
    }
    waitForNext(now);
}

void VirtualExchange::waitForNext(const Now &now)
{
    m_next.reset();
    if (m_options.eventsPerSecond <= 0.0 || m_hold)
        return;
    const double mean = static_cast<double>(m_options.burst) / m_options.eventsPerSecond;
    m_next = now.mono + std::chrono::microseconds(static_cast<std::int64_t>(2e6 * mean * m_random.unit()));
}

void VirtualExchange::advance(const Now &now)
{
    if (!m_next || now.mono < *m_next)
        return;
    publish(1 + m_random.below(2 * m_options.burst - 1), now);
    waitForNext(now);
}

std::optional<MonoTime> VirtualExchange::deadline() const
{
    return m_next;
}

void VirtualExchange::hold(bool hold, const Now &now)
{
    m_hold = hold;
    waitForNext(now);
}

void VirtualExchange::stop(const Now &now)
{
    m_options.eventsPerSecond = 0.0;
    waitForNext(now);
}

demo::ResumePoint VirtualExchange::resume(const std::optional<demo::ResumeRequest> &request)
{
    ++m_resumes;
    return m_feed.resume(request);
}

void VirtualExchange::publish(std::uint64_t events, const Now &now)
{
    for (std::uint64_t i = 0; i < events && !m_hold; ++i) {
        const std::size_t generation = m_feed.generation();
        const std::string epoch(m_feed.epoch());
        append(now);
        ++m_made;
        m_feed.commit(); // a fault may strike here
        if (m_feed.generation() != generation) {
            forgetEvents(epoch);
            return; // the rest of the burst is for whoever is told of it
        }
    }
}

void VirtualExchange::append(const Now &now)
{
    switch (m_options.kind) {
    case FeedKind::Prices:
        m_ticks.push_back(m_market.next());
        demo::appendTick(m_feed.begin("tick"), m_market, m_ticks.back(), now.wall);
        break;
    case FeedKind::Positions: {
        const demo::DemoPosition &row = m_fills.emplace_back(m_book.step(m_market, now.wall));
        m_rows[row.symbol] = row;
        demo::appendPosition(m_feed.begin("position"), m_market.instruments()[row.symbol], row);
        break;
    }
    default:
        m_notices.append(m_feed.begin("notice"), now.wall);
    }
}

void VirtualExchange::sendSnapshot(const demo::DemoFeed::SendRow &send) const
{
    for (const demo::DemoPosition &row : m_rows) {
        std::string json;
        demo::appendPosition(json, m_market.instruments()[row.symbol], row);
        if (!row.removed)
            send("position", json);
    }
}

/// What a history that went back no longer has never was; a new epoch leaves prices and rows as they are.
void VirtualExchange::forgetEvents(std::string_view epochBefore)
{
    const bool wentBack = m_feed.epoch() == epochBefore;
    if (m_options.kind == FeedKind::Prices) {
        if (wentBack)
            m_ticks.resize(m_before + m_feed.history().head());
        m_before = m_ticks.size() - m_feed.history().head();
    } else if (m_options.kind == FeedKind::Positions) {
        if (wentBack)
            m_fills.resize(m_before + m_feed.history().head());
        m_before = m_fills.size() - m_feed.history().head();
        for (const demo::DemoPosition &row : m_fills)
            m_rows[row.symbol] = row;
    }
}

std::string VirtualExchange::lastPrice(std::string_view symbol, const IntervalSet &among) const
{
    std::string digits;
    for (std::size_t n = m_ticks.size() - m_before; n > 0; --n) {
        const demo::MarketTick &tick = m_ticks[m_before + n - 1];
        const demo::Instrument &instrument = m_market.instruments()[tick.symbol];
        if (instrument.symbol != symbol || !among.contains(n))
            continue;
        demo::appendFixed(digits, tick.price, instrument.decimals);
        break;
    }
    return digits;
}

PublishedFeed VirtualExchange::published() const
{
    PublishedFeed published = m_feed.published();
    for (const demo::MarketTick &tick : m_ticks) {
        const demo::Instrument &instrument = m_market.instruments()[tick.symbol];
        std::string &digits = published.lastValues[instrument.symbol];
        digits.clear();
        demo::appendFixed(digits, tick.price, instrument.decimals);
    }
    return published;
}

} // namespace steadfeed::test
