// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Profile.h"
#include "RoutePlan.h"
#include "SessionHost.h"
#include "TransportRegistry.h"

#include <chrono>
#include <string>
#include <vector>

namespace steadfeed {

/*!
 * What is asked of a server on one route: the profile's request with its placeholders filled in, and what the
 * native protocol adds on each transport (docs/protocol.md): the position behind the path of a poll, and the
 * message that subscribes on a transport that sends.
 *
 * Pure; lives in the feed thread.
 */
class FeedRequest
{
public:
    FeedRequest(const FeedProfile &feed, Route route, const TransportEntry &entry);

    struct Position
    {
        std::string cursor; ///< empty: none
        std::string number; ///< of it, or of the newest event; empty: none
    };

    /// Where open() goes to.
    [[nodiscard]] std::string address(const Position &position) const;
    [[nodiscard]] OpenRequest open(const Position &position, Access access) const;
    /// The next page; \a hold: how long the server may wait with it.
    [[nodiscard]] NextRequest next(const Position &position, std::chrono::seconds hold) const;

    /// Something else of the same server, asked with the same headers, secrets, TLS and proxy.
    [[nodiscard]] static OpenRequest aside(const FeedProfile &feed, std::string url, Access access);

    /// How long a server may hold a page; 0 on transports that do not poll, and where pages come by the
    /// clock.
    [[nodiscard]] std::chrono::seconds hold() const { return m_hold; }
    /// Interval polling; 0: none.
    [[nodiscard]] std::chrono::milliseconds interval() const { return m_interval; }
    /// Whose ids the cursors of this route are (IntakeLane::cursorSpace).
    [[nodiscard]] std::string cursorSpace() const;
    [[nodiscard]] const Route &route() const { return m_route; }
    [[nodiscard]] const TransportCapabilities &capabilities() const { return m_capabilities; }

    /// The ways to \a feed in the order of its profile: its transport's addresses, then those of each
    /// fallback. Transports that \a registry does not have are left out.
    [[nodiscard]] static std::vector<Route> routesOf(const FeedProfile &feed,
                                                     const TransportRegistry &registry);

private:
    [[nodiscard]] std::string url(const Position &position, std::chrono::seconds hold) const;
    [[nodiscard]] std::string option(const std::string &name) const;

    const FeedProfile &m_feed;
    const Route m_route;
    const TransportCapabilities m_capabilities;
    std::map<std::string, std::string> m_options;
    std::chrono::seconds m_hold{0};
    std::chrono::milliseconds m_interval{0};
};

} // namespace steadfeed
