// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "HttpGuard.h"
#include "ResumePoint.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace steadfeed::demo {

/// What one request for a page asks for.
struct PollRequest
{
    std::optional<ResumeRequest> after; ///< no position: a new client
    std::chrono::seconds wait{0};       ///< how long the answer may be held, 0..60
    std::uint64_t limit = 10'000;       ///< events on the page, 1..10,000
};

/// Reads the query of a poll (after, wait, limit; each may be absent or empty) into `request`, or says what
/// to answer instead. Pure.
[[nodiscard]] HttpVerdict parsePollRequest(std::string_view query, PollRequest &request);

/// What to answer to a position that is none, from whichever place in the request.
[[nodiscard]] HttpVerdict badPosition();

} // namespace steadfeed::demo
