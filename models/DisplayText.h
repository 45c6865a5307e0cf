// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace steadfeed {

/// Longest text from outside that is shown; the rest becomes one "…".
inline constexpr qsizetype kDisplayLimit = 2000;

/*!
 * Makes text from outside safe to show: control characters and bidirectional overrides become visible marks
 * ("‹U+202E›"), zero-width characters too, piles of combining marks end after a few, and the
 * text ends after kDisplayLimit characters. Line breaks and tabs become spaces, for every field is one line.
 * It does not escape markup: whoever shows it uses plain text (PlainText.qml).
 *
 * Thread-safe; no state.
 */
[[nodiscard]] QString displayText(QStringView text);
[[nodiscard]] QString displayText(std::string_view utf8);

} // namespace steadfeed
