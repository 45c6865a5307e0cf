// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditSession.h"

#include "AuditServer.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/rfc7230.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

namespace steadfeed::demo {
namespace {

namespace net = boost::asio;
namespace http = boost::beast::http;
namespace websocket = boost::beast::websocket;
using boost::system::error_code;
using std::chrono::steady_clock;
using namespace std::chrono_literals;

// A client may have a window of frames on its way, and another after a reconnect.
constexpr std::size_t kMostUnanswered = 2 * kAuditWindow;
// For the client to take what is still on its way and to answer the close.
constexpr auto kCloseTime = 5s;

} // namespace

AuditSession::AuditSession(Socket socket, AuditServer &server, std::size_t identity,
                           std::shared_ptr<void> slot)
    : m_stream(std::move(socket))
    , m_server(server)
    , m_identity(identity)
    , m_slot(std::move(slot))
    , m_connection(server.enter(this))
    , m_timer(m_stream.get_executor())
    , m_lastWrite(steady_clock::now())
{
}

AuditSession::~AuditSession()
{
    m_server.leave(m_connection);
}

bool AuditSession::asksForProtocol(const Request &request)
{
    const auto [begin, end] = request.equal_range(http::field::sec_websocket_protocol);
    for (auto it = begin; it != end; ++it) {
        if (http::token_list(it->value())
                .exists(boost::beast::string_view(kAuditProtocol.data(), kAuditProtocol.size())))
            return true;
    }
    return false;
}

void AuditSession::start(const Request &request)
{
    m_stream.set_option(websocket::stream_base::timeout{kCloseTime, websocket::stream_base::none(), false});
    m_stream.set_option(websocket::stream_base::decorator([](websocket::response_type &response) {
        response.set(http::field::sec_websocket_protocol,
                     boost::beast::string_view(kAuditProtocol.data(), kAuditProtocol.size()));
    }));
    m_stream.read_message_max(kAuditFrameMax);
    m_stream.auto_fragment(false); // Qt 6.4 refuses a character that is cut by a frame's end
    m_stream.async_accept(request, [self = shared_from_this()](const error_code &error) {
        if (error)
            return;
        self->m_accepted = true;
        self->waitForHello();
        self->read();
        self->flush(); // a goodbye, where the exchange stopped meanwhile
    });
}

/// Mostly pending: it answers pings and closes, and hears that the client has gone.
void AuditSession::read()
{
    if (m_reading || m_gone || m_unanswered >= kMostUnanswered)
        return;
    m_reading = true;
    m_stream.async_read(m_received, [self = shared_from_this()](const error_code &error, std::size_t) {
        self->m_reading = false;
        self->received(error);
    });
}

void AuditSession::received(const error_code &error)
{
    if (error) { // where the client broke the rules of WebSockets, it has been told the code already
        drop();
        return;
    }
    if (m_closeCode == 0) {
        const auto bytes = m_received.cdata();
        if (m_stream.got_text())
            take(readAuditFrame({static_cast<const char *>(bytes.data()), bytes.size()}));
        else
            close(auditclose::kProtocol, "Frames are text.");
    }
    m_received.consume(m_received.size());
    if (m_closeCode == 0) // else the close reads on by itself
        read();
}

void AuditSession::take(const AuditFrame &frame)
{
    if (const auto *act = std::get_if<AuditAct>(&frame)) {
        if (!m_greeted) {
            close(auditclose::kProtocol, "The first frame is a hello.");
            return;
        }
        ++m_unanswered;
        m_server.act(m_connection, m_identity, *act);
    } else if (const auto *hello = std::get_if<AuditHello>(&frame)) {
        if (!m_greeted)
            waitForSilence();
        m_greeted = true;
        ++m_unanswered;
        m_server.hello(m_connection, m_identity, *hello);
    } else if (const auto *unreadable = std::get_if<AuditUnreadable>(&frame)) {
        close(auditclose::kProtocol, unreadable->why);
    } else if (!std::holds_alternative<AuditUnknown>(frame)) {
        close(auditclose::kProtocol, "This frame is the server's.");
    }
}

void AuditSession::answered()
{
    if (m_unanswered > 0)
        --m_unanswered;
    if (m_accepted && m_closeCode == 0)
        read();
}

void AuditSession::queue(const AuditFrame &frame)
{
    if (m_closeCode != 0)
        return;
    const auto *ack = std::get_if<AuditAck>(&frame);
    if (ack && m_queuedAck && ack->upto > *m_queuedAck)
        m_queued.back() = writeAuditFrame(frame);
    else
        m_queued.push_back(writeAuditFrame(frame));
    m_queuedAck = ack ? std::optional(ack->upto) : std::nullopt;
}

void AuditSession::queueLater(const AuditFrame &frame, std::chrono::milliseconds delay)
{
    auto timer = std::make_shared<net::steady_timer>(m_stream.get_executor(), delay);
    timer->async_wait([self = shared_from_this(), timer, frame](const error_code &) {
        self->queue(frame);
        self->flush();
    });
}

void AuditSession::flush()
{
    if (m_writing || m_gone || !m_accepted)
        return;
    if (m_queued.empty()) {
        if (m_closeCode != 0)
            sendClose();
        return;
    }
    m_text = std::move(m_queued.front());
    m_queued.pop_front();
    if (m_queued.empty())
        m_queuedAck.reset();
    m_writing = true;
    m_lastWrite = steady_clock::now();
    m_stream.text(true);
    m_stream.async_write(
        net::buffer(m_text),
        [self = shared_from_this()](const error_code &error, std::size_t) { self->written(error); });
}

void AuditSession::written(const error_code &error)
{
    m_writing = false;
    if (error)
        drop();
    else
        flush();
}

void AuditSession::waitForHello()
{
    if (m_closeCode != 0)
        return;
    m_timer.expires_after(m_server.settings().helloTime);
    m_timer.async_wait([self = shared_from_this()](const error_code &error) {
        if (!error && !self->m_greeted)
            self->close(auditclose::kProtocol, "No hello came in time.");
    });
}

void AuditSession::waitForSilence()
{
    const auto heartbeat = m_server.settings().heartbeat;
    m_timer.expires_at(m_lastWrite + heartbeat);
    m_timer.async_wait([self = shared_from_this(), heartbeat](const error_code &error) {
        if (error || self->m_closeCode != 0 || self->m_gone)
            return;
        if (self->m_writing) // it has bytes to read
            self->m_lastWrite = steady_clock::now();
        else if (steady_clock::now() >= self->m_lastWrite + heartbeat) {
            self->m_queued.emplace_back(R"({"t":"hb"})");
            self->m_queuedAck.reset();
            self->flush();
        }
        self->waitForSilence();
    });
}

void AuditSession::close(int code, const std::string &why)
{
    if (m_closeCode != 0 || m_gone)
        return;
    queue(AuditBye{code, why});
    m_closeCode = code;
    m_closeText = why;
    m_timer.expires_after(kCloseTime);
    m_timer.async_wait([self = shared_from_this()](const error_code &error) {
        if (!error)
            self->drop();
    });
    flush();
}

void AuditSession::sendClose()
{
    m_writing = true; // nothing goes out any more
    websocket::close_reason why(static_cast<std::uint16_t>(m_closeCode));
    why.reason.assign(m_closeText.data(), std::min<std::size_t>(m_closeText.size(), 120));
    m_stream.async_close(why, [self = shared_from_this()](const error_code &) { self->drop(); });
}

void AuditSession::drop()
{
    m_gone = true;
    error_code ignored;
    m_timer.cancel(ignored);
    m_stream.next_layer().close(ignored);
}

} // namespace steadfeed::demo
