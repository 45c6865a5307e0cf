// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedIntake.h"

#include <algorithm>
#include <utility>

namespace steadfeed {
FeedIntake::FeedIntake(const FeedProfile &feed, FeedIndex index, KeyTable &keys, IntakeListener &listener)
    : m_feed(feed)
    , m_index(index)
    , m_listener(listener)
    , m_sequence(policyOf(feed.kind))
    , m_prices(index, keys)
    , m_metrics(index, keys)
    , m_ordered(index)
{
}

void FeedIntake::connectionOpened(IntakeLane &lane, const Now &now)
{
    m_now = now;
    lane.connectionOpened();
    if (m_gapDeadline && !lane.joining) { // nothing can fill it yet, nor say that it will not come
        m_gapDeadline.reset();
        m_gapUnproven = true;
    }
    if (m_feed.protocol == FeedProtocol::Plain && m_connections > 0 && !lane.joining)
        m_trustFrom = now.mono; // nobody can say what was missed in between
    if (!lane.joining)
        ++m_connections;
}

bool FeedIntake::canCompareLanes(const FeedProfile &feed)
{
    if (feed.protocol == FeedProtocol::Native)
        return true;
    // With contiguous numbers the gap between the lanes is named, exactly; but a lane that begins in the
    // middle would seem to leave one while the other still fills it.
    return feed.mapping.sequence && feed.mapping.sequence->scope == SequenceSpec::Scope::Feed &&
           !feed.mapping.sequence->contiguous;
}

bool FeedIntake::isLevel(const IntakeLane &lane) const
{
    if (m_feed.protocol == FeedProtocol::Native)
        return lane.helloSeen && lane.highest >= m_sequence.last();
    return lane.highest > 0 && lane.highest >= m_plainNumber;
}

void FeedIntake::bytesArrived(std::size_t bytes, MonoTime now)
{
    m_bytes += bytes;
    m_rate.add(now, std::exchange(m_unrated, 0), bytes);
}

void FeedIntake::frame(const Frame &frame, IntakeLane &lane, const Now &now)
{
    m_speaker = &lane;
    m_now = now;
    m_now.mono = std::max(m_now.mono, m_trustFrom);
    m_frame = &frame;
    lane.decoder.decode(frame, *this);
    m_frame = nullptr;
    m_speaker = nullptr;
    if (!m_feed.mapping.cursor)
        cursorMoved(frame.id, lane);
}

void FeedIntake::idle(const Now &now)
{
    if (!std::exchange(m_gapUnproven, false))
        return;
    m_gapDeadline = now.mono + kHoldFor;
}

void FeedIntake::cursorMoved(std::string_view id, const IntakeLane &lane)
{
    if (m_feed.protocol != FeedProtocol::Plain || m_opaqueCursor == id)
        return;
    m_opaqueCursor = id;
    m_cursorSpace = lane.cursorSpace;
}

void FeedIntake::takeCursor(const DecodedEvent &event)
{
    if (event.hasCursor)
        cursorMoved(event.cursor, lane());
    if (m_feed.protocol == FeedProtocol::Plain && event.hasSequence) {
        lane().highest = std::max(lane().highest, event.sequence);
        if (m_feed.mapping.sequence && m_feed.mapping.sequence->scope == SequenceSpec::Scope::Feed)
            m_plainNumber = std::max(m_plainNumber, event.sequence);
    }
}

void FeedIntake::take(const DecodedEvent &event)
{
    takeCursor(event);
    switch (event.cls) {
    case EventClass::Hello:
        m_ledger.control();
        if (lane().joining)
            joiningHello(event.hello);
        else
            hello(event.hello);
        return;
    case EventClass::Heartbeat:
        m_ledger.control();
        idle(m_now);
        m_listener.heartbeatRead();
        return;
    case EventClass::Subscription:
        // It advances a connection's count, like everything that this connection carries.
        if (event.hasSequence && countsPerConnection())
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
        refuse(order);
        m_listener.note(LogLevel::Warning, {event.refusal, {std::string(event.refusalDetail)}});
        return;
    }
    const bool empty =
        event.ticks.empty() && event.positions.empty() && event.notices.empty() && event.metrics.empty();
    if (event.cls == EventClass::Subscription || event.cls == EventClass::Ignored || empty) {
        m_ledger.ignored();
        if (order != 0)
            m_sequence.ignored(order);
        return;
    }
    if (hasTooManyKeys(event)) {
        refuse(order);
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

/// \a order: 0 where the event is not numbered.
void FeedIntake::refuse(std::uint64_t order)
{
    m_ledger.refused();
    if (order != 0)
        m_sequence.refused(order);
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
        if (!event.ticks.empty())
            takeStamp(event.ticks.back().serverTime);
        m_prices.endEvent();
        break;
    case FeedKind::Metrics:
        m_metrics.beginEvent();
        for (const MetricView &metric : event.metrics)
            m_metrics.apply(metric, order, m_now);
        if (!event.metrics.empty())
            takeStamp(event.metrics.back().serverTime);
        m_metrics.endEvent();
        break;
    case FeedKind::Positions:
    case FeedKind::Notices:
        m_ordered.add(event, event.text.size(), m_now.wall);
        if (order == 0)
            break; // a row of a snapshot tells when it changed last
        if (!event.positions.empty())
            takeStamp(event.positions.back().serverTime);
        if (!event.notices.empty() && event.notices.back().acknowledgedBy.empty())
            takeStamp(event.notices.back().serverTime);
        break;
    }
}

void FeedIntake::takeStamp(WallMicros stamp)
{
    if (stamp == kNoTime)
        return;
    m_stamp = stamp;
    m_stampReceived = m_now.wall;
}

void FeedIntake::tick(MonoTime now, bool open)
{
    m_now.mono = now;
    if (m_gapDeadline && open && now >= *m_gapDeadline)
        gapOverdue();
}

std::optional<MonoTime> FeedIntake::deadline() const
{
    return m_gapDeadline;
}

std::string FeedIntake::cursor() const
{
    return m_feed.protocol == FeedProtocol::Native ? m_sequence.cursor() : m_opaqueCursor;
}

std::string FeedIntake::cursorFor(const std::string &space) const
{
    const bool foreign = m_feed.protocol == FeedProtocol::Plain && m_cursorSpace != space;
    return foreign ? std::string() : cursor();
}

std::string FeedIntake::lastNumber() const
{
    if (m_feed.protocol == FeedProtocol::Native)
        return m_sequence.hasPosition() ? std::to_string(m_sequence.last()) : std::string();
    return m_plainNumber > 0 ? std::to_string(m_plainNumber) : std::string();
}

void FeedIntake::forgetCursor()
{
    m_sequence.forgetPosition();
    m_opaqueCursor.clear();
    m_plainNumber = 0;
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
    tellGaps(batch);
}

} // namespace steadfeed
