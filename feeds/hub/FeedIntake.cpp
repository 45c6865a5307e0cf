// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedIntake.h"

#include <algorithm>
#include <utility>

namespace steadfeed {
namespace {

bool isContiguous(const FeedProfile &feed)
{
    return feed.protocol == FeedProtocol::Native ||
           (feed.mapping.sequence && feed.mapping.sequence->contiguous);
}

bool isPerConnection(const FeedProfile &feed)
{
    return feed.protocol == FeedProtocol::Plain && feed.mapping.sequence &&
           feed.mapping.sequence->scope == SequenceSpec::Scope::Connection;
}

} // namespace

FeedIntake::FeedIntake(const FeedProfile &feed, FeedIndex index, KeyTable &keys, IntakeListener &listener)
    : m_feed(feed)
    , m_index(index)
    , m_listener(listener)
    , m_decoder(feed)
    , m_sequence(policyOf(feed.kind))
    , m_prices(index, keys)
    , m_metrics(index, keys)
    , m_ordered(index)
{
}

void FeedIntake::connectionOpened(const Now &now)
{
    m_now = now;
    m_decoder.connectionOpened();
    m_helloSeen = false;
    m_connectionNumbered = false;
    if (m_feed.protocol == FeedProtocol::Plain && m_connections > 0)
        m_trustFrom = now.mono; // nobody can say what was missed in between
    ++m_connections;
}

void FeedIntake::bytesArrived(std::size_t bytes, MonoTime now)
{
    m_bytes += bytes;
    m_rate.add(now, std::exchange(m_unrated, 0), bytes);
}

void FeedIntake::frame(const Frame &frame, const Now &now)
{
    m_now = now;
    m_frame = &frame;
    m_decoder.decode(frame, *this);
    m_frame = nullptr;
    if (m_feed.protocol == FeedProtocol::Plain && m_opaqueCursor != frame.id)
        m_opaqueCursor = frame.id;
}

void FeedIntake::cursorMoved(std::string_view id)
{
    if (m_feed.protocol == FeedProtocol::Plain)
        m_opaqueCursor = id;
}

void FeedIntake::take(const DecodedEvent &event)
{
    switch (event.cls) {
    case EventClass::Hello:
        m_ledger.control();
        hello(event.hello);
        return;
    case EventClass::Heartbeat:
        m_ledger.control();
        return;
    case EventClass::Subscription:
        // It advances a connection's count, like everything that this connection carries.
        if (event.hasSequence && isPerConnection(m_feed))
            break;
        m_ledger.control();
        return;
    case EventClass::SnapshotBegin:
        m_ledger.control();
        m_inSnapshot = true;
        m_ordered.snapshotBegins();
        return;
    case EventClass::SnapshotEnd:
        m_ledger.control();
        m_inSnapshot = false;
        m_ordered.snapshotEnds();
        m_sequence.snapshotComplete();
        m_trustFrom = {};
        m_listener.note(LogLevel::Info,
                        {ReasonCode::SnapshotComplete, {std::to_string(m_ordered.snapshotRows())}});
        releaseHeld();
        checkCaughtUp();
        return;
    case EventClass::Values:
    case EventClass::Ignored:
    case EventClass::Refused:
        break;
    }

    if (m_releasing) { // its place in the order is decided
        settleEvent(event, event.sequence);
        return;
    }
    m_ledger.received();
    ++m_unrated;
    if (m_feed.protocol == FeedProtocol::Native)
        numbered(event);
    else
        plainNumbered(event);
}

void FeedIntake::settleEvent(const DecodedEvent &event, std::uint64_t order)
{
    if (event.cls == EventClass::Refused) {
        m_ledger.refused();
        m_listener.note(LogLevel::Warning, {event.refusal, {std::string(event.refusalDetail)}});
        return;
    }
    if (event.cls == EventClass::Subscription) {
        m_ledger.ignored();
        return;
    }
    const bool empty =
        event.ticks.empty() && event.positions.empty() && event.notices.empty() && event.metrics.empty();
    if (event.cls == EventClass::Ignored || empty) {
        m_ledger.ignored();
        return;
    }
    if (hasTooManyKeys(event)) {
        m_ledger.refused();
        m_listener.note(LogLevel::Warning, {ReasonCode::TooManyKeys, {std::to_string(kMaxKeys)}});
        return;
    }
    if (!event.ticks.empty() && event.ticks.front().hasSequence && repeatsKeys(event)) {
        m_ledger.duplicate();
        return;
    }
    if (event.refusal != ReasonCode::None) // some of its values were bad; the rest stands
        m_listener.note(LogLevel::Warning, {event.refusal, {std::string(event.refusalDetail)}});
    m_lastData = m_now.mono;
    applyValues(event, order);
}

bool FeedIntake::hasTooManyKeys(const DecodedEvent &event) const
{
    const auto isNewTick = [this](const TickView &tick) { return !m_prices.cells().contains(tick.symbol); };
    const auto isNewMetric = [this](const MetricView &metric) {
        return !m_metrics.cells().contains(metric.key);
    };
    return (m_prices.cells().size() >= kMaxKeys && std::ranges::any_of(event.ticks, isNewTick)) ||
           (m_metrics.cells().size() >= kMaxKeys && std::ranges::any_of(event.metrics, isNewMetric));
}

bool FeedIntake::repeatsKeys(const DecodedEvent &event)
{
    bool allRepeat = true;
    for (const TickView &tick : event.ticks) {
        const auto verdict = m_prices.verdict(tick);
        allRepeat = allRepeat && verdict == PriceCells::TickVerdict::Repeat;
        m_keyReordered += verdict == PriceCells::TickVerdict::Late;
    }
    return allRepeat;
}

void FeedIntake::applyValues(const DecodedEvent &event, std::uint64_t order)
{
    switch (m_feed.kind) {
    case FeedKind::Prices:
        m_prices.beginEvent();
        for (const TickView &tick : event.ticks)
            m_prices.apply(tick, order, m_now);
        m_prices.endEvent();
        break;
    case FeedKind::Metrics:
        m_metrics.beginEvent();
        for (const MetricView &metric : event.metrics)
            m_metrics.apply(metric, order, m_now);
        m_metrics.endEvent();
        break;
    case FeedKind::Positions:
    case FeedKind::Notices:
        m_ordered.add(event, m_frame->data.size(), m_now.wall);
        break;
    }
}

void FeedIntake::tick(MonoTime now, bool open)
{
    m_now.mono = now;
    if (m_gapDeadline && open && now >= *m_gapDeadline)
        giveUpGap();
}

std::optional<MonoTime> FeedIntake::deadline() const
{
    return m_gapDeadline;
}

std::string FeedIntake::cursor() const
{
    return m_feed.protocol == FeedProtocol::Native ? m_sequence.cursor() : m_opaqueCursor;
}

void FeedIntake::forgetCursor()
{
    m_sequence.forgetPosition();
    m_opaqueCursor.clear();
}

void FeedIntake::takeFrame(FrameBatch &batch)
{
    std::uint64_t applied = m_ordered.events();
    std::uint64_t conflated = 0;
    if (m_feed.kind == FeedKind::Prices) {
        m_prices.takeFrame(batch, m_latency);
        applied += m_prices.cells().applied();
        conflated += m_prices.cells().conflated();
    } else if (m_feed.kind == FeedKind::Metrics) {
        m_metrics.takeFrame(batch, m_latency);
        applied += m_metrics.cells().applied();
        conflated += m_metrics.cells().conflated();
    }
    m_ordered.takeFrame(batch, m_latency);
    m_ledger.settle(applied, conflated);
}

Continuity FeedIntake::continuity() const
{
    if (m_feed.protocol == FeedProtocol::Native)
        return m_sequence.continuity();
    if (!isContiguous(m_feed) || (isPerConnection(m_feed) && m_connections > 1))
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
    health.snapshotIncomplete = m_inSnapshot || (m_feed.snapshot && !m_sequence.hasPosition());
    if (m_catchingUp && m_caughtUpAt > m_catchUpFrom) {
        health.catchUpTotal = m_caughtUpAt - m_catchUpFrom;
        health.catchUpDone = std::min(m_sequence.last() - m_catchUpFrom, health.catchUpTotal);
    }
    health.trustFrom = m_trustFrom;
}

} // namespace steadfeed
