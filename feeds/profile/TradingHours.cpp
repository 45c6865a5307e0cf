// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TradingHours.h"

#include <QDateTime>

namespace steadfeed {

TradingHours::TradingHours(QTimeZone zone, std::vector<Session> sessions)
    : m_zone(std::move(zone))
    , m_sessions(std::move(sessions))
{
}

bool TradingHours::isOpen(WallMicros wall) const
{
    if (m_sessions.empty() || wall == kNoTime)
        return true;
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(wall / 1000, m_zone);
    const int minute = local.time().hour() * 60 + local.time().minute();
    const int today = local.date().dayOfWeek() - 1;
    const int yesterday = (today + 6) % 7;
    const auto runsOn = [](const Session &session, int day) { return (session.days >> day & 1) != 0; };

    for (const Session &session : m_sessions) {
        const bool overnight = session.toMinute <= session.fromMinute;
        if (runsOn(session, today) && minute >= session.fromMinute &&
            (overnight || minute < session.toMinute))
            return true;
        if (overnight && runsOn(session, yesterday) && minute < session.toMinute)
            return true;
    }
    return false;
}

} // namespace steadfeed
