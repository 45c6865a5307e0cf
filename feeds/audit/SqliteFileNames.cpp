// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of SqliteFile that works on names in a folder.
#include "SqliteFile.h"

#include <QDateTime>

#include <filesystem>

#include <fcntl.h>
#include <unistd.h>

namespace steadfeed {
namespace {

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

/// The log belongs to its database: it must neither be lost nor be played into another file.
constexpr const char *kLogs[] = {"-wal", "-shm", "-journal"};

/// What was done to the names in a folder survives a power cut.
void syncFolder(const fs::path &folder)
{
    const int fd = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::close(fd);
}

} // namespace

std::string SqliteFile::asideName(std::string_view what, WallMicros wall) const
{
    const fs::path file(m_file);
    const QString date =
        QDateTime::fromMSecsSinceEpoch(wall / 1000).toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    const std::string stem = file.stem().string() + "." + std::string(what) + "-" + date.toStdString();
    std::error_code error;
    fs::path target = file.parent_path() / (stem + file.extension().string());
    for (int n = 2; fs::exists(target, error); ++n)
        target = file.parent_path() / (stem + "-" + std::to_string(n) + file.extension().string());
    return target.string();
}

std::string SqliteFile::moveAside(std::string_view what, WallMicros wall)
{
    close();
    const std::string target = asideName(what, wall);
    std::error_code error;
    fs::rename(m_file, target, error);
    if (error)
        return {};
    for (const char *log : kLogs)
        fs::rename(m_file + log, target + log, error);
    return target;
}

bool SqliteFile::exists() const
{
    std::error_code error;
    return fs::exists(m_file, error);
}

std::string SqliteFile::keepAside(std::string_view what, WallMicros wall)
{
    close();
    const std::string target = asideName(what, wall);
    std::error_code error;
    for (const std::string suffix : {"", "-wal", "-shm", "-journal"}) {
        if (!suffix.empty() && !fs::exists(m_file + suffix, error))
            continue;
        fs::create_hard_link(m_file + suffix, target + suffix, error);
        if (error) // a file system without such links
            fs::copy_file(m_file + suffix, target + suffix, error);
        if (error) {
            m_why = error.message();
            SqliteFile(target, "aside").remove();
            return {};
        }
    }
    return target;
}

void SqliteFile::remove()
{
    close();
    std::error_code error;
    fs::remove(m_file, error);
    for (const char *log : kLogs)
        fs::remove(m_file + log, error);
}

bool SqliteFile::replaceBy(const std::string &other)
{
    syncFolder(fs::path(m_file).parent_path()); // the other one is there for good before this one goes
    remove();
    std::error_code error;
    fs::rename(other, m_file, error);
    if (error)
        m_why = error.message();
    return !error;
}

} // namespace steadfeed
