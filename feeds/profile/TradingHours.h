// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Time.h"

#include <QTimeZone>

#include <cstdint>
#include <vector>

namespace steadfeed {

/*!
 * When a feed is expected to move. Outside these hours neither quiet nor stale rises.
 *
 * A session runs on the given weekdays from one local time to another in one IANA time zone; one whose end
 * is not behind its start runs into the next day (and belongs to the day on which it starts). Holidays are
 * not known.
 *
 * Threading: a plain value; isOpen() only reads.
 */
class TradingHours
{
public:
    struct Session
    {
        std::uint8_t days = 0; ///< bit 0 Monday .. bit 6 Sunday
        int fromMinute = 0;    ///< of the local day, 0 .. 1439
        int toMinute = 0;      ///< exclusive, 1 .. 1440; not above fromMinute: on the next day
        bool operator==(const Session &) const = default;
    };

    TradingHours() = default;
    TradingHours(QTimeZone zone, std::vector<Session> sessions);

    /// Whether \a wall lies in a session. Without any session: always.
    [[nodiscard]] bool isOpen(WallMicros wall) const;
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    [[nodiscard]] const std::vector<Session> &sessions() const { return m_sessions; }
    bool operator==(const TradingHours &) const = default;

private:
    QTimeZone m_zone;
    std::vector<Session> m_sessions;
};

} // namespace steadfeed
