// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Captured.h"
#include "MappingSpec.h"
#include "Values.h"

#include <ReasonCode.h>

#include <cstdint>
#include <string_view>

/*!
 * From what was picked up to what it means: the rules for numbers, times and texts of all feeds (faults F75,
 * F76, F81). Each function gives ReasonCode::None and fills its result, or says what is wrong and leaves the
 * result alone: MissingField for what is absent, null or an empty text; ValueNotANumber; ValueOutOfRange.
 */
namespace steadfeed {

/// Keys (symbols, accounts, ids, names of metrics): they are kept for every row.
inline constexpr std::size_t kMaxKeyBytes = 256;

/// A JSON number, or a text that holds one. Infinity, NaN and 1e999 are none.
[[nodiscard]] ReasonCode readNumber(const Captured &value, NumberView &number, double limit = kMaxMagnitude);
[[nodiscard]] ReasonCode readNumber(const Captured &value, double &number);
/// An exact count or id from 0 to 2^63-1; EventNumberOutOfRange above, InvalidEventId where it is none.
[[nodiscard]] ReasonCode readSequence(const Captured &value, std::uint64_t &sequence);
[[nodiscard]] ReasonCode readTime(const Captured &value, TimeUnit unit, WallMicros &time);
/// A text or a number as written, at most kMaxKeyBytes long and not empty.
[[nodiscard]] ReasonCode readKey(const Captured &value, std::string_view &key);
/// A text or a number as written, of any length.
[[nodiscard]] ReasonCode readText(const Captured &value, std::string_view &text);
/// Unknown words give Warning: what nobody can grade must not be hidden.
[[nodiscard]] NoticeLevel noticeLevel(std::string_view word);

} // namespace steadfeed
