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
    , m_notices(options.seed, std::chrono::seconds{1})
    , m_feed(options.kind, settings(options, std::move(told)))
{
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
        if (m_options.kind == FeedKind::Prices) {
            m_ticks.push_back(m_market.next());
            demo::appendTick(m_feed.begin("tick"), m_market, m_ticks.back(), now.wall);
        } else {
            m_notices.append(m_feed.begin("notice"), now.wall);
        }
        ++m_made;
        m_feed.commit(); // a fault may strike here
        if (m_feed.generation() != generation) {
            forgetTicks(epoch);
            return; // the rest of the burst is for whoever is told of it
        }
    }
}

/// What a history that went back no longer has never was; a new epoch leaves the prices as they are.
void VirtualExchange::forgetTicks(std::string_view epochBefore)
{
    if (m_options.kind != FeedKind::Prices)
        return;
    if (m_feed.epoch() == epochBefore)
        m_ticks.resize(m_before + m_feed.history().head());
    else
        m_before = m_ticks.size();
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
