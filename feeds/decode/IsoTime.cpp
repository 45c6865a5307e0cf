// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "IsoTime.h"

#include <chrono>

namespace steadfeed {
namespace {

/// Takes a text apart from its front; every step fails softly, so that a caller checks once.
class Cursor
{
public:
    explicit Cursor(std::string_view text) : m_rest(text) {}

    int digits(std::size_t count)
    {
        int number = 0;
        for (std::size_t i = 0; i < count; ++i) {
            if (!atDigit()) {
                ok = false;
                return 0;
            }
            number = number * 10 + (m_rest.front() - '0');
            m_rest.remove_prefix(1);
        }
        return number;
    }
    bool skip(char c)
    {
        const bool there = !m_rest.empty() && m_rest.front() == c;
        m_rest.remove_prefix(there ? 1 : 0);
        return there;
    }
    void need(char c) { ok = skip(c) && ok; }
    /// Digits behind the point, as millionths.
    int micros()
    {
        ok = ok && atDigit();
        int number = 0;
        for (int unit = 100000; atDigit(); m_rest.remove_prefix(1), unit /= 10)
            number += (m_rest.front() - '0') * unit;
        return number;
    }
    [[nodiscard]] bool atDigit() const
    {
        return !m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9';
    }
    [[nodiscard]] bool done() const { return ok && m_rest.empty(); }
    bool ok = true;

private:
    std::string_view m_rest;
};

} // namespace

bool parseIsoTime(std::string_view text, WallMicros &time)
{
    using namespace std::chrono;
    Cursor cursor(text);
    const int y = cursor.digits(4);
    cursor.need('-');
    const int m = cursor.digits(2);
    cursor.need('-');
    const int d = cursor.digits(2);
    if (!cursor.skip('T') && !cursor.skip('t'))
        cursor.need(' ');
    const int hour = cursor.digits(2);
    cursor.need(':');
    const int minute = cursor.digits(2);
    cursor.need(':');
    const int second = cursor.digits(2);
    const int fraction = cursor.skip('.') ? cursor.micros() : 0;

    int offset = 0;
    const int sign = cursor.skip('+') ? 1 : cursor.skip('-') ? -1 : 0;
    if (sign != 0) {
        const int hours = cursor.digits(2);
        cursor.skip(':');
        const int minutes = cursor.digits(2);
        cursor.ok = cursor.ok && hours <= 23 && minutes <= 59;
        offset = sign * (hours * 60 + minutes);
    } else if (!cursor.skip('Z')) {
        cursor.skip('z');
    }

    const year_month_day date{year(y), month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d))};
    if (!cursor.done() || !date.ok() || hour > 23 || minute > 59 || second > 60)
        return false;
    const auto moment = sys_days(date).time_since_epoch() + hours(hour) + minutes(minute - offset) +
                        seconds(second) + microseconds(fraction);
    time = duration_cast<microseconds>(moment).count();
    return true;
}

} // namespace steadfeed
