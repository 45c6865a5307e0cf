// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Random.h"
#include "SendingTransport.h"
#include "VirtualTime.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace steadfeed::test {

/// An attempt that ended for this reason alone.
[[nodiscard]] inline Closed closedBy(ReasonCode reason)
{
    Closed closed;
    closed.reason = reason;
    return closed;
}

/// The end of audit connections where the server is.
class AuditListener
{
public:
    virtual ~AuditListener() = default;
    [[nodiscard]] virtual bool listens() const = 0;
    virtual void accepted(std::uint64_t connection) = 0;
    virtual void arrived(std::uint64_t connection, const std::string &text) = 0;
    virtual void gone(std::uint64_t connection) = 0;
};

/*!
 * Connections of the audit log without sockets: each passes messages on in their order, after a time drawn by
 * seed. One can be cut, be held, or lose its server without a word. As with a real network, each side hears
 * late of the other's end, and what was on its way up may still arrive when its sender has gone.
 *
 * Threading: one thread. Time and listener must outlive it; transports may outlive their connections.
 */
class AuditNetwork
{
public:
    using Id = std::uint64_t; ///< of a connection, in the order of opening

    AuditNetwork(VirtualTime &time, std::uint64_t seed) : m_time(time), m_random(seed, "network") {}
    void setListener(AuditListener &listener) { m_listener = &listener; }

    /// For a client; the network must outlive it.
    [[nodiscard]] std::unique_ptr<SendingTransport> transport();

    /// By the server: says something, or closes.
    void say(Id id, const std::string &text);
    void end(Id id, const Closed &closed);
    /// The server is gone without a word.
    void vanish(Id id);

    /// All connections are lost; their clients know at once.
    void cut();
    /// What is said from now on arrives no sooner than that.
    void hold(bool up, bool down, std::chrono::nanoseconds time);

    [[nodiscard]] std::uint64_t connections() const { return m_lastId; }

private:
    class Wire;
    struct Connection
    {
        Wire *client = nullptr; ///< null: it has gone
        bool server = false;
        bool upLost = false; ///< what is still on its way up does not arrive
        MonoTime up{};       ///< when the last message arrives
        MonoTime down{};
    };

    Id open(Wire &client);
    void send(Id id, const std::string &text);
    void ping(Id id);
    void left(Id id);
    [[nodiscard]] MonoTime upTime(Connection &connection);
    [[nodiscard]] MonoTime downTime(Connection &connection);
    [[nodiscard]] std::chrono::nanoseconds latency();
    [[nodiscard]] Connection *find(Id id);

    VirtualTime &m_time;
    Random m_random;
    AuditListener *m_listener = nullptr;
    std::map<Id, Connection> m_connections;
    Id m_lastId = 0;
    MonoTime m_upHeld{};
    MonoTime m_downHeld{};
};

} // namespace steadfeed::test
