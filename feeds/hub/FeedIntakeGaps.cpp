// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of FeedIntake that waits for what is missing, asks for it, and gives it up.
#include "FeedIntake.h"

namespace steadfeed {

/// What is missing between them does not come any more.
void FeedIntake::releaseAll()
{
    while (!m_held.empty())
        releaseNext();
    m_gapDeadline.reset();
    m_askedUpTo = 0;
}

/// Once for each gap: those that are found while one is waited for have their turn after it.
void FeedIntake::askForGap()
{
    const auto &[from, to] = *m_sequence.gaps().openNumbers().intervals().rbegin();
    m_askedUpTo = to;
    m_listener.resumeWanted(
        {ReasonCode::GapFound, {std::to_string(to - from + 1), std::to_string(from), std::to_string(to)}});
}

/// What was asked for did not come. What was found since was not asked for yet.
void FeedIntake::gapOverdue()
{
    const SequenceGaps &gaps = m_sequence.gaps();
    if (m_askedUpTo == 0 || !gaps.hasOpen() ||
        gaps.openNumbers().intervals().rbegin()->second <= m_askedUpTo) {
        giveUpGap();
        return;
    }
    m_gapDeadline.reset();
    for (const auto &[from, to] : gaps.openNumbers().intervals()) {
        if (to <= m_askedUpTo)
            notePermanent(from, to);
    }
    m_sequence.giveUpTo(m_askedUpTo);
    m_trustFrom = m_now.mono;
    if (m_feed.snapshot) { // it stands for what was found since
        fetchSnapshot();
        return;
    }
    while (!m_held.empty() && m_held.begin()->first < gaps.openNumbers().intervals().begin()->first)
        releaseNext();
    m_gapDeadline = m_now.mono + kHoldFor;
    askForGap();
}

/// Rows on top of a table that lost some would be a lie.
void FeedIntake::fetchSnapshot()
{
    m_gapUnproven = false;
    releaseAll();
    forgetCursor();
    m_listener.resumeWanted({ReasonCode::GapPermanent, {}});
}

void FeedIntake::notePermanent(std::uint64_t from, std::uint64_t to)
{
    m_listener.note(LogLevel::Error,
                    {ReasonCode::GapPermanent,
                     {std::to_string(to - from + 1), std::to_string(from), std::to_string(to)}});
}

void FeedIntake::giveUpGap()
{
    m_gapDeadline.reset();
    m_gapUnproven = false;
    m_askedUpTo = 0;
    if (!m_sequence.gaps().hasOpen())
        return;
    const auto open = m_sequence.gaps().openNumbers().intervals();
    m_sequence.giveUp(m_held.empty() ? 0 : m_held.begin()->first);
    for (const auto &[from, to] : open)
        notePermanent(from, to);
    m_trustFrom = m_now.mono;
    if (m_feed.snapshot) {
        fetchSnapshot();
        return;
    }
    releaseAll();
    checkCaughtUp(); // what was given up may have been all that was waited for
}

} // namespace steadfeed
