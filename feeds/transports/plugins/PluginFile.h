// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PluginProblem.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <sys/types.h>

namespace steadfeed {

/// One build of one library: another time or size is another build.
struct PluginFile
{
    std::string path; ///< absolute, without symbolic links
    std::int64_t modifiedNs = 0;
    std::int64_t size = 0;

    friend bool operator==(const PluginFile &, const PluginFile &) = default;
};

/// Whether somebody else than \a user and root may change what has this mode and owner. A sticky folder
/// (/tmp) lets others add files, but not replace ours.
[[nodiscard]] bool othersMayChange(mode_t mode, uid_t owner, uid_t user);

/// Looks at a library and all folders above it. Any thread; waits for the disk.
[[nodiscard]] PluginProblem inspectPlugin(const std::filesystem::path &library, PluginFile &file);

/// The libraries of a folder by name, each once also where symbolic links name it again.
[[nodiscard]] PluginProblem listPlugins(const std::filesystem::path &folder,
                                        std::vector<std::filesystem::path> &libraries);

} // namespace steadfeed
