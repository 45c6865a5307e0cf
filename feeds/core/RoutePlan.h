// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Reason.h"
#include "Time.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace steadfeed {

/// One way to a feed.
struct Route
{
    std::string transport;
    std::string url; ///< with its placeholders
    bool operator==(const Route &) const = default;
};

/*!
 * Which of a feed's ways to take: its transport at the primary address, then at each backup, then the
 * transports of the profile's order of fallback. It moves on where a way does not get through, never away
 * from one that works, and says why; after a while on another way it proposes to try the first again.
 *
 * It opens nothing and knows no clock: it is told what happened and when.
 *
 * Threading: a plain value in the feed thread.
 */
class RoutePlan
{
public:
    /// Failed attempts in a row before the next way; one that cannot succeed (Failed) is left at once.
    static constexpr int kTriesEach = 3;
    /// How long another way is used before the first is tried again, beside it.
    static constexpr std::chrono::minutes kPreferredAgain{5};

    /// At least one route, the preferred first.
    explicit RoutePlan(std::vector<Route> routes) : m_routes(std::move(routes)) {}

    /// Nothing while a route of an earlier plan is kept (keptOther()).
    [[nodiscard]] const Route *current() const { return m_current ? &m_routes[*m_current] : nullptr; }
    [[nodiscard]] const Route &preferred() const { return m_routes.front(); }
    [[nodiscard]] bool onPreferred() const { return m_current == 0u; }
    /// Why the preferred way was left; none while it is taken.
    [[nodiscard]] const Reason &leftBecause() const { return m_leftBecause; }

    /// An attempt ended without having been live. True: current() is another one now, and to be taken.
    [[nodiscard]] bool failed(bool forGood, const Reason &reason, MonoTime now);
    /// The current way works.
    void live() { m_failures = 0; }
    /// When to try the preferred way beside the current one; nothing while it is the current one.
    [[nodiscard]] std::optional<MonoTime> preferredAgainAt() const;
    /// The preferred way is tried now; it is not tried again for a while, unless tookPreferred().
    void tryingPreferred(MonoTime now) { m_since = now; }
    void tookPreferred();
    /// The preferred way could not take over; the one in use is kept.
    void keptOther(const Reason &reason, MonoTime now);

private:
    std::vector<Route> m_routes;
    std::optional<std::size_t> m_current = 0;
    int m_failures = 0;
    MonoTime m_since{};
    Reason m_leftBecause;
};

} // namespace steadfeed
