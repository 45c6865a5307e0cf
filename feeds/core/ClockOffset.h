// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace steadfeed {

/// By how much a server's clock is ahead of ours, as far as it could be found out. A plain value; µs.
struct ClockOffset
{
    bool known = false;
    std::int64_t micros = 0;      ///< server minus ours
    std::int64_t uncertainty = 0; ///< ±, half of the best round trip
    std::uint32_t samples = 0;
};

} // namespace steadfeed
