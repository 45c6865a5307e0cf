// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordingReader.h"

#include "RecordingLines.h"

#include <simdjson.h>

#include <QByteArray>

#include <optional>

namespace steadfeed {
namespace dom = simdjson::dom;

static_assert(RecordingLines::kPadding >= simdjson::SIMDJSON_PADDING);

class RecordingReader::Private
{
public:
    bool open(const std::string &file);
    Line next();

    [[nodiscard]] std::uint64_t lineNumber() const { return m_lines.number(); }

    RecordingHeader header;
    RecordedEvent event;
    RecordedConnection connection;
    RecordingError error;
    bool cutShort = false;

private:
    bool parse(dom::object &object);
    bool readHeader(const dom::object &object);
    Line readLine(const dom::object &object);
    Line fail(std::string what);

    RecordingLines m_lines{kMaxRecordingLine};
    dom::parser m_parser; ///< owns the text of the current line
    QByteArray m_binary;  ///< decoded data_b64
    std::optional<Line> m_over;
};

bool RecordingReader::Private::open(const std::string &file)
{
    error.file = file;
    dom::object object;
    if (!m_lines.open(file))
        fail(m_lines.error());
    else if (const auto result = m_lines.next(); result != RecordingLines::Result::Line)
        fail(result == RecordingLines::Result::End ? "empty file" : m_lines.error());
    else if (parse(object))
        return readHeader(object);
    return false;
}

RecordingReader::Line RecordingReader::Private::next()
{
    if (m_over)
        return *m_over;
    switch (m_lines.next()) {
    case RecordingLines::Result::Failed:
        return fail(m_lines.error());
    case RecordingLines::Result::End:
        m_over = Line::End;
        return Line::End;
    case RecordingLines::Result::Line:
        break;
    }
    dom::object object;
    if (parse(object))
        return readLine(object);
    if (m_lines.unfinished()) {
        cutShort = true;
        m_over = Line::End;
    }
    return *m_over;
}

bool RecordingReader::Private::parse(dom::object &object)
{
    dom::element root;
    const std::string_view line = m_lines.line();
    const auto failure = m_parser.parse(line.data(), line.size(), false).get(root);
    if (failure)
        fail(simdjson::error_message(failure));
    else if (root.get(object))
        fail("not an object");
    return !m_over;
}

bool RecordingReader::Private::readHeader(const dom::object &object)
{
    bool ours = false;
    std::int64_t version = 0;
    for (const auto [key, value] : object) {
        std::string_view text;
        const bool isText = !value.get(text);
        if (key == "format")
            ours = isText && text == kRecordingFormat;
        else if (key == "version" && value.get(version))
            version = 0;
        else if (key == "started" && isText)
            header.started = text;
        else if (key == "profile")
            header.profile = simdjson::minify(value);
    }
    if (!ours)
        fail("not a recording of Steadfeed");
    else if (version != kRecordingVersion)
        fail("version " + std::to_string(version) + ", but this program reads " +
             std::to_string(kRecordingVersion));
    return !m_over;
}

RecordingReader::Line RecordingReader::Private::readLine(const dom::object &object)
{
    event = {};
    connection = {};
    std::int64_t micros = -1;
    bool hasFeed = false;
    bool hasData = false;
    bool isConnection = false;
    // Of duplicate keys the last one wins, as everywhere in Steadfeed.
    for (const auto [key, value] : object) {
        std::string_view text;
        const bool isText = !value.get(text);
        if (key == "t_us") {
            if (value.get(micros) || micros < 0)
                return fail("t_us: expected an integer from 0");
            continue;
        }
        if (key == "bad_text") {
            if (value.get(event.badText))
                return fail("bad_text: expected true or false");
            continue;
        }
        const bool known = key == "feed" || key == "id" || key == "event" || key == "data" ||
                           key == "data_b64" || key == "connection" || key == "reason";
        if (!known)
            continue;
        if (!isText)
            return fail(std::string(key) + ": expected text");
        if (key == "feed") {
            event.feed = text;
            hasFeed = true;
        } else if (key == "id") {
            event.id = text;
            event.hasOwnId = true;
        } else if (key == "event") {
            event.type = text;
        } else if (key == "data") {
            event.data = text;
            hasData = true;
        } else if (key == "data_b64") {
            const auto raw = QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
            const auto decoded = QByteArray::fromBase64Encoding(raw, QByteArray::AbortOnBase64DecodingErrors);
            if (!decoded)
                return fail("data_b64: expected base64");
            m_binary = decoded.decoded;
            event.data = {m_binary.constData(), static_cast<std::size_t>(m_binary.size())};
            event.binary = true;
            hasData = true;
        } else if (key == "connection") {
            connection.what = text;
            isConnection = true;
        } else {
            connection.reason = text;
        }
    }
    if (micros < 0)
        return fail("t_us is missing");
    if (!hasFeed)
        return fail("feed is missing");
    event.micros = micros;
    connection.micros = micros;
    connection.feed = event.feed;
    if (isConnection == hasData)
        return fail(hasData ? "both data and connection" : "neither data nor connection");
    return isConnection ? Line::Connection : Line::Event;
}

RecordingReader::Line RecordingReader::Private::fail(std::string what)
{
    error.line = m_lines.number();
    error.what = std::move(what);
    m_over = Line::Error;
    return Line::Error;
}

RecordingReader::RecordingReader() : d(std::make_unique<Private>()) {}
RecordingReader::~RecordingReader() = default;

bool RecordingReader::open(const std::string &file)
{
    d = std::make_unique<Private>();
    return d->open(file);
}

RecordingReader::Line RecordingReader::next()
{
    return d->next();
}

const RecordingHeader &RecordingReader::header() const
{
    return d->header;
}

const RecordedEvent &RecordingReader::event() const
{
    return d->event;
}

const RecordedConnection &RecordingReader::connection() const
{
    return d->connection;
}

std::uint64_t RecordingReader::lineNumber() const
{
    return d->lineNumber();
}

const RecordingError &RecordingReader::error() const
{
    return d->error;
}

bool RecordingReader::cutShort() const
{
    return d->cutShort;
}

} // namespace steadfeed
