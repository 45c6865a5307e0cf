// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SequenceTracker.h"

#include <algorithm>

namespace steadfeed {

void SequenceTracker::restore(std::string_view epoch, std::uint64_t sequence)
{
    startEpoch(epoch, sequence);
    m_known = true;
}

void SequenceTracker::startEpoch(std::string_view epoch, std::uint64_t from)
{
    m_accounts.begin(epoch, from, m_last, declared());
    m_epoch = epoch;
    m_last = from;
    m_frontier = from;
    m_highest = 0;
    m_gaps.forgetNumbers();
}

std::uint64_t SequenceTracker::goneUpTo(std::uint64_t resumedFrom, bool snapshot, std::uint64_t oldest)
{
    return snapshot && oldest > 0 ? std::min(resumedFrom, oldest - 1) : resumedFrom;
}

/// The same epoch goes on behind \a upTo. What is open up to \a gone is missing; a snapshot that follows
/// stands for the rest, which the server could still send.
void SequenceTracker::leaveGap(std::uint64_t upTo, std::uint64_t gone)
{
    IntervalSet open = m_gaps.takeOpen();
    if (upTo > m_last)
        open.insert(m_last + 1, upTo);
    IntervalSet inSnapshot;
    for (const auto &[from, to] : open.intervals()) {
        if (from <= gone)
            m_gaps.addPermanent(from, std::min(to, gone));
        if (to > gone && from <= upTo)
            inSnapshot.insert(std::max(from, gone + 1), std::min(to, upTo));
        if (to > upTo) // still to come
            m_gaps.open(std::max(from, upTo + 1), to);
    }
    m_accounts.snapshotFollows(inSnapshot);
    // Held ones in the hole are here after all; releaseHeld() takes them out of it again.
    m_last = std::max(m_last, upTo);
    m_frontier = std::max(m_frontier, upTo);
}

IntervalSet SequenceTracker::declared() const
{
    return m_gaps.permanentNumbers().united(m_gaps.openNumbers());
}

AccountedFeed SequenceTracker::account() const
{
    AccountedFeed account;
    account.epochs = m_accounts.epochs(m_last, declared());
    account.doubled = m_accounts.doubled();
    account.disordered = m_disordered;
    account.breaks = m_epochBreaks;
    account.complete = m_accounts.complete() && !m_gaps.overflowed();
    return account;
}

HelloVerdict SequenceTracker::hello(std::string_view epoch, std::uint64_t resumedFrom, std::uint64_t head,
                                    bool snapshot, std::uint64_t oldest)
{
    HelloVerdict verdict = HelloVerdict::First;
    if (m_accounts.begun()) { // a history that began anew is told to one without a cursor too
        if (epoch != m_epoch)
            verdict = HelloVerdict::OtherEpoch;
        else if (head < m_last)
            verdict = HelloVerdict::WentBack;
        else if (!m_known)
            verdict = HelloVerdict::First;
        else if (resumedFrom > m_last)
            verdict = HelloVerdict::Gap;
        else
            verdict = resumedFrom < m_last ? HelloVerdict::Repeats : HelloVerdict::Continuous;
    }
    switch (verdict) {
    case HelloVerdict::First:
        if (m_accounts.begun() && snapshot) {
            // Nobody asked behind a position, so nothing more is declared. A row that comes late all the same
            // would be older than the snapshot's.
            leaveGap(resumedFrom, 0);
            m_gaps.seal();
        } else {
            startEpoch(epoch, resumedFrom);
        }
        break;
    case HelloVerdict::OtherEpoch:
    case HelloVerdict::WentBack:
        ++m_epochBreaks;
        m_broken = true;
        startEpoch(epoch, resumedFrom);
        break;
    case HelloVerdict::Gap:
        leaveGap(resumedFrom, goneUpTo(resumedFrom, snapshot, oldest));
        break;
    case HelloVerdict::Continuous:
    case HelloVerdict::Repeats:
        break;
    }
    // While a snapshot is under way there is no cursor: a cut in it must begin the snapshot anew.
    m_snapshotPending = snapshot;
    m_snapshotAt = resumedFrom;
    m_known = !snapshot;
    return verdict;
}

void SequenceTracker::snapshotComplete()
{
    if (!m_snapshotPending)
        return;
    m_snapshotPending = false;
    m_broken = false;
    m_known = true;
    m_accounts.snapshotCame();
    m_last = std::max(m_last, m_snapshotAt);
    m_frontier = std::max(m_frontier, m_last);
}

void SequenceTracker::noteAccepted(std::uint64_t sequence)
{
    m_anyAccepted = true;
    m_broken = false;
    (void)m_accounts.accept(sequence);
    m_disordered += m_policy == DeliveryPolicy::Ordered && sequence < m_highest;
    m_highest = std::max(m_highest, sequence);
}

SequenceVerdict SequenceTracker::offer(std::uint64_t sequence)
{
    if (sequence == m_last + 1) {
        m_last = sequence;
        if (sequence <= m_frontier && m_gaps.fill(sequence))
            ++m_reordered;
        m_frontier = std::max(m_frontier, sequence);
        noteAccepted(sequence);
        return SequenceVerdict::Accept;
    }
    if (sequence <= m_last) {
        if (!m_gaps.fill(sequence))
            return SequenceVerdict::Duplicate;
        ++m_reordered;
        noteAccepted(sequence);
        return SequenceVerdict::AcceptLate;
    }
    // Behind a hole. Up to the frontier each number is accepted, held or missing already.
    if (sequence > m_frontier) {
        if (sequence > m_frontier + 1) // else it follows another one behind the same hole
            m_gaps.open(m_frontier + 1, sequence - 1);
    } else if (m_gaps.fill(sequence)) {
        ++m_reordered;
    } else {
        return SequenceVerdict::Duplicate;
    }
    m_frontier = std::max(m_frontier, sequence);
    if (m_policy == DeliveryPolicy::Ordered)
        return SequenceVerdict::Hold;
    m_last = sequence;
    noteAccepted(sequence);
    return SequenceVerdict::Accept;
}

void SequenceTracker::releaseHeld(std::uint64_t sequence)
{
    m_gaps.fill(sequence); // a hello's gap may have declared it missing while it was held
    m_last = std::max(m_last, sequence);
    noteAccepted(sequence);
}

std::uint64_t SequenceTracker::giveUp(std::uint64_t firstHeld)
{
    const std::uint64_t count = m_gaps.giveUp();
    if (firstHeld > m_last + 1)
        m_last = firstHeld - 1;
    return count;
}

std::string SequenceTracker::cursor() const
{
    return m_known ? m_epoch + ':' + std::to_string(m_last) : std::string{};
}

void SequenceTracker::forgetPosition()
{
    m_known = false;
}

Continuity SequenceTracker::continuity() const
{
    if (m_broken)
        return Continuity::EpochBreak;
    if (m_gaps.missing() > 0)
        return Continuity::Gap;
    return m_known || m_anyAccepted ? Continuity::Continuous : Continuity::Unknown;
}

} // namespace steadfeed
