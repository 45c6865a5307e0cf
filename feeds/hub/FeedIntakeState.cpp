// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedIntake.h"

#include "Digits.h"
#include "StreamPosition.h"

#include <algorithm>
#include <utility>

namespace steadfeed {
namespace {

bool isContiguous(const FeedProfile &feed)
{
    return feed.protocol == FeedProtocol::Native ||
           (feed.mapping.sequence && feed.mapping.sequence->contiguous);
}

} // namespace

bool FeedIntake::countsPerConnection() const
{
    return m_feed.protocol == FeedProtocol::Plain && m_feed.mapping.sequence &&
           m_feed.mapping.sequence->scope == SequenceSpec::Scope::Connection;
}

Continuity FeedIntake::continuity() const
{
    if (m_feed.protocol == FeedProtocol::Native)
        return m_sequence.continuity();
    if (!isContiguous(m_feed) || (countsPerConnection() && m_connections > 1))
        return m_sequence.gaps().missing() > 0 ? Continuity::Gap : Continuity::Unknown;
    return m_sequence.continuity();
}

void FeedIntake::describe(FeedHealth &health, MonoTime now)
{
    health.continuity = continuity();
    health.counts = m_ledger.counts();
    health.missing = m_sequence.gaps().missing();
    health.gapsOpen = m_sequence.gaps().openCount();
    health.reordered = m_sequence.reordered() + m_keyReordered;
    health.epochBreaks = m_sequence.epochBreaks();
    health.bytes = m_bytes;
    m_rate.add(now, std::exchange(m_unrated, 0), 0);
    health.ratePerSecond = m_rate.eventsPerSecond(now);
    health.bytesPerSecond = m_rate.bytesPerSecond(now);
    health.latency = m_latency.summary();
    health.lastData = m_lastData;
    if (m_stamp != kNoTime)
        health.lag = m_stampReceived - m_stamp;
    health.snapshotIncomplete = m_inSnapshot || (m_feed.snapshot && !m_sequence.hasPosition());
    if (lane().catchingUp && lane().caughtUpAt > lane().catchUpFrom) {
        health.catchUpTotal = lane().caughtUpAt - lane().catchUpFrom;
        health.catchUpDone = std::min(m_sequence.last() - lane().catchUpFrom, health.catchUpTotal);
    }
    health.trustFrom = m_trustFrom;
}

void FeedIntake::restore(const FeedState &state, const Now &now)
{
    if (state.head) {
        m_lifetime = state.head->totals;
        m_lifetimeMissing = state.head->missing;
        m_savedCursor = state.head->cursor;
        StreamPosition position;
        if (m_feed.protocol == FeedProtocol::Plain) {
            m_opaqueCursor = state.head->cursor;
            m_cursorSpace = state.head->cursorSpace;
            m_plainNumber = state.head->sequence;
        } else if (StreamPosition::parse(state.head->cursor, position) == StreamPosition::Error::None)
            m_sequence.restore(position.epoch, position.sequence);
    }
    // Ages go on from the stored wall time; steady time knows nothing of the earlier run.
    const auto receivedAt = [&now](WallMicros wall) {
        return wall == kNoTime || wall > now.wall ? now.mono
                                                  : now.mono - std::chrono::microseconds{now.wall - wall};
    };
    for (const auto &[symbol, stored] : state.prices) {
        PriceUpdate value = stored;
        value.received = receivedAt(value.receivedWall);
        m_prices.restore(symbol, value);
    }
    for (const auto &[key, stored] : state.metrics) {
        MetricUpdate value = stored.value;
        value.received = receivedAt(stored.receivedWall);
        m_metrics.restore(key, value);
    }
    for (const auto &[id, stored] : state.positions)
        m_ordered.restore(stored);
    if (m_feed.protocol == FeedProtocol::Plain)
        ++m_connections; // the earlier run's: what came between is unknown
}

void FeedIntake::tellGaps(FrameBatch &batch)
{
    const SequenceGaps &gaps = m_sequence.gaps();
    const bool due = m_finished || batch.now.mono - m_gapsToldAt >= kGapsEvery;
    if (!due || gaps.revision() == m_gapsTold)
        return;
    m_gapsTold = gaps.revision();
    m_gapsToldAt = batch.now.mono;
    batch.gaps.push_back({m_index, m_sequence.epoch(), gaps.gaps(), gaps.more(), gaps.filled()});
}

std::optional<AccountedFeed> FeedIntake::account() const
{
    if (m_feed.protocol == FeedProtocol::Plain) {
        const auto &rule = m_feed.mapping.sequence;
        if (!rule || !rule->contiguous || rule->scope != SequenceSpec::Scope::Feed)
            return std::nullopt;
    }
    AccountedFeed account = m_sequence.account();
    account.feed = m_feed.name;
    const auto show = [&](const std::string &key, const Number &value, MonoTime received) {
        if (value.known() && received >= m_trustFrom)
            account.shownValues.insert_or_assign(key, digitsOf(value));
    };
    for (const auto &entry : m_prices.cells().entries())
        show(entry.name, entry.cell.last, entry.cell.received);
    for (const auto &entry : m_metrics.cells().entries())
        show(entry.name, entry.cell.value, entry.cell.received);
    return account;
}

void FeedIntake::finish()
{
    giveUpGap();
    m_finished = true;
}

std::optional<FeedState> FeedIntake::takeUnsaved()
{
    const std::string now = cursor();
    if (m_inSnapshot)
        return std::nullopt;
    FeedState state = m_ordered.takeUnsaved();
    m_prices.cells().takeUnsaved([&](PriceCells::Cells::Entry &e) { state.prices.emplace(e.name, e.cell); });
    m_metrics.cells().takeUnsaved([&](MetricCells::Cells::Entry &e) {
        state.metrics.emplace(e.name, StoredMetric{e.cell, e.cell.receivedWall});
    });
    if (now == m_savedCursor && state.prices.empty() && state.metrics.empty() && state.positions.empty() &&
        !state.replacePositions)
        return std::nullopt;
    m_savedCursor = now;

    const LedgerCounts &run = m_ledger.counts();
    StoredHead head;
    head.cursor = now;
    head.cursorSpace = m_cursorSpace;
    head.epoch = m_sequence.epoch();
    head.sequence = std::max(m_sequence.last(), m_plainNumber);
    head.hasSequence = m_sequence.hasPosition();
    head.totals = {.received = m_lifetime.received + run.received,
                   .applied = m_lifetime.applied + run.applied,
                   .conflated = m_lifetime.conflated + run.conflated,
                   .duplicates = m_lifetime.duplicates + run.duplicates,
                   .refused = m_lifetime.refused + run.refused,
                   .ignored = m_lifetime.ignored + run.ignored,
                   .pending = run.pending,
                   .control = m_lifetime.control + run.control};
    head.missing = m_lifetimeMissing + m_sequence.gaps().missing();
    head.reordered = m_sequence.reordered() + m_keyReordered;
    head.epochBreaks = m_sequence.epochBreaks();
    state.head = std::move(head);
    return state;
}

} // namespace steadfeed
