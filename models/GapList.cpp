// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GapList.h"

#include <algorithm>

namespace steadfeed {

void GapList::note(double time, bool known, FeedIndex feed, const Reason &cause)
{
    m_time = std::max(m_time, time);
    if (m_open) {
        Gap &gap = m_gaps.back();
        gap.end = m_time;
        m_open = !known;
        if (m_open && !gap.cause) {
            gap.cause = cause;
            gap.feed = feed;
        }
        return;
    }
    if (known)
        return;
    if (m_gaps.size() == kMost) {
        auto nearest = m_gaps.begin();
        for (auto it = m_gaps.begin(); it + 1 != m_gaps.end(); ++it) {
            if ((it + 1)->begin - it->end < (nearest + 1)->begin - nearest->end)
                nearest = it;
        }
        nearest->end = (nearest + 1)->end;
        m_gaps.erase(nearest + 1);
    }
    m_gaps.push_back({m_time, m_time, feed, cause});
    m_open = true;
}

bool GapList::between(double from, double to) const
{
    const auto after = std::ranges::upper_bound(m_gaps, from, {}, &Gap::end);
    return after != m_gaps.end() && after->begin < to;
}

} // namespace steadfeed
