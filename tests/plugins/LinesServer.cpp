// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LinesServer.h"

#include <QTcpSocket>

namespace steadfeed::test {
namespace {

using Kind = ContractScript::Step::Kind;

constexpr qint64 kWaiting = 256 * 1024; ///< bytes in this process that the kernel has not taken

} // namespace

LinesServer::LinesServer(QList<ContractScript> scripts) : m_scripts(std::move(scripts))
{
    connect(&m_server, &QTcpServer::newConnection, this, &LinesServer::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
}

std::string LinesServer::url() const
{
    return "tcp://127.0.0.1:" + std::to_string(m_server.serverPort());
}

int LinesServer::openConnections() const
{
    return static_cast<int>(std::ranges::count_if(m_players, [](const auto &player) {
        return player->socket->state() != QAbstractSocket::UnconnectedState;
    }));
}

void LinesServer::release()
{
    for (const auto &player : m_players) {
        if (!player->steps.isEmpty() && player->steps.first().kind == Kind::Hold)
            player->steps.removeFirst();
        play(*player);
    }
}

void LinesServer::accept()
{
    while (QTcpSocket *const socket = m_server.nextPendingConnection()) {
        const ContractScript &script =
            m_scripts[std::min(m_connections, static_cast<int>(m_scripts.size()) - 1)];
        ++m_connections;
        m_players.push_back(std::make_unique<Player>(Player{socket, script.steps()}));
        Player &player = *m_players.back();
        const auto read = [this, &player] {
            const QByteArray text = player.socket->readAll();
            m_received += text;
            player.answered |= text.contains('\n');
            play(player);
        };
        connect(socket, &QTcpSocket::readyRead, this, read);
        connect(socket, &QTcpSocket::bytesWritten, this, [this, &player](qint64 bytes) {
            m_sent += bytes;
            play(player);
        });
        read();
    }
}

/// As far as it goes now.
void LinesServer::play(Player &player)
{
    QTcpSocket &socket = *player.socket;
    while (player.answered && !player.steps.isEmpty() && socket.bytesToWrite() < kWaiting &&
           socket.state() == QAbstractSocket::ConnectedState) {
        ContractScript::Step &step = player.steps.first();
        switch (step.kind) {
        case Kind::Accept:
            socket.write("\n");
            break;
        case Kind::Event:
            socket.write(step.data + '\n');
            if (--step.times > 0)
                continue;
            break;
        case Kind::HalfEvent:
            socket.write(step.data);
            break;
        case Kind::Hold:
            return;
        case Kind::End:
            player.steps.clear();
            return socket.disconnectFromHost();
        case Kind::Unauthorized:
        case Kind::Binary:
        case Kind::AnswerPing:
            qFatal("not in lines");
        }
        player.steps.removeFirst();
    }
}

} // namespace steadfeed::test
