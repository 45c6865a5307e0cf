// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace steadfeed {

/// Microseconds from the server's stamp (else from receipt) to applied. All 0 while count is 0.
struct LatencySummary
{
    std::uint64_t count = 0;
    std::int64_t p50 = 0;
    std::int64_t p90 = 0;
    std::int64_t p95 = 0;
    std::int64_t p99 = 0;
    std::int64_t max = 0;
};

} // namespace steadfeed
