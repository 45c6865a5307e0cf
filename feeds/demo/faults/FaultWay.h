// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultedPipe.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed::demo {

/// Who owns two ways, and knows what their events mean.
class FaultWayOwner : public std::enable_shared_from_this<FaultWayOwner>
{
public:
    virtual ~FaultWayOwner() = default;
    virtual void arrived(FaultDirection direction, std::string_view bytes) = 0;
    virtual void sourceEnded(FaultDirection direction, bool inOrder) = 0; ///< nothing more will arrive
    [[nodiscard]] virtual FaultedPipe::Output take(FaultDirection direction) = 0;
    virtual void wrote(FaultDirection direction, std::size_t bytes) = 0;
    virtual void ended(FaultDirection direction, FaultedPipe::End end) = 0; ///< all before it is written
    virtual void sinkBroken(FaultDirection direction) = 0;                  ///< cannot be written to
};

/*!
 * One direction of a connection through the fault proxy, on its two sockets: reads while the pipe is not
 * full, writes what the pipe gives, when it gives it.
 *
 * Threading: the loop's.
 */
class FaultWay
{
public:
    /// The pipe, the sockets and the owner outlive the way.
    FaultWay(FaultWayOwner &owner, FaultDirection direction, boost::asio::ip::tcp::socket &from,
             boost::asio::ip::tcp::socket &to);

    void readInto(FaultedPipe &pipe); ///< begins; nothing is written before writeFrom()
    void writeFrom(FaultedPipe &pipe);
    void pump(); ///< the pipe may have something
    void stop();

    [[nodiscard]] bool sourceEnded() const { return m_sourceEnded; }
    [[nodiscard]] bool done() const { return m_done; } ///< its end is told, or its sink broken

private:
    void read();
    void write(std::string bytes);
    void wake(MonoTime when);
    void finish();

    FaultWayOwner &m_owner;
    FaultDirection m_direction;
    boost::asio::ip::tcp::socket &m_from;
    boost::asio::ip::tcp::socket &m_to;
    boost::asio::steady_timer m_timer;
    FaultedPipe *m_source = nullptr; ///< what is read goes there
    FaultedPipe *m_sink = nullptr;   ///< what is written comes from there: the same, once it may
    std::vector<char> m_buffer;
    std::string m_out;
    FaultedPipe::End m_end = FaultedPipe::End::None;
    bool m_reading = false;
    bool m_writing = false;
    bool m_sourceEnded = false;
    bool m_done = false;
    bool m_stopped = false;
};

} // namespace steadfeed::demo
