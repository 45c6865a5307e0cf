// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultWay.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>

#include <utility>

namespace steadfeed::demo {

namespace net = boost::asio;
using boost::system::error_code;

namespace {

// Feeds come down, and little goes up.
constexpr std::size_t kDownBuffer = std::size_t{64} * 1024;
constexpr std::size_t kUpBuffer = std::size_t{4} * 1024;

} // namespace

FaultWay::FaultWay(FaultWayOwner &owner, FaultDirection direction, net::ip::tcp::socket &from,
                   net::ip::tcp::socket &to)
    : m_owner(owner)
    , m_direction(direction)
    , m_from(from)
    , m_to(to)
    , m_timer(from.get_executor())
    , m_buffer(direction == FaultDirection::Down ? kDownBuffer : kUpBuffer)
{
}

void FaultWay::readInto(FaultedPipe &pipe)
{
    m_source = &pipe;
    read();
}

void FaultWay::writeFrom(FaultedPipe &pipe)
{
    m_sink = &pipe;
    pump();
}

void FaultWay::read()
{
    if (!m_source || m_reading || m_sourceEnded || m_stopped || m_source->full())
        return;
    m_reading = true;
    m_from.async_read_some(net::buffer(m_buffer), [this, owner = m_owner.shared_from_this()](
                                                      const error_code &error, std::size_t bytes) {
        m_reading = false;
        if (m_stopped)
            return;
        if (error) {
            m_sourceEnded = true;
            m_owner.sourceEnded(m_direction, error == net::error::eof);
        } else {
            m_owner.arrived(m_direction, {m_buffer.data(), bytes});
        }
        pump();
    });
}

void FaultWay::pump()
{
    const bool mayTake = m_sink && !m_done && !m_stopped;
    // What breaks the connection off does not wait for somebody to read.
    if (mayTake && (!m_writing || m_sink->breaking())) {
        FaultedPipe::Output out = m_owner.take(m_direction);
        m_end = out.end;
        if (!out.bytes.empty())
            write(std::move(out.bytes));
        else if (m_end != FaultedPipe::End::None)
            finish();
        else if (const auto deadline = m_sink->deadline())
            wake(*deadline);
    }
    read();
}

void FaultWay::write(std::string bytes)
{
    m_writing = true;
    m_out = std::move(bytes);
    net::async_write(m_to, net::buffer(m_out),
                     [this, owner = m_owner.shared_from_this()](const error_code &error, std::size_t count) {
                         m_writing = false;
                         if (m_stopped)
                             return;
                         m_owner.wrote(m_direction, count);
                         if (error) {
                             m_done = true;
                             m_owner.sinkBroken(m_direction);
                         } else if (m_end != FaultedPipe::End::None) {
                             finish();
                         } else {
                             pump();
                         }
                     });
}

void FaultWay::wake(MonoTime when)
{
    m_timer.expires_at(when);
    m_timer.async_wait([this, owner = m_owner.shared_from_this()](const error_code &aborted) {
        if (!aborted)
            pump();
    });
}

void FaultWay::finish()
{
    m_done = true;
    m_owner.ended(m_direction, m_end);
}

void FaultWay::stop()
{
    m_stopped = true;
    m_timer.cancel();
}

} // namespace steadfeed::demo
