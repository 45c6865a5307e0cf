// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Time.h"

#include <chrono>

namespace steadfeed {

/*!
 * How long to wait between an answer and the next request of a feed that asks again and again
 * (connection.md section 4, faults.md 60).
 *
 * Long-polling: news is followed by the next request at once, because more may lie there. After an answer
 * without news 250 ms. A server that promised to hold its answer and does not, but says "nothing" at once,
 * is asked less and less often: the wait doubles up to 5 s while empty answers come early, which is within
 * 1 s and before the time that it may hold them. News, or one answer that was held, ends that.
 *
 * Interval polling: the next request comes one interval after the last one, but never sooner than 250 ms
 * after its answer, however long that took.
 *
 * Threading: a plain value. Time comes in from outside.
 */
class PollPacing
{
public:
    using Duration = std::chrono::milliseconds;

    static constexpr Duration kShortest{250};
    static constexpr Duration kLongest{5000};
    static constexpr Duration kEarly{1000};

    /// \a interval above 0 means interval polling; \a hold is how long the server may hold an answer.
    explicit PollPacing(Duration interval = {}, Duration hold = std::chrono::seconds{20})
        : m_interval(interval)
        , m_hold(hold)
    {
    }

    /// The wait after an answer that came at \a answered to a request sent at \a asked. \a news: it brought
    /// an event that was not known before.
    [[nodiscard]] Duration next(MonoTime asked, MonoTime answered, bool news);

private:
    Duration m_interval;
    Duration m_hold;
    Duration m_empty = kShortest; ///< the wait after the next empty answer
};

} // namespace steadfeed
