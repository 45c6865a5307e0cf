// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FeedPace.h"

#include <QStringList>

/*!
 * The words for a feed that is connected and yet not on time: late, falling behind, conflated, or with
 * another clock. Plain text; empty where there is nothing to say. Thread-safe as long as no translator is
 * installed.
 */
namespace steadfeed::texts {

/// "Data arrives 4 s late." or "Falling behind: 12 s late."
[[nodiscard]] QString delaySentence(const FeedPace &pace);
/// "Showing 1 of 40 updates."
[[nodiscard]] QString shareSentence(const FeedPace &pace);
/// "Server clock is 3 h ahead.": from a difference of more than 2 s beyond what is uncertain.
[[nodiscard]] QString clockSentence(const ClockOffset &clock);
/// Those of the three that hold, gravest first.
[[nodiscard]] QStringList paceSentences(const FeedHealth &health, const FeedPace &pace);
/// In two words, for a badge: "4 s late", "1 of 40".
[[nodiscard]] QString paceBadge(const FeedPace &pace);

} // namespace steadfeed::texts
