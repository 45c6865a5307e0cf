// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SseParser.h"

#include "LineEndMask.h"
#include "SseField.h"
#include "Utf8.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>

namespace steadfeed {
namespace {

using namespace sse;

constexpr std::string_view kBom = "\xEF\xBB\xBF";
/// Buffers that one huge event made grow are given back rather than kept for ever.
constexpr std::size_t kKeepCapacity = 1u << 20;

/// Copies what \a view shows into \a store, unless it stands there already.
void keep(std::string_view &view, std::string &store)
{
    if (view.data() != store.data())
        store.assign(view);
    view = store;
}

void release(std::string &store)
{
    if (store.capacity() > kKeepCapacity)
        std::string().swap(store);
}

} // namespace

SseParser::SseParser(SseParserSink &sink, const SseParserOptions &options, std::string_view lastId)
    : m_sink(sink)
    , m_options(options)
    , m_lastIdStore(lastId)
{
    m_lastId = m_lastIdStore;
}

SseParser::Status SseParser::feed(std::string_view chunk)
{
    if (m_status != Status::Ok)
        return m_status;
    if (m_bomBytes < kBom.size())
        chunk = withoutBom(chunk);
    if (chunk.empty())
        return m_status;
    m_chunkSuspect = m_options.checkUtf8 && !isText(chunk);

    const char *const chunkEnd = chunk.data() + chunk.size();
    const char *lineBegin = chunk.data();
    const auto takeLines = [&](const char *block, std::uint64_t ends) {
        for (; ends != 0 && m_status == Status::Ok; ends &= ends - 1)
            lineEnd(lineBegin, block + std::countr_zero(ends));
    };
    const char *block = chunk.data();
    for (; static_cast<std::size_t>(chunkEnd - block) >= kMaskBytes && m_status == Status::Ok;
         block += kMaskBytes)
        takeLines(block, lineEndMask(block));
    if (block < chunkEnd && m_status == Status::Ok) {
        std::array<char, kMaskBytes> padded{}; // the mask looks at 64 bytes, and these are fewer
        std::memcpy(padded.data(), block, static_cast<std::size_t>(chunkEnd - block));
        takeLines(block, lineEndMask(padded.data()));
    }
    if (m_status != Status::Ok)
        return m_status;

    if (lineBegin < chunkEnd)
        unfinishedLine({lineBegin, static_cast<std::size_t>(chunkEnd - lineBegin)});
    keepViews();
    return m_status;
}

SseParser::Status SseParser::finish()
{
    if (m_status != Status::Ok || !m_options.deliverUnfinished)
        return m_status;
    if (m_inLine)
        joinedLine({});
    if (m_status == Status::Ok)
        dispatch();
    return m_status;
}

/// One BOM at the very start is dropped, however it is cut; a start that only looked like one is put back.
std::string_view SseParser::withoutBom(std::string_view chunk)
{
    std::size_t used = 0;
    while (used < chunk.size() && m_bomBytes < kBom.size() && chunk[used] == kBom[m_bomBytes]) {
        ++used;
        ++m_bomBytes;
    }
    if (m_bomBytes < kBom.size() && used < chunk.size()) {
        const std::size_t fromEarlier = m_bomBytes - used;
        m_bomBytes = kBom.size();
        if (fromEarlier > 0)
            unfinishedLine(kBom.substr(0, fromEarlier));
        return chunk;
    }
    return chunk.substr(used);
}

/// Whether the text of the lines that end in this piece is valid. Characters that the borders of the piece
/// cut stand in lines that it cuts too; those are checked when they are whole.
bool SseParser::isText(std::string_view chunk) const
{
    chunk.remove_suffix(utf8::cutAtEnd(chunk));
    if (m_inLine) {
        for (int i = 0; i < 3 && !chunk.empty() && (static_cast<unsigned char>(chunk[0]) & 0xC0) == 0x80; ++i)
            chunk.remove_prefix(1);
    }
    return utf8::isValid(chunk);
}

inline void SseParser::lineEnd(const char *&lineBegin, const char *end)
{
    if (end == lineBegin && *end == '\n' && m_afterCr) { // the second half of CRLF
        m_afterCr = false;
        ++lineBegin;
        return;
    }
    m_afterCr = *end == '\r';
    const std::string_view line(lineBegin, static_cast<std::size_t>(end - lineBegin));
    lineBegin = end + 1;
    if (m_inLine) {
        joinedLine(line);
    } else if (line.empty()) {
        dispatch();
    } else {
        m_suspect |= m_chunkSuspect;
        field(line);
    }
}

/// The end of a line that began in an earlier piece.
void SseParser::joinedLine(std::string_view rest)
{
    if (!m_skipLine)
        m_line.append(rest);
    m_inLine = false;
    m_skipLine = false;
    m_suspect = m_options.checkUtf8;
    if (!m_line.empty())
        field(m_line);
    keepViews();
    m_line.clear();
    release(m_line);
}

/// Gathers a line that the end of the piece cut, as far as anybody will want it.
void SseParser::unfinishedLine(std::string_view rest)
{
    m_inLine = true;
    m_afterCr = false;
    if (m_skipLine)
        return;
    m_line.append(rest);
    if (m_line.front() == ':') {
        constexpr std::size_t enough = kCommentBytes + 8; // colon, space, a character to look at for the cut
        m_skipLine = m_line.size() > enough;
        m_line.resize(std::min(m_line.size(), enough));
    } else if (!mayBeField(m_line)) {
        m_skipLine = true;
        m_line.clear();
    } else {
        // The value is at least this long, so the line as a whole would be refused too.
        const std::size_t head = std::min(m_line.size(), kRetry.size() + 2);
        const bool moreData = m_hasData && m_line.size() > kData.size() && isField(m_line, kData);
        const std::size_t before = moreData ? m_data.size() + 1 : 0;
        fits(before + m_line.size() - head);
    }
}

inline void SseParser::field(std::string_view line)
{
    if (isField(line, kData)) {
        data(valueOf(line, kData.size()));
    } else if (isField(line, kEvent)) {
        const std::string_view value = valueOf(line, kEvent.size());
        if (fits(value.size()))
            m_type = value;
    } else if (isField(line, kId)) {
        const std::string_view value = valueOf(line, kId.size());
        if (fits(value.size()))
            id(value);
    } else if (line.front() == ':') {
        comment(valueOf(line, 0));
    } else if (isField(line, kRetry)) {
        const std::string_view value = valueOf(line, kRetry.size());
        if (fits(value.size()))
            retry(value);
    }
}

inline bool SseParser::fits(std::size_t bytes)
{
    if (bytes <= m_options.maxEventBytes)
        return true;
    m_status = Status::EventTooLarge;
    return false;
}

inline void SseParser::data(std::string_view value)
{
    if (!m_hasData) {
        if (!fits(value.size()))
            return;
        m_data = value;
        m_hasData = true;
    } else if (fits(m_data.size() + 1 + value.size())) {
        keep(m_data, m_dataStore);
        m_dataStore += '\n';
        m_dataStore += value;
        m_data = m_dataStore;
    }
}

inline void SseParser::id(std::string_view value)
{
    if (std::memchr(value.data(), '\0', value.size()) != nullptr) {
        m_sink.idIgnored();
    } else {
        m_id = value;
        m_hasId = true;
    }
}

/// ASCII digits only, any number of them; takes effect on its own line.
void SseParser::retry(std::string_view value)
{
    if (value.empty() || value.find_first_not_of("0123456789") != std::string_view::npos)
        return;
    constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t number = 0;
    for (const char c : value) {
        const auto digit = static_cast<std::uint64_t>(c - '0');
        number = number > (most - digit) / 10 ? most : number * 10 + digit;
    }
    m_sink.retry(number);
}

void SseParser::comment(std::string_view text)
{
    text = utf8::shortened(text, kCommentBytes);
    std::string store;
    repair(text, store);
    m_sink.comment(text);
}

/// The blank line: only here an id takes effect, so that a block that the connection cut is asked for again.
inline void SseParser::dispatch()
{
    Frame frame;
    if (m_suspect) {
        m_suspect = false;
        frame.badText |= repair(m_data, m_dataStore);
        frame.badText |= repair(m_type, m_typeStore);
        frame.badText |= repair(m_id, m_idStore);
    }
    if (m_hasId)
        m_lastId = m_id;
    if (m_hasData) {
        frame.data = m_data;
        frame.id = m_lastId;
        frame.type = m_type.empty() ? kDefaultType : m_type;
        frame.hasOwnId = m_hasId; // an empty one too: it takes the position away
        m_sink.event(frame);
    } else if (m_hasId) {
        m_sink.idMoved(m_lastId);
    }
    m_hasData = false;
    m_hasId = false;
    m_data = {};
    m_type = {};
    m_id = {};
    release(m_dataStore);
}

bool SseParser::repair(std::string_view &text, std::string &store) const
{
    if (!m_options.checkUtf8 || utf8::isValid(text))
        return false;
    std::string fixed = utf8::repaired(text);
    store.swap(fixed);
    text = store;
    return true;
}

/// The piece is about to go: what still points into it moves into the stores.
void SseParser::keepViews()
{
    keep(m_lastId, m_lastIdStore); // before m_idStore changes, which it may still point into
    keep(m_id, m_idStore);
    keep(m_type, m_typeStore);
    keep(m_data, m_dataStore);
}

} // namespace steadfeed
