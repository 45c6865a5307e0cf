// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ScriptServerScript.h"
#include "ScriptServerWebSocket.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <memory>
#include <string>
#include <vector>

class QTcpServer;

namespace steadfeed::test {

class ScriptServerConnection;
struct ScriptServerIdentity;

/*!
 * A server on 127.0.0.1 that does exactly what its scripts say, byte by byte, wrong things too, and records
 * the requests exactly as they came. It is no HTTP server: scripts hold whole answers (ScriptServerText.h
 * helps).
 *
 * Connection n plays script n; further connections play the last script. With an identity it speaks TLS, and
 * the scripts stand for what is inside.
 *
 * Threading: lives in the thread of the test, which must run an event loop (QTRY_*).
 */
class ScriptServer : public QObject
{
    Q_OBJECT

public:
    explicit ScriptServer(QList<ScriptServerScript> scripts, const ScriptServerIdentity *identity = nullptr);
    ~ScriptServer() override;

    /// "http://127.0.0.1:port" + \a path, or https. Another \a host name may stand for the same address.
    [[nodiscard]] std::string url(const std::string &path = "/", const std::string &host = "127.0.0.1") const;
    /// The same with ws:// or wss://.
    [[nodiscard]] std::string wsUrl(const std::string &path = "/") const;
    [[nodiscard]] QByteArray urlBytes(const QByteArray &path = "/") const;
    /// All whole requests so far, of all connections, in order of arrival.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }
    /// All whole frames so far that clients sent over WebSockets, of all connections, in order of arrival.
    [[nodiscard]] const QList<ws::ClientFrame> &frames() const { return m_frames; }
    /// The text messages among them.
    [[nodiscard]] QList<QByteArray> messages() const;
    [[nodiscard]] int connections() const { return static_cast<int>(m_connections.size()); }
    [[nodiscard]] int openConnections() const;
    /// Bytes that the kernel took, over all connections.
    [[nodiscard]] qint64 bytesSent() const;
    /// What TLS agreed on for the first connection; empty: nothing.
    [[nodiscard]] QByteArray negotiatedProtocol() const;
    /// Lets every connection that stands at a hold() go on.
    void release();
    /// Nobody listens any more; connections stay.
    void refuse();

private:
    void accept();

    const QList<ScriptServerScript> m_scripts;
    const std::unique_ptr<QTcpServer> m_server;
    std::string m_origin;
    std::vector<ScriptServerConnection *> m_connections;
    QList<QByteArray> m_requests;
    QList<ws::ClientFrame> m_frames;
};

} // namespace steadfeed::test
