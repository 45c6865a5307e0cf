// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bytes on their way, and how a connection ends.
#include "FaultConnection.h"

#include "FaultProxyLoop.h"

#include <boost/asio/buffer.hpp>

#include <linux/sockios.h>
#include <sys/ioctl.h>

#include <utility>

namespace steadfeed::demo {
namespace {

namespace net = boost::asio;
using boost::system::error_code;
using net::ip::tcp;
using namespace std::chrono_literals;

// How long a client has to close when the server has; closing earlier would be a reset.
constexpr auto kLingerTime = 1s;
// For a client that has gone, while a hole holds back that it has.
constexpr auto kGoneTime = 60s;
// A reset throws away what the kernel has not sent yet, and bytes before it are to arrive. A client that does
// not read gets no more time than this.
constexpr auto kFlushStep = 1ms;
constexpr int kMostFlushes = 100;

bool hasUnsent(tcp::socket &socket)
{
    int bytes = 0;
    return socket.is_open() && ioctl(socket.native_handle(), SIOCOUTQNSD, &bytes) == 0 && bytes > 0;
}

void reset(tcp::socket &socket)
{
    error_code ignored;
    socket.set_option(net::socket_base::linger(true, 0), ignored);
    socket.close(ignored);
}

} // namespace

void FaultConnection::pump()
{
    const auto self = shared_from_this();
    if (!m_over)
        m_down.pump();
    if (!m_over)
        m_up.pump();
}

FaultedPipe::Output FaultConnection::take(FaultDirection direction)
{
    FaultedPipe::Output out = m_loop.director().take(*m_link, direction, readClocks().mono);
    // The other way may have got something, and the director another deadline.
    if (!out.struck.empty() || out.end != FaultedPipe::End::None)
        m_loop.changeSoon();
    return out;
}

void FaultConnection::wrote(FaultDirection direction, std::size_t bytes)
{
    (direction == FaultDirection::Down ? m_state.bytesDown : m_state.bytesUp) += bytes;
    (direction == FaultDirection::Down ? m_stats->bytesDown : m_stats->bytesUp) += bytes;
}

void FaultConnection::sourceEnded(FaultDirection direction, bool inOrder)
{
    if (direction == FaultDirection::Up && (m_silent || m_lingering)) {
        shut();
        return;
    }
    m_link->pipe(direction).finish(inOrder ? FaultedPipe::End::HalfClose : FaultedPipe::End::Reset,
                                   readClocks().mono);
    if (direction == FaultDirection::Down || m_answered)
        return;
    after(kGoneTime, [this] {
        if (!m_up.done())
            breakOff();
    });
}

void FaultConnection::sinkBroken(FaultDirection direction)
{
    // Its other direction brings no more either; who sent that learns of it in the order of things.
    const FaultDirection other =
        direction == FaultDirection::Down ? FaultDirection::Up : FaultDirection::Down;
    m_link->pipe(other).finish(FaultedPipe::End::Reset, readClocks().mono);
    m_loop.changeSoon();
    endIfBothHave();
}

void FaultConnection::ended(FaultDirection direction, FaultedPipe::End end)
{
    if (end == FaultedPipe::End::Reset) {
        breakOff();
        return;
    }
    error_code ignored;
    tcp::socket &to = direction == FaultDirection::Down ? m_client : m_server;
    to.shutdown(tcp::socket::shutdown_send, ignored);
    endIfBothHave();
}

void FaultConnection::endIfBothHave()
{
    if (m_down.done() && (m_up.done() || m_serverless))
        linger();
}

/// Leaves the client time to take what it was sent.
void FaultConnection::linger()
{
    if (std::exchange(m_lingering, true))
        return;
    m_down.stop();
    error_code ignored;
    m_server.close(ignored);
    m_client.shutdown(tcp::socket::shutdown_send, ignored);
    after(kLingerTime, [this] { shut(); });
    if (m_up.sourceEnded())
        shut();
    else if (!m_link)
        discard(); // else m_up goes on reading, and nobody listens
}

void FaultConnection::discard()
{
    m_client.async_read_some(net::buffer(m_bytes),
                             [this, self = shared_from_this()](const error_code &error, std::size_t) {
                                 if (m_over)
                                     return;
                                 if (error)
                                     shut();
                                 else
                                     discard();
                             });
}

void FaultConnection::breakOff()
{
    m_down.stop();
    m_up.stop();
    if (hasUnsent(m_client) && m_flushes++ < kMostFlushes) {
        after(kFlushStep, [this] { breakOff(); });
        return;
    }
    reset(m_client);
    reset(m_server);
    shut();
}

void FaultConnection::shut()
{
    if (std::exchange(m_over, true))
        return;
    m_down.stop();
    m_up.stop();
    m_timer.cancel();
    m_resolver.cancel();
    error_code ignored;
    m_client.close(ignored);
    m_server.close(ignored);
    if (m_link) {
        m_loop.director().close(*std::exchange(m_link, nullptr), readClocks().mono);
        --m_stats->open;
    }
    m_loop.remove(*this);
}

void FaultConnection::after(std::chrono::milliseconds time, std::function<void()> call)
{
    m_timer.expires_after(time);
    m_timer.async_wait([this, self = shared_from_this(), call = std::move(call)](const error_code &aborted) {
        if (!aborted && !m_over)
            call();
    });
}

std::optional<FaultProxyConnection> FaultConnection::state() const
{
    return m_link ? std::optional(m_state) : std::nullopt;
}

} // namespace steadfeed::demo
