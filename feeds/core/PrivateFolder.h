// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace steadfeed {

/// Makes \a folder and its missing parents with mode 0700 (folders that exist keep theirs). False with errno
/// set where it cannot. Any thread; waits for the disk.
[[nodiscard]] bool makePrivateFolder(const std::filesystem::path &folder);

} // namespace steadfeed
