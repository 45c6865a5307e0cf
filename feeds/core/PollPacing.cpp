// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PollPacing.h"

#include <algorithm>
#include <utility>

namespace steadfeed {

PollPacing::Duration PollPacing::next(MonoTime asked, MonoTime answered, bool news)
{
    const auto took = std::chrono::duration_cast<Duration>(answered - asked);
    if (m_interval > Duration{0})
        return std::max(m_interval - took, kShortest);
    if (news) {
        m_empty = kShortest;
        return Duration{0};
    }
    if (took >= std::min(kEarly, m_hold)) {
        m_empty = kShortest;
        return kShortest;
    }
    return std::exchange(m_empty, std::min(2 * m_empty, kLongest));
}

} // namespace steadfeed
