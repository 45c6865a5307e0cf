// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace steadfeed {

/// A stretch of time, in seconds of its owner's origin, in which nothing was known.
struct Gap
{
    double begin = 0.0;
    double end = 0.0;

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

    /// Called as time goes on: is the figure known now? Times must not go back.
    void note(double time, bool known);

    /// Past gaps and, as the last one, the present one up to the newest time.
    [[nodiscard]] const std::vector<Gap> &gaps() const { return m_gaps; }
    [[nodiscard]] bool open() const { return m_open; }
    /// Is there a gap in the open interval between two times?
    [[nodiscard]] bool between(double from, double to) const;

private:
    std::vector<Gap> m_gaps;
    bool m_open = false;
};

} // namespace steadfeed
