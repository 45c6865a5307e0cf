// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FrameBatch.h"
#include "OutageTracker.h"
#include "SequenceGaps.h"

#include <optional>
#include <string>
#include <vector>

namespace steadfeed {

/// What one feed did in this run, still without words.
struct FeedReport
{
    FeedHealth health;
    std::vector<SequenceGap> gaps; ///< open and permanent, at most SequenceGaps::kMaxIntervals
    std::uint64_t gapsMore = 0;    ///< missing numbers that are in no named gap
    std::uint64_t doubled = 0;     ///< numbers accepted twice
    std::string lastId;
    Reason lastError;
    std::vector<Outage> outages;
    std::optional<AccountedFeed> account; ///< none where the feed has no numbers
    bool everLive = false;
};

/// Taken at the end of a run, after the last frame: nothing is pending.
struct RunReport
{
    MonoTime started{};
    MonoTime ended{};
    std::vector<FeedReport> feeds; ///< in profile order
};

} // namespace steadfeed
