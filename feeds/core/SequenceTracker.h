// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "EpochAccounts.h"
#include "FeedTypes.h"
#include "SequenceGaps.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace steadfeed {

/// What hello says about our cursor (the table in connection.md section 6).
enum class HelloVerdict : std::uint8_t {
    First,      ///< we had no cursor
    Continuous, ///< goes on exactly behind ours
    Repeats,    ///< goes on before ours: the repeats will be dropped and counted
    Gap,        ///< starts behind ours: the numbers between are gone, exactly known
    WentBack,   ///< same epoch, but its head is before ours
    OtherEpoch, ///< the server's history began anew
};

/// What to do with a numbered event.
enum class SequenceVerdict : std::uint8_t {
    Accept,     ///< the next one, or, on a latest feed, one behind a gap
    AcceptLate, ///< was missing and came after all: older than the newest one accepted
    Duplicate,  ///< was accepted or held before
    Hold,       ///< ordered feed: numbers before it are missing; keep it until they come or are given up
};

/*!
 * Order and completeness of one feed's contiguous numbers within one epoch: cursor, gaps, verdicts. Knows no
 * time, content or socket.
 *
 * Numbers start behind the first cursor: what was before it is not missing. Ids are up to 2^63-1.
 *
 * Threading: a plain value in the feed thread.
 */
class SequenceTracker
{
public:
    explicit SequenceTracker(DeliveryPolicy policy) : m_policy(policy) {}

    /// Goes on behind a stored position.
    void restore(std::string_view epoch, std::uint64_t sequence);
    /// Takes over (epoch, resumedFrom) unless it only repeats. A gap is permanent at once: the server no
    /// longer has it. With \a snapshot the position moves at snapshotComplete(), and of a gap only what is
    /// older than \a oldest (0: not told) is missing: the snapshot stands for the rest.
    HelloVerdict hello(std::string_view epoch, std::uint64_t resumedFrom, std::uint64_t head, bool snapshot,
                       std::uint64_t oldest = 0);
    /// The newest number that such a hello declares missing, if it is behind last().
    [[nodiscard]] static std::uint64_t goneUpTo(std::uint64_t resumedFrom, bool snapshot,
                                                std::uint64_t oldest);
    /// All rows up to hello's resumedFrom are here: the cursor moves there.
    void snapshotComplete();

    SequenceVerdict offer(std::uint64_t sequence);
    /// The number that continues the order.
    [[nodiscard]] std::uint64_t expected() const { return m_last + 1; }
    /// The event of an accepted number could not be read, or is not for the mapping.
    void refused(std::uint64_t sequence) { m_accounts.refuse(sequence); }
    void ignored(std::uint64_t sequence) { m_accounts.ignore(sequence); }
    /// A held event goes on now: it was expected(), or all before it are accounted for.
    void releaseHeld(std::uint64_t sequence);
    /// Open gaps become permanent; on an ordered feed the position moves to just before \a firstHeld.
    std::uint64_t giveUp(std::uint64_t firstHeld = 0);
    /// Open gaps up to this number become permanent; the position stays until releaseHeld().
    void giveUpTo(std::uint64_t number) { m_gaps.giveUp(number); }

    [[nodiscard]] bool hasPosition() const { return m_known; }
    [[nodiscard]] const std::string &epoch() const { return m_epoch; }
    /// The newest number up to which everything is accounted for (accepted or declared missing).
    [[nodiscard]] std::uint64_t last() const { return m_last; }
    /// "epoch:seq", or empty.
    [[nodiscard]] std::string cursor() const;
    /// The next connection starts without a cursor.
    void forgetPosition();

    [[nodiscard]] const SequenceGaps &gaps() const { return m_gaps; }
    [[nodiscard]] Continuity continuity() const;
    [[nodiscard]] std::uint64_t epochBreaks() const { return m_epochBreaks; }
    [[nodiscard]] std::uint64_t reordered() const { return m_reordered; }
    /// Numbers accepted twice. Always 0; counted apart from the rule that prevents it, as a witness.
    [[nodiscard]] std::uint64_t doubled() const { return m_accounts.doubled(); }
    /// Of the present epoch, whatever their events turned out to be.
    [[nodiscard]] const IntervalSet &acceptedNumbers() const { return m_accounts.taken(); }
    /// What became of every number, by epoch; the name and the values are left to the caller.
    [[nodiscard]] AccountedFeed account() const;

private:
    void startEpoch(std::string_view epoch, std::uint64_t from);
    void leaveGap(std::uint64_t upTo, std::uint64_t gone);
    [[nodiscard]] IntervalSet declared() const;
    void noteAccepted(std::uint64_t sequence);

    DeliveryPolicy m_policy;
    bool m_known = false;
    std::string m_epoch;
    std::uint64_t m_last = 0;
    std::uint64_t m_frontier = 0; ///< highest number seen, held ones included
    std::uint64_t m_snapshotAt = 0;
    bool m_snapshotPending = false;
    bool m_broken = false; ///< epoch break with no event since
    bool m_anyAccepted = false;
    SequenceGaps m_gaps;
    EpochAccounts m_accounts;
    std::uint64_t m_highest = 0; ///< accepted in this epoch
    std::uint64_t m_epochBreaks = 0;
    std::uint64_t m_reordered = 0;
    std::uint64_t m_disordered = 0;
};

} // namespace steadfeed
