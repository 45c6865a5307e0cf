// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SseParserSink.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace steadfeed {

struct SseParserOptions
{
    /// The most bytes that the data of one event, or any other field, may have.
    std::size_t maxEventBytes = 16u << 20;
    /// finish() delivers an event that the end of the stream cut; the standard discards it.
    bool deliverUnfinished = false;
    /// False hands bytes on as they are: only for measuring what the check costs.
    bool checkUtf8 = true;
};

/*!
 * Reads one event stream: bytes in, in pieces of any size, events out (HTML Living Standard 9.2.5 and 9.2.6).
 * Where the standard is loose: the id is seeded (see the constructor), and an empty `retry` is ignored.
 * One object is one connection; a new connection takes a new object, so that nothing of the old one is left.
 *
 * It knows no socket, no clock and no limit on retry; numbers and ids are handed on as they came.
 *
 * Time is linear in the bytes whatever the pieces. An event with one data line that lies wholly in a piece is
 * handed on as views into the piece, without a copy; others are gathered in buffers that are used again.
 * Memory is bound by a small multiple of maxEventBytes: comments and unknown fields are never gathered.
 *
 * Threading: none of its own; use it in one thread. The sink may call stop(), but must not delete the parser.
 */
class SseParser
{
public:
    enum class Status : std::uint8_t {
        Ok,
        Stopped,       ///< stop() was called: nothing more is delivered
        EventTooLarge, ///< a field went beyond maxEventBytes: nothing more is delivered
    };
    /// Longer comments are cut here (not in the middle of a character).
    static constexpr std::size_t kCommentBytes = 1024;

    /// \a lastId is the id that earlier connections left: id-less events inherit it (Chromium does the same).
    SseParser(SseParserSink &sink, const SseParserOptions &options, std::string_view lastId = {});
    SseParser(const SseParser &) = delete;
    SseParser &operator=(const SseParser &) = delete;

    Status feed(std::string_view chunk);
    /// The stream ended. What is unfinished is discarded, or delivered where the options say so.
    Status finish();
    /// Called by the sink: not even the rest of the same piece is delivered.
    void stop() { m_status = Status::Stopped; }

private:
    std::string_view withoutBom(std::string_view chunk);
    bool isText(std::string_view chunk) const;
    void lineEnd(const char *&lineBegin, const char *end);
    void joinedLine(std::string_view rest);
    void unfinishedLine(std::string_view rest);
    void field(std::string_view line);
    bool fits(std::size_t bytes);
    void data(std::string_view value);
    void id(std::string_view value);
    void retry(std::string_view value);
    void comment(std::string_view line);
    void dispatch();
    bool repair(std::string_view &text, std::string &store) const;
    void keepViews();

    SseParserSink &m_sink;
    const SseParserOptions m_options;
    Status m_status = Status::Ok;

    // The stream so far.
    std::size_t m_bomBytes = 0;  ///< how much of a leading BOM was seen; 3: that question is settled
    bool m_afterCr = false;      ///< the last byte was a CR that ended a line: an LF belongs to it
    bool m_suspect = false;      ///< text of this block must be checked again before it is handed on
    bool m_chunkSuspect = false; ///< this piece is not valid UTF-8

    // The line that the end of a piece cut.
    bool m_inLine = false;
    bool m_skipLine = false; ///< nobody wants its rest: a comment that is long enough, an unknown field
    std::string m_line;      ///< what is wanted of it

    // The block so far. Each view points into the piece, or into the store behind it.
    std::string_view m_data, m_type, m_id, m_lastId;
    std::string m_dataStore, m_typeStore, m_idStore, m_lastIdStore;
    bool m_hasData = false;
    bool m_hasId = false;
};

} // namespace steadfeed
