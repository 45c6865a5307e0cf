// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace steadfeed::test {

/*!
 * One session whose first connection is broken off before byte \a offset of what comes down behind its hello,
 * the next one before that byte with head and hello counted, and whose third one ends in good order there.
 * Then it catches up.
 *
 * Returns what is wrong: every event is to be applied once, none that was cut, and none twice. Empty: nothing
 * is.
 */
[[nodiscard]] std::string cutStreamAt(const std::string &transport, std::uint64_t offset);

} // namespace steadfeed::test
