// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FeedTypes.h"
#include "Reason.h"
#include "ReasonTexts.h"
#include "Time.h"

#include <deque>
#include <optional>
#include <vector>

namespace steadfeed {

/// One state for a while; or a storm of states, of which the worst is told.
struct LinkSpan
{
    MonoTime from{};
    MonoTime to{};
    WallMicros wall = kNoTime; ///< of `from`, as the clock stood then
    LinkState state = LinkState::Idle;
    Continuity continuity = Continuity::Unknown;
    Reason cause;
    std::uint32_t drops = 0;      ///< how often the connection was lost in it
    MonoTime::duration live = {}; ///< how long of it the feed was live
};

/// A stretch of a ribbon: what is painted in one colour.
struct RibbonPiece
{
    int column = 0; ///< its first
    int columns = 0;
    /// The worst that happened in it, with its own times, which may reach beyond the ribbon; none where
    /// nothing is known.
    std::optional<LinkSpan> worst;
};

/*!
 * The states of one feed over the last 24 hours, in bounded memory. When there are too many, the two
 * neighbours that are shortest together become one, which keeps the worst state of both and counts the drops:
 * nothing bad is ever averaged away. The newest ones stay as they are.
 *
 * Pure; the owner's thread. Times must not go back.
 */
class LinkHistory
{
public:
    static constexpr std::size_t kMostSpans = 2000;
    static constexpr std::size_t kNewest = 200; ///< are not merged
    static constexpr std::chrono::hours kKept{24};

    /// As of then, the feed is so. The same as before only makes the span longer.
    void note(MonoTime at, WallMicros wall, LinkState state, Continuity continuity, const Reason &cause);

    [[nodiscard]] const std::deque<LinkSpan> &spans() const { return m_spans; }
    /// What happened between two times, in so many columns. A column tells the worst in it, however short it
    /// was; neighbours that tell the same are one piece.
    [[nodiscard]] std::vector<RibbonPiece> ribbon(MonoTime from, MonoTime to, int columns) const;
    /// Which part of the time the feed was live, 0 to 1; none where nothing is known.
    [[nodiscard]] std::optional<double> liveShare(MonoTime from, MonoTime to) const;

    /// Link and continuity together.
    [[nodiscard]] static texts::Severity severity(LinkState state, Continuity continuity);

private:
    void bound(MonoTime now);

    std::deque<LinkSpan> m_spans;
};

} // namespace steadfeed
