// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a connection begins, and its requests.
#include "FaultConnection.h"

#include "AnswerText.h"
#include "FaultProxyLoop.h"
#include "HttpRoute.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/write.hpp>

#include <utility>

namespace steadfeed::demo {
namespace {

namespace net = boost::asio;
using boost::system::error_code;
using net::ip::tcp;
using namespace std::chrono_literals;

// For the first request to arrive: longer than any server gives, so that it is the server who loses patience.
constexpr auto kRequestTime = 60s;
constexpr auto kConnectTime = 10s;

constexpr std::string_view kConfirmed = "HTTP/1.1 200 Connection established\r\n\r\n";
constexpr std::string_view kNotHere = "HTTP/1.1 405 Method Not Allowed\r\nAllow: CONNECT\r\n"
                                      "Content-Length: 0\r\nConnection: close\r\n\r\n";

MonoTime now()
{
    return readClocks().mono;
}

} // namespace

FaultConnection::FaultConnection(tcp::socket client, FaultProxyLoop &loop, const std::string *tunnelOf)
    : m_loop(loop)
    , m_tunnelOf(tunnelOf)
    , m_client(std::move(client))
    , m_server(m_client.get_executor())
    , m_resolver(m_client.get_executor())
    , m_timer(m_client.get_executor())
    , m_down(*this, FaultDirection::Down, m_server, m_client)
    , m_up(*this, FaultDirection::Up, m_client, m_server)
{
}

void FaultConnection::start()
{
    after(kRequestTime, [this] { shut(); });
    readFirst();
}

void FaultConnection::readFirst()
{
    m_client.async_read_some(net::buffer(m_bytes),
                             [this, self = shared_from_this()](const error_code &error, std::size_t bytes) {
                                 if (m_over)
                                     return;
                                 if (error) {
                                     shut();
                                     return;
                                 }
                                 m_requests.push({m_bytes.data(), bytes});
                                 const RequestReader::Part part = m_requests.next();
                                 if (part == RequestReader::Part::None)
                                     readFirst();
                                 else if (m_tunnelOf)
                                     beginTunnel(part);
                                 else
                                     begin(part);
                             });
}

void FaultConnection::begin(RequestReader::Part part)
{
    const bool readable = part == RequestReader::Part::Head;
    admit(readable ? parseRoute(m_requests.head().target).feed : std::string());
    if (m_over)
        return;
    handle(part);
    if (!m_serverless)
        connect(m_loop.options().targetHost, std::to_string(m_loop.options().targetPort));
    m_down.writeFrom(m_link->down);
}

void FaultConnection::beginTunnel(RequestReader::Part part)
{
    const RequestAim aim = part == RequestReader::Part::Head ? aimOf(m_requests.head()) : RequestAim{};
    if (aim.host.empty() || aim.port.empty()) {
        net::async_write(m_client, net::buffer(kNotHere),
                         [this, self = shared_from_this()](const error_code &, std::size_t) { linger(); });
        return;
    }
    m_connect = m_requests.head().method == "CONNECT";
    admit(*m_tunnelOf);
    if (m_over)
        return;
    if (m_connect)
        m_requests = {}; // what comes through it is something new
    else
        handle(part);
    if (!m_serverless)
        connect(aim.host, aim.port);
    else if (m_connect)
        confirmTunnel();
    if (!m_connect)
        m_down.writeFrom(m_link->down);
}

/// The feed is known: the connection counts, and what is in force concerns it.
void FaultConnection::admit(const std::string &feed)
{
    FaultDirector &director = m_loop.director();
    m_link = &director.open(feed, now());
    m_stats = &m_loop.statsOf(feed);
    ++m_stats->connections;
    ++m_stats->open;
    m_state = {feed, m_link->connection, 0, 0};
    m_timer.cancel();
    if (director.refuses(feed)) {
        director.met(FaultKind::Refuse, feed, m_link->connection, now());
        ++m_stats->refused;
        breakOff();
        return;
    }
    if (director.silences(feed)) {
        director.met(FaultKind::Silent, feed, m_link->connection, now());
        m_silent = m_serverless = true;
    }
    m_up.readInto(m_link->up);
}

void FaultConnection::connect(const std::string &host, const std::string &port)
{
    after(kConnectTime, [this] { noServer(); });
    m_resolver.async_resolve(
        host, port,
        [this, self = shared_from_this()](const error_code &error, const tcp::resolver::results_type &found) {
            if (m_over || m_serverless)
                return;
            if (error) {
                noServer();
                return;
            }
            net::async_connect(m_server, found,
                               [this, self](const error_code &failed, const tcp::endpoint &) {
                                   if (m_over || m_serverless)
                                       return;
                                   if (failed)
                                       noServer();
                                   else
                                       connected();
                               });
        });
}

void FaultConnection::connected()
{
    m_timer.cancel();
    error_code ignored;
    m_server.set_option(tcp::no_delay(true), ignored);
    m_down.readInto(m_link->down);
    m_up.writeFrom(m_link->up);
    if (m_connect && !m_over)
        confirmTunnel();
}

void FaultConnection::confirmTunnel()
{
    net::async_write(m_client, net::buffer(kConfirmed),
                     [this, self = shared_from_this()](const error_code &, std::size_t) {
                         if (!m_over && m_link)
                             m_down.writeFrom(m_link->down);
                     });
}

void FaultConnection::noServer()
{
    m_loop.director().met(FaultKind::Refuse, m_state.feed, m_state.connection, now());
    ++m_stats->refused;
    breakOff();
}

void FaultConnection::arrived(FaultDirection direction, std::string_view bytes)
{
    if (direction == FaultDirection::Down) {
        m_link->down.push(bytes, now());
        return;
    }
    if (m_silent || m_answered || m_lingering)
        return;
    m_requests.push(bytes);
    for (auto part = m_requests.next(); part != RequestReader::Part::None; part = m_requests.next())
        handle(part);
}

void FaultConnection::handle(RequestReader::Part part)
{
    if (m_silent || m_answered)
        return;
    if (part == RequestReader::Part::Head) {
        if (const auto with = m_loop.director().answer(*m_link, now())) {
            answer(*with);
            return;
        }
        const RequestHead &head = m_requests.head();
        const bool absolute = m_tunnelOf && !m_connect && !head.target.starts_with('/');
        m_link->up.push(absolute ? withoutProxy(head, aimOf(head)) : head.text, now());
        return;
    }
    if (m_link->up.received() == m_link->upStart && m_loop.director().answers(m_state.feed))
        ++m_stats->unreadable;
    m_link->up.push(m_requests.bytes(), now());
}

void FaultConnection::answer(const FaultAnswer &with)
{
    m_answered = true;
    m_serverless = true; // who is no longer asked
    m_link->down.push(answerText(with, m_requests.head()), now());
    m_link->down.finish(FaultedPipe::End::HalfClose, now());
    m_link->up.finish(FaultedPipe::End::HalfClose, now());
    m_down.pump();
}

} // namespace steadfeed::demo
