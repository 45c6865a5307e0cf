// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RawSocket.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace steadfeed::test {
namespace {

constexpr int kPatience = 10'000; // ms

sockaddr_in address(std::uint16_t port)
{
    sockaddr_in result{};
    result.sin_family = AF_INET;
    result.sin_port = htons(port);
    result.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return result;
}

} // namespace

RawSocket::RawSocket(RawSocket &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_error(other.m_error)
{
}

RawSocket &RawSocket::operator=(RawSocket &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_error, other.m_error);
    return *this;
}

RawSocket RawSocket::connectTo(std::uint16_t port)
{
    RawSocket socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const sockaddr_in to = address(port);
    if (::connect(socket.m_descriptor, reinterpret_cast<const sockaddr *>(&to), sizeof to) == 0)
        return socket;
    const int error = errno;
    socket.close();
    socket.m_error = error;
    return socket;
}

bool RawSocket::waitFor(short events, int milliseconds) const
{
    pollfd one{m_descriptor, events, 0};
    return ::poll(&one, 1, milliseconds) > 0;
}

bool RawSocket::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        if (!waitFor(POLLOUT, kPatience))
            return false;
        const ssize_t count = ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count < 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

std::string RawSocket::read(std::size_t count)
{
    std::string bytes(count, '\0');
    std::size_t used = 0;
    while (used < count && waitFor(POLLIN, kPatience)) {
        const ssize_t got = ::recv(m_descriptor, bytes.data() + used, count - used, 0);
        if (got <= 0)
            break;
        used += static_cast<std::size_t>(got);
    }
    bytes.resize(used);
    return bytes;
}

std::string RawSocket::readHead()
{
    std::string head;
    while (!head.ends_with("\r\n\r\n")) {
        const std::string one = read(1);
        if (one.empty())
            break;
        head += one;
    }
    return head;
}

RawSocket::Rest RawSocket::readToEnd()
{
    Rest rest;
    std::array<char, 4096> buffer{};
    while (waitFor(POLLIN, kPatience)) {
        const ssize_t got = ::recv(m_descriptor, buffer.data(), buffer.size(), 0);
        if (got <= 0) {
            rest.error = got < 0 ? errno : 0;
            return rest;
        }
        rest.bytes.append(buffer.data(), static_cast<std::size_t>(got));
    }
    rest.error = ETIMEDOUT;
    return rest;
}

bool RawSocket::quietFor(std::chrono::milliseconds time)
{
    return !waitFor(POLLIN, static_cast<int>(time.count()));
}

void RawSocket::shutdownSend()
{
    ::shutdown(m_descriptor, SHUT_WR);
}

void RawSocket::close()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

void RawSocket::reset()
{
    const linger now{1, 0};
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    close();
}

RawServer::RawServer() : RawSocket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in own = address(0);
    socklen_t size = sizeof own;
    ::bind(m_descriptor, reinterpret_cast<const sockaddr *>(&own), size);
    ::listen(m_descriptor, SOMAXCONN);
    ::getsockname(m_descriptor, reinterpret_cast<sockaddr *>(&own), &size);
    m_port = ntohs(own.sin_port);
}

RawSocket RawServer::accept()
{
    return RawSocket(waitFor(POLLIN, kPatience) ? ::accept(m_descriptor, nullptr, nullptr) : -1);
}

bool RawServer::nobodyFor(std::chrono::milliseconds time) const
{
    return !waitFor(POLLIN, static_cast<int>(time.count()));
}

} // namespace steadfeed::test
