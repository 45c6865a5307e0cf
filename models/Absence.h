// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AwayDigest.h"

#include <QStringList>

#include <set>

namespace steadfeed {

/*!
 * A stretch of time in which nobody could see what went on: because the person was away, a feed was lost, or
 * the machine slept. Keeps what the books said at its begin, and what happened since.
 *
 * A plain value; the GUI thread.
 */
struct Absence
{
    enum class Kind : std::uint8_t { Person, Outage, Sleep };

    /// More lines than this nobody reads; the log has them all.
    static constexpr qsizetype kMost = 20;

    Kind kind = Kind::Person;
    AwaySnapshot before = {};
    std::set<FeedIndex> feeds = {}; ///< that were lost
    MonoTime backSince{};           ///< all of them deliver again; MonoTime{}: not yet
    bool hidden = false;            ///< the window was
    QStringList notices = {};       ///< titles, as displayText() shows them; the newest last
    QStringList holes = {};         ///< sentences about missing events
    std::uint64_t more = 0;         ///< notices beyond kMost

    /// Adds what the batch tells of.
    void collect(const FrameBatch &batch, const FeedStates &feeds);
    /// The other one began earlier: as if this had begun with it.
    void join(const Absence &earlier);
    /// By the wall clock, which goes on while a machine sleeps.
    [[nodiscard]] std::chrono::duration<double> length(Now now) const;
};

} // namespace steadfeed
