// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace steadfeed {

/// How long the computer slept since it was started: what ClockWatch is told. Any thread.
[[nodiscard]] std::chrono::nanoseconds sleptSoFar();

} // namespace steadfeed
