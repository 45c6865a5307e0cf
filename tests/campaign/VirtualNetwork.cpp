// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "VirtualNetwork.h"

#include "AnswerText.h"

#include <algorithm>

namespace steadfeed::test {
namespace {

using End = demo::FaultedPipe::End;

demo::RequestHead headOf(std::string_view request)
{
    HttpHeadReader reader;
    (void)reader.feed(request);
    return {"GET", reader.head().target(), "127.0.0.1:1", {}};
}

} // namespace

VirtualNetwork::VirtualNetwork(VirtualExchange &exchange, demo::FaultDirector &director)
    : m_exchange(exchange)
    , m_director(director)
{
}

VirtualNetwork::Id VirtualNetwork::connect(NetworkClient &client)
{
    m_waiting.emplace_back(++m_lastId, &client);
    return m_lastId;
}

void VirtualNetwork::send(Id id, std::string_view bytes, bool request, MonoTime now)
{
    const auto it = std::ranges::find(m_open, id, [](const auto &c) { return c->id; });
    if (it == m_open.end() || (*it)->over)
        return;
    Connection &connection = **it;
    if (request && connection.server) {
        if (const auto answer = m_director.answer(*connection.link, now)) {
            connection.server.reset(); // the request goes no further
            connection.link->down.push(demo::answerText(*answer, headOf(bytes)), now);
            connection.link->down.finish(End::Fin, now);
            return;
        }
    }
    connection.link->up.push(bytes, now);
}

void VirtualNetwork::close(Id id)
{
    std::erase_if(m_waiting, [id](const auto &w) { return w.first == id; });
    const auto it = std::ranges::find(m_open, id, [](const auto &c) { return c->id; });
    if (it != m_open.end()) {
        (*it)->client = nullptr;
        (*it)->over = true;
    }
}

void VirtualNetwork::open(Connection &connection, MonoTime now)
{
    const std::string feed(m_exchange.feed().feedName());
    NetworkClient &client = *connection.client;
    if (m_director.refuses(feed)) {
        m_director.met(FaultKind::Refuse, feed, 0, now);
        connection.over = true;
        client.refused();
        return;
    }
    ++m_connections;
    connection.link = &m_director.open(feed, now);
    if (m_director.silences(feed))
        m_director.met(FaultKind::Silent, feed, connection.link->connection, now);
    else
        connection.server = std::make_unique<ServedConnection>(m_exchange, connection.link->down);
    client.connected();
}

void VirtualNetwork::advance(MonoTime now)
{
    for (bool again = true; again;) {
        again = !m_waiting.empty();
        for (const auto &[id, client] : std::exchange(m_waiting, {})) {
            m_open.push_back(std::make_unique<Connection>(Connection{id, client, nullptr, nullptr, false}));
            open(*m_open.back(), now);
        }
        // By index: what a client is told may open further ones.
        for (std::size_t i = 0; i < m_open.size(); ++i)
            again = pass(*m_open[i], now) || again;
        std::erase_if(m_open, [this, now](const auto &connection) {
            if (connection->over && connection->link)
                m_director.close(*connection->link, now);
            return connection->over;
        });
    }
}

/// Moves what is due in both directions; true where something moved.
bool VirtualNetwork::pass(Connection &connection, MonoTime now)
{
    if (connection.over)
        return false;
    demo::FaultedLink &link = *connection.link;
    bool moved = false;
    if (link.up.deadline() && *link.up.deadline() <= now) {
        const demo::FaultedPipe::Output up = m_director.take(link, FaultDirection::Up, now);
        moved = !up.bytes.empty() || up.end != End::None;
        if (connection.server && !up.bytes.empty())
            connection.server->received(up.bytes, now);
        if (up.end == End::Fin || up.end == End::Reset) {
            connection.server.reset();
            finish(connection, up.end);
            return true;
        }
    }
    if (connection.server)
        connection.server->advance(now);
    if (connection.client->reads() && link.down.deadline() && *link.down.deadline() <= now) {
        const demo::FaultedPipe::Output down = m_director.take(link, FaultDirection::Down, now);
        moved = moved || !down.bytes.empty() || down.end != End::None;
        if (!down.bytes.empty())
            connection.client->received(down.bytes);
        if (down.end != End::None && connection.client)
            finish(connection, down.end);
    }
    return moved;
}

void VirtualNetwork::finish(Connection &connection, demo::FaultedPipe::End end)
{
    connection.over = true;
    if (NetworkClient *const client = std::exchange(connection.client, nullptr))
        client->ended(end);
}

std::optional<MonoTime> VirtualNetwork::deadline() const
{
    if (!m_waiting.empty())
        return MonoTime{};
    std::optional<MonoTime> next;
    const auto consider = [&next](std::optional<MonoTime> t) {
        if (t)
            next = next ? std::min(*next, *t) : *t;
    };
    for (const auto &connection : m_open) {
        if (connection->over)
            return MonoTime{};
        consider(connection->link->up.deadline());
        if (connection->client->reads())
            consider(connection->link->down.deadline());
        if (connection->server)
            consider(connection->server->deadline());
    }
    return next;
}

} // namespace steadfeed::test
