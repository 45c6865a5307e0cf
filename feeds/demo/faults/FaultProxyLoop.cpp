// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultProxyLoop.h"

#include "FaultConnection.h"

#include <boost/asio/post.hpp>

#include <algorithm>

namespace steadfeed::demo {
namespace {

namespace net = boost::asio;
using boost::system::error_code;
using net::ip::tcp;

// Each has two sockets and buffers; far above what a dashboard opens, and below the limit of descriptors.
constexpr std::size_t kMostConnections = 2'000;

MonoTime now()
{
    return readClocks().mono;
}

} // namespace

FaultProxyLoop::FaultProxyLoop(const FaultProxyOptions &options)
    : m_options(options)
    , m_director(now(), options.seed, options.eventFault)
    , m_work(m_io.get_executor())
    , m_plain(m_io, [this](tcp::socket socket) { accepted(std::move(socket), nullptr); })
    , m_timer(m_io)
{
}

FaultProxyLoop::~FaultProxyLoop() = default;

error_code FaultProxyLoop::listen(std::uint16_t port)
{
    return m_plain.listen(port);
}

std::uint16_t FaultProxyLoop::tunnelPort(const std::string &feed, error_code &error)
{
    const auto [place, isNew] = m_tunnels.try_emplace(feed);
    if (isNew) {
        const std::string *name = &place->first;
        place->second = std::make_unique<FaultListener>(
            m_io, [this, name](tcp::socket socket) { accepted(std::move(socket), name); });
        error = place->second->listen(0);
        if (error) {
            m_tunnels.erase(place);
            return 0;
        }
        place->second->refuse(m_director.refuses(feed));
    }
    return place->second->port();
}

void FaultProxyLoop::run()
{
    m_io.run();
}

void FaultProxyLoop::stop()
{
    net::post(m_io, [this] {
        m_plain.close();
        for (const auto &[feed, listener] : m_tunnels)
            listener->close();
        for (const auto &connection : std::vector(m_connections))
            connection->shut();
        m_io.stop();
    });
}

void FaultProxyLoop::post(std::function<void()> call)
{
    net::post(m_io, std::move(call));
}

void FaultProxyLoop::accepted(tcp::socket socket, const std::string *tunnelOf)
{
    if (m_connections.size() >= kMostConnections)
        return;
    error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    m_connections.push_back(std::make_shared<FaultConnection>(std::move(socket), *this, tunnelOf));
    m_connections.back()->start();
}

void FaultProxyLoop::remove(const FaultConnection &connection)
{
    std::erase_if(m_connections, [&connection](const auto &other) { return other.get() == &connection; });
}

void FaultProxyLoop::changed()
{
    m_director.advance(now());
    m_plain.refuse(m_director.refuses({}));
    for (const auto &[feed, listener] : m_tunnels)
        listener->refuse(m_director.refuses(feed));
    for (const auto &connection : std::vector(m_connections)) // one that ends removes itself
        connection->pump();
    wakeAtDeadline();
}

void FaultProxyLoop::changeSoon()
{
    if (std::exchange(m_changing, true))
        return;
    net::post(m_io, [this] {
        m_changing = false;
        changed();
    });
}

void FaultProxyLoop::wakeAtDeadline()
{
    const auto deadline = m_director.deadline();
    if (!deadline) {
        m_timer.cancel();
        return;
    }
    m_timer.expires_at(*deadline);
    m_timer.async_wait([this](const error_code &aborted) {
        if (!aborted)
            changed();
    });
}

void FaultProxyLoop::resetAll()
{
    Fault fault;
    fault.kind = FaultKind::Reset;
    m_director.inject(fault, {}, now());
    changed();
}

FaultProxyStats &FaultProxyLoop::statsOf(const std::string &feed)
{
    FaultProxyStats &stats = m_stats[feed];
    stats.feed = feed;
    return stats;
}

std::vector<FaultProxyStats> FaultProxyLoop::stats() const
{
    std::vector<FaultProxyStats> all;
    for (const auto &[feed, stats] : m_stats)
        all.push_back(stats);
    return all;
}

std::vector<FaultProxyConnection> FaultProxyLoop::connections() const
{
    std::vector<FaultProxyConnection> all;
    for (const auto &connection : m_connections) {
        if (const auto state = connection->state())
            all.push_back(*state);
    }
    return all;
}

} // namespace steadfeed::demo
