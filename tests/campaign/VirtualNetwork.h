// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultDirector.h"
#include "ServedConnection.h"
#include "VirtualExchange.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace steadfeed::test {

/// What a client's end of a connection is told; from VirtualNetwork::advance() only.
class NetworkClient
{
public:
    virtual ~NetworkClient() = default;
    virtual void connected() = 0;
    virtual void received(std::string_view bytes) = 0;
    virtual void ended(demo::FaultedPipe::End end) = 0; ///< the connection is gone
    virtual void refused() = 0;
    [[nodiscard]] virtual bool reads() const = 0; ///< false: what comes has to wait
};

/*!
 * What lies between the clients of one feed and its exchange: connections that pass bytes on at once, but for
 * what the director does to them. It does what FaultProxy does, without sockets.
 *
 * Threading: a plain value; time is handed in, and everything happens in advance().
 */
class VirtualNetwork
{
public:
    using Id = std::uint64_t; ///< of a connection; 0: none

    /// Both must outlive it.
    VirtualNetwork(VirtualExchange &exchange, demo::FaultDirector &director);

    /// \a client is told in advance() what became of it, and must stay until the end or close().
    [[nodiscard]] Id connect(NetworkClient &client);
    /// \a request: a request of HTTP begins here, so that a fault may answer it.
    void send(Id id, std::string_view bytes, bool request, MonoTime now);
    /// Nothing more is told.
    void close(Id id);

    void advance(MonoTime now);
    [[nodiscard]] std::optional<MonoTime> deadline() const;
    [[nodiscard]] std::uint64_t connections() const { return m_connections; } ///< since the start

private:
    struct Connection
    {
        Id id = 0;
        NetworkClient *client = nullptr; ///< null: it has closed
        demo::FaultedLink *link = nullptr;
        std::unique_ptr<ServedConnection> server; ///< null: nobody there, or not any more
        bool over = false;
    };
    void open(Connection &connection, MonoTime now);
    bool pass(Connection &connection, MonoTime now);
    void finish(Connection &connection, demo::FaultedPipe::End end);

    VirtualExchange &m_exchange;
    demo::FaultDirector &m_director;
    std::vector<std::unique_ptr<Connection>> m_open; ///< in order of opening
    std::vector<std::pair<Id, NetworkClient *>> m_waiting;
    Id m_lastId = 0;
    std::uint64_t m_connections = 0;
};

} // namespace steadfeed::test
