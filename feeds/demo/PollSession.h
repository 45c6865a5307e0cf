// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DemoFeed.h"
#include "FeedReader.h"
#include "PollRequest.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <memory>
#include <string>

namespace steadfeed::demo {

/*!
 * One request for a page: makes the page at once where there is something to say, else holds the answer until
 * something comes, the time is over, or the exchange stops.
 *
 * A held request is a reader of the feed. When its client goes away it lets go of the answer, and with it of
 * the connection. The socket is the connection's: nothing is read from it here.
 *
 * Threading: the demo thread.
 */
class PollSession final : public FeedReader, public std::enable_shared_from_this<PollSession>
{
public:
    using Socket = boost::asio::ip::tcp::socket;
    /// Takes the page. It owns the connection: it is let go of after one call, or without one.
    using Answer = std::function<void(std::string page)>;

    PollSession(Socket &socket, DemoFeed &feed, PollRequest request, Answer answer);
    ~PollSession() override;
    PollSession(const PollSession &) = delete;
    PollSession &operator=(const PollSession &) = delete;

    void start();

    void wake() override;
    void end() override { finishSoon(); }
    [[nodiscard]] std::uint64_t position() const override { return m_request.after->seq; }

private:
    [[nodiscard]] bool hasNothingToSay() const;
    void hold();
    void finishSoon();
    void watchForEnd();
    void finish();

    Socket &m_socket;
    DemoFeed &m_feed;
    PollRequest m_request;
    Answer m_answer; ///< empty: answered, or given up
    boost::asio::steady_timer m_time;
    bool m_due = false;
};

} // namespace steadfeed::demo
