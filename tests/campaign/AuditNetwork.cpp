// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditNetwork.h"

#include <algorithm>
#include <utility>

namespace steadfeed::test {

using namespace std::chrono_literals;

namespace {

std::chrono::nanoseconds drawn(Random &random, std::chrono::nanoseconds most)
{
    return std::chrono::nanoseconds(random.below(static_cast<std::uint64_t>(most.count())));
}

} // namespace

/// A client's end.
class AuditNetwork::Wire final : public SendingTransport
{
public:
    explicit Wire(AuditNetwork &network) : m_network(network) {}
    ~Wire() override { close(); }

    void open(const OpenRequest &request, TransportSink &sink) override
    {
        m_onOpen = request.onOpen;
        m_sink = &sink;
        m_id = m_network.open(*this);
    }
    void close() override
    {
        if (std::exchange(m_sink, nullptr))
            m_network.left(m_id);
        m_isOpen = false;
    }
    void leave(int, std::string_view) override { close(); }
    void setReading(bool) override {}
    void ping() override { m_network.ping(m_id); }
    [[nodiscard]] bool send(std::string_view text) override
    {
        if (m_isOpen)
            m_network.send(m_id, std::string(text));
        return m_isOpen;
    }
    [[nodiscard]] TransportCounters counters() const override { return {}; }

    void opened()
    {
        m_isOpen = true;
        Opened opened;
        opened.httpStatus = 101;
        for (const std::string &text : m_onOpen)
            m_network.send(m_id, text);
        m_sink->opened(opened);
    }
    void received(const std::string &text)
    {
        m_sink->bytesArrived(text.size());
        Frame frame;
        frame.data = text;
        if (m_sink)
            m_sink->frame(frame);
    }
    void pong() { m_sink->pong(); }
    void ended(const Closed &closed)
    {
        m_network.left(m_id);
        m_isOpen = false;
        std::exchange(m_sink, nullptr)->closed(closed);
    }

private:
    AuditNetwork &m_network;
    TransportSink *m_sink = nullptr;
    Id m_id = 0;
    bool m_isOpen = false;
    std::vector<std::string> m_onOpen;
};

std::unique_ptr<SendingTransport> AuditNetwork::transport()
{
    return std::make_unique<Wire>(*this);
}

AuditNetwork::Connection *AuditNetwork::find(Id id)
{
    const auto it = m_connections.find(id);
    return it == m_connections.end() ? nullptr : &it->second;
}

/// Mostly short, now and then not.
std::chrono::nanoseconds AuditNetwork::latency()
{
    return 100us + drawn(m_random, m_random.below(20) == 0 ? 400ms : 5ms);
}

MonoTime AuditNetwork::upTime(Connection &connection)
{
    connection.up = std::max({connection.up, m_upHeld, m_time.now().mono + latency()});
    return connection.up;
}

MonoTime AuditNetwork::downTime(Connection &connection)
{
    connection.down = std::max({connection.down, m_downHeld, m_time.now().mono + latency()});
    return connection.down;
}

AuditNetwork::Id AuditNetwork::open(Wire &client)
{
    const Id id = ++m_lastId;
    Connection &connection = m_connections[id];
    connection.client = &client;
    m_time.at(upTime(connection), [this, id] {
        Connection *const there = find(id);
        if (!there || !there->client)
            return;
        if (!m_listener->listens()) {
            m_time.at(downTime(*there), [this, id] {
                Connection *const refused = find(id);
                if (refused && refused->client)
                    refused->client->ended(closedBy(ReasonCode::ConnectionRefused));
            });
            return;
        }
        there->server = true;
        m_listener->accepted(id);
        m_time.at(downTime(*there), [this, id] {
            Connection *const opened = find(id);
            if (opened && opened->client)
                opened->client->opened();
        });
    });
    return id;
}

void AuditNetwork::send(Id id, const std::string &text)
{
    Connection *const connection = find(id);
    if (!connection)
        return;
    m_time.at(upTime(*connection), [this, id, text] {
        const Connection *const there = find(id);
        if (there && there->server && !there->upLost)
            m_listener->arrived(id, text);
    });
}

void AuditNetwork::ping(Id id)
{
    Connection *const connection = find(id);
    if (!connection)
        return;
    m_time.at(upTime(*connection), [this, id] {
        Connection *const there = find(id);
        if (!there || !there->server)
            return;
        m_time.at(downTime(*there), [this, id] {
            const Connection *const back = find(id);
            if (back && back->client)
                back->client->pong();
        });
    });
}

/// By the client. The server hears of it sooner or later.
void AuditNetwork::left(Id id)
{
    Connection *const connection = find(id);
    if (!connection)
        return;
    connection->client = nullptr;
    connection->upLost = m_random.below(2) == 0;
    MonoTime heard = upTime(*connection);
    if (m_random.below(3) == 0)
        heard += drawn(m_random, 20s);
    m_time.at(heard, [this, id] {
        const auto it = m_connections.find(id);
        if (it == m_connections.end())
            return;
        const bool server = it->second.server;
        m_connections.erase(it);
        if (server)
            m_listener->gone(id);
    });
}

void AuditNetwork::say(Id id, const std::string &text)
{
    Connection *const connection = find(id);
    if (!connection)
        return;
    m_time.at(downTime(*connection), [this, id, text] {
        const Connection *const there = find(id);
        if (there && there->client)
            there->client->received(text);
    });
}

void AuditNetwork::end(Id id, const Closed &closed)
{
    Connection *const connection = find(id);
    if (!connection)
        return;
    connection->server = false;
    m_time.at(downTime(*connection), [this, id, closed] {
        const Connection *const there = find(id);
        if (there && there->client)
            there->client->ended(closed);
    });
}

void AuditNetwork::vanish(Id id)
{
    if (Connection *const connection = find(id))
        connection->server = false;
}

void AuditNetwork::cut()
{
    std::vector<Wire *> clients;
    for (const auto &[id, connection] : m_connections) {
        if (connection.client)
            clients.push_back(connection.client);
    }
    for (Wire *const client : clients)
        client->ended(closedBy(ReasonCode::ConnectionLost));
}

void AuditNetwork::hold(bool up, bool down, std::chrono::nanoseconds time)
{
    const MonoTime until = m_time.now().mono + time;
    if (up)
        m_upHeld = std::max(m_upHeld, until);
    if (down)
        m_downHeld = std::max(m_downHeld, until);
}

} // namespace steadfeed::test
