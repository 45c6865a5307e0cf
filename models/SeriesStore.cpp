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
    for (const LogEntry &entry : batch.log)
        noteLog(entry);
    for (const LinkChange &change : batch.links)
        noteLink(change);
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
    for (const auto &[currency, total] : totals)
        sampleTotal(currency, total, time);
    for (FeedGaps &feed : m_feedGaps)
        feed.broke = false;
}

void SeriesStore::sampleTotal(const QString &currency, const Total &total, double time)
{
    TotalHistory &history = m_totals[currency];
    // A sum of other parts is another figure: the first prices of a run must not look like a profit.
    if (history.unpriced != total.unpriced)
        history = {};
    history.unpriced = total.unpriced;
    const FeedIndex broken = brokenFeed(total);
    const bool known =
        broken == kHoldingsFeed && total.cut == 0 && !total.incomplete && total.unpriced < total.positions;
    const Gap *gap = priceGaps(broken).newest();
    history.gaps.note(time, known, broken, gap ? gap->cause : Reason{});
    if (known)
        history.history.add(time, total.pnl, total.pnl, total.pnl, total.pnl);
}

FeedIndex SeriesStore::brokenFeed(const Total &total) const
{
    const auto broken = [this](FeedIndex feed) {
        return feed < m_feedGaps.size() && (m_feedGaps[feed].broke || m_feedGaps[feed].gaps.open());
    };
    const auto it = std::ranges::find_if(total.feeds, broken);
    return it == total.feeds.end() ? kHoldingsFeed : *it;
}

SeriesStore::FeedGaps &SeriesStore::gapsOf(FeedIndex feed)
{
    if (feed >= m_feedGaps.size())
        m_feedGaps.resize(feed + 1u);
    return m_feedGaps[feed];
}

void SeriesStore::noteLog(const LogEntry &entry)
{
    switch (entry.reason.code) {
    case ReasonCode::GapFound:
    case ReasonCode::GapPermanent:
    case ReasonCode::EpochChanged:
    case ReasonCode::WentBackInTime:
        gapsOf(entry.feed).hole = entry.reason;
        break;
    default:
        break;
    }
}

void SeriesStore::noteLink(const LinkChange &change)
{
    FeedGaps &feed = gapsOf(change.feed);
    const bool delivering = FeedStates::delivering(change.state);
    feed.gaps.note(seconds(change.at), delivering, change.feed, change.cause);
    feed.broke = feed.broke || !delivering;
}

void SeriesStore::noteFeed(const FeedHealth &health, double time)
{
    FeedGaps &feed = gapsOf(health.feed);
    const std::uint64_t holes = health.missing + health.epochBreaks;
    const bool delivering = FeedStates::delivering(health.state);
    const bool whole = holes <= feed.holes;
    feed.holes = holes;
    feed.gaps.note(time, whole && delivering, health.feed, delivering ? feed.hole : health.cause);
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
