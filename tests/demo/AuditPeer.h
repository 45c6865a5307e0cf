// SPDX-FileCopyrightText: 2026 The Steadfeed authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AuditLines.h"
#include "TestWebSocket.h"

#include <QByteArray>

#include <memory>

/*!
 * A client of the audit protocol for the tests of the exchange: blocking, one connection at a time, with its
 * line of actions. Believes nothing and remembers nothing.
 */
class AuditPeer
{
public:
    AuditPeer(quint16 port, QByteArray token) : m_port(port), m_token(std::move(token)) {}

    /// A new connection, without a hello.
    void connect();
    /// A new connection, hello, and the answer to it.
    steadfeed::AuditFrame enter(std::uint64_t session = 1);
    void send(const steadfeed::AuditFrame &frame);
    /// Does the action, and returns it.
    steadfeed::AuditAct act(std::string_view kind, std::string_view body);
    /// Does the action, and returns its answer.
    steadfeed::AuditFrame ask(std::string_view kind, std::string_view body);
    /// The next frame but heartbeats; AuditUnknown where the connection ended.
    [[nodiscard]] steadfeed::AuditFrame read();
    /// The code of the close that comes next, behind other frames; -1 where none came.
    [[nodiscard]] int readClose();
    void drop() { m_socket.reset(); }

    [[nodiscard]] TestWebSocket &socket() { return *m_socket; }
    [[nodiscard]] steadfeed::test::AuditLine &line() { return m_line; }

private:
    quint16 m_port;
    QByteArray m_token;
    steadfeed::test::AuditLine m_line;
    std::unique_ptr<TestWebSocket> m_socket;
};
