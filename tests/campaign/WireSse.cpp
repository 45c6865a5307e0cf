// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WireSse.h"

#include <algorithm>

namespace steadfeed::test {

using demo::FaultedPipe;

void WireSse::close()
{
    if (m_parser)
        m_parser->stop();
    WireTransport::close();
}

void WireSse::begin()
{
    SseParserOptions options;
    options.maxEventBytes = m_request.maxEventBytes;
    options.deliverUnfinished = m_request.deliverUnfinished;
    SseParserSink &sink = *this;
    m_parser = std::make_unique<SseParser>(sink, options, m_request.cursor);
}

void WireSse::ask()
{
    std::vector<Header> headers{{"Accept", "text/event-stream"}};
    if (!m_request.cursor.empty())
        headers.push_back({"Last-Event-ID", m_request.cursor});
    sendRequest(headers);
}

void WireSse::headArrived()
{
    if (const auto closed = whyRefused([](std::string_view type) { return type == "text/event-stream"; }))
        end(*closed);
    else
        tellOpened(!m_request.cursor.empty());
}

void WireSse::body(std::string_view bytes)
{
    tellBytes(bytes.size());
    if (!m_sink)
        return;
    if (m_parser->feed(bytes) != SseParser::Status::EventTooLarge || !m_sink)
        return;
    ++m_counters.oversize;
    Closed closed;
    closed.reason = ReasonCode::EventTooLarge;
    closed.args = {std::to_string(m_request.maxEventBytes)};
    end(closed);
}

void WireSse::connectionEnded(FaultedPipe::End how)
{
    Closed closed;
    if (m_head.whole()) {
        closed.httpStatus = 200;
        closed.complete = how != FaultedPipe::End::Reset; // its body ends with the connection
        if (closed.complete)
            m_parser->finish();
    }
    if (m_sink)
        end(closed);
}

void WireSse::event(const Frame &frame)
{
    ++m_counters.events;
    m_counters.badText += frame.badText ? 1 : 0;
    m_sink->frame(frame);
}

void WireSse::retry(std::uint64_t milliseconds)
{
    m_sink->reconnectDelay(std::chrono::milliseconds(std::clamp<std::uint64_t>(milliseconds, 100, 60'000)));
}

void WireSse::comment(std::string_view text)
{
    ++m_counters.comments;
    m_sink->comment(text);
}

} // namespace steadfeed::test
