// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTcpServer>

#include <string>

class QTcpSocket;

namespace steadfeed::test {

/*!
 * A proxy on 127.0.0.1 that speaks HTTP (forwarding and CONNECT) and SOCKS5 without a password. Every name
 * stands for this machine, so a test can ask for hosts that no DNS knows; Qt goes to 127.0.0.1 itself without
 * a proxy.
 *
 * Threading: lives in the thread of the test, which must run an event loop (QTRY_*).
 */
class TestProxy : public QObject
{
    Q_OBJECT

public:
    TestProxy();
    ~TestProxy() override;

    /// "http://127.0.0.1:port", or socks5.
    [[nodiscard]] std::string url(const char *scheme = "http") const;
    /// Nobody listens any more.
    void refuse() { m_server.close(); }

    QByteArray login;        ///< not empty: "user:password" that a client must show
    QByteArray answer;       ///< not empty: what everybody gets instead of a connection
    QList<QByteArray> heads; ///< of the HTTP requests to the proxy itself
    QList<QByteArray> hosts; ///< names that clients asked for by SOCKS5

private:
    void accept();
    void read(QTcpSocket *client);
    void readHttp(QTcpSocket *client, QByteArray &in);
    void readSocks(QTcpSocket *client, QByteArray &in);
    void join(QTcpSocket *client, quint16 port, const QByteArray &toServer, const QByteArray &toClient);

    QTcpServer m_server;
    quint16 m_port = 0;
    QHash<QTcpSocket *, QByteArray> m_unread; ///< of clients that are not joined yet
};

} // namespace steadfeed::test
