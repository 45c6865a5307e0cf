// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedIntake.h"

#include "StreamPosition.h"

#include <algorithm>

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

PositionChange marker(PositionChange::Op op, FeedIndex feed)
{
    PositionChange change;
    change.op = op;
    change.feed = feed;
    return change;
}

PositionChange changeFrom(const PositionView &view, FeedIndex feed)
{
    PositionChange change;
    change.op = view.removed ? PositionChange::Op::Remove : PositionChange::Op::Row;
    change.feed = feed;
    change.symbol = view.symbol;
    change.account = view.account;
    change.currency = view.currency;
    change.title = view.title;
    change.quantity.assign(view.quantity);
    change.averagePrice.assign(view.averagePrice);
    change.multiplier = view.multiplier;
    change.previousClose = view.previousClose;
    change.serverTime = view.serverTime;
    return change;
}

NoticeItem itemFrom(const NoticeView &view, FeedIndex feed, WallMicros received)
{
    NoticeItem item;
    item.feed = feed;
    item.id = view.id;
    item.title = view.title;
    item.text = view.text;
    item.symbol = view.symbol;
    item.level = view.level;
    item.serverTime = view.serverTime;
    item.receivedWall = received;
    return item;
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

void FeedIntake::decoded(const DecodedEvent &event)
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
        m_snapshotRows = 0;
        m_positions.push_back(marker(PositionChange::Op::SnapshotBegin, m_index));
        return;
    case EventClass::SnapshotEnd:
        m_ledger.control();
        m_inSnapshot = false;
        m_positions.push_back(marker(PositionChange::Op::SnapshotEnd, m_index));
        m_sequence.snapshotComplete();
        m_trustFrom = {};
        m_listener.note(LogLevel::Info, {ReasonCode::SnapshotComplete, {std::to_string(m_snapshotRows)}});
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

void FeedIntake::numbered(const DecodedEvent &event)
{
    if (event.cls == EventClass::Refused &&
        (event.refusal == ReasonCode::InvalidEventId || event.refusal == ReasonCode::EventNumberOutOfRange)) {
        m_ledger.refused();
        m_listener.streamBroken({event.refusal, {std::string(event.refusalDetail)}});
        return;
    }
    if (!event.hasSequence) { // a snapshot row
        settleEvent(event, 0);
        return;
    }
    if (!m_helloSeen || event.epoch != m_sequence.epoch()) {
        m_ledger.refused();
        m_listener.streamBroken({ReasonCode::ProtocolError,
                                 {m_helloSeen ? "an event of another epoch" : "an event before hello"}});
        return;
    }
    const std::uint64_t missingBefore = m_sequence.gaps().openCount();
    switch (m_sequence.offer(event.sequence)) {
    case SequenceVerdict::Duplicate:
        m_ledger.duplicate();
        break;
    case SequenceVerdict::Accept:
    case SequenceVerdict::AcceptLate:
        settleEvent(event, event.sequence);
        break;
    case SequenceVerdict::Hold:
        hold(event);
        break;
    }
    const auto &gaps = m_sequence.gaps();
    if (gaps.openCount() > missingBefore) {
        const auto &[from, to] = *gaps.openNumbers().intervals().rbegin();
        const Reason found{ReasonCode::GapFound,
                           {std::to_string(to - from + 1), std::to_string(from), std::to_string(to)}};
        m_listener.note(LogLevel::Warning, found);
        if (!m_gapDeadline)
            m_gapDeadline = m_now.mono + (m_held.empty() ? kGapOpenFor : kHoldFor);
        if (!m_held.empty() && !m_askedAgain) {
            m_askedAgain = true;
            m_listener.resumeWanted(found);
            return;
        }
    } else if (missingBefore > 0 && gaps.openCount() == 0) {
        m_gapDeadline.reset();
        m_askedAgain = false;
        m_listener.note(LogLevel::Info, {ReasonCode::OrderRepaired, {}});
    }
    releaseHeld();
    checkCaughtUp();
}

void FeedIntake::plainNumbered(const DecodedEvent &event)
{
    const auto &rule = m_feed.mapping.sequence;
    std::uint64_t order = 0;
    if (event.hasSequence && rule && rule->contiguous && rule->scope != SequenceSpec::Scope::Key) {
        const bool first = isPerConnection(m_feed) ? !m_connectionNumbered : !m_sequence.hasPosition();
        if (first)
            m_sequence.restore({}, event.sequence > 0 ? event.sequence - 1 : 0);
        m_connectionNumbered = true;
        const std::uint64_t missingBefore = m_sequence.gaps().openCount();
        const SequenceVerdict verdict = m_sequence.offer(event.sequence);
        if (verdict == SequenceVerdict::Duplicate) {
            m_ledger.duplicate();
            return;
        }
        if (m_sequence.gaps().openCount() > missingBefore) {
            const auto &[from, to] = *m_sequence.gaps().openNumbers().intervals().rbegin();
            m_listener.note(LogLevel::Warning,
                            {ReasonCode::GapFound,
                             {std::to_string(to - from + 1), std::to_string(from), std::to_string(to)}});
            m_gapDeadline = m_now.mono + kGapOpenFor;
        }
        if (verdict == SequenceVerdict::Hold) {
            hold(event);
            return;
        }
        order = isPerConnection(m_feed) ? 0 : event.sequence;
        settleEvent(event, order);
        releaseHeld();
        return;
    }
    if (event.hasSequence && rule && rule->scope == SequenceSpec::Scope::Feed) {
        if (!m_recentIds.insert(std::to_string(event.sequence))) {
            m_ledger.duplicate();
            return;
        }
        order = event.sequence;
    } else if (m_frame && m_frame->hasOwnId && !m_frame->id.empty() && !m_recentIds.insert(m_frame->id)) {
        m_ledger.duplicate();
        return;
    }
    settleEvent(event, order);
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
        applyPositions(event);
        m_queuedBytes += m_frame ? m_frame->data.size() : 0;
        ++m_orderedAccepted;
        break;
    case FeedKind::Notices:
        for (const NoticeView &notice : event.notices)
            m_notices.push_back(itemFrom(notice, m_index, m_now.wall));
        m_queuedBytes += m_frame ? m_frame->data.size() : 0;
        ++m_orderedAccepted;
        break;
    }
}

void FeedIntake::applyPositions(const DecodedEvent &event)
{
    for (const PositionView &row : event.positions) {
        m_positions.push_back(changeFrom(row, m_index));
        m_snapshotRows += m_inSnapshot;
    }
}

void FeedIntake::hello(const Hello &hello)
{
    // What was held belongs to the old numbers; if these end here it goes on in its order first.
    if (!m_held.empty() && (hello.epoch != m_sequence.epoch() || hello.head < m_sequence.last()))
        giveUpGap();
    const std::uint64_t before = m_sequence.last();
    const HelloVerdict verdict = m_sequence.hello(hello.epoch, hello.resumedFrom, hello.head, hello.snapshot);
    m_helloSeen = true;
    m_catchingUp = true;
    m_caughtUpAt = std::max(hello.head, hello.resumedFrom);
    m_catchUpFrom = m_sequence.last();
    m_inSnapshot = hello.snapshot;
    m_listener.helloRead(hello);

    switch (verdict) {
    case HelloVerdict::Gap:
        m_trustFrom = m_now.mono;
        m_listener.note(LogLevel::Warning, {ReasonCode::GapPermanent,
                                            {std::to_string(hello.resumedFrom - before),
                                             std::to_string(before + 1), std::to_string(hello.resumedFrom)}});
        break;
    case HelloVerdict::OtherEpoch:
    case HelloVerdict::WentBack:
        m_trustFrom = m_now.mono;
        m_prices.cells().forgetOrder();
        m_metrics.cells().forgetOrder();
        m_gapDeadline.reset();
        m_listener.note(
            LogLevel::Warning,
            {verdict == HelloVerdict::WentBack ? ReasonCode::WentBackInTime : ReasonCode::EpochChanged, {}});
        break;
    case HelloVerdict::First:
        m_prices.cells().forgetOrder();
        m_metrics.cells().forgetOrder();
        if (m_prices.cells().size() + m_metrics.cells().size() > 0)
            m_trustFrom = m_now.mono; // values of before, but no cursor that joins them to what comes
        break;
    case HelloVerdict::Continuous:
    case HelloVerdict::Repeats:
        break;
    }
    const bool broken = verdict == HelloVerdict::Gap || verdict == HelloVerdict::OtherEpoch ||
                        verdict == HelloVerdict::WentBack;
    if (broken && m_feed.snapshot && !hello.snapshot) {
        // Changes on top of rows that are not the server's would be a lie: fetch the whole again.
        forgetCursor();
        m_listener.resumeWanted(
            {verdict == HelloVerdict::Gap ? ReasonCode::GapPermanent : ReasonCode::EpochChanged, {}});
        return;
    }
    if (m_gapDeadline)
        m_gapDeadline = m_now.mono + kHoldFor; // the time counts from when it can be filled
    releaseHeld();
    checkCaughtUp();
}

void FeedIntake::hold(const DecodedEvent &event)
{
    if (m_frame) {
        m_held.emplace(event.sequence, HeldFrame{std::string(m_frame->data), std::string(m_frame->id),
                                                 std::string(m_frame->type), m_frame->badText});
    }
    m_heldBytes += m_frame ? m_frame->data.size() : 0;
    if (m_held.size() > kMaxHeld || m_heldBytes > kMaxHeldBytes)
        giveUpGap();
}

void FeedIntake::releaseHeld()
{
    while (!m_releasing && !m_inSnapshot && !m_held.empty() && m_held.begin()->first <= m_sequence.expected())
        releaseNext();
}

void FeedIntake::releaseNext()
{
    const auto node = m_held.extract(m_held.begin());
    m_sequence.releaseHeld(node.key());
    const HeldFrame &held = node.mapped();
    m_heldBytes -= held.data.size();
    Frame frame;
    frame.data = held.data;
    frame.id = held.id;
    frame.type = held.type;
    frame.hasOwnId = true;
    frame.badText = held.badText;
    m_releasing = true;
    m_decoder.decode(frame, *this);
    m_releasing = false;
}

void FeedIntake::giveUpGap()
{
    m_gapDeadline.reset();
    m_askedAgain = false;
    if (!m_sequence.gaps().hasOpen())
        return;
    const auto open = m_sequence.gaps().openNumbers().intervals();
    m_sequence.giveUp(m_held.empty() ? 0 : m_held.begin()->first);
    for (const auto &[from, to] : open) {
        m_listener.note(LogLevel::Error,
                        {ReasonCode::GapPermanent,
                         {std::to_string(to - from + 1), std::to_string(from), std::to_string(to)}});
    }
    m_trustFrom = m_now.mono;
    while (!m_held.empty())
        releaseNext();
    if (m_feed.snapshot) {
        forgetCursor();
        m_listener.resumeWanted({ReasonCode::GapPermanent, {}});
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

void FeedIntake::checkCaughtUp()
{
    if (!m_catchingUp || m_inSnapshot || !m_sequence.hasPosition() || m_sequence.last() < m_caughtUpAt)
        return;
    m_catchingUp = false;
    m_listener.caughtUp();
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
    std::uint64_t applied = std::exchange(m_orderedAccepted, 0);
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
    const auto stamped = [&](WallMicros serverTime) {
        if (serverTime != kNoTime)
            m_latency.record(batch.now.wall - serverTime);
    };
    for (auto &change : m_positions) {
        if (!change.restored) {
            stamped(change.serverTime);
            keepForSaving(change);
        }
        batch.positions.push_back(std::move(change));
    }
    for (auto &notice : m_notices) {
        stamped(notice.serverTime);
        batch.notices.push_back(std::move(notice));
    }
    m_positions.clear();
    m_notices.clear();
    m_queuedBytes = 0;
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

void FeedIntake::restore(const FeedState &state, const Now &now)
{
    if (state.head) {
        m_lifetime = state.head->totals;
        m_lifetimeMissing = state.head->missing;
        m_savedCursor = state.head->cursor;
        StreamPosition position;
        if (m_feed.protocol == FeedProtocol::Plain)
            m_opaqueCursor = state.head->cursor;
        else if (StreamPosition::parse(state.head->cursor, position) == StreamPosition::Error::None)
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
    for (const auto &[id, stored] : state.positions) {
        PositionChange row = stored;
        row.feed = m_index;
        row.restored = true;
        m_positions.push_back(std::move(row));
    }
    if (m_feed.protocol == FeedProtocol::Plain)
        ++m_connections; // the earlier run's: what came between is unknown
}

std::optional<FeedState> FeedIntake::takeUnsaved()
{
    const std::string now = cursor();
    if (m_inSnapshot)
        return std::nullopt;
    FeedState state = std::exchange(m_unsaved, {});
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
    head.epoch = m_sequence.epoch();
    head.sequence = m_sequence.last();
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

void FeedIntake::keepForSaving(const PositionChange &change)
{
    switch (change.op) {
    case PositionChange::Op::SnapshotBegin:
        m_unsaved.positions.clear();
        m_unsaved.replacePositions = true;
        break;
    case PositionChange::Op::SnapshotEnd:
        break;
    case PositionChange::Op::Row:
    case PositionChange::Op::Remove:
        m_unsaved.positions.insert_or_assign({change.account, change.symbol}, change);
        break;
    }
}

} // namespace steadfeed
