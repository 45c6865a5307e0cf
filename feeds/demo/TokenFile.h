// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace steadfeed {

/// Reads the token from a file or, where there is none, writes `fresh` there with mode 0600. Returns the
/// token; where that fails, returns nothing and says why in `error`.
[[nodiscard]] std::string readOrWriteToken(const std::string &path, const std::string &fresh,
                                           std::string &error);

} // namespace steadfeed
