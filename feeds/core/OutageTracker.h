// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Reason.h"
#include "Time.h"

#include <cstdint>
#include <deque>
#include <utility>
#include <vector>

namespace steadfeed {

/// The anatomy of one outage. A phase that was not reached is MonoTime{}.
struct Outage
{
    MonoTime start{};       ///< the last byte before it
    MonoTime detected{};    ///< left Live
    MonoTime reconnected{}; ///< the accepted response of the connection that lasted
    MonoTime fresh{};       ///< Live again: caught up
    Reason cause;
    MonoTime firstByte{}; ///< of the body, after reconnected; on a plain feed perhaps after fresh
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

    using Numbered = std::pair<std::uint32_t, Outage>; ///< the number counts from 1

    void lost(MonoTime lastByte, MonoTime now, const Reason &cause);
    void reconnected(MonoTime now);
    void byteArrived(MonoTime now);
    void fresh(MonoTime now);

    [[nodiscard]] bool underWay() const { return !m_outages.empty() && m_outages.back().fresh == MonoTime{}; }
    [[nodiscard]] const std::deque<Outage> &outages() const { return m_outages; }
    /// Those that began or reached a phase since the last call, as they are now.
    [[nodiscard]] std::vector<Numbered> takeChanged();

private:
    [[nodiscard]] Outage &changing();

    std::deque<Outage> m_outages;
    std::uint32_t m_begun = 0;
    std::uint32_t m_changedFrom = 0; ///< the lowest number that changed; 0: none
};

} // namespace steadfeed
