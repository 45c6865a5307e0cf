// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GapList.h"

#include <algorithm>

namespace steadfeed {

void GapList::note(double time, bool known)
{
    if (m_open) {
        m_gaps.back().end = time;
        m_open = !known;
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
    m_gaps.push_back({time, time});
    m_open = true;
}

bool GapList::between(double from, double to) const
{
    const auto after = std::ranges::upper_bound(m_gaps, from, {}, &Gap::end);
    return after != m_gaps.end() && after->begin < to;
}

} // namespace steadfeed
