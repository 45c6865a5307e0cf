// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutageTracker.h"

#include <algorithm>

namespace steadfeed {

Outage &OutageTracker::changing()
{
    if (m_changedFrom == 0)
        m_changedFrom = m_begun;
    return m_outages.back();
}

void OutageTracker::lost(MonoTime lastByte, MonoTime now, const Reason &cause)
{
    if (underWay()) { // what had answered did not last
        if (m_outages.back().reconnected != MonoTime{}) {
            Outage &outage = changing();
            outage.reconnected = outage.firstByte = {};
        }
        return;
    }
    if (m_outages.size() == kKept)
        m_outages.pop_front();
    m_outages.push_back({.start = lastByte, .detected = now, .cause = cause});
    ++m_begun;
    (void)changing();
}

void OutageTracker::reconnected(MonoTime now)
{
    if (underWay() && m_outages.back().reconnected == MonoTime{})
        changing().reconnected = now;
}

void OutageTracker::byteArrived(MonoTime now)
{
    if (!m_outages.empty() && m_outages.back().reconnected != MonoTime{} &&
        m_outages.back().firstByte == MonoTime{})
        changing().firstByte = now;
}

void OutageTracker::fresh(MonoTime now)
{
    if (!underWay())
        return;
    Outage &outage = changing();
    if (outage.reconnected == MonoTime{}) // it never closed: bytes came again
        outage.reconnected = outage.firstByte = now;
    outage.fresh = now;
}

std::vector<OutageTracker::Numbered> OutageTracker::takeChanged()
{
    std::vector<Numbered> changed;
    if (m_changedFrom == 0)
        return changed;
    const auto kept = static_cast<std::uint32_t>(m_outages.size());
    for (std::uint32_t number = std::max(m_changedFrom, m_begun - kept + 1); number <= m_begun; ++number)
        changed.emplace_back(number, m_outages[number - (m_begun - kept) - 1]);
    m_changedFrom = 0;
    return changed;
}

} // namespace steadfeed
