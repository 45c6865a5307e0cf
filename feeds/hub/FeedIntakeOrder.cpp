// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FeedIntake.h"

#include <algorithm>
#include <utility>

namespace steadfeed {
namespace {

/// One read is one moment, and a hello may stand in the middle of it: what came before it is older.
constexpr std::chrono::nanoseconds kMomentLater{1};

} // namespace

/// Another lane carries the feed, and may be further than this hello knew: what counts is whether this lane
/// goes on where it asked to.
void FeedIntake::joiningHello(const Hello &hello)
{
    IntakeLane &lane = this->lane();
    const Reason problem =
        hello.epoch != m_sequence.epoch() ? Reason{ReasonCode::EpochChanged, {}}
        : hello.head < lane.askedFrom     ? Reason{ReasonCode::WentBackInTime, {}}
        : hello.resumedFrom > m_sequence.last()
            ? Reason{ReasonCode::GapPermanent,
                     {std::to_string(hello.resumedFrom - m_sequence.last()),
                      std::to_string(m_sequence.last() + 1), std::to_string(hello.resumedFrom)}}
        : hello.snapshot ? Reason{ReasonCode::GapPermanent, {}}
                         : Reason{};
    if (problem) {
        m_listener.joinRefused(problem);
        return;
    }
    lane.helloSeen = true;
    lane.catchingUp = true;
    lane.caughtUpAt = std::max(hello.head, hello.resumedFrom);
    lane.catchUpFrom = hello.resumedFrom;
    lane.highest = std::max(lane.highest, hello.resumedFrom);
    m_listener.helloRead(hello);
    checkCaughtUp();
}

void FeedIntake::hello(const Hello &hello)
{
    // What was held belongs to the old numbers; if these end here it goes on in its order first.
    // And it is older than a snapshot's rows.
    if (!m_held.empty() && (hello.epoch != m_sequence.epoch() || hello.head < m_held.rbegin()->first))
        giveUpGap();
    if (hello.snapshot)
        releaseAll();
    const std::uint64_t before = m_sequence.last();
    const std::uint64_t gone = SequenceTracker::goneUpTo(hello.resumedFrom, hello.snapshot, hello.oldest);
    const HelloVerdict verdict =
        m_sequence.hello(hello.epoch, hello.resumedFrom, hello.head, hello.snapshot, hello.oldest);
    lane().helloSeen = true;
    lane().catchingUp = true;
    lane().caughtUpAt = std::max(hello.head, hello.resumedFrom);
    lane().catchUpFrom = m_sequence.last();
    lane().highest = std::max(lane().highest, hello.resumedFrom);
    m_inSnapshot = hello.snapshot;
    m_listener.helloRead(hello);

    switch (verdict) {
    case HelloVerdict::Gap:
        m_trustFrom = m_now.mono += kMomentLater;
        if (gone > before) {
            m_listener.note(LogLevel::Warning, {ReasonCode::GapPermanent,
                                                {std::to_string(gone - before), std::to_string(before + 1),
                                                 std::to_string(gone)}});
        }
        break;
    case HelloVerdict::OtherEpoch:
    case HelloVerdict::WentBack:
        m_trustFrom = m_now.mono += kMomentLater;
        m_prices.cells().forgetOrder();
        m_metrics.cells().forgetOrder();
        m_gapDeadline.reset();
        m_gapUnproven = false;
        m_askedUpTo = 0;
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
        // Changes on top of rows that are not the server's would be a lie: fetch the whole again. What is
        // held is older than what comes then.
        releaseAll();
        forgetCursor();
        m_listener.resumeWanted(
            {verdict == HelloVerdict::Gap ? ReasonCode::GapPermanent : ReasonCode::EpochChanged, {}});
        return;
    }
    releaseHeld();
    checkCaughtUp();
}

void FeedIntake::numbered(const DecodedEvent &event)
{
    // A page or batch that is too long was not read, and what stands in it would be missing.
    if (event.cls == EventClass::Refused &&
        (event.refusal == ReasonCode::InvalidEventId || event.refusal == ReasonCode::EventNumberOutOfRange ||
         event.refusal == ReasonCode::TooManyEvents)) {
        m_ledger.refused();
        m_listener.streamBroken({event.refusal, {std::string(event.refusalDetail)}});
        return;
    }
    if (!event.hasSequence) { // a snapshot row
        settleEvent(event, 0);
        return;
    }
    if (!lane().helloSeen || event.epoch != m_sequence.epoch()) {
        m_ledger.refused();
        m_listener.streamBroken({ReasonCode::ProtocolError,
                                 {lane().helloSeen ? "an event of another epoch" : "an event before hello"}});
        return;
    }
    lane().highest = std::max(lane().highest, event.sequence);
    const IntervalSet &open = m_sequence.gaps().openNumbers();
    if (m_gapUnproven && !open.empty() &&
        event.sequence > std::max(open.intervals().begin()->first, m_askedUpTo))
        idle(m_now); // it goes on behind all that was asked for
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
        if (!m_held.empty() && m_askedUpTo == 0) {
            askForGap();
            return;
        }
    } else if (missingBefore > 0 && gaps.openCount() == 0) {
        m_gapDeadline.reset();
        m_gapUnproven = false;
        m_askedUpTo = 0;
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
        const bool first = countsPerConnection() ? !lane().numbered : !m_sequence.hasPosition();
        if (first)
            m_sequence.restore({}, event.sequence > 0 ? event.sequence - 1 : 0);
        lane().numbered = true;
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
        order = countsPerConnection() ? 0 : event.sequence;
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

void FeedIntake::hold(const DecodedEvent &event)
{
    // Its own id, as text of one event: decoded again, it is the same without the connection that brought it.
    const std::string id = event.epoch.empty()
                               ? std::string(m_frame->id)
                               : std::string(event.epoch) + ':' + std::to_string(event.sequence);
    m_held.emplace(event.sequence,
                   HeldFrame{std::string(event.text), id, std::string(m_frame->type), m_frame->badText});
    m_heldBytes += event.text.size();
    if (m_held.size() > kMaxHeld || m_heldBytes > kMaxHeldBytes)
        gapOverdue();
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
    const Frame *outer = std::exchange(m_frame, &frame);
    m_releasing = true;
    lane().decoder.decode(frame, *this);
    m_releasing = false;
    m_frame = outer;
}

void FeedIntake::checkCaughtUp()
{
    IntakeLane &lane = this->lane();
    if (!lane.catchingUp || m_inSnapshot || !m_sequence.hasPosition() ||
        m_sequence.last() < lane.caughtUpAt || (lane.joining && lane.highest < lane.caughtUpAt))
        return;
    lane.catchingUp = false;
    m_listener.caughtUp();
}

} // namespace steadfeed
