// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestProxy.h"

#include "ScriptServerText.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QUrl>

namespace steadfeed::test {

TestProxy::TestProxy()
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("TestProxy cannot listen on 127.0.0.1");
    m_port = m_server.serverPort();
    connect(&m_server, &QTcpServer::newConnection, this, &TestProxy::accept);
}

TestProxy::~TestProxy()
{
    for (QTcpSocket *socket : findChildren<QTcpSocket *>())
        socket->disconnect(); // or their end would be told to a proxy that is gone
}

std::string TestProxy::url(const char *scheme) const
{
    return std::string(scheme) + "://127.0.0.1:" + std::to_string(m_port);
}

void TestProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        client->setParent(this);
        m_unread.insert(client, {});
        connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
    }
}

void TestProxy::read(QTcpSocket *client)
{
    const auto unread = m_unread.find(client);
    if (unread == m_unread.end())
        return; // joined
    *unread += client->readAll();
    if (unread->startsWith('\x05'))
        readSocks(client, *unread);
    else
        readHttp(client, *unread);
}

void TestProxy::readHttp(QTcpSocket *client, QByteArray &in)
{
    const qsizetype end = in.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray head = in.first(end + 4);
    in.remove(0, end + 4);
    heads += head;
    if (!answer.isEmpty()) {
        client->write(answer);
        return;
    }
    if (!login.isEmpty() && headerValue(head, "Proxy-Authorization") != "Basic " + login.toBase64()) {
        client->write(test::answer("407 Who are you", "Proxy-Authenticate: Basic realm=\"desk\"\r\n"));
        return;
    }
    const QList<QByteArray> line = requestLine(head).split(' ');
    if (line.value(0) == "CONNECT") {
        join(client, line.value(1).split(':').value(1).toUShort(), {}, "HTTP/1.1 200 Joined\r\n\r\n");
        return;
    }
    const QUrl url(QString::fromLatin1(line.value(1)));
    const QByteArray path = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    join(client, static_cast<quint16>(url.port(80)), QByteArray(head).replace(line.value(1), path), {});
}

void TestProxy::readSocks(QTcpSocket *client, QByteArray &in)
{
    constexpr qsizetype greeting = 3; // version, one method, none
    if (in.size() == greeting && in.at(1) == 1) {
        client->write(QByteArray::fromHex("0500"));
        in = QByteArray("\x05", 1); // so that the next bytes are known for what they are
        return;
    }
    // 05 | 05 01 00 03 length name port
    if (in.size() < 6 || in.at(4) != 3 || in.size() < 8 + in.at(5))
        return;
    const QByteArray name = in.mid(6, in.at(5));
    hosts += name;
    const QByteArray port = in.mid(6 + name.size(), 2);
    join(client, static_cast<quint16>(static_cast<uchar>(port.at(0)) << 8 | static_cast<uchar>(port.at(1))),
         {}, QByteArray::fromHex("05000001000000000000"));
}

/// From here on the two speak to each other.
void TestProxy::join(QTcpSocket *client, quint16 port, const QByteArray &toServer, const QByteArray &toClient)
{
    m_unread.remove(client);
    auto *server = new QTcpSocket(this);
    server->connectToHost(QHostAddress::LocalHost, port);
    connect(server, &QTcpSocket::connected, this, [=] {
        server->write(toServer);
        client->write(toClient);
    });
    connect(server, &QTcpSocket::readyRead, this, [=] { client->write(server->readAll()); });
    connect(client, &QTcpSocket::readyRead, this, [=] { server->write(client->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
}

} // namespace steadfeed::test
