// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FrameBatch.h"

#include <vector>

namespace steadfeed {

/// A stretch of time, in seconds of its owner's origin, in which nothing was known, and why.
struct Gap
{
    double begin = 0.0;
    double end = 0.0;
    FeedIndex feed = kHoldingsFeed; ///< whose outage it was, where that is known
    Reason cause = {};              ///< of its begin; none where nobody said

    friend bool operator==(const Gap &, const Gap &) = default;
};

/*!
 * When a figure was not known: outages, drawn as gaps and never bridged. Bounded: when there are too many,
 * the two neighbours with the least time between them become one, so no gap is ever lost.
 *
 * Pure; the owner's thread.
 */
class GapList
{
public:
    static constexpr std::size_t kMost = 256;

    /// Called as time goes on: is the figure known now, and why not? A time that goes back is the last one.
    void note(double time, bool known, FeedIndex feed = kHoldingsFeed, const Reason &cause = {});

    /// Past gaps and, as the last one, the present one up to the newest time.
    [[nodiscard]] const std::vector<Gap> &gaps() const { return m_gaps; }
    [[nodiscard]] bool open() const { return m_open; }
    /// The newest one; null where there was none.
    [[nodiscard]] const Gap *newest() const { return m_gaps.empty() ? nullptr : &m_gaps.back(); }
    /// Is there a gap in the open interval between two times?
    [[nodiscard]] bool between(double from, double to) const;

private:
    std::vector<Gap> m_gaps;
    double m_time = 0.0; ///< of the last note()
    bool m_open = false;
};

} // namespace steadfeed
