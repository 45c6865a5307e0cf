// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordingWriter.h"

#include <QByteArray>
#include <QDateTime>

#include <algorithm>
#include <array>
#include <charconv>

namespace steadfeed {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

/// What stands behind the backslash for each byte: 0 the byte itself, 'u' four hex digits.
constexpr std::array<char, 256> makeEscapes()
{
    std::array<char, 256> table{};
    for (std::size_t c = 0; c < 0x20; ++c)
        table[c] = 'u';
    table['\b'] = 'b';
    table['\f'] = 'f';
    table['\n'] = 'n';
    table['\r'] = 'r';
    table['\t'] = 't';
    table['"'] = '"';
    table['\\'] = '\\';
    return table;
}
constexpr std::array<char, 256> kEscapes = makeEscapes();

} // namespace

void RecordingWriter::header(WallMicros started, std::string_view profile)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(started / 1000).toUTC();
    m_out += R"({"format":")";
    m_out += kRecordingFormat;
    m_out += R"(","version":)" + std::to_string(kRecordingVersion) + R"(,"started":")";
    m_out += time.toString(Qt::ISODateWithMs).toStdString();
    m_out += R"(","profile":)";
    const std::size_t at = m_out.size();
    m_out += profile.empty() ? std::string_view("{}") : profile;
    // A raw line break in JSON text is white space between tokens; in strings it is escaped.
    std::replace_if(
        m_out.begin() + static_cast<std::ptrdiff_t>(at), m_out.end(),
        [](char c) { return c == '\n' || c == '\r'; }, ' ');
    m_out += "}\n";
}

void RecordingWriter::event(const RecordedEvent &event)
{
    begin(event.micros, event.feed);
    if (event.hasOwnId)
        member(R"(,"id":)", event.id);
    if (!event.type.empty())
        member(R"(,"event":)", event.type);
    if (event.badText)
        m_out += R"(,"bad_text":true)";
    if (event.binary) {
        const auto size = static_cast<qsizetype>(event.data.size());
        member(R"(,"data_b64":)", QByteArray::fromRawData(event.data.data(), size).toBase64().toStdString());
    } else {
        member(R"(,"data":)", event.data);
    }
    m_out += "}\n";
}

void RecordingWriter::connection(const RecordedConnection &connection)
{
    begin(connection.micros, connection.feed);
    member(R"(,"connection":)", connection.what);
    if (!connection.reason.empty())
        member(R"(,"reason":)", connection.reason);
    m_out += "}\n";
}

void RecordingWriter::begin(std::int64_t micros, std::string_view feed)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), std::max<std::int64_t>(micros, 0)).ptr;
    m_out += R"({"t_us":)";
    m_out.append(digits.begin(), end);
    member(R"(,"feed":)", feed);
}

void RecordingWriter::member(std::string_view nameAndColon, std::string_view text)
{
    m_out += nameAndColon;
    m_out += '"';
    escaped(text);
    m_out += '"';
}

void RecordingWriter::escaped(std::string_view text)
{
    // Every second byte of JSON inside JSON may need an escape, so bytes go one by one into room that
    // surely suffices, rather than in runs.
    const std::size_t before = m_out.size();
    m_out.resize(before + 6 * text.size());
    char *to = m_out.data() + before;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const char escape = kEscapes[byte];
        if (escape == 0) {
            *to++ = c;
            continue;
        }
        *to++ = '\\';
        *to++ = escape;
        if (escape == 'u') {
            *to++ = '0';
            *to++ = '0';
            *to++ = kHex[byte >> 4];
            *to++ = kHex[byte & 15];
        }
    }
    m_out.resize(static_cast<std::size_t>(to - m_out.data()));
}

} // namespace steadfeed
