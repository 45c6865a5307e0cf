// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScriptServer.h"

#include "ScriptServerConnection.h"
#include "ScriptServerIdentity.h"

#include <QHostAddress>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpServer>

#include <algorithm>

namespace steadfeed::test {
namespace {

std::unique_ptr<QTcpServer> listening(const ScriptServerIdentity *identity)
{
    std::unique_ptr<QTcpServer> server;
    if (identity) {
        auto tls = std::make_unique<QSslServer>();
        tls->setSslConfiguration(identity->configuration());
        server = std::move(tls);
    } else {
        server = std::make_unique<QTcpServer>();
    }
    if (!server->listen(QHostAddress::LocalHost))
        qFatal("ScriptServer cannot listen on 127.0.0.1");
    return server;
}

} // namespace

ScriptServer::ScriptServer(QList<ScriptServerScript> scripts, const ScriptServerIdentity *identity)
    : m_scripts(std::move(scripts))
    , m_server(listening(identity))
    , m_origin(identity ? "https://" : "http://")
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &ScriptServer::accept);
}

ScriptServer::~ScriptServer() = default;

std::string ScriptServer::url(const std::string &path, const std::string &host) const
{
    return m_origin + host + ":" + std::to_string(m_server->serverPort()) + path;
}

std::string ScriptServer::wsUrl(const std::string &path) const
{
    return "ws" + url(path).substr(4);
}

QList<QByteArray> ScriptServer::messages() const
{
    QList<QByteArray> all;
    for (const ws::ClientFrame &frame : m_frames) {
        if (frame.opcode == ws::Text)
            all += frame.payload;
    }
    return all;
}

QByteArray ScriptServer::urlBytes(const QByteArray &path) const
{
    return QByteArray::fromStdString(url(path.toStdString()));
}

int ScriptServer::openConnections() const
{
    return static_cast<int>(std::ranges::count_if(m_connections, &ScriptServerConnection::isOpen));
}

qint64 ScriptServer::bytesSent() const
{
    qint64 all = 0;
    for (const auto *connection : m_connections)
        all += connection->bytesSent();
    return all;
}

QByteArray ScriptServer::negotiatedProtocol() const
{
    const auto *tls =
        m_connections.empty() ? nullptr : qobject_cast<const QSslSocket *>(&m_connections[0]->socket());
    return tls ? tls->sslConfiguration().nextNegotiatedProtocol() : QByteArray();
}

void ScriptServer::release()
{
    for (auto *connection : m_connections)
        connection->release();
}

void ScriptServer::refuse()
{
    m_server->close();
}

void ScriptServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        const auto index = std::min<qsizetype>(connections(), m_scripts.size() - 1);
        auto *connection = new ScriptServerConnection(socket, m_scripts.at(index), this);
        connect(connection, &ScriptServerConnection::requestArrived, this,
                [this](const QByteArray &request) { m_requests += request; });
        connect(connection, &ScriptServerConnection::frameArrived, this,
                [this](const ws::ClientFrame &frame) { m_frames += frame; });
        m_connections.push_back(connection);
    }
}

} // namespace steadfeed::test
