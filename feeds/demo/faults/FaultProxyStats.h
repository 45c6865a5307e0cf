// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace steadfeed {

/// What went through a FaultProxy for one feed. A plain value.
struct FaultProxyStats
{
    std::string feed;              ///< empty: connections of no feed
    std::uint64_t connections = 0; ///< since the start
    std::uint64_t open = 0;
    std::uint64_t bytesDown = 0;  ///< written to clients
    std::uint64_t bytesUp = 0;    ///< written to servers
    std::uint64_t refused = 0;    ///< no server there, or a Refuse met a connection
    std::uint64_t unreadable = 0; ///< connections that an Answer could not be given on
};

/// An open connection of a FaultProxy.
struct FaultProxyConnection
{
    std::string feed;
    std::uint32_t connection = 0; ///< the k-th of the feed since the start of the plan
    std::uint64_t bytesDown = 0;
    std::uint64_t bytesUp = 0;
};

} // namespace steadfeed
