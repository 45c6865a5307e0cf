// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PluginFile.h"

#include <QLibrary>
#include <QString>

#include <algorithm>
#include <set>

#include <sys/stat.h>
#include <unistd.h>

namespace steadfeed {
namespace {

namespace fs = std::filesystem;

/// Whether others may change the file or folder itself or exchange one of the folders above it. \a path is
/// canonical.
PluginProblem checkChain(fs::path path)
{
    for (;; path = path.parent_path()) {
        struct stat status = {};
        if (::stat(path.c_str(), &status) != 0)
            return PluginProblem::Unreadable;
        if (othersMayChange(status.st_mode, status.st_uid, ::geteuid()))
            return PluginProblem::WritableByOthers;
        if (path == path.root_path())
            return PluginProblem::None;
    }
}

} // namespace

bool othersMayChange(mode_t mode, uid_t owner, uid_t user)
{
    const bool keptByOwner = S_ISDIR(mode) && (mode & S_ISVTX);
    return (owner != user && owner != 0) || ((mode & (S_IWGRP | S_IWOTH)) && !keptByOwner);
}

PluginProblem inspectPlugin(const fs::path &library, PluginFile &file)
{
    std::error_code error;
    const fs::path canonical = fs::canonical(library, error);
    file.path = error ? library.string() : canonical.string();
    struct stat status = {};
    if (error || ::stat(canonical.c_str(), &status) != 0 || !S_ISREG(status.st_mode) ||
        ::access(canonical.c_str(), R_OK) != 0)
        return PluginProblem::Unreadable;
    constexpr std::int64_t kNsPerSecond = 1'000'000'000;
    file.modifiedNs = status.st_mtim.tv_sec * kNsPerSecond + status.st_mtim.tv_nsec;
    file.size = status.st_size;
    if (file.size == 0) // Qt would write a warning about it
        return PluginProblem::NotAPlugin;
    return checkChain(canonical);
}

PluginProblem listPlugins(const fs::path &folder, std::vector<fs::path> &libraries)
{
    std::error_code error;
    const fs::path canonical = fs::canonical(folder, error);
    if (error)
        return PluginProblem::Unreadable;
    if (const auto problem = checkChain(canonical); problem != PluginProblem::None)
        return problem;

    std::vector<fs::path> names;
    for (fs::directory_iterator it(canonical, error), end; !error && it != end; it.increment(error)) {
        if (QLibrary::isLibrary(QString::fromStdString(it->path().filename().string())))
            names.push_back(it->path());
    }
    if (error)
        return PluginProblem::Unreadable;
    std::ranges::sort(names);
    std::set<fs::path> known;
    for (const fs::path &name : names) {
        std::error_code dangling;
        const fs::path target = fs::canonical(name, dangling);
        if (dangling || known.insert(target).second)
            libraries.push_back(name);
    }
    return PluginProblem::None;
}

} // namespace steadfeed
