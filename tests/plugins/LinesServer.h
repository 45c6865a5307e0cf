// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ContractServer.h"

#include "ContractScript.h"

#include <QTcpServer>

#include <vector>

class QTcpSocket;

namespace steadfeed::test {

/// The peer of the example plug-in: plays contract scripts as lines. It accepts once the client's first line,
/// the cursor, is there.
class LinesServer : public QObject, public ContractServer
{
    Q_OBJECT

public:
    explicit LinesServer(QList<ContractScript> scripts);

    [[nodiscard]] std::string url() const override;
    [[nodiscard]] QByteArray received() const override { return m_received; }
    [[nodiscard]] int connections() const override { return m_connections; }
    [[nodiscard]] int openConnections() const override;
    [[nodiscard]] qint64 bytesSent() const override { return m_sent; }
    void release() override;

private:
    struct Player
    {
        QTcpSocket *socket = nullptr;
        QList<ContractScript::Step> steps; ///< what is left of them
        bool answered = false;             ///< the client's line is there
    };
    void accept();
    void play(Player &player);

    const QList<ContractScript> m_scripts;
    QTcpServer m_server;
    std::vector<std::unique_ptr<Player>> m_players;
    QByteArray m_received;
    int m_connections = 0;
    qint64 m_sent = 0;
};

} // namespace steadfeed::test
