// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace steadfeed {

/// The ledger's classes (docs/architecture.md): each event is in exactly one, so received is their sum,
/// always.
struct LedgerCounts
{
    std::uint64_t received = 0;
    std::uint64_t applied = 0;    ///< accepted, and at least one value reached a frame
    std::uint64_t conflated = 0;  ///< accepted, and every value was replaced by a newer one before the frame
    std::uint64_t duplicates = 0; ///< had a number that was accepted before; dropped
    std::uint64_t refused = 0;    ///< unreadable or outside limits
    std::uint64_t ignored = 0;    ///< read, but not for this mapping
    std::uint64_t pending = 0;    ///< held for order, or waiting for the next frame; 0 in a final report
    std::uint64_t control = 0;    ///< hello, heartbeats, subscription answers; beside the sum

    [[nodiscard]] bool balanced() const
    {
        return received == applied + conflated + duplicates + refused + ignored + pending;
    }
    friend bool operator==(const LedgerCounts &, const LedgerCounts &) = default;
};

} // namespace steadfeed
