// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Reason.h"
#include "Time.h"

#include <deque>
#include <optional>

namespace steadfeed {

/// The anatomy of one outage. A phase that was not reached is MonoTime{}.
struct Outage
{
    MonoTime start{};       ///< the last byte before it
    MonoTime detected{};    ///< left Live
    MonoTime reconnected{}; ///< the first accepted response after it
    MonoTime fresh{};       ///< Live again: caught up
    Reason cause;
};

/*!
 * Outages of one feed: one per way down from Live and up again, however many tries it took.
 *
 * Threading: a plain value in the feed thread.
 */
class OutageTracker
{
public:
    static constexpr std::size_t kKept = 1000; ///< older ones are dropped

    void lost(MonoTime lastByte, MonoTime now, const Reason &cause);
    void reconnected(MonoTime now);
    void fresh(MonoTime now);

    [[nodiscard]] bool underWay() const { return !m_outages.empty() && m_outages.back().fresh == MonoTime{}; }
    [[nodiscard]] const std::deque<Outage> &outages() const { return m_outages; }

private:
    std::deque<Outage> m_outages;
};

} // namespace steadfeed
