// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Backoff.h"

#include <algorithm>

namespace steadfeed {

using namespace std::chrono_literals;

Backoff::Duration Backoff::next(std::optional<std::chrono::seconds> retryAfter, Duration floor)
{
    const std::uint32_t n = std::min(m_failures, 16u); // 2^16 * 0.5 s is far above the ceiling
    const Duration window = std::min<Duration>(20s, 500ms * (std::int64_t{1} << n));
    ++m_failures;
    if (retryAfter) {
        const auto asked = std::clamp<std::chrono::seconds>(*retryAfter, 0s, 300s);
        return std::max<Duration>(floor, asked + spread(std::max<Duration>(5s, window)));
    }
    return std::max<Duration>(floor, m_base + spread(window));
}

void Backoff::setServerDelay(std::chrono::milliseconds delay)
{
    m_base = std::clamp<std::chrono::milliseconds>(delay, 100ms, 60s);
}

Backoff::Duration Backoff::spread(Duration width)
{
    return Duration{static_cast<Duration::rep>(m_random.unit() * static_cast<double>(width.count()))};
}

} // namespace steadfeed
