// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WsSession.h"

#include "WsSubscribe.h"

#include <boost/beast/websocket/rfc6455.hpp>

#include <limits>

namespace steadfeed::demo {
namespace {

namespace net = boost::asio;
namespace http = boost::beast::http;
namespace websocket = boost::beast::websocket;
using boost::system::error_code;
using std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr std::size_t kMaxReceived = 4096;
// Small enough for clients that hold whole messages in memory, large enough that a message costs nothing.
constexpr ReadLimit kBatch{64 * 1024, 1'000};
// For the client to take what is still on its way and to answer the close.
constexpr auto kCloseTime = 5s;
constexpr unsigned short kNotTheProtocol = 4002;

} // namespace

WsSession::WsSession(Socket socket, DemoFeed &feed, WsSettings settings, std::shared_ptr<void> slot)
    : m_stream(std::move(socket))
    , m_feed(feed)
    , m_settings(settings)
    , m_slot(std::move(slot))
    , m_timer(m_stream.get_executor())
    , m_lastWrite(steady_clock::now())
{
}

WsSession::~WsSession()
{
    m_feed.remove(this);
}

bool WsSession::isUpgrade(const Request &request)
{
    return websocket::is_upgrade(request) && request[http::field::sec_websocket_version] == "13";
}

void WsSession::start(const Request &request)
{
    m_stream.set_option(websocket::stream_base::timeout{kCloseTime, websocket::stream_base::none(), false});
    m_stream.read_message_max(kMaxReceived);
    m_stream.auto_fragment(false); // Qt 6.4 refuses a character that is cut by a frame's end
    m_stream.async_accept(request, [self = shared_from_this()](const error_code &error) {
        if (error)
            return;
        self->waitForSubscribe();
        self->read();
    });
}

void WsSession::wake()
{
    if (!m_writing && !m_closed)
        write();
}

/// One that is closed is behind nobody.
std::uint64_t WsSession::position() const
{
    return m_closed ? std::numeric_limits<std::uint64_t>::max() : m_position;
}

void WsSession::end()
{
    close(websocket::close_code::going_away, "The exchange stops.");
}

/// Always pending: it answers pings and closes, and hears that the client has gone.
void WsSession::read()
{
    m_stream.async_read(m_received, [self = shared_from_this()](const error_code &error, std::size_t) {
        self->received(error);
    });
}

void WsSession::received(const error_code &error)
{
    if (error) { // where the client broke the rules of WebSockets, it has been told the code already
        drop();
        return;
    }
    if (m_closed) // the close reads on by itself
        return;
    const auto bytes = m_received.cdata();
    if (m_subscribed)
        close(kNotTheProtocol, "A client sends one subscribe message and no other.");
    else if (!m_stream.got_text())
        close(kNotTheProtocol, "The subscribe message must be text.");
    else
        subscribe({static_cast<const char *>(bytes.data()), bytes.size()});
    m_received.clear();
    if (!m_closed)
        read();
}

void WsSession::subscribe(std::string_view text)
{
    const std::optional<WsSubscribe> request = parseSubscribe(text);
    if (!request) {
        close(kNotTheProtocol, "Not a subscribe message with a good position and format.");
        return;
    }
    m_subscribed = true;
    m_format = request->format;
    m_stream.binary(m_format == WireFormat::Cbor);
    greet(m_feed.resume(request->after));
    m_feed.add(this);
    write();
    waitForSilence();
}

void WsSession::greet(const ResumePoint &point)
{
    m_feed.greet(point, [this](std::string_view, std::string_view json) { queue(json); });
    m_position = point.resumedFrom;
}

void WsSession::queue(std::string_view json)
{
    appendMessage(m_queued.emplace_back(), m_format, json);
}

void WsSession::write()
{
    if (m_queued.empty() && m_position + 1 < m_feed.history().oldest()) {
        greet(m_feed.resumeAfterOverrun(m_position));
    }
    m_text.clear();
    if (!m_queued.empty()) {
        m_text = std::move(m_queued.front());
        m_queued.pop_front();
    } else if (m_position < m_feed.history().head())
        collectEvents();
    if (m_text.empty())
        return;
    m_writing = true;
    m_lastWrite = steady_clock::now();
    m_stream.async_write(net::buffer(m_text),
                         [self = shared_from_this()](const error_code &error, std::size_t bytes) {
                             self->written(error, bytes);
                         });
}

void WsSession::collectEvents()
{
    const FeedRead got = m_feed.read(m_position, kBatch, m_spans);
    if (got.events > 0)
        appendBatch(m_text, m_format, m_spans, got.events);
    m_spans.clear();
    m_position = got.last;
}

void WsSession::written(const error_code &error, std::size_t bytes)
{
    m_writing = false;
    if (m_closed) // the close is on its way, or done
        return;
    if (error) {
        drop();
        return;
    }
    m_feed.sent(bytes);
    write();
}

void WsSession::waitForSubscribe()
{
    m_timer.expires_after(m_settings.subscribeTime);
    m_timer.async_wait([self = shared_from_this()](const error_code &error) {
        if (!error && !self->m_subscribed)
            self->close(kNotTheProtocol, "No subscribe message came in time.");
    });
}

void WsSession::waitForSilence()
{
    m_timer.expires_at(m_lastWrite + m_settings.heartbeat);
    m_timer.async_wait([self = shared_from_this()](const error_code &error) {
        if (error || self->m_closed)
            return;
        if (self->m_writing) // it has bytes to read
            self->m_lastWrite = steady_clock::now();
        else if (steady_clock::now() >= self->m_lastWrite + self->m_settings.heartbeat) {
            self->queue(R"({"t":"hb"})");
            self->write();
        }
        self->waitForSilence();
    });
}

void WsSession::close(unsigned short code, std::string_view reason)
{
    if (m_closed)
        return;
    m_closed = true;
    m_timer.expires_after(kCloseTime);
    m_timer.async_wait([self = shared_from_this()](const error_code &error) {
        if (!error)
            self->drop();
    });
    websocket::close_reason why(code);
    why.reason.assign(reason.data(), reason.size());
    m_stream.async_close(why, [self = shared_from_this()](const error_code &) { self->drop(); });
}

void WsSession::drop()
{
    m_closed = true;
    error_code ignored;
    m_timer.cancel(ignored);
    m_stream.next_layer().close(ignored);
}

} // namespace steadfeed::demo
