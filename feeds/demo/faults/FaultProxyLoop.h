// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultDirector.h"
#include "FaultListener.h"
#include "FaultProxyOptions.h"
#include "FaultProxyStats.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace steadfeed::demo {

class FaultConnection;

/*!
 * Everything that lives in the thread of the fault proxy: the event loop, listeners, connections, and the
 * director with the clock it is handed.
 *
 * Threading: made and destroyed where no run() is active; post() and stop() from any thread; all else in the
 * thread that calls run(), listen() also before that.
 */
class FaultProxyLoop
{
public:
    explicit FaultProxyLoop(const FaultProxyOptions &options);
    ~FaultProxyLoop();

    /// Plain mode.
    [[nodiscard]] boost::system::error_code listen(std::uint16_t port);
    [[nodiscard]] std::uint16_t port() const { return m_plain.port(); }
    [[nodiscard]] std::uint16_t tunnelPort(const std::string &feed, boost::system::error_code &error);

    void run();
    void stop();
    void post(std::function<void()> call);

    [[nodiscard]] FaultDirector &director() { return m_director; }
    /// Something may have come into force, ended or struck: does what follows, now.
    void changed();
    /// The same, in a later turn.
    void changeSoon();
    void resetAll();

    [[nodiscard]] const FaultProxyOptions &options() const { return m_options; }
    [[nodiscard]] FaultProxyStats &statsOf(const std::string &feed);
    [[nodiscard]] std::vector<FaultProxyStats> stats() const;
    [[nodiscard]] std::vector<FaultProxyConnection> connections() const;
    void remove(const FaultConnection &connection);

private:
    void accepted(boost::asio::ip::tcp::socket socket, const std::string *tunnelOf);
    void wakeAtDeadline();

    FaultProxyOptions m_options;
    FaultDirector m_director; // outlives the connections
    std::map<std::string, FaultProxyStats> m_stats;
    boost::asio::io_context m_io{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work;
    FaultListener m_plain;
    std::map<std::string, std::unique_ptr<FaultListener>> m_tunnels; ///< by feed
    std::vector<std::shared_ptr<FaultConnection>> m_connections;
    boost::asio::steady_timer m_timer;
    bool m_changing = false; ///< changeSoon() is under way
};

} // namespace steadfeed::demo
