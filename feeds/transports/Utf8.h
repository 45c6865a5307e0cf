// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/*!
 * UTF-8 as the WHATWG Encoding standard decodes it. Pure functions; any thread.
 */
namespace steadfeed::utf8 {

/// Whether \a text is valid UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF).
[[nodiscard]] bool isValid(std::string_view text);

/// \a text with U+FFFD in place of each maximal subpart of an ill-formed sequence (Unicode 3.9, WHATWG "UTF-8
/// decode"). An ASCII byte is never eaten, so repairing each line apart is the same as repairing the stream.
[[nodiscard]] std::string repaired(std::string_view text);

/// How many bytes at the end of \a text begin a character that goes on behind it: 0 to 3.
[[nodiscard]] std::size_t cutAtEnd(std::string_view text);

/// The longest start of \a text that is at most \a bytes long and cuts no character.
[[nodiscard]] std::string_view shortened(std::string_view text, std::size_t bytes);

} // namespace steadfeed::utf8
