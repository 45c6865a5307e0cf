// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OutageTracker.h"

namespace steadfeed {

void OutageTracker::lost(MonoTime lastByte, MonoTime now, const Reason &cause)
{
    if (underWay()) {
        m_outages.back().reconnected = {}; // it did not last
        return;
    }
    if (m_outages.size() == kKept)
        m_outages.pop_front();
    m_outages.push_back({lastByte, now, {}, {}, cause});
}

void OutageTracker::reconnected(MonoTime now)
{
    if (underWay() && m_outages.back().reconnected == MonoTime{})
        m_outages.back().reconnected = now;
}

void OutageTracker::fresh(MonoTime now)
{
    if (!underWay())
        return;
    Outage &outage = m_outages.back();
    if (outage.reconnected == MonoTime{})
        outage.reconnected = now; // it never closed: bytes came again
    outage.fresh = now;
}

} // namespace steadfeed
