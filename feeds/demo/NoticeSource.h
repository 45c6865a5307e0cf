// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Random.h"
#include "Time.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace steadfeed::demo {

/*!
 * The demo's messages for people: one soon after the start, so that there is something to see, then one every
 * few minutes, so rarely that the connection between them is idle.
 *
 * Threading: a plain value, used in the demo thread.
 */
class NoticeSource
{
public:
    /// \a epoch: stands in each id, so that no notice is ever taken for one of an earlier start.
    NoticeSource(std::uint64_t seed, std::chrono::milliseconds every, std::string epoch);

    /// How long to wait before the next one; draws anew with each call.
    [[nodiscard]] std::chrono::milliseconds pause();
    /// Appends {"t":"notice",...}, the next one.
    void append(std::string &out, WallMicros now);
    /// Of the last one.
    [[nodiscard]] std::string id() const;

private:
    Random m_random;
    std::chrono::milliseconds m_every;
    std::string m_epoch;
    std::uint64_t m_count = 0;
};

} // namespace steadfeed::demo
