// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Time.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace steadfeed {

/*!
 * Lets at most two feeds connect to one host at the same time (connection.md section 4), so that a dashboard
 * with a dozen feeds does not storm a server that just came back. An attempt counts for its first 2 s only:
 * two silent feeds do not hold up ten others.
 *
 * Threading: one per feed thread, shared by its connection machines. Pure: time is handed in.
 */
class HostGate
{
public:
    static constexpr std::size_t kAtOnce = 2;
    static constexpr std::chrono::seconds kCountsFor{2};

    using Ticket = std::uint64_t; ///< 0: none

    /// A ticket, or 0 when the gate is closed; then try again at retryAt().
    [[nodiscard]] Ticket enter(const std::string &host, MonoTime now);
    /// The attempt is decided (open or over). Harmless with 0 or an expired ticket.
    void leave(Ticket ticket);
    /// When the oldest attempt stops counting. leave() may open the gate earlier, so callers look again.
    [[nodiscard]] MonoTime retryAt(const std::string &host, MonoTime now) const;

private:
    struct Attempt
    {
        Ticket ticket = 0;
        MonoTime since{};
    };
    std::map<std::string, std::vector<Attempt>> m_hosts;
    Ticket m_next = 1;
};

} // namespace steadfeed
