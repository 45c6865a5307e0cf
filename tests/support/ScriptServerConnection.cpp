// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScriptServerConnection.h"

#include "ScriptServerText.h"

#include <sys/socket.h>

#include <utility>

namespace steadfeed::test {
namespace {

constexpr qint64 kFloodBuffer = 256 * 1024;

} // namespace

ScriptServerConnection::ScriptServerConnection(QTcpSocket *socket, ScriptServerScript script, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_script(std::move(script))
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_nextSlice.setSingleShot(true);
    connect(m_socket, &QTcpSocket::readyRead, this, &ScriptServerConnection::read);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &ScriptServerConnection::advance);
    connect(&m_nextSlice, &QTimer::timeout, this, &ScriptServerConnection::advance);
    m_nextSlice.start(); // the first step, once the owner has connected; by then bytes may lie there
    connect(&m_nextSlice, &QTimer::timeout, this, &ScriptServerConnection::read, Qt::SingleShotConnection);
}

void ScriptServerConnection::release()
{
    m_released = true;
    advance();
}

void ScriptServerConnection::read()
{
    if (!isOpen() || !m_takes)
        return;
    m_in += m_socket->readAll();
    if (m_isWebSocket)
        takeFrames();
    else
        takeRequests();
    advance();
}

void ScriptServerConnection::takeRequests()
{
    for (;;) {
        const qsizetype head = m_in.indexOf("\r\n\r\n");
        if (head < 0)
            return;
        const qsizetype whole = head + 4 + headerValue(m_in.first(head + 4), "Content-Length").toLongLong();
        if (m_in.size() < whole)
            return;
        const QByteArray request = m_in.first(whole);
        m_in.remove(0, whole);
        m_requestsUnanswered += request;
        Q_EMIT requestArrived(request);
    }
}

void ScriptServerConnection::takeFrames()
{
    while (const auto frame = ws::takeFrame(m_in)) {
        m_framesWaiting += *frame;
        Q_EMIT frameArrived(*frame);
    }
}

void ScriptServerConnection::advance()
{
    if (std::exchange(m_advancing, true)) // flush() may tell of written bytes from inside a step
        return;
    while (m_step < m_script.steps().size() && isOpen() && play(m_script.steps().at(m_step))) {
        ++m_step;
        m_progress = 0;
    }
    m_advancing = false;
}

/// Whether the step is done; if not, something will call advance() again.
bool ScriptServerConnection::play(const ScriptServerScript::Step &step)
{
    using Kind = ScriptServerScript::Step::Kind;
    switch (step.kind) {
    case Kind::WaitForRequest:
        if (m_requestsUnanswered.isEmpty())
            return false;
        m_requestsUnanswered.removeFirst();
        return true;
    case Kind::Upgrade:
        return upgraded(step.bytes);
    case Kind::WaitForFrame:
        return frameCame(static_cast<quint8>(step.number), false);
    case Kind::AnswerPing:
        return frameCame(ws::Ping, true);
    case Kind::Send:
        return sent(step.bytes);
    case Kind::Slice:
        return sliced(step);
    case Kind::Flood:
        return flooded(step);
    case Kind::Hold:
        return std::exchange(m_released, false);
    case Kind::StopReading:
        m_takes = false;
        m_socket->setReadBufferSize(1); // else Qt goes on taking
        return true;
    case Kind::Fin:
        m_socket->disconnectFromHost();
        return true;
    case Kind::HalfClose:
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
        return true;
    case Kind::Rst: {
        const linger now{1, 0};
        ::setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        m_socket->abort();
        return true;
    }
    }
    return true;
}

bool ScriptServerConnection::sent(const QByteArray &bytes)
{
    if (m_progress == 0) {
        m_progress = 1;
        write(bytes);
    }
    return m_socket->bytesToWrite() == 0;
}

bool ScriptServerConnection::sliced(const ScriptServerScript::Step &step)
{
    if (m_progress < step.bytes.size()) {
        if (!m_nextSlice.isActive()) {
            write(step.bytes.mid(m_progress, step.number));
            m_progress += step.number;
            m_nextSlice.start();
        }
        return false;
    }
    return m_socket->bytesToWrite() == 0;
}

bool ScriptServerConnection::flooded(const ScriptServerScript::Step &step)
{
    while (m_progress < step.number && m_socket->bytesToWrite() < kFloodBuffer && isOpen()) {
        write(step.bytes);
        ++m_progress;
    }
    return m_progress == step.number && m_socket->bytesToWrite() == 0;
}

bool ScriptServerConnection::upgraded(const QByteArray &headers)
{
    if (!m_isWebSocket) {
        if (m_requestsUnanswered.isEmpty())
            return false;
        m_isWebSocket = true;
        write(ws::upgradeAnswer(m_requestsUnanswered.takeFirst(), headers));
    }
    return m_socket->bytesToWrite() == 0;
}

bool ScriptServerConnection::frameCame(quint8 opcode, bool answer)
{
    while (!m_framesWaiting.isEmpty()) {
        const ws::ClientFrame frame = m_framesWaiting.takeFirst();
        if (frame.opcode != opcode)
            continue;
        if (answer)
            write(ws::frame(ws::Pong, frame.payload));
        return true;
    }
    return false;
}

void ScriptServerConnection::write(const QByteArray &bytes)
{
    m_written += bytes.size();
    m_socket->write(bytes);
    if (bytes.size() < kFloodBuffer)
        m_socket->flush();
}

} // namespace steadfeed::test
