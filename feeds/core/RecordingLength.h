// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace steadfeed {

/*!
 * How long a recording is: the time of its last line that can be read, in microseconds. 0 where no line has
 * one, or the file cannot be read.
 *
 * Looks at the end of the file only: a big recording costs as much as a small one. A last line that was cut
 * is passed over. May wait for the disk; thread-safe.
 */
[[nodiscard]] std::int64_t recordingLength(const std::string &file);

} // namespace steadfeed
