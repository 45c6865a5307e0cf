// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/*!
 * A recording is JSON Lines: a header object, then one object per event and per
 * connection event.
 *
 *   {"format":"steadfeed-recording","version":1,"started":"2024-05-01T12:00:00.123Z","profile":{…}}
 *   {"t_us":1200,"feed":"prices","connection":"opened"}
 *   {"t_us":1350,"feed":"prices","id":"k3Jx9:7","event":"tick","data":"…"}
 *   {"t_us":9000,"feed":"prices","connection":"closed","reason":"…"}
 *
 * `t_us` counts from the start of the recording. `id` is absent where the event had none of its own (an empty
 * one is an own id: in SSE it resets the last), `event` where it had no type; binary data stands in
 * `data_b64`; `"bad_text":true` where bytes that were no UTF-8 had been replaced. Unknown members are
 * skipped.
 */
namespace steadfeed {

inline constexpr std::string_view kRecordingFormat = "steadfeed-recording";
inline constexpr int kRecordingVersion = 1;

/// Longest line in bytes, on both sides: four times the largest event of the default profile, because quotes
/// double when they are escaped. It bounds the reader's memory.
inline constexpr std::size_t kMaxRecordingLine = 64u << 20;

struct RecordingHeader
{
    std::string started; ///< ISO 8601, UTC
    std::string profile; ///< JSON text, without secrets
};

/// One event, as views that are valid as long as whoever hands it over says.
struct RecordedEvent
{
    std::int64_t micros = 0; ///< since the start of the recording
    std::string_view feed;
    std::string_view id;
    std::string_view type;
    std::string_view data;
    bool hasOwnId = false;
    bool binary = false;
    bool badText = false;
};

struct RecordedConnection
{
    std::int64_t micros = 0;
    std::string_view feed;
    std::string_view what;   ///< "opened", "closed", …
    std::string_view reason; ///< may be empty
};

/// Where a recording is damaged.
struct RecordingError
{
    std::string file;
    std::uint64_t line = 0; ///< from 1; 0: the file as a whole
    std::string what;
};

} // namespace steadfeed
