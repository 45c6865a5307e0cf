// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FrameBatch.h"
#include "LedgerCounts.h"
#include "Reason.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

/*!
 * What the stored state (state.sqlite) holds, as plain values. Feeds, symbols and metrics are known by name
 * here, because a KeyIndex or FeedIndex means nothing in the next run; those members are not stored and come
 * back as 0.
 */
namespace steadfeed {

/// Where a feed stands, and what it has counted in its whole life. True together with the values that are
/// saved with it, and only then: a cursor says that everything up to it is in the values.
struct StoredHead
{
    std::string cursor;      ///< opaque; empty: start without one
    std::string cursorSpace; ///< plain feeds: whose ids it is one of (IntakeLane::cursorSpace)
    std::string epoch;
    std::uint64_t sequence = 0; ///< at most 2^63-1
    bool hasSequence = false;
    LedgerCounts totals; ///< over all runs, stored as handed in
    std::uint64_t missing = 0;
    std::uint64_t reordered = 0;
    std::uint64_t epochBreaks = 0;
};

struct StoredMetric
{
    MetricUpdate value;
    WallMicros receivedWall = kNoTime;
};

/// Account and symbol: one row of a feed's position table.
using PositionId = std::pair<std::string, std::string>;

/// Of one feed: in a delta what changed, in the restored state all there is.
struct FeedState
{
    std::optional<StoredHead> head;
    WallMicros savedAt = kNoTime; ///< filled by load()

    /// By symbol. Open, high, low, volume and updates belong to a frame and are not stored.
    std::unordered_map<std::string, PriceUpdate> prices;
    std::map<PositionId, PositionChange> positions; ///< only Op::Row and Op::Remove
    bool replacePositions = false; ///< the rows here are the whole table (a snapshot ended): others go
    std::unordered_map<std::string, StoredMetric> metrics; ///< by name

    /// Takes over what \a newer changes.
    void merge(FeedState newer);
};

/// What one transaction writes.
struct StateDelta
{
    std::map<std::string, FeedState> feeds; ///< by name

    [[nodiscard]] bool empty() const { return feeds.empty(); }
    /// Takes over what \a newer changes. Grows with the number of keys, never with the number of deltas.
    void merge(StateDelta newer);
};

struct RestoredState
{
    std::map<std::string, FeedState> feeds; ///< every value has `restored` set
    Reason problem;                         ///< StateUnusable, StateLocked, StateWriteFailed or none
    bool storing = false;                   ///< false: this run cannot store anything
};

} // namespace steadfeed
