// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace steadfeed {

/// How long ago this process was started (exec), to 10 ms; nothing where /proc does not tell.
[[nodiscard]] std::optional<std::chrono::milliseconds> sinceProcessStart();

} // namespace steadfeed
