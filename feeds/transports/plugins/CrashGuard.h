// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PluginFile.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace steadfeed {

/*!
 * Remembers on disk which plug-in is being loaded right now. Where the program ends in the middle, the entry
 * stays, and the next start leaves that build of that file alone.
 *
 * One file holds it all, as records "modified size path NUL". It is locked from open() on, so that two
 * programs that start together do not take each other's loading for a crash; the second waits.
 *
 * Threading: any one thread; waits for the disk and the lock.
 */
class CrashGuard
{
public:
    CrashGuard() = default;
    ~CrashGuard();
    CrashGuard(const CrashGuard &) = delete;
    CrashGuard &operator=(const CrashGuard &) = delete;

    /// False with errno set where \a file cannot be made, locked or read. Its folder must be there.
    [[nodiscard]] bool open(const std::filesystem::path &file);
    /// Whether this very build was being loaded when a program ended.
    [[nodiscard]] bool hasCrashed(const PluginFile &plugin) const;
    /// On disk before it returns true: only then load. False with errno set.
    [[nodiscard]] bool enter(const PluginFile &plugin);
    /// Loading is over, well or not: forgets this file, whatever build of it is noted. False with errno set.
    [[nodiscard]] bool leave(std::string_view path);

private:
    [[nodiscard]] bool read();
    [[nodiscard]] bool write();

    int m_fd = -1;
    std::vector<PluginFile> m_loading;
};

} // namespace steadfeed
