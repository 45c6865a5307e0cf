// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditSession.h"
#include "DemoFeed.h"
#include "HttpGuard.h"
#include "SseSession.h"
#include "WsSession.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace steadfeed::demo {

/// What connections share; owned by ExchangeLoop, which outlives them.
struct HttpServices
{
    HttpGuard guard;
    std::vector<std::unique_ptr<DemoFeed>> *feeds = nullptr;
    SseSettings sse;
    WsSettings ws;
    AuditServer *audit = nullptr;
    std::chrono::milliseconds requestTime{}; ///< for a request to arrive, and for an answer to be taken
};

/*!
 * One accepted connection until it becomes a stream or ends: reads requests within a time and a size, asks
 * the guard, answers small things itself, has pages made by PollSession, and hands streams to SseSession,
 * WsSession and AuditSession.
 *
 * Threading: the demo thread.
 */
class HttpConnection : public std::enable_shared_from_this<HttpConnection>
{
public:
    /// `full`: there are too many connections already; whatever is asked is answered 503.
    HttpConnection(boost::asio::ip::tcp::socket socket, const HttpServices &services,
                   std::shared_ptr<void> slot, bool full);

    void readRequest();

private:
    using Parser = boost::beast::http::request_parser<boost::beast::http::empty_body>;

    void requestRead(const boost::system::error_code &error);
    void handle();
    void tellTime();
    void openStream(DemoFeed &feed, std::string_view query);
    void openWebSocket(DemoFeed &feed);
    void openAudit();
    [[nodiscard]] HttpVerdict checkUpgrade() const;
    void poll(DemoFeed &feed, std::string_view query);
    void refuse(const HttpVerdict &verdict);
    void respond(unsigned status, std::string json, bool keepAlive);
    void responded(const boost::system::error_code &error, bool keepAlive);
    void discardRest();

    boost::beast::tcp_stream m_stream;
    const HttpServices &m_services;
    std::shared_ptr<void> m_slot;
    bool m_full;
    boost::beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
    std::size_t m_token = 0; ///< HttpVerdict::token
    boost::beast::http::response<boost::beast::http::string_body> m_response;
    std::array<char, 4096> m_discarded{};
    std::size_t m_discardedBytes = 0;
};

} // namespace steadfeed::demo
