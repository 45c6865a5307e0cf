// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultProxyStats.h"
#include "FaultWay.h"
#include "FaultedLink.h"
#include "RequestReader.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <array>
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace steadfeed::demo {

class FaultProxyLoop;

/*!
 * One connection through the fault proxy. Reads the first request, finds out which feed it is and where it
 * leads, and refuses, stays silent, answers, or connects to the server; then has bytes carried both ways, and
 * ends both sides as the pipes say. A request that an Answer meets goes no further, and neither does what
 * follows it.
 *
 * A client that has gone while a hole holds back what it sent last is forgotten after a minute.
 *
 * Threading: the loop's.
 */
class FaultConnection : public FaultWayOwner
{
public:
    /// \a tunnelOf: the feed of this tunnel; none: plain mode.
    FaultConnection(boost::asio::ip::tcp::socket client, FaultProxyLoop &loop, const std::string *tunnelOf);

    void start();
    void pump(); ///< something may have changed
    void shut(); ///< closes both sides at once; the director must still be there
    /// None: it is not known yet which feed it is.
    [[nodiscard]] std::optional<FaultProxyConnection> state() const;

private:
    // The beginning
    void readFirst();
    void begin(RequestReader::Part part);
    void beginTunnel(RequestReader::Part part);
    void admit(const std::string &feed);
    void connect(const std::string &host, const std::string &port);
    void connected();
    void confirmTunnel();
    void noServer();
    // Requests
    void handle(RequestReader::Part part);
    void answer(const FaultAnswer &with);
    // FaultWayOwner
    void arrived(FaultDirection direction, std::string_view bytes) override;
    void sourceEnded(FaultDirection direction, bool inOrder) override;
    FaultedPipe::Output take(FaultDirection direction) override;
    void wrote(FaultDirection direction, std::size_t bytes) override;
    void ended(FaultDirection direction, FaultedPipe::End end) override;
    void sinkBroken(FaultDirection direction) override;
    // The end
    void endIfBothHave();
    void breakOff();
    void linger();
    void discard(); ///< of a client that was not admitted
    void after(std::chrono::milliseconds time, std::function<void()> call);

    FaultProxyLoop &m_loop;
    const std::string *m_tunnelOf;
    boost::asio::ip::tcp::socket m_client;
    boost::asio::ip::tcp::socket m_server;
    boost::asio::ip::tcp::resolver m_resolver;
    boost::asio::steady_timer m_timer; ///< of the present stage
    std::array<char, 4096> m_bytes{};  ///< before and after the relay
    RequestReader m_requests;
    FaultedLink *m_link = nullptr; ///< the director's; none before admit() and after the end
    FaultProxyStats *m_stats = nullptr;
    FaultWay m_down;
    FaultWay m_up;
    FaultProxyConnection m_state;
    bool m_connect = false;    ///< a tunnel, opened by CONNECT
    bool m_silent = false;     ///< accepted, and never a word
    bool m_answered = false;   ///< in the server's place
    bool m_serverless = false; ///< nobody to carry bytes to
    bool m_lingering = false;  ///< both ways are over, and the client has a moment to close
    bool m_over = false;
    int m_flushes = 0;
};

} // namespace steadfeed::demo
