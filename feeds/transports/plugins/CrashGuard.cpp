// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CrashGuard.h"

#include <algorithm>
#include <cerrno>
#include <charconv>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace steadfeed {
namespace {

/// The number at the front of \a record and the blank behind it; false where they are not there.
bool takeNumber(std::string_view &record, std::int64_t &number)
{
    const auto [end, error] = std::from_chars(record.data(), record.data() + record.size(), number);
    if (error != std::errc() || end == record.data() + record.size() || *end != ' ')
        return false;
    record.remove_prefix(static_cast<std::size_t>(end - record.data()) + 1);
    return true;
}

} // namespace

CrashGuard::~CrashGuard()
{
    if (m_fd >= 0)
        ::close(m_fd); // lets the lock go
}

bool CrashGuard::open(const std::filesystem::path &file)
{
    m_fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_fd < 0)
        return false;
    while (::flock(m_fd, LOCK_EX) != 0) {
        if (errno != EINTR)
            return false;
    }
    return read();
}

bool CrashGuard::hasCrashed(const PluginFile &plugin) const
{
    return std::ranges::find(m_loading, plugin) != m_loading.end();
}

bool CrashGuard::enter(const PluginFile &plugin)
{
    std::erase_if(m_loading, [&](const PluginFile &other) { return other.path == plugin.path; });
    m_loading.push_back(plugin);
    return write();
}

bool CrashGuard::leave(std::string_view path)
{
    return std::erase_if(m_loading, [&](const PluginFile &other) { return other.path == path; }) == 0 ||
           write();
}

bool CrashGuard::read()
{
    std::string text;
    char piece[4096];
    ssize_t got = 0;
    while ((got = ::read(m_fd, piece, sizeof piece)) > 0)
        text.append(piece, static_cast<std::size_t>(got));
    if (got < 0)
        return false;
    // A record that a power cut tore is skipped.
    for (std::size_t begin = 0, end = 0; (end = text.find('\0', begin)) != text.npos; begin = end + 1) {
        std::string_view record = std::string_view(text).substr(begin, end - begin);
        PluginFile plugin;
        if (takeNumber(record, plugin.modifiedNs) && takeNumber(record, plugin.size)) {
            plugin.path = record;
            m_loading.push_back(std::move(plugin));
        }
    }
    return true;
}

/// In place, because the lock belongs to this very file.
bool CrashGuard::write()
{
    std::string text;
    for (const PluginFile &plugin : m_loading) {
        text += std::to_string(plugin.modifiedNs) + ' ' + std::to_string(plugin.size) + ' ' + plugin.path;
        text += '\0';
    }
    for (std::size_t done = 0; done < text.size();) {
        const ssize_t wrote =
            ::pwrite(m_fd, text.data() + done, text.size() - done, static_cast<off_t>(done));
        if (wrote < 0)
            return false;
        done += static_cast<std::size_t>(wrote);
    }
    return ::ftruncate(m_fd, static_cast<off_t>(text.size())) == 0 && ::fsync(m_fd) == 0;
}

} // namespace steadfeed
