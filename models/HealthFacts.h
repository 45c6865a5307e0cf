// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FrameBatch.h"

#include <QString>

#include <vector>

namespace steadfeed {

class HealthModel;

/// One line of a feed's details.
struct HealthFact
{
    QString name; ///< a word of its own, for programs
    QString group;
    QString label;
    QString value;
    int severity = -1; ///< where it is good or bad
};

/*!
 * Everything that is known of one feed's health, as lines of words and figures: what the page shows, and what
 * is copied from it.
 *
 * Pure. The words of state and cause are those of \a words, so that the page and the bar say the same.
 */
[[nodiscard]] std::vector<HealthFact> healthFacts(const FeedHealth &health, const HealthModel &words,
                                                  Now now);

/// A measured delay without the difference of the clocks, where that is known; µs, never below 0 then.
[[nodiscard]] std::int64_t withoutClock(std::int64_t measured, const ClockOffset &clock);
/// How far the clocks differ and what was done about it, in words.
[[nodiscard]] QString clockStatement(const ClockOffset &clock);

} // namespace steadfeed
