// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace steadfeed {

/*!
 * Keeps other programs of ours out of a folder while files in it change their names: SQLite's own lock
 * belongs to one file, and goes with it. Held until destroyed, or until the program dies.
 *
 * Threading: any; never waits for another.
 */
class FolderLock
{
public:
    /// Makes the folder (0700) where there is none.
    explicit FolderLock(const std::filesystem::path &folder);
    ~FolderLock();
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

    /// Another one has it. A folder that cannot be locked at all is nobody's.
    [[nodiscard]] bool taken() const { return m_taken; }

private:
    int m_fd = -1;
    bool m_taken = false;
};

} // namespace steadfeed
