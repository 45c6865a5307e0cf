// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SseParser.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed::test {

/// Writes down what a parser tells, one item after the other: "type|id|data;" for events (the id with * where
/// it is the event's own, " bad" behind the data where it was repaired), "comment …;", "retry …;", "id …;",
/// "ignored;".
class ParserTranscript : public SseParserSink
{
public:
    void event(const Frame &frame) override
    {
        ++m_events;
        add(shown(frame.type) + "|" + shown(frame.id) + (frame.hasOwnId ? "*" : "") + "|" +
            shown(frame.data) + (frame.badText ? " bad" : ""));
    }
    void idMoved(std::string_view id) override { add("id " + shown(id)); }
    void idIgnored() override { add("ignored"); }
    void retry(std::uint64_t milliseconds) override { add("retry " + std::to_string(milliseconds)); }
    void comment(std::string_view text) override { add("comment " + shown(text)); }
    void tooLarge() { add("too large"); }

    [[nodiscard]] const std::string &text() const { return m_text; }
    [[nodiscard]] int events() const { return m_events; }

    std::function<void()> afterItem;

private:
    static std::string shown(std::string_view text)
    {
        std::string out;
        for (const char c : text) {
            if (c == '\n')
                out += "\\n";
            else if (c == '\0')
                out += "\\0";
            else
                out += c;
        }
        return out;
    }
    void add(const std::string &item)
    {
        m_text += item + ";";
        if (afterItem)
            afterItem();
    }

    std::string m_text;
    int m_events = 0;
};

struct ParserRun
{
    SseParserOptions options;
    std::string lastId;
};

/// What comes out when these pieces are fed one after the other, and then the stream ends. Each piece is
/// copied to memory of its own that is gone afterwards, so that a view that outlives its piece is found out.
inline std::string transcript(const std::vector<std::string_view> &pieces, const ParserRun &run)
{
    ParserTranscript sink;
    SseParser parser(sink, run.options, run.lastId);
    auto status = SseParser::Status::Ok;
    for (const std::string_view piece : pieces) {
        std::vector<char> own(piece.begin(), piece.end());
        status = parser.feed({own.data(), own.size()});
        std::fill(own.begin(), own.end(), '#');
    }
    status = parser.finish();
    if (status == SseParser::Status::EventTooLarge)
        sink.tooLarge();
    return sink.text();
}

} // namespace steadfeed::test
