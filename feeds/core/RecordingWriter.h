// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RecordingTypes.h"
#include "Time.h"

#include <string>
#include <string_view>

namespace steadfeed {

/*!
 * Encodes the lines of a recording, each whole and ended by a newline, behind what \a out holds. Files,
 * limits and threads are Recorder's (feeds/hub).
 *
 * Text must be UTF-8, which transports promise; it is escaped as JSON demands and otherwise kept byte for
 * byte. Threading: any; no state of its own.
 */
class RecordingWriter
{
public:
    explicit RecordingWriter(std::string &out) : m_out(out) {}

    /// \a profile: JSON text of an object, without secrets; line breaks in it become spaces.
    void header(WallMicros started, std::string_view profile);
    void event(const RecordedEvent &event);
    void connection(const RecordedConnection &connection);

private:
    void begin(std::int64_t micros, std::string_view feed);
    void member(std::string_view nameAndColon, std::string_view text);
    void escaped(std::string_view text);

    std::string &m_out;
};

} // namespace steadfeed
