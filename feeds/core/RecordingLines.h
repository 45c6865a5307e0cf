// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace steadfeed {

/*!
 * Reads a regular file line by line through one buffer, which grows to the longest line and no further than
 * \a maxLine. What the lines mean is RecordingReader's.
 *
 * Threading: one thread; next() may wait for the disk.
 */
class RecordingLines
{
public:
    static constexpr std::size_t kPadding = 64; ///< readable bytes behind each line, for simdjson

    enum class Result { Line, End, Failed };

    explicit RecordingLines(std::size_t maxLine) : m_maxLine(maxLine) {}
    ~RecordingLines();
    RecordingLines(const RecordingLines &) = delete;
    RecordingLines &operator=(const RecordingLines &) = delete;

    [[nodiscard]] bool open(const std::string &file);
    /// Goes to the next line that is not blank.
    [[nodiscard]] Result next();

    /// Without its newline; valid until next().
    [[nodiscard]] std::string_view line() const { return {m_buffer.data() + m_begin, m_end - m_begin}; }
    /// From 1; 0 before the first next().
    [[nodiscard]] std::uint64_t number() const { return m_number; }
    /// The line is the file's last and has no newline.
    [[nodiscard]] bool unfinished() const { return m_unfinished; }
    /// Why open() or next() failed.
    [[nodiscard]] const std::string &error() const { return m_error; }

private:
    [[nodiscard]] bool fill();

    std::size_t m_maxLine;
    int m_fd = -1;
    std::string m_buffer;    ///< bytes read, and kPadding behind them
    std::size_t m_size = 0;  ///< bytes read
    std::size_t m_begin = 0; ///< of the current line
    std::size_t m_end = 0;
    std::size_t m_next = 0; ///< where the line behind it begins
    std::uint64_t m_number = 0;
    bool m_atEnd = false; ///< of the file
    bool m_unfinished = false;
    std::string m_error;
};

} // namespace steadfeed
