// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DemoFeed.h"
#include "FeedReader.h"
#include "WireFormat.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <chrono>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed::demo {

/// How a WebSocket is served; the same for all of an exchange.
struct WsSettings
{
    std::chrono::milliseconds heartbeat{};
    std::chrono::milliseconds subscribeTime{}; ///< from the upgrade to the client's message
};

/*!
 * One client's WebSocket: upgrade, the client's one message, then hello, snapshot where it is due, and
 * batches of events from the feed's history, each message in one frame.
 *
 * A client that reads slowly is served from history; when history went past it, it gets a new hello that
 * names the gap. It lives as long as its pending read or close, that is, as long as the connection.
 *
 * Threading: the demo thread.
 */
class WsSession final : public FeedReader, public std::enable_shared_from_this<WsSession>
{
public:
    using Socket = boost::asio::ip::tcp::socket;
    using Request = boost::beast::http::request<boost::beast::http::empty_body>;

    /// `slot` is released with the session: it counts the connection.
    WsSession(Socket socket, DemoFeed &feed, WsSettings settings, std::shared_ptr<void> slot);
    ~WsSession() override;
    WsSession(const WsSession &) = delete;
    WsSession &operator=(const WsSession &) = delete;

    /// Whether `request` asks for a WebSocket of the one version there is.
    [[nodiscard]] static bool isUpgrade(const Request &request);

    /// `request` must be an upgrade with a good key; it is not used after this call.
    void start(const Request &request);

    void wake() override;
    void end() override;
    [[nodiscard]] std::uint64_t position() const override;

private:
    void read();
    void received(const boost::system::error_code &error);
    void subscribe(std::string_view text);
    void greet(const ResumePoint &point);
    void queue(std::string_view json);
    void write();
    void collectEvents();
    void written(const boost::system::error_code &error, std::size_t bytes);
    void waitForSubscribe();
    void waitForSilence();
    void close(unsigned short code, std::string_view reason);
    void drop();

    boost::beast::websocket::stream<Socket, false> m_stream; // false: never compressed
    DemoFeed &m_feed;
    WsSettings m_settings;
    std::shared_ptr<void> m_slot;
    boost::asio::steady_timer m_timer; ///< for the subscription, then for silence, then for the closing
    std::chrono::steady_clock::time_point m_lastWrite;
    WireFormat m_format = WireFormat::Json;
    std::uint64_t m_position = 0;
    boost::beast::flat_buffer m_received;
    std::deque<std::string> m_queued; ///< messages of this client alone: hello, snapshot, heartbeats
    std::string m_text;               ///< the message that is being written
    std::vector<HistorySpan> m_spans;
    bool m_subscribed = false;
    bool m_writing = false;
    bool m_closed = false;
};

} // namespace steadfeed::demo
