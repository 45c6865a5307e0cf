// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultListener.h"

#include <chrono>

namespace steadfeed::demo {
namespace {

namespace net = boost::asio;
using boost::system::error_code;
using net::ip::tcp;

// No descriptors left, or the port is taken: the same error would come at once again.
constexpr std::chrono::milliseconds kPause{50};

} // namespace

FaultListener::FaultListener(net::io_context &io, Accepted accepted)
    : m_io(io)
    , m_accepted(std::move(accepted))
    , m_acceptor(io)
    , m_pause(io)
{
}

error_code FaultListener::listen(std::uint16_t port)
{
    error_code error = bind(port);
    if (!error)
        m_acceptor.listen(net::socket_base::max_listen_connections, error);
    if (error)
        return error;
    m_port = m_acceptor.local_endpoint().port();
    accept();
    return {};
}

error_code FaultListener::bind(std::uint16_t port)
{
    error_code error;
    m_acceptor = tcp::acceptor(m_io);
    m_acceptor.open(tcp::v4(), error);
    if (!error)
        m_acceptor.set_option(net::socket_base::reuse_address(true), error);
    if (!error)
        m_acceptor.bind({net::ip::address_v4::loopback(), port}, error);
    if (error)
        m_acceptor = tcp::acceptor(m_io);
    return error;
}

void FaultListener::refuse(bool on)
{
    if (on == m_refusing || m_closed)
        return;
    m_refusing = on;
    if (on)
        (void)bind(m_port); // where that fails it is closed all the same, and open() tries again
    else
        open();
}

/// Listens again, as soon as that can be.
void FaultListener::open()
{
    if (m_refusing || m_closed)
        return;
    error_code error;
    if (!m_acceptor.is_open())
        error = bind(m_port);
    if (!error)
        m_acceptor.listen(net::socket_base::max_listen_connections, error);
    if (error)
        again();
    else
        accept();
}

void FaultListener::again()
{
    m_pause.expires_after(kPause);
    m_pause.async_wait([this](const error_code &aborted) {
        if (!aborted)
            open();
    });
}

void FaultListener::accept()
{
    m_acceptor.async_accept([this](const error_code &error, tcp::socket socket) {
        if (error == net::error::operation_aborted || m_closed)
            return;
        if (error) {
            again();
            return;
        }
        if (m_refusing) { // had been taken already
            error_code ignored;
            socket.set_option(net::socket_base::linger(true, 0), ignored);
            return;
        }
        m_accepted(std::move(socket));
        accept();
    });
}

void FaultListener::close()
{
    m_closed = true;
    error_code ignored;
    m_acceptor.close(ignored);
    m_pause.cancel();
}

} // namespace steadfeed::demo
