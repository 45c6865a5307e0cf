// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ScriptServerScript.h"
#include "ScriptServerWebSocket.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

namespace steadfeed::test {

/// One connection of a ScriptServer, playing its script. Lives in the thread of the server.
class ScriptServerConnection : public QObject
{
    Q_OBJECT

public:
    /// Takes the socket over.
    ScriptServerConnection(QTcpSocket *socket, ScriptServerScript script, QObject *parent);

    void release();
    /// Bytes that the kernel took.
    [[nodiscard]] qint64 bytesSent() const { return m_written - m_socket->bytesToWrite(); }
    [[nodiscard]] bool isOpen() const { return m_socket->state() != QAbstractSocket::UnconnectedState; }
    [[nodiscard]] const QTcpSocket &socket() const { return *m_socket; }

    /// A whole request came, exactly as it was on the wire.
    Q_SIGNAL void requestArrived(const QByteArray &request);
    /// A whole frame came, after an upgrade.
    Q_SIGNAL void frameArrived(const steadfeed::test::ws::ClientFrame &frame);

private:
    void read();
    void takeRequests();
    void takeFrames();
    void advance();
    bool play(const ScriptServerScript::Step &step);
    bool sent(const QByteArray &bytes);
    bool sliced(const ScriptServerScript::Step &step);
    bool flooded(const ScriptServerScript::Step &step);
    bool upgraded(const QByteArray &headers);
    bool frameCame(quint8 opcode, bool answer);
    void write(const QByteArray &bytes);

    QTcpSocket *const m_socket;
    const ScriptServerScript m_script;
    QTimer m_nextSlice;
    QByteArray m_in;
    qsizetype m_step = 0;
    qint64 m_progress = 0; ///< within the step: bytes, or repetitions
    qint64 m_written = 0;
    QList<QByteArray> m_requestsUnanswered;
    QList<ws::ClientFrame> m_framesWaiting; ///< not yet waited for by the script
    bool m_isWebSocket = false;
    bool m_takes = true; ///< until StopReading
    bool m_released = false;
    bool m_advancing = false;
};

} // namespace steadfeed::test
