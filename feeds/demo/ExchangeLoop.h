// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditServer.h"
#include "ExchangeOptions.h"
#include "ExchangeStats.h"
#include "HttpConnection.h"
#include "MarketDriver.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace steadfeed::demo {

/*!
 * Everything that lives in the demo thread: the event loop, the listening socket, the feeds, the market.
 *
 * Threading: made and destroyed where no run() is active; post() and stop() from any thread; all else in the
 * thread that calls run().
 */
class ExchangeLoop
{
public:
    /// The options must be in range, with token and epoch.
    explicit ExchangeLoop(const ExchangeOptions &options);
    ~ExchangeLoop();

    /// Empty, or why there is no ledger of actions. Before listen().
    [[nodiscard]] std::string openLedger() { return m_audit->start(); }
    /// Binds to 127.0.0.1 and accepts from run() on.
    [[nodiscard]] boost::system::error_code listen(std::uint16_t port);
    [[nodiscard]] std::uint16_t port() const { return m_port; }

    /// Returns soon after stop(): clients are told first, and have a moment to hear it.
    void run();
    void stop();
    void post(std::function<void(MarketDriver &)> call);

    // Only in the thread that calls run():
    [[nodiscard]] ExchangeStats stats() const;
    [[nodiscard]] const std::vector<std::unique_ptr<DemoFeed>> &feeds() const { return m_feeds; }
    void allowPort(std::uint16_t port) { m_services->guard.allowPort(port); }

private:
    void accept();
    void accepted(boost::asio::ip::tcp::socket socket);
    void sayGoodbye();
    void waitForGoodbye(std::chrono::steady_clock::time_point until);

    ExchangeOptions m_options;
    std::vector<std::unique_ptr<DemoFeed>> m_feeds; // outlive the sessions, which end with m_io
    std::unique_ptr<AuditServer> m_audit;           // likewise
    std::optional<HttpServices> m_services;
    std::size_t m_connections = 0;
    std::uint16_t m_port = 0;
    boost::asio::io_context m_io{1};
    MarketDriver m_driver;
    boost::asio::ip::tcp::acceptor m_acceptor;
    boost::asio::steady_timer m_acceptPause;
    boost::asio::steady_timer m_goodbye;
};

} // namespace steadfeed::demo
