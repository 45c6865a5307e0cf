// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Time.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

/*!
 * What a decoder makes of an event: ticks, positions, notices, metrics. All are views into the decoder's
 * buffers, valid only during the call that hands them over; whoever keeps one copies what it needs (so a
 * tick that is replaced within the same frame costs no allocation).
 *
 * Threading: plain values; made and read in the feed thread.
 */
namespace steadfeed {

inline constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

/// A number as it came: the double nearest to it, how many decimals it was written with, and, only where a
/// double cannot hold all its digits (more than 15 significant ones), its text.
struct NumberView
{
    double value = kNoNumber;
    std::int8_t decimals = -1;   ///< digits behind the point as written; -1 unknown
    std::string_view exact = {}; ///< empty where the double says it all

    [[nodiscard]] bool known() const { return !std::isnan(value); }
};

/// NumberView that owns its text.
struct Number
{
    double value = kNoNumber;
    std::int8_t decimals = -1;
    std::string exact;

    Number() = default;
    explicit Number(double v, int d = -1) : value(v), decimals(static_cast<std::int8_t>(d)) {}
    explicit Number(const NumberView &v) : value(v.value), decimals(v.decimals), exact(v.exact) {}
    void assign(const NumberView &v)
    {
        value = v.value;
        decimals = v.decimals;
        if (!v.exact.empty() || !exact.empty()) // hardly ever: keep it off the way of each tick
            exact.assign(v.exact);
    }
    [[nodiscard]] bool known() const { return !std::isnan(value); }
};

/// One change of a price. `last` is always finite; where a feed gives only bid and ask it is their mid.
struct TickView
{
    std::string_view symbol;
    NumberView last;
    NumberView bid;
    NumberView ask;
    double size = kNoNumber;
    double previousClose = kNoNumber;
    WallMicros serverTime = kNoTime;
    std::uint64_t sequence = 0; ///< where the mapping's sequence has the scope `key`; see hasSequence
    bool hasSequence = false;
    bool lastIsMid = false;
};

/// One row of the position table. A quantity of 0 is an ordinary, flat position; `removed` takes it away.
struct PositionView
{
    std::string_view symbol;
    std::string_view account;  ///< may be empty
    std::string_view currency; ///< ISO 4217; may be empty
    std::string_view title;    ///< name of the instrument; may be empty
    NumberView quantity;       ///< negative: short
    NumberView averagePrice;
    double multiplier = 1.0; ///< contract size: P&L and value are multiplied by it
    double previousClose = kNoNumber;
    WallMicros serverTime = kNoTime;
    bool removed = false;
    NumberView limit = {};      ///< most that the other side lets one hold, long or short; native only
    std::string_view flag = {}; ///< why somebody marked the row; native only, empty: nobody did
};

enum class NoticeLevel : std::uint8_t { Info, Warning, Critical };

/// A message for people. Plain text, whatever it looks like.
struct NoticeView
{
    std::string_view id;
    std::string_view title;
    std::string_view text;
    std::string_view symbol; ///< may be empty
    NoticeLevel level = NoticeLevel::Info;
    WallMicros serverTime = kNoTime;
    std::string_view acknowledgedBy = {}; ///< native only; empty: nobody did
};

/// One measured value of the other side, by name.
struct MetricView
{
    std::string_view key;
    std::string_view unit; ///< may be empty
    NumberView value;
    WallMicros serverTime = kNoTime;
};

} // namespace steadfeed
