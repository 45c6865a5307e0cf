// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SeriesStore.h"

#include <algorithm>

namespace steadfeed {
namespace {

const GapList kNoGaps;

} // namespace

History::History(std::size_t capacity)
    : recent(SeriesStore::kRecentSeconds / double(capacity), capacity + capacity / 3,
             TimeSeries::WhenFull::DropOldest)
    , session(1.0, capacity / 2, TimeSeries::WhenFull::Coarsen)
{
}

void History::add(double time, double open, double high, double low, double close)
{
    recent.add(time, open, high, low, close);
    session.add(time, open, high, low, close);
}

void History::limit(std::size_t capacity)
{
    recent.limit(capacity + capacity / 3);
    session.limit(capacity / 2);
}

double SeriesStore::seconds(MonoTime time) const
{
    return m_origin ? std::chrono::duration<double>(time - *m_origin).count() : 0.0;
}

void SeriesStore::apply(const FrameBatch &batch)
{
    if (!m_origin)
        m_origin = batch.now.mono;
    for (const FeedIndex feed : batch.removedFeeds)
        forget(feed);
    for (const KeyName &name : batch.newKeys) {
        if (name.key >= m_feedOf.size())
            m_feedOf.resize(name.key + 1u);
        m_feedOf[name.key] = name.feed;
    }
    for (const PriceUpdate &update : batch.prices) {
        if (update.restored)
            continue; // of an earlier run: its place in time is not on this axis
        if (update.key >= m_prices.size())
            m_prices.resize(update.key + 1u);
        auto &history = m_prices[update.key];
        if (!history) {
            ++m_priceCount;
            fitCapacity();
            history.emplace(m_capacity);
        }
        history->add(seconds(update.received), update.open, update.high, update.low, update.last.value);
    }
}

void SeriesStore::forget(FeedIndex feed)
{
    for (KeyIndex key = 0; key < m_prices.size(); ++key) {
        if (!m_prices[key] || key >= m_feedOf.size() || m_feedOf[key] != feed)
            continue;
        m_prices[key].reset();
        --m_priceCount;
    }
}

void SeriesStore::fitCapacity()
{
    const std::size_t before = m_capacity;
    // Both scales of one history have 4/3 + 1/2 of its capacity.
    while (m_capacity > 16 && m_priceCount * m_capacity * 11 / 6 > kBudget)
        m_capacity /= 2;
    if (m_capacity == before)
        return;
    for (auto &history : m_prices) {
        if (history)
            history->limit(m_capacity);
    }
}

void SeriesStore::sample(const Books &books, const std::map<QString, Total> &totals, MonoTime now)
{
    if (!m_origin)
        return;
    const double time = seconds(now);
    for (const FeedHealth &health : books.feeds.all())
        noteFeed(health, time);
    for (const auto &[currency, total] : totals) {
        TotalHistory &history = m_totals[currency];
        // A sum of other parts is another figure: the first prices of a run must not look like a profit.
        if (history.unpriced != total.unpriced)
            history = {};
        history.unpriced = total.unpriced;
        const bool known = total.cut == 0 && !total.incomplete && total.unpriced < total.positions;
        history.gaps.note(time, known);
        if (known)
            history.history.add(time, total.pnl, total.pnl, total.pnl, total.pnl);
    }
}

void SeriesStore::noteFeed(const FeedHealth &health, double time)
{
    if (health.feed >= m_feedGaps.size())
        m_feedGaps.resize(health.feed + 1u);
    FeedGaps &feed = m_feedGaps[health.feed];
    const std::uint64_t holes = health.missing + health.epochBreaks;
    const bool whole = holes <= feed.holes;
    feed.holes = holes;
    feed.gaps.note(time, whole && FeedStates::delivering(health));
}

const History *SeriesStore::price(KeyIndex key) const
{
    return key < m_prices.size() && m_prices[key] ? &*m_prices[key] : nullptr;
}

const History *SeriesStore::total(const QString &currency) const
{
    const auto it = m_totals.find(currency);
    return it == m_totals.end() ? nullptr : &it->second.history;
}

const GapList &SeriesStore::priceGaps(FeedIndex feed) const
{
    return feed < m_feedGaps.size() ? m_feedGaps[feed].gaps : kNoGaps;
}

const GapList &SeriesStore::totalGaps(const QString &currency) const
{
    const auto it = m_totals.find(currency);
    return it == m_totals.end() ? kNoGaps : it->second.gaps;
}

std::size_t SeriesStore::used() const
{
    std::size_t sum = 0;
    for (const auto &history : m_prices) {
        if (history)
            sum += history->recent.buckets().size() + history->session.buckets().size();
    }
    return sum;
}

} // namespace steadfeed
