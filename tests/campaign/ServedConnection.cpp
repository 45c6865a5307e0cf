// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ServedConnection.h"

#include "HttpRoute.h"
#include "PageText.h"
#include "WireText.h"
#include "WsSubscribe.h"

namespace steadfeed::test {
namespace {

constexpr std::size_t kStreamBytes = 64 * 1024;
constexpr std::uint64_t kBatchEvents = 500;
constexpr std::size_t kPageBytes = 4u << 20;

constexpr std::string_view kStreamHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
constexpr std::string_view kHandshake = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n";

} // namespace

void ServedConnection::received(std::string_view bytes, MonoTime now)
{
    while (!bytes.empty()) {
        if (m_serves == Serves::Messages || m_serves == Serves::Handshake) {
            m_frames.feed(bytes);
            bytes = {};
            while (const auto frame = m_frames.next())
                message(*frame, now);
        } else if (m_serves == Serves::Stream) {
            bytes = {}; // a client has nothing to say on an event stream
        } else if (m_request.feed(bytes)) {
            request(now);
            m_request = {};
        }
    }
}

void ServedConnection::request(MonoTime now)
{
    const HttpHeadText &head = m_request.head();
    const demo::HttpRoute route = demo::parseRoute(head.target());
    switch (route.kind) {
    case demo::HttpRoute::Kind::FeedSse: {
        m_serves = Serves::Stream;
        write(kStreamHead, now);
        greet(m_exchange.resume(demo::parseResumeRequest(head.value("Last-Event-ID"))), now);
        break;
    }
    case demo::HttpRoute::Kind::FeedWs:
        m_serves = Serves::Handshake;
        write(kHandshake, now);
        break;
    case demo::HttpRoute::Kind::FeedPoll:
        m_serves = Serves::Pages;
        poll(route.query, now);
        break;
    case demo::HttpRoute::Kind::Time:
    case demo::HttpRoute::Kind::Audit: // AuditWorld has a way of its own
    case demo::HttpRoute::Kind::Unknown:
        write("HTTP/1.1 404 Not Found\r\n\r\n", now);
        m_down.finish(demo::FaultedPipe::End::Fin, now);
        break;
    }
}

void ServedConnection::message(const WsFrameReader::Frame &frame, MonoTime now)
{
    if (frame.opcode == WsOpcode::Ping) {
        m_text.clear();
        appendWsFrame(m_text, WsOpcode::Pong, frame.payload);
        write(m_text, now);
    } else if (const auto subscribe = demo::parseSubscribe(frame.payload)) {
        m_serves = Serves::Messages;
        m_format = subscribe->format;
        greet(m_exchange.resume(subscribe->after), now);
    }
}

void ServedConnection::greet(const demo::ResumePoint &point, MonoTime now)
{
    m_text.clear();
    if (m_serves == Serves::Stream && m_exchange.options().retry.count() > 0) {
        m_text += "retry: ";
        demo::appendNumber(m_text, static_cast<std::uint64_t>(m_exchange.options().retry.count()));
        m_text += '\n';
    }
    m_exchange.feed().greet(point, [this](std::string_view type, std::string_view json) {
        if (m_serves == Serves::Stream)
            demo::appendSseEvent(m_text, type, json);
        else
            appendMessage(json);
    });
    m_position = point.resumedFrom;
    m_generation = m_exchange.feed().generation();
    write(m_text, now);
}

void ServedConnection::poll(std::string_view query, MonoTime now)
{
    m_asked.emplace();
    (void)demo::parsePollRequest(query, *m_asked);
    m_holdUntil = now + m_asked->wait;
}

void ServedConnection::appendMessage(std::string_view json)
{
    std::string message;
    demo::appendMessage(message, m_format, json);
    appendData(message);
}

void ServedConnection::appendData(std::string_view message)
{
    appendWsFrame(m_text, m_format == demo::WireFormat::Cbor ? WsOpcode::Binary : WsOpcode::Text, message);
}

/// Puts the next events into m_text; false where there are none for now.
bool ServedConnection::nextPiece(demo::ReadLimit limit)
{
    demo::DemoFeed &feed = m_exchange.feed();
    m_spans.clear();
    if (!feed.hasNews(m_position))
        return false;
    const demo::FeedRead got = feed.read(m_position, limit, m_spans);
    m_position = got.last;
    m_text.clear();
    if (m_serves == Serves::Stream) {
        for (const demo::HistorySpan &span : m_spans)
            m_text += span.text;
    } else if (got.events > 0) {
        std::string batch;
        demo::appendBatch(batch, m_format, m_spans, got.events);
        appendData(batch);
    }
    return true;
}

void ServedConnection::advance(MonoTime now)
{
    if (m_serves == Serves::Pages) {
        if (m_asked)
            page(now);
        return;
    }
    if (m_serves != Serves::Stream && m_serves != Serves::Messages)
        return;
    demo::DemoFeed &feed = m_exchange.feed();
    if (m_generation != feed.generation()) {
        leave(now);
        return;
    }
    if (m_position + 1 < feed.history().oldest())
        greet(feed.resumeAfterOverrun(m_position), now);
    const bool stream = m_serves == Serves::Stream;
    const demo::ReadLimit limit{kStreamBytes, stream ? demo::ReadLimit{}.events : kBatchEvents};
    while (!m_down.full() && nextPiece(limit)) {
        if (!m_text.empty())
            write(m_text, now);
    }
    if (now - m_lastWrite < m_exchange.options().heartbeat)
        return;
    if (m_down.full()) { // the client has bytes to read
        m_lastWrite = now;
        return;
    }
    m_text = stream ? ": hb\n\n" : "";
    if (!stream)
        appendMessage(R"({"t":"hb"})");
    write(m_text, now);
}

/// The exchange begins anew and ends what it served, with a word where the protocol has one.
void ServedConnection::leave(MonoTime now)
{
    if (m_serves == Serves::Messages) {
        m_text.clear();
        appendWsFrame(m_text, WsOpcode::Close, "\x03\xE9The exchange stops."); // 1001
        write(m_text, now);
    }
    m_down.finish(demo::FaultedPipe::End::Fin, now);
    m_serves = Serves::Nothing;
}

/// The client is exactly where history ends, or has to wait there.
bool ServedConnection::hasNothingToSay() const
{
    demo::DemoFeed &feed = m_exchange.feed();
    const auto &after = m_asked->after;
    return after && after->epoch == feed.epoch() && after->seq <= feed.history().head() &&
           after->seq + 1 >= feed.history().oldest() && !feed.hasNews(after->seq);
}

/// Answers at once where the client is not exactly at the head, else when there is news or the hold is over.
void ServedConnection::page(MonoTime now)
{
    if (hasNothingToSay() && now < m_holdUntil)
        return;
    const demo::ResumePoint point = m_exchange.resume(m_asked->after);
    const std::string body = demo::pageText(m_exchange.feed(), point, {kPageBytes, m_asked->limit});
    m_asked.reset();
    m_text = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ";
    demo::appendNumber(m_text, body.size());
    m_text += "\r\n\r\n";
    m_text += body;
    write(m_text, now);
}

void ServedConnection::write(std::string_view bytes, MonoTime now)
{
    m_lastWrite = now;
    m_down.push(bytes, now);
}

std::optional<MonoTime> ServedConnection::deadline() const
{
    if (m_serves == Serves::Pages && m_asked)
        return hasNothingToSay() ? m_holdUntil : MonoTime{};
    if (m_serves != Serves::Stream && m_serves != Serves::Messages)
        return std::nullopt;
    const bool due = m_generation != m_exchange.feed().generation() ||
                     (m_exchange.feed().hasNews(m_position) && !m_down.full());
    return due ? MonoTime{} : m_lastWrite + m_exchange.options().heartbeat;
}

} // namespace steadfeed::test
