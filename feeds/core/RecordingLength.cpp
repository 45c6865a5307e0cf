// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordingLength.h"

#include "RecordingTypes.h"

#include <simdjson.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <string_view>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace steadfeed {
namespace {

constexpr std::size_t kFirstLook = 64 * 1024; ///< holds the last line of nearly every recording
/// A whole line and, behind it, one that was cut.
constexpr std::size_t kLastLook = 2 * kMaxRecordingLine;

std::string readTail(int fd, std::size_t size, std::size_t wanted)
{
    std::string tail(std::min(size, wanted), '\0');
    const std::size_t from = size - tail.size();
    std::size_t got = 0;
    while (got < tail.size()) {
        const ssize_t n = ::pread(fd, tail.data() + got, tail.size() - got, static_cast<off_t>(from + got));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        got += static_cast<std::size_t>(n);
    }
    tail.resize(got);
    return tail;
}

std::optional<std::int64_t> timeOf(std::string_view line)
{
    simdjson::dom::parser parser;
    std::int64_t micros = 0;
    if (parser.parse(simdjson::padded_string(line))["t_us"].get(micros) || micros < 0)
        return std::nullopt;
    return micros;
}

/// The time of the last line in \a tail, whose first line is whole only where it is the file's.
std::optional<std::int64_t> lastTime(std::string_view tail, bool wholeFile)
{
    std::size_t end = tail.size();
    while (end > 0) {
        const std::size_t newline = tail.rfind('\n', end - 1);
        if (newline == std::string_view::npos && !wholeFile)
            return std::nullopt;
        const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
        if (const auto micros = timeOf(tail.substr(begin, end - begin)))
            return micros;
        end = begin > 0 ? begin - 1 : 0;
    }
    return std::nullopt;
}

} // namespace

std::int64_t recordingLength(const std::string &file)
{
    const int fd = ::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0)
        return 0;
    struct stat info = {};
    std::int64_t length = 0;
    if (::fstat(fd, &info) == 0 && S_ISREG(info.st_mode)) {
        const auto size = static_cast<std::size_t>(info.st_size);
        for (std::size_t look = kFirstLook;; look = std::min(look * 16, kLastLook)) {
            const auto micros = lastTime(readTail(fd, size, look), look >= size);
            if (micros || look >= size || look >= kLastLook) {
                length = micros.value_or(0);
                break;
            }
        }
    }
    ::close(fd);
    return length;
}

} // namespace steadfeed
