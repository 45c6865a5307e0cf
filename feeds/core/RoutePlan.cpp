// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RoutePlan.h"

namespace steadfeed {

bool RoutePlan::failed(bool forGood, const Reason &reason, MonoTime now)
{
    ++m_failures;
    if (!forGood && m_failures < kTriesEach)
        return false;
    const std::size_t next = m_current ? (*m_current + 1) % m_routes.size() : 0;
    if (m_current == next)
        return false;
    if (m_current == 0u)
        m_leftBecause = reason;
    m_failures = 0;
    m_since = now;
    m_current = next;
    if (next == 0)
        m_leftBecause = {};
    return true;
}

std::optional<MonoTime> RoutePlan::preferredAgainAt() const
{
    if (onPreferred())
        return std::nullopt;
    return m_since + kPreferredAgain;
}

void RoutePlan::tookPreferred()
{
    m_current = 0;
    m_failures = 0;
    m_leftBecause = {};
}

void RoutePlan::keptOther(const Reason &reason, MonoTime now)
{
    if (onPreferred())
        m_current.reset();
    m_leftBecause = reason;
    m_since = now;
}

} // namespace steadfeed
