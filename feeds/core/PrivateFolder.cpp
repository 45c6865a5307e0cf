// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PrivateFolder.h"

#include <cerrno>

#include <sys/stat.h>

namespace steadfeed {

bool makePrivateFolder(const std::filesystem::path &folder)
{
    std::error_code ignored;
    if (folder.empty() || std::filesystem::is_directory(folder, ignored))
        return true;
    return makePrivateFolder(folder.parent_path()) && (::mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST);
}

} // namespace steadfeed
