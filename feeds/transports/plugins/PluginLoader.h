// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PluginStatus.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace steadfeed {

class CrashGuard;
class TransportRegistry;

struct PluginOptions
{
    bool enabled = false; ///< the user's decision; never a profile's
    /// Searched in this order, not below. One that is not there is a problem: leave out a default that nobody
    /// made.
    std::vector<std::filesystem::path> folders;
    std::filesystem::path guardFile; ///< of CrashGuard, in the state folder, which must be there
};

/*!
 * Finds transports in shared libraries and adds them to the table of transports.
 *
 * A library runs only after all of this was found right: neither it nor a folder above it can be changed by
 * others; its metadata names our interface, in our version, and a name that is free; it did not end the
 * program while it was loaded before. Then it is loaded and asked what it is. Whatever is wrong is told and
 * that library skipped; the others go on. What is wrong after loading stays in memory unused.
 *
 * Threading: one thread, before the hub starts; waits for the disk.
 */
class PluginLoader
{
public:
    explicit PluginLoader(PluginOptions options) : m_options(std::move(options)) {}

    /// One status per library found and per folder that could not be searched; nothing where plug-ins are not
    /// enabled.
    [[nodiscard]] std::vector<PluginStatus> loadInto(TransportRegistry &registry) const;
    /// Lets a file that crashed be tried again, at the next start. False with errno set.
    [[nodiscard]] bool clearCrashed(std::string_view file) const;

private:
    const PluginOptions m_options;
};

/// The folders to search: \a chosen in the settings (empty: none), then those of STEADFEED_PLUGIN_PATH, which
/// are joined by ':'. An empty one means nothing, not the current folder.
[[nodiscard]] std::vector<std::filesystem::path> pluginFolders(const std::filesystem::path &chosen,
                                                               std::string_view searchPath);

} // namespace steadfeed
