// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DemoFeed.h"
#include "FeedReader.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace steadfeed::demo {

/// How a stream is sent; the same for all streams of an exchange but for `chunked`.
struct SseSettings
{
    std::chrono::milliseconds heartbeat{};
    std::chrono::milliseconds retry{};
    bool chunked = true; ///< HTTP/1.0 has no chunks: there the end of the connection ends the body
};

/*!
 * One client's event stream: response header, hello, snapshot where it is due, then events straight from the
 * feed's history, many in one write, and a comment after each heartbeat time of silence.
 *
 * A client that reads slowly is served from history; when history went past it, it gets a new hello that
 * names the gap. It lives as long as its pending read, that is, as long as the connection.
 *
 * Threading: the demo thread.
 */
class SseSession final : public FeedReader, public std::enable_shared_from_this<SseSession>
{
public:
    using Socket = boost::asio::ip::tcp::socket;

    /// `slot` is released with the session: it counts the connection.
    SseSession(Socket socket, DemoFeed &feed, SseSettings settings, std::shared_ptr<void> slot);
    ~SseSession() override;
    SseSession(const SseSession &) = delete;
    SseSession &operator=(const SseSession &) = delete;

    void start(const std::optional<ResumeRequest> &request);

    void wake() override;
    void end() override { close(); }
    [[nodiscard]] std::uint64_t position() const override;

private:
    void greet(const ResumePoint &point, std::chrono::milliseconds retry);
    void queue(std::string_view body);
    void write();
    void collectEvents();
    void written(const boost::system::error_code &error, std::size_t bytes);
    void watchForEnd();
    void waitForSilence();
    void close();

    Socket m_socket;
    DemoFeed &m_feed;
    SseSettings m_settings;
    std::shared_ptr<void> m_slot;
    boost::asio::steady_timer m_silence;
    std::chrono::steady_clock::time_point m_lastWrite;
    std::uint64_t m_position = 0;
    std::string m_queued;             ///< text of this client alone: header, hello, comments
    std::string m_text;               ///< the part of it that is being written
    std::vector<HistorySpan> m_spans; ///< events that are being written
    std::vector<boost::asio::const_buffer> m_buffers;
    std::array<char, 512> m_ignored{};
    std::size_t m_ignoredBytes = 0;
    bool m_writing = false;
    bool m_closed = false;
};

} // namespace steadfeed::demo
