// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SseSession.h"

#include "WireText.h"

#include <boost/asio/write.hpp>

#include <limits>

namespace steadfeed::demo {
namespace {

namespace net = boost::asio;
using boost::system::error_code;
using std::chrono::steady_clock;

// Large enough that a client at full speed costs a few thousand writes a second at most, small enough that a
// slow one does not sit on much of history.
constexpr std::size_t kWriteBytes = 256 * 1024;
// A client has nothing to say on an event stream.
constexpr std::size_t kMaxIgnoredBytes = 4096;

constexpr std::string_view kHeader = "HTTP/1.1 200 OK\r\n"
                                     "Content-Type: text/event-stream\r\n"
                                     "Cache-Control: no-store\r\n"
                                     "X-Accel-Buffering: no\r\n"; // a proxy must not hold events back

} // namespace

SseSession::SseSession(Socket socket, DemoFeed &feed, SseSettings settings, std::shared_ptr<void> slot)
    : m_socket(std::move(socket))
    , m_feed(feed)
    , m_settings(settings)
    , m_slot(std::move(slot))
    , m_silence(m_socket.get_executor())
    , m_lastWrite(steady_clock::now())
{
}

SseSession::~SseSession()
{
    m_feed.remove(this);
}

void SseSession::start(const std::optional<ResumeRequest> &request)
{
    m_queued = kHeader;
    m_queued += m_settings.chunked ? "Transfer-Encoding: chunked\r\n\r\n" : "Connection: close\r\n\r\n";
    greet(m_feed.resume(request), m_settings.retry);
    m_feed.add(this);
    watchForEnd();
    waitForSilence();
    write();
}

void SseSession::wake()
{
    if (!m_writing && !m_closed)
        write();
}

/// One that is closed is behind nobody.
std::uint64_t SseSession::position() const
{
    return m_closed ? std::numeric_limits<std::uint64_t>::max() : m_position;
}

void SseSession::greet(const ResumePoint &point, std::chrono::milliseconds retry)
{
    std::string text;
    if (retry.count() > 0) {
        text += "retry: ";
        appendNumber(text, static_cast<std::uint64_t>(retry.count()));
        text += '\n';
    }
    m_feed.greet(point,
                 [&text](std::string_view type, std::string_view json) { appendSseEvent(text, type, json); });
    queue(text);
    m_position = point.resumedFrom;
}

void SseSession::queue(std::string_view body)
{
    if (m_settings.chunked)
        appendChunk(m_queued, body);
    else
        m_queued += body;
}

void SseSession::write()
{
    if (m_position + 1 < m_feed.history().oldest()) {
        greet(m_feed.resumeAfterOverrun(m_position), std::chrono::milliseconds(0));
    }
    m_text.clear();
    std::swap(m_text, m_queued);
    m_buffers.clear();
    m_spans.clear();
    collectEvents();
    if (m_buffers.empty())
        return;
    m_writing = true;
    m_lastWrite = steady_clock::now();
    net::async_write(m_socket, m_buffers,
                     [self = shared_from_this()](const error_code &error, std::size_t bytes) {
                         self->written(error, bytes);
                     });
}

/// What is in m_text, and behind it one chunk of events straight from history, where there are any.
void SseSession::collectEvents()
{
    if (m_position < m_feed.history().head())
        m_position = m_feed.read(m_position, {kWriteBytes}, m_spans).last;
    if (m_spans.empty()) {
        if (!m_text.empty())
            m_buffers.push_back(net::buffer(m_text));
        return;
    }
    std::size_t size = 0;
    for (const HistorySpan &span : m_spans)
        size += span.text.size();
    if (m_settings.chunked)
        appendChunkSize(m_text, size);
    m_buffers.push_back(net::buffer(m_text));
    for (const HistorySpan &span : m_spans)
        m_buffers.push_back(net::buffer(span.text));
    if (m_settings.chunked)
        m_buffers.push_back(net::buffer("\r\n", 2));
}

void SseSession::written(const error_code &error, std::size_t bytes)
{
    m_writing = false;
    m_spans.clear();
    if (error || m_closed) {
        close();
        return;
    }
    m_feed.sent(bytes);
    write();
}

/// The only way to hear that an idle client has gone.
void SseSession::watchForEnd()
{
    m_socket.async_read_some(net::buffer(m_ignored),
                             [self = shared_from_this()](const error_code &error, std::size_t bytes) {
                                 self->m_ignoredBytes += bytes;
                                 if (error || self->m_ignoredBytes > kMaxIgnoredBytes)
                                     self->close();
                                 else
                                     self->watchForEnd();
                             });
}

void SseSession::waitForSilence()
{
    m_silence.expires_at(m_lastWrite + m_settings.heartbeat);
    m_silence.async_wait([self = shared_from_this()](const error_code &error) {
        if (error || self->m_closed)
            return;
        if (self->m_writing) // it has bytes to read
            self->m_lastWrite = steady_clock::now();
        else if (steady_clock::now() >= self->m_lastWrite + self->m_settings.heartbeat) {
            self->queue(": hb\n\n");
            self->write();
        }
        self->waitForSilence();
    });
}

void SseSession::close()
{
    m_closed = true;
    error_code ignored;
    m_silence.cancel(ignored);
    m_socket.close(ignored);
}

} // namespace steadfeed::demo
