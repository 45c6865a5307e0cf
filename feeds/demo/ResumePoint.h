// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FeedTypes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace steadfeed::demo {

/// The position a client says it has reached: "epoch:seq".
struct ResumeRequest
{
    std::string epoch;
    std::uint64_t seq = 0; ///< at most 2^63-1
};

/// Where a stream begins: behind `resumedFrom`, with a snapshot first or not.
struct ResumePoint
{
    std::uint64_t resumedFrom = 0;
    bool snapshot = false;

    friend bool operator==(const ResumePoint &, const ResumePoint &) = default;
};

/// What a feed has to offer when somebody asks.
struct ResumeOffer
{
    std::string_view epoch;
    std::uint64_t oldest = 1;
    std::uint64_t head = 0;
    DeliveryPolicy policy = DeliveryPolicy::Latest;
    bool hasSnapshot = false;
};

/// Reads epoch:seq by connection.md section 6: epoch [A-Za-z0-9_-]{1,64}, seq 0 or without leading zeros, at
/// most 2^63-1. Nothing where the text is anything else.
[[nodiscard]] std::optional<ResumeRequest> parseResumeRequest(std::string_view text);

/// Whether `text` may be an epoch.
[[nodiscard]] bool isEpoch(std::string_view text);

/// Where the stream of a client that asks with this position (or none) begins.
[[nodiscard]] ResumePoint resumePoint(const std::optional<ResumeRequest> &request, const ResumeOffer &offer);

/// Where the stream of a connected reader goes on after history went past it. Feeds where only the newest
/// counts jump to the head: from the oldest event a reader this slow would be overrun again at once.
[[nodiscard]] ResumePoint resumePointAfterOverrun(const ResumeOffer &offer);

} // namespace steadfeed::demo
