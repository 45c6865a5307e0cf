// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HostGate.h"

#include <algorithm>

namespace steadfeed {

HostGate::Ticket HostGate::enter(const std::string &host, MonoTime now)
{
    auto &attempts = m_hosts[host];
    std::erase_if(attempts, [now](const Attempt &a) { return now - a.since >= kCountsFor; });
    if (attempts.size() >= kAtOnce)
        return 0;
    attempts.push_back({m_next, now});
    return m_next++;
}

void HostGate::leave(Ticket ticket)
{
    for (auto &[host, attempts] : m_hosts)
        std::erase_if(attempts, [ticket](const Attempt &a) { return a.ticket == ticket; });
}

MonoTime HostGate::retryAt(const std::string &host, MonoTime now) const
{
    const auto it = m_hosts.find(host);
    if (it == m_hosts.end() || it->second.size() < kAtOnce)
        return now;
    const auto oldest = std::ranges::min_element(it->second, {}, &Attempt::since);
    return std::max(now, oldest->since + kCountsFor);
}

} // namespace steadfeed
