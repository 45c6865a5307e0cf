// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Time.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>

namespace steadfeed {

/*!
 * Events and bytes per second over the last five seconds, in slots of 100 ms.
 *
 * The first seconds divide by the time that has passed (at least one second), so a new feed neither starts
 * with a fifth of its rate nor with one burst blown up to a huge one. Time is handed in; a time before the
 * newest slot counts into that slot.
 *
 * add() is O(1); after a silence it clears at most one window. Threading: a plain value of its owner.
 */
class RateMeter
{
public:
    static constexpr std::chrono::milliseconds kSlot{100};
    static constexpr std::size_t kSlots = 50;

    void add(MonoTime now, std::uint64_t events, std::uint64_t bytes);
    [[nodiscard]] double eventsPerSecond(MonoTime now);
    [[nodiscard]] double bytesPerSecond(MonoTime now);
    void reset() { *this = RateMeter(); }

private:
    struct Count
    {
        std::uint64_t events = 0;
        std::uint64_t bytes = 0;
    };

    void advance(MonoTime now);
    [[nodiscard]] double seconds(MonoTime now) const;

    std::array<Count, kSlots> m_slots{};
    Count m_sum;
    std::int64_t m_newest = 0; ///< number of the newest slot, counted from the clock's origin
    MonoTime m_first{};        ///< of the first add()
    bool m_started = false;
};

} // namespace steadfeed
