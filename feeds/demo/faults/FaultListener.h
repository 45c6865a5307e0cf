// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <cstdint>
#include <functional>

namespace steadfeed::demo {

/*!
 * A listening socket on 127.0.0.1 that can refuse for a while and comes back on the same port. While it
 * refuses it holds the port without listening, so that nobody else gets it.
 *
 * Threading: the loop's.
 */
class FaultListener
{
public:
    using Accepted = std::function<void(boost::asio::ip::tcp::socket)>;

    FaultListener(boost::asio::io_context &io, Accepted accepted);

    /// \a port 0: any free one.
    [[nodiscard]] boost::system::error_code listen(std::uint16_t port);
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    void refuse(bool on);
    void close();

private:
    [[nodiscard]] boost::system::error_code bind(std::uint16_t port);
    void open();
    void accept();
    void again();

    boost::asio::io_context &m_io;
    Accepted m_accepted;
    boost::asio::ip::tcp::acceptor m_acceptor;
    boost::asio::steady_timer m_pause;
    std::uint16_t m_port = 0;
    bool m_refusing = false;
    bool m_closed = false;
};

} // namespace steadfeed::demo
