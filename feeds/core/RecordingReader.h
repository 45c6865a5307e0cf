// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RecordingTypes.h"

#include <memory>
#include <string>

namespace steadfeed {

/*!
 * Reads a recording line by line, in memory of the size of its longest line (at most
 * kMaxRecordingLine).
 *
 * A damaged line is an error that names file, line and what is wrong with it; reading ends there. A last line
 * without its newline that cannot be read was cut by a crash of the recorder: a normal end, and cutShort()
 * says so. Blank lines are skipped; times may go backwards.
 *
 * Threading: one thread; each call may wait for the disk.
 */
class RecordingReader
{
public:
    enum class Line { Event, Connection, End, Error };

    RecordingReader();
    ~RecordingReader();
    RecordingReader(const RecordingReader &) = delete;
    RecordingReader &operator=(const RecordingReader &) = delete;

    /// Opens the file and reads its header. False: see error().
    [[nodiscard]] bool open(const std::string &file);
    [[nodiscard]] const RecordingHeader &header() const;

    /// Goes to the next line. After End and Error it stays there.
    [[nodiscard]] Line next();
    /// Behind Line::Event; its views are valid until next().
    [[nodiscard]] const RecordedEvent &event() const;
    /// Behind Line::Connection; its views are valid until next().
    [[nodiscard]] const RecordedConnection &connection() const;
    /// Of the current line, from 1.
    [[nodiscard]] std::uint64_t lineNumber() const;
    [[nodiscard]] const RecordingError &error() const;
    [[nodiscard]] bool cutShort() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace steadfeed
