// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Time.h"
#include "Values.h"

#include <QString>

#include <chrono>

/*!
 * How figures look: one place, so that a column lines up and a locale is obeyed everywhere.
 *
 * Uses the application's default QLocale; a minus is U+2212, as wide as the plus. A number that is not
 * known is "—". Nothing here reads a clock. Thread-safe; no state.
 */
namespace steadfeed::figures {

using Seconds = std::chrono::duration<double>;

/// A dash for what is not known.
[[nodiscard]] QString unknown();
/// With the decimals it was written with; its own digits where a double cannot hold them.
[[nodiscard]] QString asWritten(const Number &number);
[[nodiscard]] QString fixed(double value, int decimals);
/// With a sign on both sides; a value that rounds to zero has none.
[[nodiscard]] QString withSign(double value, int decimals);
/// A ratio as signed percent with two decimals: 0.0065 is "+0.65 %".
[[nodiscard]] QString percent(double ratio);
[[nodiscard]] QString count(std::uint64_t value);
[[nodiscard]] QString perSecond(double rate);
/// Microseconds in the unit that reads best: "0.8 ms", "12 ms", "1.2 s". Negative where a clock is ahead.
[[nodiscard]] QString latency(std::int64_t micros);
/// "<1 s", "4 s", "3 min", "2 h", "5 d": steps that an eye can follow.
[[nodiscard]] QString age(Seconds age);
/// Whole seconds until then, rounded up; never below 0.
[[nodiscard]] int secondsUntil(MonoTime then, MonoTime now);
/// Local time of day, "14:02:31".
[[nodiscard]] QString timeOfDay(WallMicros wall);
/// Does the figure that withSign() shows differ from zero: -1, 0, 1.
[[nodiscard]] int direction(double value, int decimals);

} // namespace steadfeed::figures
