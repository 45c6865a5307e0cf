// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordingLines.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace steadfeed {
namespace {

constexpr std::size_t kChunk = 256 * 1024;

} // namespace

RecordingLines::~RecordingLines()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

bool RecordingLines::open(const std::string &file)
{
    // Without blocking, because a pipe that nobody writes to must not hold up the feed thread.
    m_fd = ::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    struct stat info = {};
    if (m_fd < 0 || ::fstat(m_fd, &info) != 0)
        m_error = std::strerror(errno);
    else if (!S_ISREG(info.st_mode))
        m_error = "not a regular file";
    m_buffer.resize(kChunk + kPadding);
    return m_error.empty();
}

RecordingLines::Result RecordingLines::next()
{
    for (;;) {
        m_begin = m_next;
        std::size_t searched = m_begin;
        const char *newline = nullptr;
        for (;;) {
            const void *from = m_buffer.data() + searched;
            newline = static_cast<const char *>(std::memchr(from, '\n', m_size - searched));
            if (newline || m_atEnd)
                break;
            searched = m_size - m_begin; // where the new bytes begin once fill() has moved the line
            if (!fill()) {
                ++m_number;
                return Result::Failed;
            }
        }
        m_unfinished = !newline;
        m_end = newline ? static_cast<std::size_t>(newline - m_buffer.data()) : m_size;
        m_next = newline ? m_end + 1 : m_end;
        if (m_unfinished && m_begin == m_end)
            return Result::End;
        ++m_number;
        if (line().find_first_not_of(" \t\r") != std::string_view::npos)
            return Result::Line;
    }
}

/// Moves the unfinished line to the front of the buffer and reads more behind it.
bool RecordingLines::fill()
{
    std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_size - m_begin);
    m_size -= m_begin;
    m_begin = 0;
    if (m_size > m_maxLine) {
        m_error = "longer than " + std::to_string(m_maxLine) + " bytes";
        return false;
    }
    // Doubled only when it is more than half full, so a long line costs linear time.
    if (2 * m_size > m_buffer.size() - kPadding)
        m_buffer.resize(2 * (m_buffer.size() - kPadding) + kPadding);
    ssize_t got = 0;
    do
        got = ::read(m_fd, m_buffer.data() + m_size, m_buffer.size() - kPadding - m_size);
    while (got < 0 && errno == EINTR);
    if (got < 0) {
        m_error = std::strerror(errno);
        return false;
    }
    m_atEnd = got == 0;
    m_size += static_cast<std::size_t>(got);
    return true;
}

} // namespace steadfeed
