// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Time.h"

#include <compare>
#include <cstdint>

/*!
 * What is said about a recording while it plays. Times of a recording are microseconds since its start.
 */
namespace steadfeed {

// Speeds: how much faster than it was.
inline constexpr double kSlowestPlayback = 0.1;
inline constexpr double kFastestPlayback = 100.0;
/// As fast as it is taken: times mean nothing.
inline constexpr double kUnboundedPlayback = 0.0;

/// A place in a recording. The time is the latest up to this line, so that both grow together, also in a file
/// whose times go backwards.
struct PlaybackMark
{
    std::int64_t micros = 0;
    std::uint64_t line = 0;

    friend constexpr auto operator<=>(const PlaybackMark &, const PlaybackMark &) = default;
};

/// What a person asks of a recording.
struct PlaybackCommand
{
    enum class What : std::uint8_t {
        Play,
        Pause,
        Step,     ///< one more event, of whichever feed; pauses
        SetSpeed, ///< `speed`
        Seek,     ///< `micros`; goes on playing, or stays paused
    };
    What what = What::Play;
    double speed = 1.0;
    std::int64_t micros = 0;
};

/// How a recording plays at a moment.
struct PlaybackStatus
{
    WallMicros started = kNoTime; ///< when it was made
    std::int64_t length = 0;      ///< 0: not known
    std::int64_t position = 0;    ///< where the clock stands
    std::int64_t reached = 0;     ///< up to where every feed has delivered; behind `position` after a seek
    double speed = 1.0;
    bool paused = false;
    bool seeking = false; ///< the clock waits until `position` is reached
    bool ended = false;   ///< every feed has come to its end
};

} // namespace steadfeed
