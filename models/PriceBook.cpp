// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PriceBook.h"

#include "DisplayText.h"

#include <algorithm>
#include <cmath>

namespace steadfeed {

void PriceBook::apply(const FrameBatch &batch, const FeedStates &feeds)
{
    for (const FeedIndex feed : batch.removedFeeds)
        forget(feed);
    if (!batch.removedFeeds.empty() || m_seenOrder != feeds.orderVersion())
        choose(feeds);
    for (const KeyName &name : batch.newKeys) {
        if (name.key >= m_entries.size())
            m_entries.resize(name.key + 1u);
        m_entries[name.key].feed = name.feed;
        m_entries[name.key].symbol = displayText(name.name);
    }
    for (const PriceUpdate &update : batch.prices)
        applyOne(update, feeds);
}

void PriceBook::forget(FeedIndex feed)
{
    for (PriceEntry &entry : m_entries) {
        if (entry.priced && entry.feed == feed)
            entry = {}; // its key is never given again
    }
}

void PriceBook::choose(const FeedStates &feeds)
{
    m_seenOrder = feeds.orderVersion();
    m_bySymbol.clear();
    for (KeyIndex key = 0; key < m_entries.size(); ++key) {
        if (m_entries[key].priced)
            offer(key, feeds);
    }
    ++m_version;
}

void PriceBook::offer(KeyIndex key, const FeedStates &feeds)
{
    const PriceEntry &entry = m_entries[key];
    const auto known = m_bySymbol.constFind(entry.symbol);
    if (known == m_bySymbol.constEnd() || feeds.place(entry.feed) < feeds.place(m_entries[*known].feed))
        m_bySymbol.insert(entry.symbol, key);
}

void PriceBook::applyOne(const PriceUpdate &update, const FeedStates &feeds)
{
    if (update.key >= m_entries.size())
        return; // never named: there is nothing to show it as
    PriceEntry &entry = m_entries[update.key];
    if (!entry.priced) {
        entry.priced = true;
        ++m_version;
        offer(update.key, feeds);
    }
    const MonoTime before = entry.received;
    entry.last = update.last;
    entry.bid = update.bid;
    entry.ask = update.ask;
    entry.lastIsMid = update.lastIsMid;
    entry.restored = update.restored;
    entry.received = update.received;
    entry.serverTime = update.serverTime;
    entry.updates += update.updates;
    if (std::isfinite(update.previousClose))
        entry.previousClose = update.previousClose;
    if (update.restored)
        return; // not a tick: neither a first price of this run nor part of its rhythm
    if (!std::isfinite(entry.first))
        entry.first = std::isfinite(update.open) ? update.open : update.last.value;
    if (feeds.habitBroken(entry.feed) >= before)
        entry.cadence.interrupt();
    entry.cadence.note(update.received, std::max(update.updates, 1u));
}

const PriceEntry *PriceBook::find(KeyIndex key) const
{
    return key < m_entries.size() && m_entries[key].priced ? &m_entries[key] : nullptr;
}

std::optional<KeyIndex> PriceBook::keyOf(const QString &symbol) const
{
    const auto it = m_bySymbol.constFind(symbol);
    return it == m_bySymbol.constEnd() ? std::nullopt : std::optional(*it);
}

std::chrono::duration<double> PriceBook::age(const PriceEntry &entry, MonoTime now)
{
    return std::max(std::chrono::duration<double>(now - entry.received), std::chrono::duration<double>(0));
}

Freshness PriceBook::freshness(const PriceEntry &entry, const FeedStates &feeds, MonoTime now)
{
    const FeedHealth *health = feeds.find(entry.feed);
    // A feed nobody vouches for is not fresh.
    if (!health || FeedStates::stale(*health, entry.received, entry.restored))
        return Freshness::Stale;
    if (!health->quietExpected && entry.cadence.quiet(age(entry, now)))
        return Freshness::Quiet;
    return Freshness::Fresh;
}

} // namespace steadfeed
