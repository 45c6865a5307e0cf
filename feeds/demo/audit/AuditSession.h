// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditFrame.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>

namespace steadfeed::demo {

class AuditServer;

/*!
 * One client's WebSocket of the audit protocol: upgrade, hello within its time, then actions in and answers
 * out, each message in one frame, and a heartbeat where there is nothing else to say. What a frame is
 * answered is AuditServer's business.
 *
 * A client that does not wait for its answers is read no further until it has some. The session lives as long
 * as its pending read or close, that is, as long as the connection.
 *
 * Threading: the demo thread.
 */
class AuditSession : public std::enable_shared_from_this<AuditSession>
{
public:
    using Socket = boost::asio::ip::tcp::socket;
    using Request = boost::beast::http::request<boost::beast::http::empty_body>;

    /// \a identity: index into AuditSettings::identities. \a slot is released with the session.
    AuditSession(Socket socket, AuditServer &server, std::size_t identity, std::shared_ptr<void> slot);
    ~AuditSession();
    AuditSession(const AuditSession &) = delete;
    AuditSession &operator=(const AuditSession &) = delete;

    /// Whether \a request asks for the protocol by its name.
    [[nodiscard]] static bool asksForProtocol(const Request &request);

    /// \a request must be an upgrade with a good key; it is not used after this call.
    void start(const Request &request);

    /// One of this client's frames has its answer.
    void answered();
    /// To be sent with flush(); an acknowledgement takes the place of an earlier one that still waits.
    void queue(const AuditFrame &frame);
    void queueLater(const AuditFrame &frame, std::chrono::milliseconds delay);
    void flush();
    /// Sends what waits, says goodbye, and closes.
    void close(int code, const std::string &why);

private:
    void read();
    void received(const boost::system::error_code &error);
    void take(const AuditFrame &frame);
    void written(const boost::system::error_code &error);
    void waitForHello();
    void waitForSilence();
    void sendClose();
    void drop();

    boost::beast::websocket::stream<Socket, false> m_stream; // false: never compressed
    AuditServer &m_server;
    std::size_t m_identity;
    std::shared_ptr<void> m_slot;
    std::uint64_t m_connection;
    boost::asio::steady_timer m_timer; ///< for the hello, then for silence, then for the closing
    std::chrono::steady_clock::time_point m_lastWrite;
    boost::beast::flat_buffer m_received;
    std::deque<std::string> m_queued;
    std::optional<std::uint64_t> m_queuedAck; ///< number of the acknowledgement at the end of the queue
    std::string m_text;                       ///< the message that is being written
    std::size_t m_unanswered = 0;
    int m_closeCode = 0; ///< 0: open
    std::string m_closeText;
    bool m_greeted = false;
    bool m_accepted = false; ///< the upgrade is through
    bool m_reading = false;
    bool m_writing = false;
    bool m_gone = false;
};

} // namespace steadfeed::demo
