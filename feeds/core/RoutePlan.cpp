// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RoutePlan.h"

namespace steadfeed {

bool RoutePlan::failed(bool forGood, const Reason &reason, MonoTime now)
{
    ++m_failures;
    if (m_routes.size() < 2 || (!forGood && m_failures < kTriesEach))
        return false;
    if (m_current == 0)
        m_leftBecause = reason;
    m_failures = 0;
    m_since = now;
    m_current = (m_current + 1) % m_routes.size();
    if (m_current == 0)
        m_leftBecause = {};
    return true;
}

std::optional<MonoTime> RoutePlan::preferredAgainAt() const
{
    if (m_current == 0)
        return std::nullopt;
    return m_since + kPreferredAgain;
}

void RoutePlan::tookPreferred()
{
    m_current = 0;
    m_failures = 0;
    m_leftBecause = {};
}

} // namespace steadfeed
